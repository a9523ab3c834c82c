import type { Exercise, KindName } from '../kinds';
import type { Choice } from '../kinds/choice';
import type { Markdown } from '../markdown';
import type { PracticeSet, Section } from '../practiceSet';
import { escapeMarkdown } from '../readers/escapeMarkdown';
import { namedFirst } from '../readers/practice/choiceOf';

/** A practice page in Markdown, which reads back as the same exercises; several sets follow each other under their titles. */
export const practicePageOf = (sets: readonly PracticeSet[]): Markdown => {
  const [first] = sets;
  const fields = { title: first?.title ?? '', ...(first?.description ? { description: first.description } : {}), tags: [...new Set(sets.flatMap(({ tags }) => tags))] };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const titled = sets.length > 1;
  const sections = sets.flatMap((set) => set.sections.flatMap((section) => partsOf(section, titled ? set.title : '')));
  return `${['---', ...head, '---'].join('\n')}\n\n${sections.join('\n\n')}\n`;
};

/** A section whose flashcards stand by themselves: under a heading that says so, a folded text is a card's back. */
const partsOf = ({ title, introduction, exercises }: Section, set: string): readonly Markdown[] => {
  const heading = [set, title].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(': ');
  const cards = exercises.filter(({ kind }) => kind === 'flashcard');
  const others = exercises.filter(({ kind }) => kind !== 'flashcard');
  return [
    ...(others.length > 0 ? [`## ${heading}`, introduction, ...others.map(written)] : []),
    ...(cards.length > 0 ? [`## ${/flash ?cards?/iu.test(heading) ? heading : `${heading} (flashcards)`}`, ...cards.map(written)] : []),
  ].filter((part) => part !== '');
};

type Writers = { readonly [Kind in KindName]: (exercise: Extract<Exercise, { kind: Kind }>, number: number) => Markdown };

const written = (exercise: Exercise, index: number): Markdown => (writers[exercise.kind] as (exercise: Exercise, number: number) => Markdown)(exercise, index + 1);

const folded = (summary: Markdown, body: Markdown): Markdown => `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;

const answer = (body: Markdown): Markdown => (body === '' ? '' : folded('Show answer', body));

const paragraphs = (...parts: readonly Markdown[]): Markdown => parts.filter((part) => part !== '').join('\n\n');

/** A question in bold where it is one line without bold of its own. */
const question = (prompt: Markdown, number: number): Markdown => {
  const [line = '', ...rest] = prompt.split('\n');
  const first = /\*\*|__|\*$/u.test(line) ? `**${number}.** ${line}` : `**${number}. ${line}**`;
  return [first, ...rest].join('\n');
};

const onOneLine = (text: Markdown): Markdown => text.replace(/\s*\n\s*/gu, ' ').trim();

const letter = (index: number): string => String.fromCharCode(65 + index);

/** Letters that the reader knows as options. */
const mostOptions = 10;

const choice = ({ prompt, options, correct, explanation }: Choice, number: number): Markdown => {
  const isLettered = options.every(({ label }, at) => label.toUpperCase() === letter(at));
  const lettered = isLettered ? options : options.map(({ text }, at) => ({ label: letter(at), text }));
  const named = correct.map((at) => lettered[at]?.label ?? '').join(' and ');
  const says = namedFirst(explanation, lettered).join() === correct.join();
  const key = correct.length === 0 ? '' : says ? explanation : paragraphs(`**${named}.**`, explanation);
  return paragraphs(question(prompt, number), lettered.map(({ label, text }) => `- (${label}) ${text.replaceAll('\n', '\n  ')}`).join('\n'), answer(key));
};

const writers: Writers = {
  selfCheck: (exercise, number) => paragraphs(question(exercise.prompt, number), answer(exercise.answer)),
  choice: (exercise, number) =>
    exercise.options.length > mostOptions
      ? paragraphs(question(exercise.prompt, number), answer(paragraphs(...exercise.correct.map((at) => exercise.options[at]?.text ?? ''), exercise.explanation)))
      : choice(exercise, number),
  classification: ({ prompt, labels, rows, takeaway }) =>
    paragraphs(
      prompt,
      ...rows.map(({ letter, text }) => `${letter}. ${onOneLine(text)}`),
      answer(paragraphs(rows.filter(({ label }) => label >= 0).map(({ letter, label, why }) => `- **${letter}: ${labels[label] ?? ''}.** ${onOneLine(why)}`).join('\n'), takeaway)),
    ),
  matching: ({ prompt, pairs, partners, takeaway }) =>
    paragraphs(
      prompt,
      ...pairs.map(({ letter, text }) => `${letter}. ${onOneLine(text)}`),
      partners.map((text, at) => `${at + 1}. ${onOneLine(text)}`).join('\n'),
      answer(paragraphs(pairs.filter(({ partner }) => partner >= 0).map(({ letter, partner, why }) => `- ${letter} -> ${partner + 1}: ${onOneLine(why)}`).join('\n'), takeaway)),
    ),
  flashcard: ({ prompt, back }) => {
    const isPlain = escapeMarkdown(prompt) === prompt && !/["\n]/u.test(prompt);
    return isPlain ? `<Flashcard question="${prompt}">\n\n${back}\n\n</Flashcard>` : folded(onOneLine(prompt), back);
  },
  cloze: ({ prompt, deletions, explanation }) => {
    const parts = deletions.map(({ start, end }, at) => `${bare(prompt.slice(deletions[at - 1]?.end ?? 0, start))}[${prompt.slice(start, end)}]`);
    return paragraphs(`C: ${onOneLine(parts.join('') + bare(prompt.slice(deletions.at(-1)?.end ?? 0)))}`, answer(explanation));
  },
};

/** Text whose brackets hide nothing. */
const bare = (text: Markdown): Markdown => text.replace(/(?<!\\)\[/gu, '\\[');
