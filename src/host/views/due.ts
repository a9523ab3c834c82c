import { Disposable, type TreeView, l10n, window, workspace } from 'vscode';
import { dueAmong } from '../../core/session/queue';
import type { Gaps } from '../gaps/gaps';
import type { LibraryIndex } from '../library/libraryIndex';
import type { PracticeTree } from './practiceTree';
import type { TreeRow } from '../library/treeNode';
import type { ProgressStore } from '../progress/storePorts';
import { settings } from '../base/settings';
import { dueSign } from './statusBar';
import { thisMoment } from '../base/thisMoment';
import { counted } from '../base/words';

/** Shows what is due, and keeps it true: the tree with its badge, and the status bar. */
export const showDue = (
  tree: PracticeTree,
  library: LibraryIndex,
  progress: ProgressStore,
  gaps: Pick<Gaps, 'offer' | 'onDidChange'>,
): Disposable => {
  const view = window.createTreeView('interleave.practiceSets', { treeDataProvider: tree, showCollapseAll: true });
  const sign = dueSign();
  const update = (): void => {
    const due = dueNow(library, progress);
    tree.refresh();
    showBadge(view, due);
    showSign(due);
  };
  const showSign = (due: number): void => {
    if (settings.showStatusBar()) sign.show(due, gaps.offer());
    else sign.hide();
  };
  update();
  return Disposable.from(
    view,
    sign,
    library.onDidChange(update),
    gaps.onDidChange(() => showSign(dueNow(library, progress))),
    progress.onDidChange(() => setTimeout(update, afterScreen)),
    view.onDidChangeVisibility(({ visible }) => visible && update()),
    window.onDidChangeWindowState(({ focused }) => focused && update()),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('interleave') && update()),
  );
};

/** After a review its next screen comes first, in ms. */
const afterScreen = 50;

/** Before the library is read, what was ever reviewed stands for it. */
const dueNow = (library: LibraryIndex, progress: ProgressStore): number => {
  const { sets, items } = library.current();
  return dueAmong(
    sets.length === 0 ? progress.states() : Array.from(items(), (item) => progress.state(item)),
    thisMoment(),
  );
};

const showBadge = (view: TreeView<TreeRow>, due: number): void => {
  view.badge =
    due > 0
      ? { value: due, tooltip: counted(due, l10n.t('{0} item is due', due), l10n.t('{0} items are due', due)) }
      : undefined;
};
