import type { Form, FormContext } from '../draft/form';
import type { Reading, SourceFile } from '../draft/reader';
import { plansOf } from '../finder/finder';
import { made } from '../finder/maker';
import type { Plan } from '../finder/plan';
import { type FormName, forms } from '../forms';
import { readMarkdown } from '../markdownFile';
import { vaultNotes } from '../notes/vaultNotes';
import { type Outline, outlineOf } from '../outline/outline';
import { cardWays } from './cardWays';
import { type Cards, cardsOf } from './cardsOf';
import { cardsByColumns, tableWaysIn } from './markdownTables';
import type { ColumnsWord } from './columnsWord';
import { planWords } from './planWords';
import { formWords } from './readerWords';
import { type Candidate, named, writtenSo } from './way';

/** Whether the lines of a file may be Markdown; plain text often is. */
export const mayBeMarkdown = ({ path }: SourceFile): boolean =>
  /\.(?:md|mdx|markdown|txt)$/iu.test(path) || !/\.\w+$/u.test(path);

/**
 * The ways to read a file of Markdown: by each plan of the finder, by each other form alone, by all together, and as
 * cards in headings, in bold type, in lists and in tables.
 */
export const markdownWays = (file: SourceFile): readonly Candidate[] => {
  if (!mayBeMarkdown(file)) return [];
  const outline = outlineOf(file.text);
  const cards = cardsOf(file, outline);
  const plans = plansOf(outline, file.path);
  return [
    ...planWays(plans, cards),
    ...cardWays(outline, cards),
    ...tableWaysIn(outline, cards),
    ...formWays(outline, file, cards),
    allQuestions(file, plans),
  ];
};

/** What is read of the tables of a file by the columns that a person named; a text says what is wrong with these. */
export const markdownByColumns = (file: SourceFile, word: ColumnsWord): Reading | string => {
  const outline = outlineOf(file.text);
  const drafts = cardsByColumns(outline, word);
  return typeof drafts === 'string' ? drafts : cardsOf(file, outline)(drafts);
};

/** Plans that ask by the same are one way. */
const planWays = (plans: readonly Plan[], cards: Cards): readonly Candidate[] => {
  const words = new Map(plans.map(({ asks }) => planWords[asks]));
  return [...words].map(([word, name]): Candidate => {
    const own = plans.filter(({ asks }) => planWords[asks][0] === word);
    return {
      word,
      name: named(name),
      reader: 'finder',
      evidence: evidenceOf(own),
      sure: true,
      isOffered: true,
      read: () =>
        cards(
          own.flatMap(({ questions }) => questions.map(made)),
          own.flatMap(({ problems }) => problems),
        ),
    };
  });
};

const evidenceOf = (plans: readonly Plan[]): readonly string[] => [
  ...new Set(plans.flatMap(({ evidence }) => evidence)),
];

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

const allQuestions = (file: SourceFile, plans: readonly Plan[]): Candidate => ({
  word: 'all questions',
  name: named('all that asks, however it is written'),
  reader: 'finder',
  evidence: evidenceOf(plans),
  sure: true,
  isOffered: true,
  read: () => readMarkdown(file, formsOf(file), 'announced'),
});

const formsOf = ({ vault }: SourceFile): Readonly<Record<FormName, Form>> =>
  vault === undefined ? forms : { ...forms, srNotes: vaultNotes(vault) };
