import { setOf } from '../draft/setOf';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { Form, FormContext } from '../draft/form';
import type { Reading, SourceFile } from '../draft/reader';
import { boldCards } from '../decks/boldCards';
import { listCards } from '../decks/listCards';
import { levelCards } from '../decks/levelCards';
import { claimed } from '../finder/claimed';
import { plansOf } from '../finder/finder';
import { made } from '../finder/maker';
import type { Plan } from '../finder/plan';
import { type FormName, forms } from '../forms';
import { readMarkdown, titleOf } from '../markdownFile';
import { vaultNotes } from '../notes/vaultNotes';
import { type Outline, outlineOf } from '../outline/outline';
import type { Problem } from '../../exercise/problem';
import { cardsByColumns, tableWaysIn } from './markdownTables';
import type { ColumnsWord } from './columnsWord';
import { planWords } from './planWords';
import { formWords } from './readerWords';
import { type Candidate, named, writtenSo } from './way';

/** Whether the lines of a file may be Markdown; plain text often is. */
export const mayBeMarkdown = ({ path }: SourceFile): boolean =>
  /\.(?:md|mdx|markdown|txt)$/iu.test(path) || !/\.\w+$/u.test(path);

/** The ways to read a file of Markdown: by each plan of the finder, by each other form alone, by all together, and as cards in headings, in bold type, in lists and in tables. */
export const markdownWays = (file: SourceFile): readonly Candidate[] => {
  if (!mayBeMarkdown(file)) return [];
  const outline = outlineOf(file.text);
  const cards = cardsOf(file, outline);
  return [
    ...planWays(outline, file, cards),
    ...formWays(outline, file, cards),
    allQuestions(file),
    ...levels.map((level): Candidate => ({
      word: `${'#'.repeat(level)} headings`,
      name: named('the headings {0}', '#'.repeat(level)),
      reader: 'announcedCards',
      evidence: [`headings of level ${level}`],
      sure: false,
      isOffered: true,
      read: () => cards(levelCards(outline, level)),
    })),
    {
      word: 'bold lines',
      name: named('the lines in bold type'),
      reader: 'announcedCards',
      evidence: ['lines are in bold type from end to end'],
      sure: false,
      isOffered: true,
      read: () => cards(boldCards(outline)),
    },
    {
      word: 'list items',
      name: named('the items of lists'),
      reader: 'announcedCards',
      evidence: ['items of lists have two parts'],
      sure: false,
      isOffered: true,
      read: () => cards(listCards(outline)),
    },
    ...tableWaysIn(outline, cards),
  ];
};

const levels = [1, 2, 3, 4, 5, 6];

/** What is read of the tables of a file by the columns that a person named; a text says what is wrong with these. */
export const markdownByColumns = (file: SourceFile, word: ColumnsWord): Reading | string => {
  const outline = outlineOf(file.text);
  const drafts = cardsByColumns(outline, word);
  return typeof drafts === 'string' ? drafts : cardsOf(file, outline)(drafts);
};

/** Makes the reading of some drafts; of those that share a line the first. */
const cardsOf =
  (file: SourceFile, outline: Outline): Cards =>
  (drafts, problems = []) => {
    const lines = claimed(outline.lines.length);
    const own: ExerciseDraft[] = [];
    for (const draft of drafts.toSorted((one, other) => one.range.start - other.range.start)) {
      if (!lines.isFree(draft.range)) continue;
      lines.take(draft.range);
      own.push(draft);
    }
    return setOf(own, titleOf(outline, file), outline.fields, [...outline.problems, ...problems]);
  };

type Cards = (drafts: readonly ExerciseDraft[], problems?: readonly Problem[]) => Reading;

/** Plans that ask by the same are one way. */
const planWays = (outline: Outline, { path }: SourceFile, cards: Cards): readonly Candidate[] => {
  const byWord = new Map<string, Plan[]>();
  for (const plan of plansOf(outline, path)) {
    const [word] = planWords[plan.asks];
    byWord.set(word, [...(byWord.get(word) ?? []), plan]);
  }
  return [...byWord].map(([word, plans]): Candidate => ({
    word,
    name: named(plans[0] === undefined ? 'questions' : planWords[plans[0].asks][1]),
    reader: 'finder',
    evidence: [...new Set(plans.flatMap(({ evidence }) => evidence))],
    sure: true,
    isOffered: true,
    read: () =>
      cards(
        plans.flatMap(({ questions }) => questions.map(made)),
        plans.flatMap(({ problems }) => problems),
      ),
  }));
};

const formWays = (outline: Outline, file: SourceFile, cards: Cards): readonly Candidate[] =>
  (Object.keys(formWords) as (keyof typeof formWords)[])
    .filter((name) => formsOf(file)[name].sniff(file.text, file.path))
    .map((name): Candidate => ({
      word: formWords[name],
      name: named(forms[name].name),
      reader: name,
      evidence: [writtenSo],
      sure: true,
      isOffered: true,
      read: () => {
        const form = formsOf(file)[name];
        const context: FormContext = { path: file.path, others: 0, isTaken: () => false, bar: 'announced' };
        const found = form.read(outline, context);
        const rest = form.readRest?.(outline, { ...context, others: found.drafts.length });
        return cards([...found.drafts, ...(rest?.drafts ?? [])], [...found.problems, ...(rest?.problems ?? [])]);
      },
    }));

const allQuestions = (file: SourceFile): Candidate => ({
  word: 'all questions',
  name: named('all that asks, however it is written'),
  reader: 'finder',
  evidence: [],
  sure: true,
  isOffered: true,
  read: () => readMarkdown(file, formsOf(file), 'announced'),
});

const formsOf = ({ vault }: SourceFile): Readonly<Record<FormName, Form>> =>
  vault === undefined ? forms : { ...forms, srNotes: vaultNotes(vault) };
