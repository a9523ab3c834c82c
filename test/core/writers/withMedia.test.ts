import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withMedia } from '../../../src/core/writers/withMedia';

const names = new Set(['a.png', 'b c.jpg', 'ü.gif']);

describe('the media of a page', () => {
  const cases: [what: string, text: string, moved: string, used: readonly string[]][] = [
    ['an image of HTML', 'See <img alt="x" src="a.png">.', 'See <img alt="x" src="m/a.png">.', ['a.png']],
    ['an image of Markdown', '![x](a.png)', '![x](m/a.png)', ['a.png']],
    ['a name with a space, as HTML has it', '<img src="b c.jpg">', '<img src="m/b%20c.jpg">', ['b c.jpg']],
    ['an encoded name', '![x](%C3%BC.gif)', '![x](m/%C3%BC.gif)', ['ü.gif']],
    ['a name that is not known', '<img src="z.png">', '<img src="z.png">', []],
    ['an address', '![x](https://example.org/a.png)', '![x](https://example.org/a.png)', []],
    ['the same image twice', '![x](a.png)![y](a.png)', '![x](m/a.png)![y](m/a.png)', ['a.png']],
  ];
  for (const [what, text, moved, used] of cases)
    it(`are told by ${what}`, () => assert.deepEqual(withMedia(text, names, 'm'), { text: moved, used }));
});
