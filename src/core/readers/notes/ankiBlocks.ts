import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { clozeDraft } from '../../exercise/kinds/cloze';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { startsLine } from '../../base/matchesAt';
import { lineKinds, type Outline } from '../outline/outline';
import type { Form } from '../draft/form';
import { highlightsIn } from './highlights';
import { locationOf } from '../draft/locationOf';

/**
 * Notes of Obsidian that another plugin sends to Anki: lines `START`, a type of note, its fields, `END`; or in one line
 * `STARTI [Basic] front Back: back ENDI`.
 */
export const ankiBlocks: Form = {
  name: 'START … END',
  sniff: (text) =>
    (startsLine(text, 'START') && text.includes('\nEND')) || (text.includes('STARTI [') && text.includes('ENDI')),
  read: (outline) => {
    const drafts: ExerciseDraft[] = [];
    const problems: Problem[] = [];
    for (let at = outline.start; at < outline.lines.length; at++) {
      const line = (outline.lines[at] ?? '').trim();
      if (!line.includes('START') || outline.kindAt(at) === lineKinds.code) continue;
      const [, type, words] = /^(?:[-*+]\s+)?STARTI \[([^\][]{1,80})\] (.*?) ?ENDI$/u.exec(line) ?? [];
      if (type !== undefined && words !== undefined)
        drafts.push(
          ...noteOf(type, fieldsOf(words.split(/ (?=\p{Lu}[\p{L} ]{0,30}: )/u)), locationOf(outline, at, at + 1)),
        );
      if (line !== 'START') continue;
      const end = endOf(outline, at);
      const isClosed = end < outline.lines.length && (outline.lines[end] ?? '').trim() === 'END';
      if (!isClosed) {
        problems.push(unclosed(at));
        continue;
      }
      drafts.push(
        ...noteOf(
          (outline.lines[at + 1] ?? '').trim(),
          fieldsOf(outline.lines.slice(at + 2, end)),
          locationOf(outline, at, end + 1),
        ),
      );
      at = end;
    }
    return drafts.length === 0 ? { drafts, problems: [] } : { drafts, problems };
  },
};

/** The line `END`, or where another note starts. */
const endOf = ({ lines }: Outline, start: number): number => {
  let end = start + 1;
  while (end < lines.length && !/^\s*(?:END|START)\s*$/u.test(lines[end] ?? '')) end++;
  return end;
};

/** The texts of a note's fields in their order; the first has no name. */
const fieldsOf = (lines: readonly string[]): readonly string[] => {
  const fields: string[][] = [[]];
  for (const line of lines) {
    if (/^\s*(?:Tags:|ID: ?\d|<!--ID: ?\d|DELETE\s*$)/u.test(line)) continue;
    const [, name, rest] = /^(\p{Lu}[\p{L}\p{N} _-]{0,40}): ?(.*)$/u.exec(line) ?? [];
    if (name !== undefined && rest !== undefined && isField(name, fields)) fields.push([rest]);
    else fields.at(-1)?.push(line);
  }
  return fields.map((field) => field.join('\n').trim());
};

/** Names that begin a field; other words before a colon are text. */
const isField = (name: string, fields: readonly (readonly string[])[]): boolean =>
  /^(?:Front|Back|Text|Extra|Back Extra|Answer|Question|Header|Remarks?)$/iu.test(name) &&
  !(fields.length === 1 && fields[0]?.every((line) => line.trim() === '') === true && /^(?:Back|Answer)$/iu.test(name));

const noteOf = (type: string, fields: readonly string[], location: SourceLocation): readonly ExerciseDraft[] => {
  const [front = '', ...rest] = fields.filter((field, at) => at > 0 || field !== '');
  const back = rest.filter((field) => field !== '').join('\n\n');
  if (front === '') return [];
  const { text, hidden } = /cloze/iu.test(type) ? highlightsIn(front, true) : { text: front, hidden: [] };
  return [
    hidden.length > 0
      ? clozeDraft(text, hidden, location, back)
      : flashcardOf(front, back, location, /revers/iu.test(type)),
  ];
};

const unclosed = (line: number): Problem => ({
  line,
  severity: 'warning',
  code: 'unknown-card',
  message: 'This note begins with START and has no line END.',
});
