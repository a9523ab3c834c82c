import { Range, Uri, ViewColumn, commands, env, window } from 'vscode';
import type { ItemId } from '../../core/exercise/identity';
import type { Library } from '../../core/session/library';
import { linkedPath } from '../../core/text/linkedPath';
import { linkedFile } from './linkedFile';

/** Opens the line where an exercise stands, beside the panel. */
export const openSource = async (library: Library, exercise: string): Promise<void> => {
  const place = library.places.get(exercise as ItemId);
  if (place === undefined) return;
  const { start } = place.exercise.range;
  await window.showTextDocument(Uri.parse(place.source), {
    selection: new Range(start, 0, start, 0),
    viewColumn: ViewColumn.Beside,
  });
};

/** Opens a file at a line. */
export const openLine = async (file: Uri, line: number): Promise<void> => {
  await window.showTextDocument(file, { selection: new Range(line, 0, line, 0) });
};

/** Follows a link of a page: web addresses outside, files of the workspace in an editor, nothing else. */
export const openLink = async (href: string, source: string): Promise<void> => {
  const path = linkedPath(href);
  if (/^(?:https?|mailto):/iu.test(href)) await env.openExternal(Uri.parse(href));
  else if (path !== undefined)
    await commands.executeCommand(
      'vscode.open',
      linkedFile(source, path).with({ fragment: lineIn.exec(href)?.[0] ?? '' }),
    );
};

/** What VS Code itself takes for a line at the end of an address. */
const lineIn = /(?<=#)L\d+/u;
