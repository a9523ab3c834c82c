// Takes the pictures of the README from the real workbench: `npm run screenshots`. One of each kind, light and dark.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { type ShownKind, answerByKeys, changed, seen } from '../e2e/answerByKeys';
import { inRepository } from './repository';
import { temporaryFolder } from './temporary';
import { type Workbench, withWorkbench } from './workbench';
import type { Theme } from './workbenchWindow';
import { writeSmall } from './writeSmall';

const pictures = inRepository('media', 'screenshots');
const themes: readonly (readonly [name: string, theme: Theme])[] = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
];

/** The keys that bring a kind to the moment that its picture shows. */
const moments: Record<ShownKind, readonly string[]> = {
  'Self-check': ['Space'],
  Flashcard: ['Space'],
  Choice: ['a', 'Enter'],
  Classification: ['1', '1', '2', '1', 'Enter'],
  Matching: ['a', '2', 'c', '1'],
  Ordering: ['Alt+ArrowDown', 'Enter'],
  Cloze: ['x', 'Enter', 'y', 'Enter'],
};

/** The keys that lead on from there. */
const onwards: Record<ShownKind, readonly string[]> = {
  'Self-check': ['3'],
  Flashcard: ['3'],
  Choice: ['Enter'],
  Classification: ['Enter'],
  Matching: ['3', '4', 'Enter', 'Enter'],
  Ordering: ['Enter'],
  Cloze: ['Enter'],
};

const picture = async (workbench: Workbench, name: string): Promise<void> =>
  writeSmall(
    join(pictures, `${name}.webp`),
    await workbench.page.locator('.part.editor').screenshot({ animations: 'disabled' }),
  );

const settled = (frame: Frame): Promise<void> => frame.page().waitForTimeout(400);

const takeKinds = async (workbench: Workbench, theme: string): Promise<void> => {
  await workbench.runAndPick('Interleave: Practise Set…', 'Welcome to Interleave');
  const frame = await workbench.webview('header .crumb');
  await settled(frame);
  const taken = new Set<string>();
  for (
    let now = await seen(frame);
    now.kind !== 'Summary' && taken.size < Object.keys(moments).length;
    now = await changed(frame, now)
  ) {
    if (taken.has(now.kind)) {
      await answerByKeys(workbench, frame, now, 0);
      continue;
    }
    await workbench.press(...moments[now.kind]);
    await settled(frame);
    await picture(workbench, `${now.kind.toLowerCase()}-${theme}`);
    taken.add(now.kind);
    for (const key of onwards[now.kind]) {
      await workbench.press(key);
      await settled(frame);
    }
  }
  await workbench.runCommand('View: Close Editor');
};

/** A file that does not say what asks, and the ways to read it. */
const glossary = `# Networking

${[
  ['Port', 'A number that names a program.'],
  ['Handshake', 'Three segments open a connection.'],
  ['Backlog', 'How many wait to be accepted.'],
]
  .map(([term = '', text = '']) => `## ${term}\n\n${text}\n`)
  .join('\n')}
| Layer | Unit | Address |
| --- | --- | --- |
| Link | frame | MAC |
| Network | packet | IP |
| Transport | segment | port |
`;

const takeWays = async (name: string, theme: Theme): Promise<void> =>
  withWorkbench({ folder: temporaryFolder({ 'networking.md': glossary }), theme }, async (workbench) => {
    await workbench.page.setViewportSize({ width: 900, height: 560 });
    await workbench.openFile('networking.md');
    await workbench.runCommand('Interleave: Practise This File');
    await workbench.page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
    await workbench.page.mouse.move(450, 540);
    await workbench.page.waitForTimeout(1_000);
    await writeSmall(
      join(pictures, `ways-${name}.webp`),
      await workbench.page.screenshot({ clip: { x: 0, y: 0, width: 900, height: 420 } }),
    );
  });

const takeAll = async (name: string, theme: Theme): Promise<void> =>
  withWorkbench({ folder: temporaryFolder(), theme }, async (workbench) => {
    await workbench.page.setViewportSize({ width: 1100, height: 640 });
    await workbench.openView('Practice Sets');
    await workbench.treeRow('Multimodal agents').click();
    await workbench.treeRow('Flashcards').click();
    await workbench.treeRow('What is RLHF?').click();
    const frame = await workbench.webview('main.browse');
    await frame.locator('.back').first().waitFor();
    await settled(frame);
    await writeSmall(
      join(pictures, `browse-${name}.webp`),
      await workbench.page.screenshot({ clip: { x: 0, y: 35, width: 1100, height: 575 } }),
    );
    await workbench.runCommand('View: Close Editor');
    await workbench
      .runCommand('View: Close Primary Side Bar')
      .catch(() => workbench.runCommand('View: Toggle Primary Side Bar Visibility'));
    await workbench.page.setViewportSize({ width: 760, height: 560 });
    await takeKinds(workbench, name);
  });

void (async () => {
  mkdirSync(pictures, { recursive: true });
  for (const [name, theme] of themes) {
    await takeWays(name, theme);
    await takeAll(name, theme);
  }
})();
