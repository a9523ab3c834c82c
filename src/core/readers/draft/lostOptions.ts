import type { Exercise } from '../../exercise/kinds';
import type { Problem } from '../../exercise/problem';
import type { Markdown } from '../../text/markdown';

/** Fewer choices make no series. */
const fewestChoices = 3;

/**
 * Tells of open questions among choices that were meant to be some, too: their answer names a letter, or letters count
 * lines in them.
 */
export const lostOptions = (exercises: readonly Exercise[]): readonly Problem[] => {
  const choices = exercises.reduce((sum, { kind }) => (kind === 'choice' ? sum + 1 : sum), 0);
  if (choices < fewestChoices || choices * 2 <= exercises.length || choices === exercises.length) return [];
  return exercises.flatMap((exercise) => {
    const answer = exercise.kind === 'selfCheck' ? exercise.answer : exercise.kind === 'flashcard' ? exercise.back : '';
    return answer !== '' && (namesLetter.test(answer) || holdsOptions(`${exercise.prompt}\n\n${answer}`))
      ? [lost(exercise.range.start)]
      : [];
  });
};

/** `Answer: B`, in whatever language and type, or a letter that stands alone. */
const namesLetter =
  /^[#*_\s]*(?:[^:：\n]{1,30}[:：][*_\s]*)?\(?[A-Z]\)?(?:[*_]*\s*(?:$|\n)|[.):,](?=[*_\s])|[*_]*\s[–—-]\s)/u;

const holdsOptions = (markdown: Markdown): boolean =>
  [...markdown.matchAll(letter)].filter(([, written = ''], at, all) => at > 0 && written > (all[at - 1]?.[1] ?? 'Z'))
    .length > 0;

/** A letter that begins a line, in upper case or in brackets. */
const letter = /^\s*(?:[-*+]\s+)?[*_]*\(?([A-J])(?:[.):：、．]|\s(?=\S))/gmu;

const lost = (line: number): Problem => ({
  line,
  severity: 'warning',
  code: 'unread-line',
  message:
    'Most other questions here have options, but those of this one were not understood; it is asked as an open question.',
});
