import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { commands, extensions } from 'vscode';
import type { InterleaveApi1, InterleaveExports } from '../../src/api/interleave';
import type { Act, ActEvent } from '../../src/core/history/act';
import type { ItemId } from '../../src/core/exercise/identity';
import { addedFiles } from '../../src/host/library/addedFiles';
import { contentFiles } from '../../src/host/library/contentFiles';
import { contributedReaders } from '../../src/host/library/contributedReaders';
import { type LibraryIndex, libraryIndex } from '../../src/host/library/libraryIndex';
import { nodeOf } from '../../src/host/panels/practise';
import { undone } from '../../src/host/commands/undoLastReview';
import { flashcard } from '../core/exercises';
import { stamped } from '../core/history/histories';
import { memento } from '../host/progress/memento';
import { bundled, eventually, quiet } from './files';

const act = (event: Omit<ActEvent, 'id' | 't'>, size: number): Act => ({
  last: stamped({ ...event, id: 'last', t: 1 } as ActEvent, size - 1),
  places: new Map([['session', [0, size - 1]]]),
});

describe('what Undo says', () => {
  const exercise = flashcard('What is `$(port)`?');
  const places = new Map([
    [exercise.id, { exercise, set: '', section: '', retention: undefined, source: '', key: '' }],
  ]);
  const [item, unknown] = [exercise.id, 'unknown' as ItemId];
  const cases: [event: Omit<ActEvent, 'id' | 't'> & Record<string, unknown>, size: number, said: string][] = [
    [{ type: 'review', item }, 1, `Undone: review of “What is \\$(port)?”`],
    [{ type: 'review', item }, 3, `Undone: review of “What is \\$(port)?”`],
    [{ type: 'review', item: unknown }, 1, 'Undone: review of 1 item'],
    [{ type: 'suspend', item }, 1, `Undone: suspending “What is \\$(port)?”`],
    [{ type: 'suspend', item }, 2, 'Undone: suspending 2 items'],
    [{ type: 'unsuspend', item }, 3, 'Undone: unsuspending 3 items'],
    [{ type: 'bury', item }, 3, 'Undone: burying 3 items'],
    [{ type: 'reset', item }, 12, 'Undone: reset of 12 items'],
    [{ type: 'import', brought: {}, count: 340 }, 1, 'Undone: import of 340 events'],
    [{ type: 'import', brought: {}, count: 1 }, 1, 'Undone: import of 1 event'],
  ];
  for (const [event, size, said] of cases) it(said, () => assert.equal(undone(act(event, size), { places }), said));
});

describe('Undo', () => {
  let api: InterleaveApi1;
  let library: LibraryIndex;
  let added: ReturnType<typeof addedFiles>;

  before(async () => {
    api = (await extensions.getExtension<InterleaveExports>('interleave.interleave')!.activate()).getAPI(1);
    added = addedFiles({ workspaceState: memento(), globalState: memento() });
    library = libraryIndex(() => Promise.resolve(contentFiles(bundled(), added, contributedReaders(), quiet)), quiet);
  });
  after(() => {
    library.dispose();
    added.dispose();
  });

  it('takes back what was done to whole sets, the last first', async () => {
    const [first, second] = (await library.ready()).sets;
    const isNew = async (): Promise<number[]> =>
      (await api.due()).sets.filter(({ key }) => key === first!.key || key === second!.key).map((set) => set.new);
    const [inFirst, inSecond] = await isNew();
    assert.ok(inFirst && inSecond);
    const shows = (...counts: number[]) => eventually('New items', isNew, (seen) => seen.join() === counts.join());
    await commands.executeCommand('interleave.suspend', nodeOf(first!));
    await shows(0, inSecond);
    await commands.executeCommand('interleave.bury', nodeOf(second!));
    await shows(0, 0);
    await commands.executeCommand('interleave.undoLastReview');
    await shows(0, inSecond);
    await commands.executeCommand('interleave.undoLastReview');
    await shows(inFirst, inSecond);
  });
});
