import { matchesAt } from '../../base/matchesAt';
import type { SourceFile } from '../draft/reader';
import { mayHoldContainers } from './containers';
import { promisesAnswer } from '../words/revealLabel';
import { withoutHangingLabel } from '../words/revealLine';

/** The state in which a practice page is met. */
export type PageState = 'markdown' | 'html' | 'text';

const states: Readonly<Record<string, PageState>> = {
  md: 'markdown',
  mdx: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  txt: 'text',
};

export const stateOf = ({ path }: SourceFile): PageState | undefined =>
  states[/\.(\w+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''];

/** Whether the path says that a Markdown file is a practice page, so that an empty one is a mistake. */
export const isNamedPractice = (file: SourceFile): boolean =>
  stateOf(file) === 'markdown' && /(?:^|\/)practice\/|(?:^|[./])practice\.\w+$/u.test(file.path);

/** Whether a file may be a practice page. */
export const looksLikePractice = (file: SourceFile): boolean => {
  const state = stateOf(file);
  return state !== undefined && (isNamedPractice(file) || signs[state](file.text));
};

/**
 * Whether a Markdown page is for practice by its path, its title, a heading or its cards; in another one, folds may
 * hold anything.
 */
export const isCalledPractice = (file: SourceFile, title = ''): boolean =>
  isNamedPractice(file) || practiceTitle.test(title) || hasFlashcards(file.text) || hasPracticeHeading(file.text);

const practiceTitle = /^\W*(?:practice|quiz|self[- ]?check|exercises?|questions?)\b/iu;

const hasFlashcards = (text: string): boolean => text.includes('Flashcard') && /<Flashcard\s/u.test(text);

const hasReveal = (text: string): boolean =>
  (mayHoldContainers(text) && [...text.matchAll(containerTitle)].some(({ 1: title = '' }) => promisesAnswer(title))) ||
  revealsIn(text, 1) > 0;

/** How many summaries promise an answer, wherever they stand, up to so many. */
export const revealsIn = (text: string, most: number): number => {
  let count = 0;
  for (const { 0: tag, index } of text.matchAll(/<summary\b[^<>]*>/giu)) {
    const start = index + tag.length;
    if (promisesAnswer(text.slice(start, start + 200).split(/<\/summary/iu)[0] ?? '')) count++;
    if (count >= most) break;
  }
  return count;
};

const containerTitle = /^(?::::+ *details *\[?|\?\?\?\+? +[a-z ]*")([^"\]\n{]{1,200})/gmu;

const hasCards = (text: string): boolean => /^[ \t]*(?:\*\*)?(?:Q\d*[:.]|C:[ \t].*\[)/mu.test(text);

/** Looks back from the last mark of a heading to the start of its line. */
const practiceHeading =
  /#(?<=^#{1,6})\s+(?:practice\b|self[- ]?check|flash ?cards\b|try it yourself|check your (?:understanding|knowledge))/imuy;

const hasPracticeHeading = (text: string): boolean =>
  matchesAt(text, ['# ', '#\t'], practiceHeading, { behind: ' \tpPsSfFtTcC' });

/** Whether a page without such a heading is a deck of `Q:` and `C:` lines, which another form reads. */
const isDeck = (text: string): boolean =>
  /^C:[ \t].*\[/mu.test(text) && /^Q:/mu.test(text) && !/^B:/mu.test(text) && !hasPracticeHeading(text);

/** Without any of these a Markdown page has neither a summary nor a card in lines. */
const answerMarks = ['<s', '<S', 'Q', 'C:', ':::', '???'];

const signs: Readonly<Record<PageState, (text: string) => boolean>> = {
  markdown: (text) => {
    if (hasFlashcards(text)) return true;
    if (!answerMarks.some((mark) => text.includes(mark))) return false;
    const hasTitle = /^\ufeff?---[^]{0,5000}?\ntitle:/u.test(text) || hasPracticeHeading(text);
    return hasTitle && (hasReveal(text) || (hasCards(text) && !isDeck(text)));
  },
  html: (text) => /class="[^"]*\bflashcard\b/u.test(text) || hasReveal(text) || /<title>\s*Practice\b/iu.test(text),
  text: (text) =>
    /^Section titled [“"]/mu.test(text) ||
    text.split('\n').some((line) => promisesAnswer(withoutHangingLabel(line.trim())[1])),
};
