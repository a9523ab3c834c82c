import type { Draft } from '../draft';
import { fitsAt } from '../fitsAt';
import { type Form, type Found, nothingFound } from './form';
import { headingSeries } from './numbered/headingSeries';
import { listedSeries } from './numbered/listedSeries';

/** A heading with a number before its marks or early in its words; looks back from the marks to the start of the line. */
const mayHold = /#(?:(?<=^ {0,3}\d{1,9}[.)][ \t]*#)|(?<=^ {0,3}#)(?:#{0,5}[ \t]+|#{1,5}(?=[^\s#]))[^\d\n]{0,40}\d)/muy;

/** Questions as numbered headings, `1. ### Question` or `### 1. Question`, each answered by what stands below it. */
export const numberedHeadings: Form = {
  name: 'numbered headings',
  sniff: (text) => fitsAt(text, ['#'], mayHold),
  read: (outline, { isTaken }) => {
    const series = headingSeries(outline, isTaken);
    const listed = listedSeries(outline, series.levels);
    return listed.drafts.length === 0 ? series.found : merged(listed, series.found);
  },
};

/** What both shapes found; a question inside an answer is no question of its own. */
const merged = (listed: Found, series: Found): Found => {
  const drafts = [...listed.drafts, ...series.drafts.filter((draft) => isBetween(listed.drafts, draft))];
  if (drafts.length === 0) return nothingFound;
  return { drafts: drafts.sort((one, other) => one.range.start - other.range.start), problems: [...listed.problems, ...series.problems] };
};

const isBetween = (drafts: readonly Draft[], { range }: Draft): boolean => {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((drafts[middle]?.range.start ?? Infinity) < range.end) low = middle + 1;
    else high = middle;
  }
  return (drafts[low - 1]?.range.end ?? 0) <= range.start;
};
