import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { ConfigurationTarget, Uri, workspace } from 'vscode';
import { type OpenAddresses, followAddress } from '../../src/host/gaps/followAddress';
import { quiet } from './files';

const allow = (value: boolean | undefined) =>
  workspace.getConfiguration('interleave').update('gaps.agents', value, ConfigurationTarget.Global);

describe('an address about a gap', () => {
  afterEach(() => allow(undefined));

  const follow = (...addresses: readonly string[]) => {
    const told: unknown[] = [];
    const open: OpenAddresses = new Map();
    const gaps = {
      begin: ({ id, expected }: { readonly id: string; readonly expected?: number }) =>
        void told.push(['begin', id, expected]),
      end: (id: string, { whole }: { readonly whole?: boolean }) => void told.push(['end', id, whole]),
    };
    for (const address of addresses)
      followAddress(Uri.parse(`vscode://interleave.interleave${address}`), gaps, open, quiet);
    const left = [...open.keys()];
    open.forEach((limit) => clearTimeout(limit));
    return { told, left };
  };

  it('is followed where the person allows it, and is open until its end', async () => {
    await allow(true);
    assert.deepEqual(follow('/gap/start?id=build&seconds=90', '/gap/end?id=build', '/gap/start?id=test'), {
      told: [
        ['end', 'agent build', false],
        ['begin', 'agent build', 90_000],
        ['end', 'agent build', true],
        ['end', 'agent test', false],
        ['begin', 'agent test', undefined],
      ],
      left: ['agent test'],
    });
    assert.deepEqual(follow('/gap/other?id=build').told, []);
  });

  it('is ignored else', () => assert.deepEqual(follow('/gap/start?id=build').told, []));
});
