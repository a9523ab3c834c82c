import { markPattern, marksIn } from './escapes';

/** One answer as it stands between braces, still escaped. */
export interface AnswerEntry {
  /** `=` right, `~` wrong, or nothing where the author left it out. */
  readonly mark: '=' | '~' | '';
  /** In percent. */
  readonly weight?: number;
  readonly text: string;
  readonly feedback: string;
  /** Of a matching: what stands after `->`. */
  readonly partner?: string;
}

/** What stands between the braces of a question. */
export interface Answers {
  readonly numeric: boolean;
  readonly entries: readonly AnswerEntry[];
  /** Shown after every answer. */
  readonly general: string;
}

const generalMark = markPattern(/####/u);
const answerMark = markPattern(/[=~]/u);
const feedbackMark = markPattern(/#/u);
const arrow = markPattern(/(?<!-)->/u);

/** Reads what stands between braces. */
export const answersOf = (body: string): Answers => {
  const end = marksIn(body, generalMark)[0]?.index ?? body.length;
  const general = body.slice(end + 4).trim();
  const text = body.slice(0, end).trim();
  const numeric = text.startsWith('#');
  const rest = numeric ? text.slice(1) : text;
  const starts = marksIn(rest, answerMark);
  const lead = rest.slice(0, starts[0]?.index ?? rest.length).trim();
  const entries = starts.map(({ mark, index }, at) =>
    answerOf(mark === '=' ? '=' : '~', rest.slice(index + 1, starts[at + 1]?.index ?? rest.length)),
  );
  return { numeric, entries: lead === '' ? entries : [answerOf('', lead), ...entries], general };
};

const weight = /^\s*%\s*([-+]?\d*(?:\.\d*)?)\s*%/u;

const answerOf = (mark: AnswerEntry['mark'], written: string): AnswerEntry => {
  const [whole = '', percent] = weight.exec(written) ?? [];
  const rest = written.slice(whole.length);
  const hash = marksIn(rest, feedbackMark)[0]?.index ?? rest.length;
  const text = rest.slice(0, hash);
  const turn = marksIn(text, arrow)[0]?.index;
  return {
    mark,
    ...(percent === undefined ? {} : { weight: Number(percent) }),
    text: text.trim(),
    feedback: rest.slice(hash + 1).trim(),
    ...(turn === undefined ? {} : { partner: text.slice(turn + 2).trim() }),
  };
};

/** The left side of a pair. */
export const leftOf = ({ text }: AnswerEntry): string =>
  text.slice(0, marksIn(text, arrow)[0]?.index ?? text.length).trim();

/** Whether an answer earns anything: a weight above zero, or else its mark. */
export const isRight = ({ mark, weight: percent }: AnswerEntry): boolean =>
  percent === undefined ? mark !== '~' : percent > 0;
