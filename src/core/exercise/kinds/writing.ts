import type { Markdown } from '../../text/markdown';

/** Some texts below each other, those that are empty left out. */
export const paragraphs = (...parts: readonly Markdown[]): Markdown => parts.filter((part) => part !== '').join('\n\n');

/** A list with bullets. */
export const bulleted = (texts: readonly Markdown[]): Markdown =>
  texts.map((text) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n');

export const onOneLine = (text: Markdown): Markdown => text.replace(/\s*\n\s*/gu, ' ').trim();

/** A text that a page folds away below a summary. */
export const folded = (summary: Markdown, body: Markdown): Markdown =>
  `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;

/** A folded answer; nothing where there is none. */
export const foldedAnswer = (body: Markdown): Markdown => (body === '' ? '' : folded('Show answer', body));

/** A question in bold where it is one line without bold of its own. */
export const numberedQuestion = (prompt: Markdown, number: number): Markdown => {
  const [line = '', ...rest] = prompt.split('\n');
  const first = /\*\*|__|\*$/u.test(line) ? `**${number}.** ${line}` : `**${number}. ${line}**`;
  return [first, ...rest].join('\n');
};

/** Texts by the letters of their rows, as far as there are some; undefined where there is none. */
export const byLetter = (
  rows: readonly (readonly [letter: string, text: Markdown | undefined])[],
): Readonly<Record<string, Markdown>> | undefined => {
  const known = rows.filter((row): row is [string, Markdown] => row[1] !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
};
