import { matchesAt } from '../../base/matchesAt';
import type { Markdown } from '../../text/markdown';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { lineKinds, outlineOf } from '../outline/outline';
import { namedBelow } from './named';
import { lettersWithin } from './lettersAt';
import { runAmong } from './runAmong';
import { runOf } from './options';
import type { Asked } from './maker';
import { tellsAnswer } from './tells';

/** Spares most texts a closer look; looks back from the letter. */
const firstOption = /A(?<=^\s*(?:[-*+]\s+)?(?:\*\*)?\(?A)(?:\s?[.:)：、．]|\s)/muy;
const fence = /^\s*(?:`{3,}|~{3,})/u;

/** A choice whose options stand in one text with the line that names the right ones, as in a fold; in a fence, too. */
export const choiceWithin = (prompt: Markdown, text: Markdown, location: SourceLocation): Asked | undefined => {
  if (!matchesAt(text, ['A'], firstOption)) return undefined;
  const outline = outlineOf(withOpenOptions(text));
  const { lines, kindAt } = outline;
  const starts = lines.flatMap((_, at) => (kindAt(at) === lineKinds.text ? lettersWithin(outline, at) : []));
  const begun = runAmong(starts, 'first');
  const last = begun.at(-1);
  if (last === undefined || begun.length < 2) return undefined;
  const label = lines.findIndex((line, at) => at > last.line && tellsAnswer(line));
  if (label < 0) return undefined;
  const run = runOf(outline, begun, label);
  const named = namedBelow(lines.slice(label), () => false, run.options);
  if (named === undefined || named.at > 1 || run.options.some((option) => option.text === '')) return undefined;
  const before = lines.slice(0, run.from).join('\n').trim();
  const after = lines.slice(run.to).join('\n').trim();
  return {
    prompt: [prompt, before].filter((part) => part !== '').join('\n\n'),
    choice: { options: run.options, correct: named.correct, unknown: named.unknown, isUnclear: named.isUnclear },
    answer: after,
    location,
  };
};

const bareLetter = /^\s*([A-J])\s*(?:[.:)：、．]\s*)?(?=\S)/u;

/** A text whose options stand in a fence, without that; there a letter needs no sign. */
const withOpenOptions = (text: Markdown): Markdown => {
  const lines = text.split('\n');
  const open = lines.findIndex((line, at) => fence.test(line) && bareLetter.exec(lines[at + 1] ?? '')?.[1] === 'A');
  const close = open < 0 ? -1 : lines.findIndex((line, at) => at > open && fence.test(line));
  if (close < 0) return text;
  let next = 65;
  const options = lines.slice(open + 1, close).map((line) => {
    const [whole = '', letter] = bareLetter.exec(line) ?? [];
    if (letter !== String.fromCharCode(next)) return line;
    next++;
    return `${letter}. ${line.slice(whole.length)}`;
  });
  return [...lines.slice(0, open), ...options, '', ...lines.slice(close + 1)].join('\n');
};
