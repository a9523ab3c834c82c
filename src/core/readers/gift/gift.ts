import type { ExerciseDraft } from '../draft/exerciseDraft';
import { draftOf } from './draftOf';
import { asGift, embeddedIn } from './embedded';
import { type Entry, entriesIn } from './entries';
import { answersWithin, questionOf } from './question';
import { unescaped } from './escapes';
import type { Problem } from '../../exercise/problem';
import { nameOf, type Reader, type SourceFile } from '../draft/reader';
import { setOf } from '../draft/setOf';

/**
 * Moodle's GIFT: questions with their answers in braces. In a text file it counts only where a title, a category or
 * the answers show it.
 */
export const gift: Reader = {
  name: 'GIFT',
  extensions: ['gift', 'txt'],
  sniff: (file) =>
    isGift(file) ||
    (/\.txt$/iu.test(file.path) && file.text.includes('}') && [marks, answers].some((sign) => sign.test(file.text))),
  read: (file) => {
    const { entries, comments, problems } = entriesIn(file.text);
    const drafts: ExerciseDraft[] = [];
    const missing: Problem[] = [];
    let headings: readonly string[] = [];
    for (const entry of entries) {
      if (entry.kind === 'category') headings = headingsOf(entry.text);
      else {
        const embedded = embeddedIn(entry.text);
        const isMany = Math.max(embedded, answersWithin(entry)) > 1;
        if (isMany) missing.push(manyEmbedded(entry));
        const question = isMany
          ? undefined
          : questionOf(embedded === 1 ? { ...entry, text: asGift(entry.text) } : entry);
        if (question === undefined) continue;
        if (question.stem === '' && question.title === '') missing.push(noQuestion(entry));
        else drafts.push(draftOf(question, { range: { start: entry.start, end: entry.end }, headings }));
      }
    }
    const tags = [...new Set(comments.flatMap(tagsOf))];
    const reading = setOf(drafts, nameOf(file), tags.length === 0 ? {} : { tags }, [...problems, ...missing]);
    const isSure = reading.sets.length > 0 && (reading.problems.length === 0 || marks.test(file.text));
    return isGift(file) || isSure ? reading : { sets: [], problems: [] };
  },
};

/** Whether a file is GIFT by its name, or by a person's word. */
const isGift = ({ path, readAs }: SourceFile): boolean => readAs !== undefined || /\.gift$/iu.test(path);

const marks = /^(?:::[^:\n]+::|\$CATEGORY:)/mu;

/** Right and wrong answers in braces: in a text without titles these show it, as long as nothing is unclear. */
const answers = /\{\s*(?:=[^{}~]*~|~[^{}=]*=)[^{}]*\}/u;

/** The path of a category, without the mark of where in Moodle it belongs; two slashes are one of the name itself. */
const headingsOf = (path: string): readonly string[] =>
  path
    .trim()
    .replace(/^\$\w+\$(?:\/top)?(?:\/|$)|^top(?:\/|$)/iu, '')
    .split(/(?<!\/)\/(?!\/)/u)
    .map((name) => unescaped(name.replaceAll('//', '/')).trim())
    .filter((name) => name !== '');

const tagsOf = (comment: string): readonly string[] =>
  [...comment.matchAll(/\[tag:([^\][]+)\]/gu)].map(([, tag = '']) => tag.trim());

const noQuestion = ({ start }: Entry): Problem => ({
  line: start,
  severity: 'warning',
  code: 'no-question',
  message: 'These answers have no question; a text was expected before the {.',
});

const manyEmbedded = ({ start }: Entry): Problem => ({
  line: start,
  severity: 'warning',
  code: 'unknown-type',
  message:
    'Several answers are embedded in this question, which cannot be asked here; one for each question was expected.',
});
