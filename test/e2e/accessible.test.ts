import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, it } from 'mocha';
import type { Frame } from 'playwright-core';
import { inRepository } from '../harness/repository';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';
import type { Theme } from '../harness/workbenchWindow';
import { type Seen, answerByKeys, changed, seen } from './answerByKeys';
import { kindsPage } from './kindsPage';

const axe = readFileSync(createRequire(inRepository('package.json')).resolve('axe-core/axe.min.js'), 'utf8');

const themes: readonly Theme[] = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light'];

/** What axe finds in the page as it is, each with the elements that it is about. */
const faults = async (frame: Frame): Promise<readonly string[]> => {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe);
  // The toolkit's elements draw their labels a frame after they appear.
  await frame.evaluate(async () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const { violations } = await frame.evaluate<AxeResults>('axe.run(document)');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} (${any.map(({ message }) => message).join('; ')})`));
};

/** Crams the page, which records nothing, and looks at every state: each kind asked and answered, then the summary. */
const walk = async (workbench: Workbench, look: (frame: Frame, state: string) => Promise<void>): Promise<void> => {
  await workbench.runCommand('Interleave: Cram Set…');
  await workbench.quickPick('Kinds');
  const frame = await workbench.webview('header .crumb');
  const kinds = new Set<Seen['kind']>();
  let now = await seen(frame);
  for (let attempt = 0; now.kind !== 'Summary'; attempt++) {
    const { kind } = now;
    const isNew = !kinds.has(kind);
    if (isNew) await look(frame, `${kind}, asked`);
    await answerByKeys(workbench, frame, now, attempt, async () => (isNew ? look(frame, `${kind}, answered`) : Promise.resolve()));
    kinds.add(kind);
    now = await changed(frame, now);
  }
  assert.equal(kinds.size, 6);
  await look(frame, 'Summary');
  await workbench.runCommand('View: Close Editor');
};

describe('the panels', () => {
  it('have nothing that axe finds, in any state and theme', async () => {
    await withWorkbench({ folder: temporaryFolder({ 'kinds.practice.md': kindsPage }) }, async (workbench) => {
      const found: string[] = [];
      await workbench.openView('Practice Sets');
      for (const theme of themes) {
        await workbench.setTheme(theme);
        const look = async (frame: Frame, state: string): Promise<void> => void found.push(...(await faults(frame)).map((fault) => `${theme}, ${state}: ${fault}`));
        await walk(workbench, look);
        await workbench.runCommand('Interleave: Browse Set…');
        await workbench.quickPick('Kinds');
        await look(await workbench.webview('main.browse'), 'Browse');
        await workbench.runCommand('View: Close Editor');
      }
      assert.deepEqual(found, []);
    });
  }).timeout(180_000);

  it('need no sideways scrolling where they are 300 pixels wide, and stand still for who wants no motion', async () => {
    await withWorkbench({ folder: temporaryFolder({ 'kinds.practice.md': kindsPage }) }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
      await workbench.page.setViewportSize({ width: 360, height: 700 });
      const found: string[] = [];
      await walk(workbench, async (frame, state) => {
        const { wide, shown, moving } = await frame.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          shown: document.documentElement.clientWidth,
          moving: document.getAnimations().filter(({ playState }) => playState === 'running').length,
        }));
        assert.ok(shown <= 320, `The panel is ${String(shown)} pixels wide.`);
        if (wide > shown) found.push(`${state}: ${String(wide)} pixels in ${String(shown)}`);
        if (moving > 0) found.push(`${state}: ${String(moving)} animations`);
      });
      assert.deepEqual(found, []);
    });
  }).timeout(90_000);
});
