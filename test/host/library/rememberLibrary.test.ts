import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rememberLibrary } from '../../../src/host/library/rememberLibrary';

const soon = 20;
const rest = async () => new Promise((resolve) => setTimeout(resolve, 5 * soon));

describe('a library that changes', () => {
  const open = (save: () => Promise<void>) => {
    let tell = (): void => undefined;
    const warnings: string[] = [];
    const onDidChange = (listener: () => void) => {
      tell = listener;
      return { dispose: () => (tell = () => undefined) };
    };
    const remembering = rememberLibrary(
      { readings: () => new Map(), onDidChange },
      { save },
      { warn: (message) => void warnings.push(message) },
      soon,
    );
    return { change: () => tell(), warnings, remembering };
  };

  it('is remembered as it was read, and once after changes in a row', async () => {
    let saved = 0;
    const { change, remembering } = open(async () => {
      saved++;
      return Promise.resolve();
    });
    await rest();
    assert.equal(saved, 1);
    change();
    change();
    await rest();
    assert.equal(saved, 2);
    change();
    remembering.dispose();
    await rest();
    assert.equal(saved, 2);
  });

  it('is still there where it cannot be remembered, and the log says so', async () => {
    const { warnings, remembering } = open(async () => Promise.reject(new Error('disk full')));
    await rest();
    remembering.dispose();
    assert.deepEqual(warnings, ['The library was not remembered: Error: disk full']);
  });
});
