const fence = /^\s*(?:(`{3,})[^`]*|(~{3,}).*)$/u;

/** Finds the line after the one that closes the fence of a line; linear, also where fences stay open. */
export const fenceEnds = (lines: readonly string[]): ((at: number) => number | undefined) => {
  const open: Record<string, number> = { '`': Infinity, '~': Infinity };
  return (at) => {
    const [, ticks, tildes] = fence.exec(lines[at] ?? '') ?? [];
    const mark = ticks ?? tildes ?? '';
    const character = mark.charAt(0);
    if (mark === '' || mark.length >= (open[character] ?? Infinity)) return undefined;
    const opener = (lines[at] ?? '').trim();
    const isBare = opener === mark;
    const isCode = opensCode(opener, mark);
    const holdsNoTags = isCode && !markup.test(opener);
    const mayBeClosing = isBare && isBlank(lines[at + 1]) && !isBlank(lines[at - 1]);
    let seen = at + 1;
    for (let end = at + 1; end < lines.length; end++) {
      const line = lines[end] ?? '';
      if (holdsNoTags && foldTag.test(line)) return end;
      if (!line.includes(mark)) continue;
      if (isOnly(line.trim(), character)) {
        const isPaired = !(mayBeClosing || mayOpen(lines, end)) || !(isCode || isBare);
        return isPaired ? end + 1 : (firstWith(asked, lines, at + 1, end) ?? end + 1);
      }
      if (!opensCode(line, mark) || !(isCode || isBare)) continue;
      for (; seen < end; seen++) if (noCode.test(lines[seen] ?? '')) return seen;
    }
    open[character] = mark.length;
    return undefined;
  };
};

/**
 * Whether a line opens a fence for a language other than Markdown; in a fence of such, it tells that the one
 * before was left open.
 */
const opensCode = (line: string, mark: string): boolean => {
  const text = line.trimStart();
  return (
    text.length < longestOpening &&
    text.startsWith(mark) &&
    /^[`~]+ ?(?!(?:md|mdx|markdown|te?xt|diff)\b)[a-z][\w+#-]*\s*$/iu.test(text)
  );
};

const longestOpening = 40;

/**
 * Whether a bare mark stands as one that opens does, above its code and below a blank line or a question: then the
 * fence before it was left open.
 */
const mayOpen = (lines: readonly string[], at: number): boolean =>
  !isBlank(lines[at + 1]) && (isBlank(lines[at - 1]) || asked.test(lines[at - 1] ?? ''));

const isBlank = (line = ''): boolean => line.trim() === '';

const firstWith = (pattern: RegExp, lines: readonly string[], from: number, to: number): number | undefined => {
  const at = lines.slice(from, to).findIndex((line) => pattern.test(line));
  return at < 0 ? undefined : from + at;
};

/** What stands in no code: a heading of questions, a title that counts, a box of an option, a fold. */
const noCode =
  /^(?:#{2,6} |\d{1,4}[.)] {1,3}(?:#{2,6} |\*\*\S)|\*\*(?:Q ?)?\d{1,4}[.):]|[-*] \[[ xX]\] |\s*(?:<\/b>)?<\/?details>)/u;
/** What even code that shows headings or HTML hardly holds, where its fence seems to end wrongly. */
const asked =
  /^(?:#{2,6} (?:\W{0,3}(?:\p{L}{1,10}\s?)?\d{1,4}[.):、 ]|.*\?\s*$)|\d{1,4}[.)] {1,3}(?:#{2,6} |\*\*\S)|\*\*(?:Q ?)?\d{1,4}[.):]|[-*] \[[ xX]\] )/u;

/** Languages in which a fold may stand. */
const markup =
  /[`~] ?(?:\w*(?:html|xml|markup)|[jt]sx?|javascript|typescript|react|vue|svelte|astro|php|erb|ejs|hbs|liquid|jinja2?|blade|css|diff)\s*$/iu;
const foldTag = /^\s*(?:<\/b>)?<\/?(?:details|summary)>/iu;

const behindMark = /^\s*(?:[-*+]|\d{1,2}[.)]|\(?[A-Za-z][.):])\s[^`]*`{3,}[\w+#-]*\s*$/u;
const longestOption = 40;

/** The line that opened the fence which a bare mark closes, where it did so behind a list's mark: `- [ ] ```js`. */
export const openedAbove = (
  lines: readonly string[],
  at: number,
  isText: (line: number) => boolean,
): number | undefined => {
  if (!isOnly((lines[at] ?? '').trim(), '`')) return undefined;
  let above = at - 1;
  while (above > at - longestOption && above >= 0 && !(lines[above] ?? '').includes('```')) above--;
  return isText(above) && behindMark.test(lines[above] ?? '') ? above : undefined;
};

const isOnly = (text: string, character: string): boolean => text === character.repeat(text.length);
