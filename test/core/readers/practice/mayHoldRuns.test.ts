import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Block } from '../../../../src/core/readers/markdown/blocks';
import { mayHoldRuns } from '../../../../src/core/readers/practice/mayHoldRuns';

const range = { start: 0, end: 1 };
const paragraph = (markdown: string): Block => ({ kind: 'paragraph', markdown, range });

describe('parts that are counted by marks', () => {
  const possible: [what: string, blocks: readonly Block[]][] = [
    ['lines', [paragraph('A. the bow\nB. the stern')]],
    ['paragraphs', [paragraph('**(a)** the bow'), paragraph('**(b)** the stern')]],
    ['running text', [paragraph('Ebb and flood: 1 -> out, 2 -> in.')]],
    ['bold letters', [paragraph('**A** the bow\n**B** the stern')]],
    ['arrows', [paragraph('A→2\nB→1')]],
    ['a heading', [{ kind: 'heading', level: 3, markdown: 'A. The bow', range }, paragraph('B. The stern')]],
    ['code', [{ kind: 'fence', lines: [], markdown: '', range }]],
  ];
  for (const [what, blocks] of possible) it(`may stand in ${what}`, () => assert.equal(mayHoldRuns(blocks), true));

  const none: [what: string, blocks: readonly Block[]][] = [
    ['one question', [paragraph('**1. What does a pilot do, and why?**')]],
    ['sentences', [paragraph('A pilot knows the harbour. He comes aboard; he goes ashore. It takes an hour.')]],
    ['nothing', []],
  ];
  for (const [what, blocks] of none) it(`stand not in ${what}`, () => assert.equal(mayHoldRuns(blocks), false));
});
