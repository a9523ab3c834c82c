import type { Uri } from 'vscode';
import type { Gaps } from '../gaps/gaps';
import type { BrowsePanels } from '../panels/browsePanel';
import type { Print } from '../panels/printing';
import type { PracticeTree } from '../views/practiceTree';
import type { FileParts } from './fileParts';

export interface CommandParts extends FileParts {
  readonly browse: BrowsePanels;
  readonly print: Print;
  readonly gaps: Gaps;
  readonly tree: PracticeTree;
  /** The folder with the bundled practice pages. */
  readonly content: Uri;
}

/** A command of package.json, and what it does; VS Code gives a menu's row or files, and from the palette nothing. */
export interface Command {
  readonly id: `interleave.${string}`;
  readonly run: (parts: CommandParts, ...args: never[]) => unknown;
}
