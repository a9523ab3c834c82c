import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  Range,
  type TextDocument,
  WorkspaceEdit,
  l10n,
  languages,
} from 'vscode';
import { knownExtensions } from '../../core/exercise/contentPaths';
import type { fixOf } from '../../core/readers/fixes';
import type { ProblemCode } from '../../core/exercise/problem';
import { words } from '../base/words';

/** What tells Interleave's diagnostics from those of others. */
export const problemSource = 'Interleave';

/** Offers, where a problem can be mended without thought, the edit that does so. */
export const quickFixes = (): Disposable =>
  languages.registerCodeActionsProvider(
    { pattern: `**/*.{${knownExtensions.join(',')}}` },
    {
      provideCodeActions: async (document, _range, { diagnostics }) =>
        actionsFor(
          document,
          diagnostics.filter(({ source }) => source === problemSource),
        ),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );

const actionsFor = async (document: TextDocument, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> => {
  if (diagnostics.length === 0) return [];
  const fixes = await import('../../core/readers/fixes');
  return diagnostics.flatMap((diagnostic) => actionFor(document, diagnostic, fixes.fixOf));
};

const actionFor = (document: TextDocument, diagnostic: Diagnostic, mend: typeof fixOf): readonly CodeAction[] => {
  const { code, message, range } = diagnostic;
  if (typeof code !== 'object') return [];
  if (code.value === ('unknown-way' satisfies ProblemCode)) return [sayAnother(document, diagnostic)];
  const fix = mend(
    { code: code.value as ProblemCode, line: range.start.line, message },
    document.getText().split(/\r\n?|\n/u),
    words,
  );
  if (fix === undefined) return [];
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(fix.line, fix.start, fix.line, fix.end), fix.text);
  return [
    Object.assign(new CodeAction(fix.title, CodeActionKind.QuickFix), {
      diagnostics: [diagnostic],
      edit,
      isPreferred: true,
    }),
  ];
};

/** A person's word that is not understood is mended by another. */
const sayAnother = ({ uri }: TextDocument, diagnostic: Diagnostic): CodeAction => {
  const title = l10n.t('Read This File As…');
  return Object.assign(new CodeAction(title, CodeActionKind.QuickFix), {
    diagnostics: [diagnostic],
    command: { command: 'interleave.readAs', title, arguments: [uri] },
    isPreferred: true,
  });
};
