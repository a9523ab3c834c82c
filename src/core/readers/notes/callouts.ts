import type { Markdown } from '../../text/markdown';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { choiceDraft } from '../../exercise/kinds/choice';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import { letterAt } from '../../exercise/kinds/draft';
import { matchesAt } from '../../base/matchesAt';
import { lineKinds, type Outline } from '../outline/outline';
import type { Form } from '../draft/form';
import { locationOf } from '../draft/locationOf';

/**
 * Folded callouts of Obsidian that ask: `> [!question]- What steers?`, with the answer in them or in a
 * folded callout within.
 */
export const callouts: Form = {
  name: 'callouts',
  sniff: (text) => matchesAt(text, ['[!'], foldedQuestion),
  read: (outline) => {
    const drafts: ExerciseDraft[] = [];
    for (let at = outline.start; at < outline.lines.length;) {
      const opened = outline.kindAt(at) === lineKinds.code ? undefined : openedAt(outline, at);
      if (opened?.isQuestion !== true) {
        at++;
        continue;
      }
      const end = endOf(outline, at, opened.depth);
      drafts.push(...draftOf(outline, at, end, opened));
      at = end;
    }
    return { drafts, problems: [] };
  },
};

const foldedQuestion = /\[!(?:question|faq|help|quiz|flashcard|card|exercise)\]-/iuy;
const opening = /^(?:[ \t]{0,3}>){1,20}\s{0,3}\[!([\w-]{1,40})\](-?)\+?[ \t]*(.*)$/u;

interface Callout {
  readonly depth: number;
  readonly title: string;
  readonly isQuestion: boolean;
  readonly folded: boolean;
}

const openedAt = ({ lines }: Outline, at: number): Callout | undefined => {
  const line = lines[at] ?? '';
  if (!line.includes('[!')) return undefined;
  const [, name = '', fold = '', title = ''] = opening.exec(line) ?? [];
  return name === ''
    ? undefined
    : {
        depth: depthOf(line),
        title: title.trim(),
        folded: fold === '-',
        isQuestion: fold === '-' && /^(?:question|faq|help|quiz|flashcard|card|exercise)$/iu.test(name),
      };
};

/** How many marks of quotations a line begins with. */
const depthOf = (line: string): number =>
  (/^(?:[ \t]{0,3}>){0,20}/u.exec(line)?.[0] ?? '').replace(/[^>]/gu, '').length;

const endOf = (outline: Outline, start: number, depth: number): number => {
  let end = start + 1;
  while (
    depthOf(outline.lines[end] ?? '') >= depth &&
    !(depthOf(outline.lines[end] ?? '') === depth && openedAt(outline, end) !== undefined)
  )
    end++;
  return end;
};

const without = (line: string, depth: number): string => {
  let rest = line;
  for (let nth = 0; nth < depth; nth++) rest = rest.replace(/^[ \t]{0,3}>/u, '');
  return rest.replace(/^ /u, '');
};

const onlyLabel = /^(?:question|frage|pregunta|pergunta|q|quiz|flashcard|card)?\W*\d{0,4}\W*$/iu;

const draftOf = (outline: Outline, start: number, end: number, { depth, title }: Callout): readonly ExerciseDraft[] => {
  let inner = start + 1;
  while (inner < end && openedAt(outline, inner)?.folded !== true) inner++;
  const told = inner < end ? openedAt(outline, inner) : undefined;
  const body = outline.lines.slice(start + 1, inner).map((line) => without(line, depth));
  const folded =
    told === undefined
      ? ''
      : outline.lines
          .slice(inner + 1, end)
          .map((line) => without(line, told.depth))
          .join('\n')
          .trim();
  const name = onlyLabel.test(title) ? '' : title;
  const location = locationOf(outline, start, end);
  const choice = choiceOf(body);
  if (choice !== undefined)
    return [
      choiceDraft(
        { ...choice, prompt: paragraphs([name, choice.prompt]), explanation: paragraphs([choice.explanation, folded]) },
        location,
      ),
    ].filter(({ names }) => names[0] !== '');
  const text = body.join('\n').trim();
  const [prompt, answer] = folded === '' ? [name, text] : [paragraphs([name, text]), folded];
  return prompt === '' ? [] : [flashcardOf(prompt, answer, location)];
};

const box = /^\s{0,8}[-*+]\s+\[([ xX])\]\s+(\S.*)$/u;

/** Boxes of which some are ticked are options. */
const choiceOf = (body: readonly string[]) => {
  const first = body.findIndex((line) => box.test(line));
  const boxes = body.flatMap((line) => {
    const [, mark, text = ''] = box.exec(line) ?? [];
    return mark === undefined ? [] : [{ right: mark !== ' ', text }];
  });
  const correct = boxes.flatMap(({ right }, at) => (right ? [at] : []));
  if (boxes.length < 2 || correct.length === 0) return undefined;
  const last = body.findLastIndex((line) => box.test(line));
  const options = boxes.map(({ text }, at) => ({ label: letterAt(at), text }));
  return {
    prompt: body.slice(0, first).join('\n').trim(),
    options,
    correct,
    explanation: body
      .slice(last + 1)
      .join('\n')
      .trim(),
  };
};

const paragraphs = (texts: readonly Markdown[]): Markdown => texts.filter((text) => text !== '').join('\n\n');
