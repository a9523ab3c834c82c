import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exercisesOf } from '../../../src/core/exercise/practiceSet';
import type { Library } from '../../../src/core/session/library';
import { planEarly } from '../../../src/host/library/planEarly';
import type { ContentReading } from '../../../src/host/library/readContent';
import { flashcard } from '../../core/exercises';

const reading = (...fronts: readonly string[]): ContentReading => ({
  readers: ['practicePage'],
  problems: [],
  sets: [
    {
      title: '',
      description: '',
      tags: [],
      sections: [
        {
          title: '',
          introduction: '',
          exercises: fronts.map((front) => flashcard(front)),
          range: { start: 0, end: 1 },
        },
      ],
    },
  ],
});

/** Asks the first exercises of a library. */
const first =
  (most: number) =>
  ({ sets }: Library) => ({
    planned: sets
      .flatMap(({ set }) => exercisesOf(set))
      .slice(0, most)
      .map(({ id, prompt }) => ({ exercise: id, prompt })),
  });

describe('a plan from what was known', () => {
  const known = new Map([
    ['a', reading('apple')],
    ['b', reading('berry')],
    ['c', reading('cherry')],
  ]);
  const cases: [
    what: string,
    most: number,
    now: Record<string, ContentReading | undefined>,
    prompts: readonly string[] | undefined,
    looked: string,
  ][] = [
    ['looks only at the files that are asked from', 2, {}, ['apple', 'berry'], 'ab'],
    ['asks what a changed file holds now', 1, { a: reading('apricot') }, ['apricot'], 'a'],
    ['asks from others where a file is gone', 1, { a: undefined }, ['berry'], 'ab'],
    ['asks from others where a file holds nothing any more', 2, { a: reading(), b: undefined }, ['cherry'], 'abc'],
    ['is none where nothing is left to ask', 9, { a: undefined, b: undefined, c: undefined }, undefined, 'abc'],
    ['is none where nothing is asked', 0, {}, undefined, ''],
  ];
  for (const [what, most, now, prompts, looked] of cases) {
    it(what, async () => {
      const seen: string[] = [];
      const early = await planEarly(known, first(most), async (source, before) => {
        seen.push(source);
        return Promise.resolve(source in now ? now[source] : before);
      });
      assert.deepEqual(
        early?.plan.planned.map(({ prompt }) => prompt),
        prompts,
      );
      assert.equal(seen.join(''), looked);
      if (prompts !== undefined) assert.ok(early?.library.sets.every(({ source }) => seen.includes(source)));
    });
  }

  it('is none where an exercise of the plan is not known', async () => {
    const plan = () => ({ planned: [{ exercise: flashcard('apple').id }, { exercise: flashcard('elsewhere').id }] });
    assert.equal(await planEarly(known, plan, async (_, before) => Promise.resolve(before)), undefined);
  });

  it('is given up where each file that it turns to has changed', async () => {
    const many = (count: number) => new Map(Array.from({ length: count }, (_, n) => [String(n), reading(`card ${n}`)]));
    const gone = async () => Promise.resolve(undefined);
    const last = async (source: string, before: ContentReading | undefined) =>
      source === '3' ? Promise.resolve(before) : gone();
    assert.equal((await planEarly(many(4), first(1), last))?.plan.planned[0]?.prompt, 'card 3');
    assert.equal(
      await planEarly(many(5), first(1), async (source, before) => (source === '4' ? Promise.resolve(before) : gone())),
      undefined,
    );
  });
});
