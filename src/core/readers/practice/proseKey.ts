import type { Block } from '../markdown/blocks';
import type { MarkedRun } from './runs';
import type { Entry } from './runEntry';

/** Some marks and what is said of them: `A is`, `**B** and **D** are`. */
const said =
  /(?<![\p{L}\p{N}])((?:\(?\*{0,2}[A-Z]\*{0,2}\)?(?:,? and |, )){0,30}\(?\*{0,2}[A-Z]\*{0,2}\)?) (?:is|are) /gu;

/** A label and the marks that bear it: `Sail: A, C.` or `- **Motor:** B and D`. */
const gathered = /(?:^|[.;] +)(?:[-*] )?\*{0,2}([^.:;*\n]{1,60}):\*{0,2} *((?:[A-Z](?:,? and |, )?)+)(?=[.;\s]|$)/gmu;

/**
 * A key in running text, `A is sail, B and C are motor.` or `Sail: A. Motor: B, C.`, where it tells of each mark once.
 */
export const proseKey = ([first, ...after]: readonly Block[], marks: readonly string[]): MarkedRun | undefined => {
  if (first?.kind !== 'paragraph' && first?.kind !== 'list') return undefined;
  const entryOf =
    (text: string) =>
    (mark: string): Entry => ({ mark, written: mark, text, delimiter: '', line: first.range.start });
  const found = [...first.markdown.matchAll(said)];
  const told = found.flatMap(({ 0: whole, 1: named = '', index }, at) => {
    const text = first.markdown
      .slice(index + whole.length, found[at + 1]?.index)
      .replace(/[\s,;]+(?:and |while |but )?$/u, '');
    return marksIn(named).map(entryOf(text));
  });
  const entries =
    told.length > 0
      ? told
      : [...first.markdown.matchAll(gathered)].flatMap(({ 1: label = '', 2: named = '' }) =>
          marksIn(named).map(entryOf(label)),
        );
  const known = new Set(entries.map(({ mark }) => mark));
  if (entries.length < 2 || entries.length !== marks.length || !marks.every((mark) => known.has(mark)))
    return undefined;
  return { style: 'letter', entries, before: [], lead: '', after, inline: true, glued: false, tangled: false };
};

const marksIn = (text: string): readonly string[] => text.match(/[A-Z]/gu) ?? [];
