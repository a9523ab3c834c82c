import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { safeParse } from 'valibot';
import { type KindName, kinds } from '../../src/core/exercise/kinds';
import { viewOf, views } from '../../webview/kinds';

const names = Object.keys(kinds) as KindName[];

describe('the views', () => {
  it('are one for each of core’s kinds', () => assert.deepEqual(Object.keys(views).sort(), [...names].sort()));
  it('have the names that the tree gives', () =>
    assert.deepEqual(
      names.map((kind) => views[kind].name),
      names.map((kind) => kinds[kind].name),
    ));
  for (const kind of names) {
    it(`of ${kind} start with an answer that core takes`, () => {
      const view = viewOf({ kind });
      assert.equal(safeParse(kinds[kind].answer, view.empty).success, true);
      assert.equal(view.isAnswer(view.empty), true);
      for (const value of [null, undefined, 1, 'x']) assert.equal(view.isAnswer(value), false);
    });
  }
});
