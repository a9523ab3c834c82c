import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { sharedWorkbench } from '../harness/sharedWorkbench';
import { temporaryFolder } from '../harness/temporary';
import type { Workbench } from '../harness/workbench';
import { seen } from './answerByKeys';
import { bundledRows, treeShows } from './treeShows';

const titled = (title: string, ...lines: string[]): string => [`# ${title}`, ...lines, ''].join('\n\n');
const sockets = titled(
  'Sockets',
  ...['## Port', 'A number that names a program.', '## Backlog', 'How many wait.', '## Nagle', 'Small ones wait.'],
);
const sailing = titled(
  'Sailing',
  ...[
    '**Windward**',
    'Where the wind comes from.',
    '**Leeward**',
    'Where it goes.',
    '**Halyard**',
    'It hoists a sail.',
  ],
);
const verbs = titled(
  'Verbs',
  'These came up on Monday.',
  [
    'Infinitive | Past | Note',
    '---|---|---',
    'gehen | ging | to go',
    'sehen | sah | to see',
    'stehen | stand | to stand',
  ]
    .map((row) => `| ${row} |`)
    .join('\n'),
);
const languages =
  `english german french spanish italian portuguese dutch swedish polish czech turkish korean japanese chinese russian greek
dog Hund chien perro cane cão hond hund pies pes köpek 개 犬 狗 собака σκύλος
cat Katze chat gato gatto gato kat katt kot kočka kedi 고양이 猫 猫 кошка γάτα
house Haus maison casa casa casa huis hus dom dům ev 집 家 房子 дом σπίτι
tree Baum arbre árbol albero árvore boom träd drzewo strom ağaç 나무 木 树 дерево δέντρο
water Wasser eau agua acqua água water vatten woda voda su 물 水 水 вода νερό
`.replaceAll(' ', ',');

const said = (workbench: Workbench): Readonly<Record<string, unknown>> => {
  const settings = JSON.parse(readFileSync(join(workbench.folder, '.vscode', 'settings.json'), 'utf8')) as object;
  return ((settings as Readonly<Record<string, unknown>>)['interleave.readAs'] ?? {}) as Record<string, unknown>;
};

/** Waits until the settings say of a file what is wanted. */
const says = async (workbench: Workbench, glob: string, word: string | undefined): Promise<void> => {
  for (const end = Date.now() + 10_000; Date.now() < end && said(workbench)[glob] !== word;)
    await workbench.page.waitForTimeout(50);
  assert.equal(said(workbench)[glob], word);
};

const rows = (workbench: Workbench) => workbench.page.locator('.quick-input-widget:visible .monaco-list-row');

/** Types a text and presses keys when the list with this placeholder is there. */
const inStep = async (workbench: Workbench, placeholder: string, text: string, ...keys: string[]): Promise<void> => {
  await workbench.page.locator(`.quick-input-widget:visible input[placeholder^="${placeholder}"]`).waitFor();
  await rows(workbench).first().waitFor();
  await workbench.page.keyboard.type(text);
  await workbench.press(...keys);
};

/** Commands are in the menus once the extension runs. */
const started = async (workbench: Workbench): Promise<void> =>
  workbench.page.locator('.statusbar-item', { has: workbench.page.locator('.codicon-mortar-board') }).waitFor();

const removed = async (workbench: Workbench, title: string): Promise<void> => {
  await workbench.openView('Practice Sets');
  await workbench.contextMenu(workbench.treeRow(title), 'Remove from Practice Sets');
  await treeShows(workbench, bundledRows);
  await workbench.openView('Explorer');
};

describe('Read This File As', () => {
  const opened = sharedWorkbench(() => ({
    folder: temporaryFolder({
      '.vscode/settings.json': '{}\n',
      'sockets.md': sockets,
      'sailing.md': sailing,
      'verbs.md': verbs,
      'animals.csv': languages,
      'notes.md': '# Notes\n\nNothing is asked here.\n',
    }),
    settings: { 'files.autoSave': 'off' },
  }));

  it('comes up by itself where a file that is to be practised shows nothing, and its headings are asked then', async () => {
    const workbench = opened();
    await workbench.openFile('sockets.md');
    await workbench.runCommand('Interleave: Practise This File');
    await rows(workbench).first().waitFor();
    const title = workbench.page.locator('.quick-input-widget:visible .quick-input-title');
    assert.equal(await title.textContent(), 'Nothing to practise was understood in “sockets.md”.');
    await workbench.press('Enter');
    const { place, prompt, kind } = await seen(await workbench.webview('header .crumb'));
    assert.deepEqual([place, kind], ['1 of 3', 'Flashcard']);
    assert.ok(['Port', 'Backlog', 'Nagle'].includes(prompt));
    await says(workbench, '/sockets.md', '## headings');
    assert.equal(readFileSync(join(workbench.folder, 'sockets.md'), 'utf8'), sockets);
    await removed(workbench, 'Sockets');
  });

  it('takes lines in bold type, marks them as the current way, and leaves the file out or to itself again', async () => {
    const workbench = opened();
    await started(workbench);
    await workbench.contextMenu(workbench.treeRow('sailing.md'), 'Read This File As…');
    await inStep(workbench, 'What asks', '', 'Enter');
    await workbench.openView('Practice Sets');
    await treeShows(workbench, [...bundledRows, 'Sailing3 new']);
    await workbench.contextMenu(workbench.treeRow('Sailing'), 'Read This File As…');
    await rows(workbench).first().waitFor();
    assert.match(await rows(workbench).first().innerText(), /The lines in bold type\s*3 flashcards · current/u);
    await workbench.quickPick('No practice material');
    await treeShows(workbench, bundledRows);
    await says(workbench, '/sailing.md', 'nothing');
    await workbench.openFile('sailing.md');
    await workbench.runAndPick('Interleave: Read This File As…', 'By what the file shows itself');
    await says(workbench, '/sailing.md', undefined);
    await workbench.openView('Explorer');
  });

  it('lets the columns of a wide table be chosen by keys, step by step and back', async () => {
    const workbench = opened();
    await workbench.openFile('animals.csv');
    await workbench.runCommand('Interleave: Read This File As…');
    await inStep(workbench, 'What asks', '', 'ArrowDown', 'Enter');
    await inStep(workbench, 'Which column asks', 'korean', 'Enter');
    await inStep(workbench, 'Which column answers', 'german', 'Enter');
    await inStep(workbench, 'Which columns belong', '', 'Control+Alt+-');
    await inStep(workbench, 'Which column answers', 'english', 'Enter');
    await inStep(workbench, 'Which columns belong', 'japanese', 'ArrowDown', 'Space', 'Enter');
    await inStep(workbench, 'Are these the cards', '');
    const sample = await rows(workbench).allInnerTexts();
    assert.match(sample[0]!, /^Use These Columns\s*5 flashcards$/u);
    assert.match(sample[1]!, /개\s*dog\s*japanese: 犬/u);
    await workbench.press('Enter');
    await workbench.openView('Practice Sets');
    await treeShows(workbench, [...bundledRows, 'animals5 new']);
    await says(workbench, '/animals.csv', 'front=korean, back=english, extra=japanese');
    await removed(workbench, 'animals');
  });

  it('takes a vocabulary table in Markdown, and what was chosen is there after a reload', async () => {
    const workbench = opened();
    await workbench.openFile('verbs.md');
    await workbench.runCommand('Interleave: Practise This File');
    await inStep(workbench, 'How is it read', '', 'Enter');
    const { place } = await seen(await workbench.webview('header .crumb'));
    assert.equal(place, '1 of 3');
    await says(workbench, '/verbs.md', 'front=Infinitive, back=Past, extra=Note');
    await workbench.reload();
    await workbench.openView('Practice Sets');
    await treeShows(workbench, [...bundledRows, 'Verbs3 new']);
    await removed(workbench, 'Verbs');
  });

  it('says where nothing can be read in any way', async () => {
    const workbench = opened();
    await workbench.openFile('notes.md');
    await workbench.runCommand('Interleave: Read This File As…');
    await workbench.notified('Nothing to practise was understood in “notes.md”.');
  });

  it('says why the settings could not be written, and writes them when that is mended, with nothing to choose anew', async () => {
    const workbench = opened();
    await started(workbench);
    await workbench.openFile('settings.json');
    await workbench.replaceText('{ "interleave.readAs": {');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.contextMenu(workbench.treeRow('sailing.md'), 'Read This File As…');
    await inStep(workbench, 'What asks', '', 'Enter');
    const message = workbench.page.locator('.notifications-center .notification-list-item-message', {
      hasText: 'How “sailing.md” is read could not be written to the settings: ',
    });
    for (const end = Date.now() + 20_000; Date.now() < end && !(await message.isVisible());)
      await workbench.runCommand('Notifications: Show Notifications');
    await workbench.press('Escape');
    assert.equal(
      readFileSync(join(workbench.folder, '.vscode', 'settings.json'), 'utf8').includes('bold lines'),
      false,
    );
    await workbench.runCommand('View: Focus Active Editor Group');
    await workbench.runCommand('File: Revert File');
    await workbench.notificationButton('Try Again');
    await says(workbench, '/sailing.md', 'bold lines');
    await removed(workbench, 'Sailing');
  });
});
