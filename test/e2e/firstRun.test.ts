import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';
import { seen } from './answerByKeys';
import { hideSideBar } from './layout';

/** The title of the picture that is shown, where it is not too small to see. */
const widePicture = async (workbench: Workbench): Promise<string | undefined> => {
  const picture = (await workbench.webview('svg > title')).locator('svg');
  const box = await picture.boundingBox({ timeout: 1_000 });
  return (box?.width ?? 0) > 200
    ? ((await picture.locator('title').textContent({ timeout: 1_000 })) ?? undefined)
    : undefined;
};

describe('the first run', () => {
  it('has the bundled set ready in two clicks without a message, and opens a walkthrough of four steps, each with its picture, only when it is asked to', () =>
    withWorkbench({ folder: temporaryFolder() }, async (workbench) => {
      const steps = workbench.page.locator('.getting-started-step');
      await workbench.page
        .locator('.activitybar')
        .getByRole('tab', { name: /^Interleave/u })
        .click();
      const row = workbench.treeRow('Welcome to Interleave');
      await row.hover();
      await row.getByRole('button', { name: /^Practise/u }).click();
      const { place } = await seen(await workbench.webview('header .crumb'));
      assert.match(place, /^1 of \d+$/u);
      assert.equal(await steps.count(), 0);
      assert.deepEqual(await workbench.notifications(), []);

      // Beside a narrow editor VS Code leaves the pictures out.
      await workbench.page.setViewportSize({ width: 1600, height: 900 });
      await hideSideBar(workbench);
      await workbench.runAndPick('Welcome: Open Walkthrough...', 'Practise with Interleave');
      await steps.first().waitFor();
      assert.deepEqual(await steps.locator('.step-title').allInnerTexts(), [
        'Practise the Set That Is There',
        'Find or Write Your Own',
        'Practise Between Tasks',
        'Keep Your History',
      ]);
      const pictures = new Set<string>();
      for (const step of await steps.all()) {
        await step.click();
        // The picture of the step before stays for a moment.
        for (const end = Date.now() + 10_000, before = pictures.size; pictures.size === before && Date.now() < end;) {
          const title = await widePicture(workbench).catch(() => undefined);
          if (title !== undefined) pictures.add(title);
        }
      }
      assert.equal(pictures.size, 4);
    }));
});
