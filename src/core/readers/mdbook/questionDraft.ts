import type { Markdown } from '../../text/markdown';
import type { SourceRange } from '../../exercise/sourceRange';
import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { multipleChoice } from './multipleChoice';
import { textOf, textsOf, type Values } from './values';
import { tracing } from './tracing';
import type { QuizQuestion } from './quizQuestion';

type Make = (question: QuizQuestion) => ExerciseDraft;

const shortAnswer: Make = ({ text, answer, context, range }) => {
  const answers = [...textsOf(answer.answer), ...textsOf(answer.alternatives)].map(literal);
  const [shown = ''] = answers;
  return selfCheckOf(
    text,
    shown === '' ? '' : [shown, context].filter((part) => part !== '').join('\n\n'),
    { range, headings: [] },
    answers,
  );
};

/** What is to be typed is no Markdown, unless it is marked as code. */
const literal = (text: string): Markdown => (text.includes('`') ? text : escapeMarkdown(text));

const types: Readonly<Record<string, Make>> = {
  ShortAnswer: shortAnswer,
  MultipleChoice: multipleChoice,
  Tracing: tracing,
};

/** The exercise of a table, and what is wrong with it. */
export const questionDraft = (
  table: Values,
  stems: Values,
  range: SourceRange,
): { readonly draft?: ExerciseDraft; readonly problem?: Problem } => {
  const type = String(table.type);
  const make = Object.hasOwn(types, type) ? types[type] : undefined;
  if (make === undefined)
    return {
      problem: {
        ...place(range),
        code: 'unknown-type',
        message: `The type “${type.slice(0, 60)}” is not known; ${Object.keys(types).join(', ')} were expected.`,
      },
    };
  const prompt = tableOf(table.prompt);
  const stem = typeof table.multipart === 'string' ? textOf(stems[table.multipart]) : '';
  const text = [stem, textOf(prompt.prompt)].filter((part) => part !== '').join('\n\n');
  if (text === '' && textOf(prompt.program) === '')
    return {
      problem: {
        ...place(range),
        code: 'no-question',
        message: 'This question has no text; prompt.prompt or prompt.program was expected.',
      },
    };
  const draft = make({ prompt, answer: tableOf(table.answer), text, context: textOf(table.context), range });
  return {
    draft:
      typeof table.id === 'string' && uuid.test(table.id)
        ? { ...draft, names: [table.id], distinct: draft.names }
        : draft,
  };
};

/** Only such an id is sure to mean one question in all files. */
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

const tableOf = (value: unknown): Values => (typeof value === 'object' && value !== null ? (value as Values) : {});

const place = ({ start }: SourceRange) => ({ line: start, severity: 'error' as const });
