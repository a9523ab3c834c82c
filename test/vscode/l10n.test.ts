import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { extensions } from 'vscode';

describe('the language', () => {
  it('of package.json comes from package.nls.json', () => {
    const manifest = JSON.stringify(extensions.getExtension('interleave.interleave')?.packageJSON);
    assert.match(manifest, /"title":/u);
    assert.doesNotMatch(manifest, /"%[\w.-]+%"/u);
  });
});
