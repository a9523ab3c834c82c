import type { Markdown } from '../../markdown';
import { plainText } from '../../plainText';
import type { Draft } from '../draft';
import { lineKinds, type Outline } from '../outline';
import { startsTable, tableAt } from '../tables';
import { type Form, nothingFound, whereOthersAre } from './form';
import { questionDraft } from './openQuestion';
import { namesQuestions, pageEvidence } from './pageEvidence';

/** A table with a column of questions and one of answers, in a file that is made of questions. */
export const questionTable: Form = {
  sniff: whereOthersAre,
  read: (outline, { path }) => {
    if (!outline.text.includes('|')) return nothingFound;
    const { isCollection, isManual } = pageEvidence(outline);
    return isManual || !(isCollection || namesQuestions.test(path)) ? nothingFound : { drafts: draftsIn(outline), problems: [] };
  },
};

const draftsIn = (outline: Outline): readonly Draft[] => {
  const { lines, kindAt } = outline;
  const drafts: Draft[] = [];
  for (let at = outline.start; at < lines.length; at++) {
    if (kindAt(at) !== lineKinds.text || !startsTable(lines[at] ?? '', lines[at + 1])) continue;
    const start = at;
    while (kindAt(at) === lineKinds.text && lines[at]?.includes('|') === true) at++;
    drafts.push(...rowsOf(outline, start, at));
  }
  return drafts;
};

const rowsOf = (outline: Outline, start: number, end: number): readonly Draft[] => {
  const table = tableAt(outline.lines.slice(start, end).map((text, at) => ({ kind: 'text', line: start + at, text })));
  const [head = [], ...rows] = table.rows;
  const asked = head.findIndex((cell) => /^questions?$/iu.test(plainText(cell)));
  const told = head.findIndex((cell) => /^(?:\S+ )?answers?$/iu.test(plainText(cell)));
  if (asked < 0 || told < 0 || rows.filter((row) => leadsElsewhere(row[told] ?? '')).length * 2 > rows.length) return [];
  return rows.flatMap((row, at): readonly Draft[] => {
    const line = table.lines[at + 1] ?? start;
    const headings = outline.headingsAbove(line);
    return row[asked] === undefined || row[asked] === '' ? [] : [questionDraft(withBars(row[asked]), withBars(row[told] ?? ''), { range: { start: line, end: line + 1 }, headings })];
  });
};

/** Whether a cell holds nothing but links, so that its table only lists what stands elsewhere. */
const leadsElsewhere = (cell: Markdown): boolean => cell.includes('](') && !/[\p{L}\p{N}]/u.test(cell.replace(/\[[^[\]]*\]\([^()]*\)/gu, ''));

/** Outside a table a bar needs no backslash. */
const withBars = (cell: Markdown): Markdown => cell.replaceAll('\\|', '|');
