import type { Markdown } from '../../text/markdown';

/**
 * Lines of an Org file as Markdown: blocks of source become fences, emphasis and links are written as Markdown writes
 * them; drawers, planning and comments go.
 */
export const orgMarkdown = (lines: readonly string[]): Markdown => {
  const out: string[] = [];
  let block: string | undefined;
  let drawer = false;
  for (const line of lines) {
    const [, mark, name = '', rest = ''] = /^\s*#\+(begin|end)_(\w+)\s?(.*)$/iu.exec(line) ?? [];
    const kind = name.toLowerCase();
    if (mark?.toLowerCase() === 'end' && kind === block) {
      if (isFence(kind)) out.push('```');
      block = undefined;
    } else if (block !== undefined)
      out.push(isFence(block) ? line : `${block === 'quote' ? '> ' : ''}${inline(line.trimStart())}`);
    else if (mark?.toLowerCase() === 'begin') {
      block = kind;
      if (isFence(kind)) out.push(`\`\`\`${kind === 'src' ? (/^[\w+-]+/u.exec(rest)?.[0] ?? '') : ''}`);
    } else if (drawer) drawer = !/^\s*:END:\s*$/iu.test(line);
    else if (/^\s*:(?:PROPERTIES|LOGBOOK|REVIEW_DATA):\s*$/iu.test(line)) drawer = true;
    else if (!/^\s*(?:#\s|#\+|(?:SCHEDULED|DEADLINE|CLOSED):)/u.test(line)) out.push(inline(line));
  }
  if (block !== undefined && isFence(block)) out.push('```');
  return dedented(out).join('\n').trim();
};

const isFence = (block: string): boolean => block === 'src' || block === 'example';

/** The lines without the indentation that all of them share. */
const dedented = (lines: readonly string[]): readonly string[] => {
  const least = lines.reduce(
    (fewest, line) => (line.trim() === '' ? fewest : Math.min(fewest, line.length - line.trimStart().length)),
    Infinity,
  );
  return least === 0 || least === Infinity ? lines : lines.map((line) => line.slice(least));
};

const marked = /(?<![\p{L}\p{N}\\])([*/_=~+])(?=\S)([^\n*/_=~+]{0,200}?\S)\1(?![\p{L}\p{N}])/gu;
const written: Readonly<Record<string, string>> = { '*': '**', '/': '*', _: '*', '=': '`', '~': '`', '+': '~~' };
const link = /\[\[([^[\]\n]{1,500})\](?:\[([^[\]\n]{1,500})\])?\]/gu;

/** Emphasis, code, links and formulas within a line. */
const inline = (line: string): Markdown =>
  line
    .replace(marked, (_, mark: string, words: string) => `${written[mark] ?? mark}${words}${written[mark] ?? mark}`)
    .replace(link, (_, target: string, words?: string) =>
      /\.(?:png|jpe?g|gif|svg|webp)$/iu.test(target)
        ? `![](${target.replace(/^file:/u, '')})`
        : words === undefined
          ? target
          : /^https?:/iu.test(target)
            ? `[${words}](${target})`
            : words,
    )
    .replace(/\\\(([^\n]{1,500}?)\\\)/gu, '$$$1$$');
