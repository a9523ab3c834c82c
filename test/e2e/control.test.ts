import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inRepository } from '../harness/repository';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import type { WorkbenchWindow } from '../harness/workbenchWindow';

/** The count that the control's entry of the status bar tells of. */
const told = async (window: WorkbenchWindow, of: 'acknowledged' | 'kept'): Promise<number> => {
  const entry = window.page.locator('.statusbar-item', { hasText: new RegExp(`control: \\d+ ${of}`, 'u') });
  return Number(/\d+/u.exec(await entry.innerText())?.[0]);
};

const rounds = 10;

describe('as a control, two windows that keep values by plain globalState.update', () => {
  it(`lose some of those that were acknowledged, within ${rounds} rounds`, () =>
    withWorkbench(
      { folder: temporaryFolder(), extension: inRepository('test', 'e2e', 'control') },
      async (workbench) => {
        const windows = [workbench, await workbench.anotherWindow()];
        let acknowledged = 0;
        let kept = 0;
        for (let round = 0; round < rounds && kept === acknowledged; round++) {
          await Promise.all(windows.map(async (window) => window.runCommand('Control: Write')));
          const counts = await Promise.all(windows.map(async (window) => told(window, 'acknowledged')));
          acknowledged += counts.reduce((sum, count) => sum + count, 0);
          // VS Code has all the time it needs to bring the windows' values together.
          await workbench.page.waitForTimeout(2_000);
          await Promise.all(windows.map(async (window) => window.reload()));
          kept = Math.max(...(await Promise.all(windows.map(async (window) => told(window, 'kept')))));
        }
        assert.ok(acknowledged > 0);
        assert.ok(kept < acknowledged, `all ${acknowledged} are kept`);
        console.log(`${kept} of ${acknowledged} are kept`);
      },
    ));
});
