import { join } from 'node:path';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import { cardPage } from './cardPage';
import { treeShows } from './treeShows';

describe('a workspace of several folders', () => {
  it('gives the sets of each, but for those that its settings leave out', () => {
    const root = temporaryFolder({
      'all.code-workspace': JSON.stringify({
        folders: [{ path: 'one' }, { path: 'two' }],
        settings: { 'interleave.exclude': ['drafts'] },
      }),
      'one/apples.practice.md': cardPage('apples', 2),
      'one/drafts/plums.practice.md': cardPage('plums', 2),
      'two/apples.practice.md': cardPage('pears', 3),
    });
    return withWorkbench({ folder: join(root, 'all.code-workspace') }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await treeShows(workbench, [
        'Welcome to Interleave18 new',
        'Multimodal agents in production27 new',
        'apples2 new',
        'pears3 new',
      ]);
    });
  });
});
