import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { linkedPath } from '../../../src/core/text/linkedPath';

describe('the path that an address names', () => {
  const addresses: [what: string, address: string, path: string | undefined][] = [
    ['beside the page', 'a.png', 'a.png'],
    ['in another folder', '../img/a.png', '../img/a.png'],
    ['from the root of the repository', '/img/a.png', '/img/a.png'],
    ['with what only addresses encode', 'h%C3%B6he%201.png', 'höhe 1.png'],
    ['with a percent sign that encodes nothing', '100%.png', '100%.png'],
    ['without a query', 'a.png?raw=true', 'a.png'],
    ['without a fragment', 'a.svg#icon', 'a.svg'],
    ['with an encoded question mark', 'why%3F.png', 'why?.png'],
    ['on a drive', 'C:/a.png', 'C:/a.png'],
    ['is none on the web', 'https://example.org/a.png', undefined],
    ['is none on another host', '//example.org/a.png', undefined],
    ['is none in the address itself', 'data:image/png;base64,AAAA', undefined],
    ['is none for a fragment alone', '#a', undefined],
    ['is none for nothing', '', undefined],
  ];
  for (const [what, address, path] of addresses) {
    it(`is found ${what}`, () => {
      assert.equal(linkedPath(address), path);
    });
  }
});
