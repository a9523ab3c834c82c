import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { extensions, l10n } from 'vscode';

describe('the language', () => {
  const manifest = JSON.stringify(extensions.getExtension('interleave.interleave')?.packageJSON);

  it('of package.json comes from package.nls.json', () => {
    assert.match(manifest, /"title":/u);
    assert.doesNotMatch(manifest, /"%[\w.-]+%"/u);
  });

  it('has its bundle found, where it is not English', function () {
    if (l10n.uri === undefined) this.skip();
    assert.match(l10n.uri.path, /\/l10n\/bundle\.l10n\.[a-z-]+\.json$/u);
    assert.notEqual(l10n.bundle, undefined);
  });
});
