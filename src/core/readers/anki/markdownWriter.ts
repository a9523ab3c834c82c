import type { Markdown } from '../../text/markdown';
import { escapeInline, escapeLineStarts } from '../../text/escapeMarkdown';
import type { Hidden } from '../../exercise/kinds/cloze';

/** What is owed before the next words: nothing, a new line, a new paragraph. */
export type Gap = 0 | 1 | 2;

const deepest = 16;

/** Writes Markdown piece by piece. Breaks, spaces and tags are owed until words follow, so that none stands alone. */
export const markdownWriter = () => {
  const parts: string[] = [];
  const open: string[] = [];
  const lists: { readonly mark: string }[] = [];
  const hidden: Hidden[] = [];
  const starts: number[] = [];
  let pending: string[] = [];
  let length = 0;
  let gap: Gap = 0;
  let spaced = false;
  let mark = '';
  let lineStart = true;
  let afterMath = false;

  const put = (text: string) => {
    parts.push(text);
    length += text.length;
    afterMath = false;
  };
  const indent = (depth: number) =>
    lists
      .slice(0, depth)
      .map((list) => ' '.repeat(list.mark.length))
      .join('');
  const putBreak = () => {
    if (length > 0) {
      const tags = gap === 2 || mark !== '' ? open.splice(0) : [];
      put(
        tags
          .map((name) => `</${name}>`)
          .reverse()
          .join(''),
      );
      pending = [...tags, ...pending];
      put(
        `${gap === 2 ? '\n\n' : mark === '' ? '<br>\n' : '\n'}${indent(mark === '' ? lists.length : lists.length - 1)}`,
      );
    }
    put(mark);
    mark = '';
    lineStart = true;
    spaced = false;
    gap = 0;
  };
  const begin = () => {
    if (gap > 0 || mark !== '') putBreak();
    else if (spaced && !lineStart) put(' ');
    spaced = false;
    for (const name of pending) put(`<${name}>`);
    if (pending.length > 0) lineStart = false;
    for (const name of pending.splice(0)) open.push(name);
  };
  /** Words as Markdown already. */
  const inline = (markdown: Markdown) => {
    begin();
    put(markdown);
    lineStart = false;
  };
  const breakLine = (least: Gap) => {
    if (length > 0 && least > gap) gap = least;
    spaced = false;
  };

  return {
    inline,
    breakLine,
    /** A `<br>`: the second one in a row ends the paragraph. */
    newLine: () => breakLine(gap === 0 ? 1 : 2),
    text: (plain: string) => {
      const words = plain.replace(/[ \t\n\r\f]+/gu, ' ');
      if (words.startsWith(' ')) spaced = true;
      const body = words.replace(/^ | $/gu, '');
      if (body === '') return;
      const touchesMath = afterMath && !spaced && gap === 0 && /^\w/u.test(body);
      begin();
      if (touchesMath) put('\u200b');
      const escaped = escapeInline(body).replaceAll('$', '\\$');
      put(lineStart ? escapeLineStarts(escaped) : escaped);
      lineStart = false;
      spaced = words.endsWith(' ');
    },
    /** A formula; an invisible space parts it from a letter beside it, where Markdown would see no formula. */
    math: (formula: string, display: boolean) => {
      if (formula === '') return;
      const ticks = display ? '$$' : '$';
      begin();
      if (/\w$/u.test(parts.at(-1) ?? '')) put('\u200b');
      put(`${ticks}${formula}${ticks}`);
      lineStart = false;
      afterMath = true;
    },
    openTag: (name: string) => {
      if (open.length + pending.length < deepest) pending.push(name);
    },
    closeTag: (name: string) => {
      const waiting = pending.lastIndexOf(name);
      if (waiting >= 0) pending.splice(waiting, 1);
      else if (open.includes(name)) {
        const inner = open.splice(open.lastIndexOf(name));
        put(
          inner
            .map((each) => `</${each}>`)
            .reverse()
            .join(''),
        );
        pending = [...inner.slice(1), ...pending];
      }
    },
    openList: (ordered: boolean) => {
      breakLine(lists.length === 0 ? 2 : 1);
      if (lists.length < deepest) lists.push({ mark: ordered ? '1. ' : '- ' });
    },
    closeList: () => {
      lists.pop();
      mark = '';
      breakLine(lists.length === 0 ? 2 : 1);
    },
    item: () => {
      breakLine(1);
      if (lists.length === 0) lists.push({ mark: '- ' });
      mark = lists.at(-1)?.mark ?? '';
    },
    /** HTML that stands for itself, without a blank line in it. */
    raw: put,
    hide: () => {
      begin();
      starts.push(length);
    },
    /** Ends what is hidden; of nested parts only the outermost counts. */
    show: () => {
      const start = starts.pop();
      if (start !== undefined && starts.length === 0 && length > start) hidden.push({ start, end: length });
    },
    end: (): { readonly text: Markdown; readonly hidden: readonly Hidden[] } => {
      put(
        open
          .splice(0)
          .map((name) => `</${name}>`)
          .reverse()
          .join(''),
      );
      return { text: parts.join(''), hidden };
    },
  };
};

export type MarkdownWriter = ReturnType<typeof markdownWriter>;
