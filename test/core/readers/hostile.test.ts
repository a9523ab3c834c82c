import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hostileFiles } from './hostile';
import { reading } from './reading';

describe('a long file of hostile content', () => {
  for (const [path, shapes] of Object.entries(hostileFiles)) {
    for (const [what, textOf] of shapes) {
      it(`is read, with all that is found within it: ${path} with ${what}`, async () => {
        const text = textOf(50_000);
        const count = text.split('\n').length;
        const { exercises, problems } = await reading(path, text);
        for (const { range, prompt } of exercises) {
          assert.ok(
            range.start >= 0 && range.start < range.end && range.end <= count,
            `${range.start} to ${range.end}`,
          );
          assert.notEqual(prompt.trim(), '');
        }
        for (const { line } of problems) assert.ok(line >= 0 && line < count);
      });
    }
  }
});
