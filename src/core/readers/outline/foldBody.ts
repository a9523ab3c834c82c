import type { Markdown } from '../../text/markdown';
import { isFiller } from './content';
import type { Spot } from './foldTags';
import { bodyText, textBetween } from './foldText';
import type { Outline } from './outline';
import type { Fold } from './folds';

/** The body of a fold as Markdown, without the tags that wrap it; up to a place within it where one is given. */
export const bodyOf = (outline: Outline, { body, start }: Fold, to: Spot = body.to): Markdown => {
  const text = textBetween(outline, body.from, to);
  return withoutFillers(
    bodyText(
      start.column > 0 && quoted.test(outline.lines[start.line] ?? '')
        ? text.replace(/^\s{0,3}>[^\S\n]?/gmu, '')
        : text,
    ),
  );
};

/** Without rules, breaks and links back to the top at the end, which is none where a sentence or code ends. */
const withoutFillers = (text: Markdown): Markdown => {
  if (text === '' || '.!?`'.includes(text.charAt(text.length - 1))) return text;
  let end = text.length;
  for (
    let start = text.lastIndexOf('\n');
    start > 0 && isFiller(text.slice(start + 1, end));
    start = text.lastIndexOf('\n', start - 1)
  )
    end = start;
  return text.slice(0, end);
};

const quoted = /^\s*>/u;
