import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { ConfigurationTarget, type Disposable, Uri, commands, extensions, workspace } from 'vscode';
import type { ContributedReader, InterleaveApi1, InterleaveExports, ReaderResult } from '../../src/api/interleave';
import { eventually, folder, none, page, problemsOf, some, write } from './files';
import { panels } from './panels';

const include = (globs: readonly string[] | undefined) =>
  workspace.getConfiguration('interleave').update('include', globs, ConfigurationTarget.Workspace);

/** Each line is a question and its answer. */
const read = (text: string): ReaderResult => ({
  sets: [
    {
      title: 'Tides',
      exercises: Array.from(text.matchAll(/^(.*)=(.*)$/gmu), ([, prompt = '', answer = ''], line) => ({
        kind: 'selfCheck',
        prompt,
        answer,
        line,
      })),
    },
  ],
});

const reader = (changes: Partial<ContributedReader> = {}): ContributedReader => ({
  id: 'test.tides',
  name: 'Tide tables',
  extensions: ['.tides'],
  read,
  ...changes,
});

describe('the API for other extensions', () => {
  let exported: InterleaveExports;
  let api: InterleaveApi1;
  let registered: Disposable | undefined;
  let uri: Uri;

  const titles = async (): Promise<string> =>
    (await api.sets()).map(({ title, source }) => (source.includes('/harbour/') ? title : '')).join('');
  const shows = (expected: string) => eventually('The sets', titles, (seen) => seen === expected);

  before(async () => {
    exported = await extensions.getExtension<InterleaveExports>('interleave.interleave')!.activate();
    api = exported.getAPI(1);
    uri = await write('harbour/a.tides', 'What raises tides? = The Moon.\nHow many a day? = Two.\n');
    await include(['harbour/**']);
  });
  afterEach(() => void registered?.dispose());
  after(async () => {
    await include(undefined);
    await workspace.fs.delete(Uri.joinPath(folder(), 'harbour'), { recursive: true });
  });

  it('has the versions that it says', () => {
    assert.throws(() => exported.getAPI(2 as 1), /^Error: Interleave has no API 2; it has 1\.$/u);
    assert.equal(exported.getAPI(1), api);
  });

  it('tells of the sets in plain values, which are nobody else’s', async () => {
    const [first] = await api.sets();
    assert.ok(first && first.sections.length > 0 && first.source.includes('welcome'));
    const { exercises } = first.sections[0]!;
    assert.deepEqual(Object.keys(exercises[0]!), ['id', 'kind', 'prompt', 'line', 'items']);
    assert.deepEqual(JSON.parse(JSON.stringify(first)), first);
    (exercises as unknown[]).length = 0;
    assert.notEqual((await api.sets())[0]!.sections[0]!.exercises.length, 0);
  });

  it('counts what is due and new, in all and by set', async () => {
    const [due, sets] = await Promise.all([api.due(), api.sets()]);
    assert.deepEqual(
      due.sets.map(({ key }) => key),
      sets.map(({ key }) => key),
    );
    assert.ok(due.new > 0 && due.new <= due.sets.reduce((sum, set) => sum + set.new, 0));
  });

  it('shows the page of a set, where there is one', async () => {
    const [first] = await api.sets();
    assert.equal(await api.browse('gone#0'), false);
    assert.deepEqual(panels(), []);
    assert.equal(await api.browse(first!.key), true);
    await eventually(
      'The panel',
      () =>
        panels()
          .map(({ label }) => label)
          .join(),
      (seen) => seen === first!.title,
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('practises what is asked for', async () => {
    const [first] = await api.sets();
    assert.equal(await api.practise({ sets: ['gone#0'] }), false);
    await assert.rejects(
      api.practise({ size: 0 }),
      /^RangeError: The size of a session is a whole number from 1, not 0\.$/u,
    );
    await assert.rejects(api.practise({ sets: 'one' as unknown as [] }), TypeError);
    const opens = async (options: Parameters<typeof api.practise>[0], title: string): Promise<void> => {
      assert.equal(await api.practise(options), true);
      await eventually(
        'The panel',
        () =>
          panels()
            .map(({ label }) => label)
            .join(),
        (seen) => seen === title,
      );
      await commands.executeCommand('workbench.action.closeAllEditors');
      await eventually('The panel', panels, none);
    };
    await opens(undefined, 'Quick quiz');
    await opens({ sets: [first!.key], size: 1 }, first!.title);
    await opens({ sets: [first!.key, 'gone#0'], title: 'Before the meeting' }, 'Before the meeting');
  });

  it('takes a reader, whose files are read as it comes and gone as it goes', async () => {
    let told = 0;
    const listening = [api.onDidChangeSets(() => told++), api.onDidChangeDue(() => told++)];
    await shows('');
    registered = api.registerReader(reader());
    await shows('Tides');
    assert.ok(told >= 2);
    const set = (await api.sets()).find(({ source }) => source === uri.toString())!;
    assert.deepEqual(
      set.sections[0]!.exercises.map(({ kind, prompt, line, items }) => [kind, prompt.trim(), line, items.length]),
      [
        ['selfCheck', 'What raises tides?', 0, 1],
        ['selfCheck', 'How many a day?', 1, 1],
      ],
    );
    assert.deepEqual(
      (await api.due()).sets.find(({ key }) => key === set.key),
      { key: set.key, due: 0, new: 2 },
    );

    await write('harbour/a.tides', 'What is a neap tide? = A weak one.\n');
    await eventually(
      'The due counts',
      async () => (await api.due()).sets.find(({ key }) => key === set.key)?.new,
      (seen) => seen === 1,
    );
    const later = await write('harbour/deep/b.tides', 'What is ebb? = Water going out.\n');
    await shows('TidesTides');
    await workspace.fs.delete(later);
    await shows('Tides');

    registered.dispose();
    await shows('');
    for (const each of listening) each.dispose();
  });

  it('lets Practise This File practise a file of such a form', async () => {
    await include(undefined);
    registered = api.registerReader(reader());
    await commands.executeCommand('interleave.practiseThisFile', uri);
    await eventually(
      'The panel',
      () =>
        panels()
          .map(({ label }) => label)
          .join(),
      (seen) => seen === 'Tides',
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('interleave.removeFromPracticeSets', { type: 'empty', source: uri.toString() });
    await shows('');
    await include(['harbour/**']);
  });

  it('shows what is wrong with a reader at the line where it is', async () => {
    registered = api.registerReader(
      reader({
        read: () => ({
          sets: [{ exercises: [{ kind: 'flashcard', prompt: 'ebb', line: 1 } as never] }],
          problems: [{ line: 0, message: 'No height.', severity: 'info' }],
        }),
      }),
    );
    const problems = await problemsOf(uri, some);
    assert.deepEqual(
      problems.map(({ range, message }) => [range.start.line, message]),
      [
        [0, 'Tide tables: No height.'],
        [
          1,
          'The reader “Tide tables” gave what is not understood at sets[0].exercises[0].back. Invalid key: Expected "back" but received undefined.',
        ],
      ],
    );
    registered.dispose();
    await problemsOf(uri, none);
  });

  it('reads a file without a reader that fails for it', async () => {
    const own = await write('harbour/own.md', page('Own'));
    await shows('Own');
    registered = api.registerReader(reader({ extensions: ['.md'], read: () => JSON.parse('{') as never }));
    await problemsOf(own, (problems) => problems[0]?.message.startsWith('The reader “Tide tables” failed: ') === true);
    await shows('Own');
    await workspace.fs.delete(own);
  });

  it('refuses a reader that is none, or whose id is taken', () => {
    registered = api.registerReader(reader());
    assert.throws(() => api.registerReader(reader()), /^Error: There is a reader test\.tides already\.$/u);
    for (const changes of [
      { id: '' },
      { name: 7 },
      { extensions: [] },
      { extensions: ['tides'] },
      { extensions: '.tides' },
      { read: 'no' },
    ] as unknown as Partial<ContributedReader>[]) {
      assert.throws(() => api.registerReader(reader({ id: 'test.other', ...changes })), TypeError);
    }
  });
});
