import { addFileOrFolder } from './addFileOrFolder';
import { backToEditor } from './backToEditor';
import { browseSet } from './browseSet';
import type { Command } from './command';
import { cramSet } from './cramSet';
import { exportHistory } from './exportHistory';
import { showAll, showLeeches } from './filterTree';
import { findPracticeMaterial } from './findPracticeMaterial';
import { gapSettings } from './gapSettings';
import { importAsPage } from './importAsPage';
import { importHistory } from './importHistory';
import { notNow } from './notNow';
import { openContentFolder } from './openContentFolder';
import { openSource } from './openSource';
import { practiseSet } from './practiseSet';
import { practiseThisFile } from './practiseThisFile';
import { printFlashcards } from './printFlashcards';
import { quickQuestion } from './quickQuestion';
import { quickQuiz } from './quickQuiz';
import { readAs } from './readAs';
import { removeFromPracticeSets } from './removeFromPracticeSets';
import { resetProgress } from './resetProgress';
import { showLog } from './showLog';
import { bury, suspend, unsuspend } from './suspendOrBury';
import { undoLastReview } from './undoLastReview';

/** Every command, in the order of package.json. */
export const commandTable: readonly Command[] = [
  quickQuiz,
  quickQuestion,
  backToEditor,
  notNow,
  gapSettings,
  practiseSet,
  cramSet,
  browseSet,
  printFlashcards,
  openSource,
  undoLastReview,
  suspend,
  unsuspend,
  bury,
  showLeeches,
  showAll,
  exportHistory,
  importHistory,
  resetProgress,
  practiseThisFile,
  readAs,
  findPracticeMaterial,
  addFileOrFolder,
  importAsPage,
  removeFromPracticeSets,
  openContentFolder,
  showLog,
];
