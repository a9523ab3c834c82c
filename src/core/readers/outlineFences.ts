const fence = /^\s*(?:(`{3,})[^`]*|(~{3,}).*)$/u;

/** Finds the line after the one that closes the fence of a line; linear, also where fences stay open. */
export const fenceEnds = (lines: readonly string[]): ((at: number) => number | undefined) => {
  const open: Record<string, number> = { '`': Infinity, '~': Infinity };
  return (at) => {
    const [, ticks, tildes] = fence.exec(lines[at] ?? '') ?? [];
    const mark = ticks ?? tildes ?? '';
    const character = mark.charAt(0);
    if (mark === '' || mark.length >= (open[character] ?? Infinity)) return undefined;
    const isBare = isOnly((lines[at] ?? '').trim(), character);
    const holdsNoTags = !isBare && opensCode(lines[at] ?? '', mark) && !markup.test(lines[at] ?? '');
    let seen = at + 1;
    for (let end = at + 1; end < lines.length; end++) {
      const line = lines[end] ?? '';
      if (holdsNoTags && foldTag.test(line)) return end;
      if (!line.includes(mark)) continue;
      if (isOnly(line.trim(), character)) return end + 1;
      if (!opensCode(line, mark) || !(isBare || opensCode(lines[at] ?? '', mark))) continue;
      for (; seen < end; seen++) if (noCode.test(lines[seen] ?? '')) return seen;
    }
    open[character] = mark.length;
    return undefined;
  };
};

/** Whether a line opens a fence for a language other than Markdown; in a fence of such, it tells that the one before was left open. */
const opensCode = (line: string, mark: string): boolean => {
  const text = line.trimStart();
  return text.length < longestOpening && text.startsWith(mark) && /^[`~]+ ?(?!(?:md|mdx|markdown|te?xt|diff)\b)[a-z][\w+#-]*\s*$/iu.test(text);
};

const longestOpening = 40;

/** What stands in no code: a heading of questions, a box of an option, a fold. */
const noCode = /^(?:#{2,6} |[-*] \[[ xX]\] |\s*(?:<\/b>)?<\/?details>)/u;

/** Languages in which a fold may stand. */
const markup = /[`~] ?(?:\w*(?:html|xml|markup)|[jt]sx?|javascript|typescript|react|vue|svelte|astro|php|erb|ejs|hbs|liquid|jinja2?|blade|css|diff)\s*$/iu;
const foldTag = /^\s*(?:<\/b>)?<\/?(?:details|summary)>/iu;

const behindMark = /^\s*(?:[-*+]|\d{1,2}[.)]|\(?[A-Za-z][.):])\s[^`]*`{3,}[\w+#-]*\s*$/u;
const longestOption = 40;

/** The line that opened the fence which a bare mark closes, where it did so behind the mark of a list: `- [ ] ```js`. */
export const openedAbove = (lines: readonly string[], at: number, isText: (line: number) => boolean): number | undefined => {
  if (!isOnly((lines[at] ?? '').trim(), '`')) return undefined;
  let above = at - 1;
  while (above > at - longestOption && above >= 0 && !(lines[above] ?? '').includes('```')) above--;
  return isText(above) && behindMark.test(lines[above] ?? '') ? above : undefined;
};

const isOnly = (text: string, character: string): boolean => text === character.repeat(text.length);
