import { type LiteralSpan, literalSpans } from '../../text/literalSpans';
import type { Markdown } from '../../text/markdown';
import type { Deletion } from './deletion';

/**
 * A text with its deletions marked. Code is cut around one, for it would show a tag as it stands, and a
 * formula draws a box.
 */
export const markedDeletions = (text: Markdown, deletions: readonly Deletion[]): Markdown => {
  const spans = literalSpans(text).filter((span) =>
    deletions.some(({ start, end }) => start > span.start && end < span.end),
  );
  const inSpans = deletions.filter((deletion) =>
    spans.some(({ start, end }) => deletion.start > start && deletion.end < end),
  );
  const parts = [
    ...spans.map((span) => ({
      start: span.start,
      end: span.end,
      shown: spanOf(
        text,
        span,
        inSpans.filter(({ start, end }) => start > span.start && end < span.end),
      ),
    })),
    ...deletions
      .filter((deletion) => !inSpans.includes(deletion))
      .map(({ start, end }) => ({ start, end, shown: `<mark>${text.slice(start, end)}</mark>` })),
  ];
  return parts
    .sort((one, other) => one.start - other.start)
    .reduceRight((rest, { start, end, shown }) => rest.slice(0, start) + shown + rest.slice(end), text);
};

const spanOf = (text: Markdown, { kind, start, end, mark }: LiteralSpan, deletions: readonly Deletion[]): Markdown => {
  const marks = text.slice(start, start + mark);
  const coded = (words: string): string => (words === '' ? '' : kind === 'code' ? `${marks}${words}${marks}` : words);
  const parts: string[] = [];
  let from = start + mark;
  for (const deletion of deletions) {
    const words = text.slice(deletion.start, deletion.end);
    parts.push(
      coded(text.slice(from, deletion.start)),
      kind === 'code' ? `<mark>${coded(words)}</mark>` : `\\boxed{${words}}`,
    );
    from = deletion.end;
  }
  parts.push(coded(text.slice(from, end - mark)));
  return kind === 'code' ? parts.join('') : `${marks}${parts.join('')}${marks}`;
};
