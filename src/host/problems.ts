import { Diagnostic, DiagnosticSeverity, Range, Uri, languages } from 'vscode';
import type { Problem, Severity } from '../core/problem';
import type { Closable } from './closable';
import type { LibraryIndex } from './libraryIndex';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Keeps the Problems panel in step with what was not understood. */
export const showProblems = (library: LibraryIndex): Closable => {
  const collection = languages.createDiagnosticCollection('interleave');
  const listener = library.onDidChange(() => {
    collection.clear();
    for (const [source, { problems }] of library.readings()) {
      if (problems.length > 0) collection.set(Uri.parse(source), problems.map(diagnostic));
    }
  });
  return {
    dispose: () => {
      listener.dispose();
      collection.dispose();
    },
  };
};

const diagnostic = ({ line, column = 0, endLine = line, severity, code, message }: Problem): Diagnostic => {
  const range = new Range(line, column, endLine, Number.MAX_SAFE_INTEGER);
  return Object.assign(new Diagnostic(range, message, severities[severity]), { source: 'Interleave', code });
};
