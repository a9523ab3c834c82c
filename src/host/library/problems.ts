import { Diagnostic, DiagnosticSeverity, Disposable, Range, Uri, languages } from 'vscode';
import type { Problem, Severity } from '../../core/exercise/problem';
import type { Closable } from '../base/closable';
import type { LibraryIndex } from './libraryIndex';
import { problemSource, quickFixes } from './quickFixes';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/**
 * Keeps the Problems panel in step with what was not understood, and offers to mend it; `pages` is the folder with a
 * page for each code. What other extensions bring is not the person's to mend.
 */
export const showProblems = (library: LibraryIndex, pages: Uri): Closable => {
  const collection = languages.createDiagnosticCollection('interleave');
  const update = (): void => {
    collection.clear();
    collection.set(
      [...library.readings()].flatMap(([source, { problems, origin }]): [Uri, Diagnostic[]][] =>
        problems.length > 0 && origin !== 'contributed'
          ? [[Uri.parse(source), problems.map((problem) => diagnostic(problem, pages))]]
          : [],
      ),
    );
  };
  update();
  return Disposable.from(collection, library.onDidChange(update), quickFixes());
};

const diagnostic = ({ line, column = 0, endLine = line, severity, code, message }: Problem, pages: Uri): Diagnostic => {
  const range = new Range(line, column, endLine, Number.MAX_SAFE_INTEGER);
  return Object.assign(new Diagnostic(range, message, severities[severity]), {
    source: problemSource,
    code: { value: code, target: Uri.joinPath(pages, `${code}.md`) },
  });
};
