import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Frame } from 'playwright-core';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import type { WorkbenchWindow } from '../harness/workbenchWindow';
import { answerByKeys, changed, seen } from './answerByKeys';
import { cardPage } from './cardPage';

const practise = async (window: WorkbenchWindow): Promise<Frame> => {
  await window.runAndPick('Interleave: Practise Set…', 'cards');
  return window.webview('header .crumb');
};

/** Waits until a panel asks none of these. */
const untilAsksNone = async (frame: Frame, prompts: readonly string[]): Promise<void> => {
  while (prompts.includes((await seen(frame)).prompt)) await frame.page().waitForTimeout(20);
};

describe('two windows with the same set open', () => {
  it('ask nothing that the other has answered', () =>
    withWorkbench({ folder: temporaryFolder({ 'cards.practice.md': cardPage('cards', 4) }) }, async (workbench) => {
      const other = await workbench.anotherWindow();
      const [left, right] = [await practise(workbench), await practise(other)];
      const answered: string[] = [];
      for (let now = await seen(left); now.kind !== 'Summary';) {
        await answerByKeys(workbench, left, now, 0);
        answered.push(now.prompt);
        now = await changed(left, now);
        await untilAsksNone(right, answered);
      }
      assert.equal(answered.length, 4);
      assert.equal((await seen(right)).kind, 'Summary');
    })).retries(0);
});
