import { namesIndex, namesKey, roleOf } from '../tables/columnNames';
import type { KeyedRow } from '../tables/keyedOptions';
import { type Fields, isFields } from './questionLists';

/** A question with options as it stands in JSON. */
export interface JsonQuestion {
  readonly prompt: string;
  readonly options: readonly JsonOption[];
  /** What names the right ones, where the options do not say it themselves. */
  readonly key: string;
  readonly isIndex: boolean;
  readonly why: string;
  readonly topic: string;
}

export interface JsonOption {
  readonly label: string;
  readonly text: string;
  readonly right?: boolean;
  readonly why: string;
}

const optionKeys =
  /^(?:(?:answer_?)?(?:options?|choices?)|answers|alternatives|answer_?choices|responses|opciones|opcoes|opções|optionen|antworten|选项|選択肢|варианты)$/iu;
const promptKeys = ['question', 'questiontext', 'question_text', 'prompt', 'stem', 'q', 'text', 'title'];

/** The question that some fields are; undefined where they have no question, or nothing to choose from. */
export const jsonQuestion = (fields: Fields): JsonQuestion | undefined => {
  const keys = Object.keys(fields);
  const promptName =
    keys.find((key) => promptKeys.includes(key.toLowerCase()) && textOf(fields[key]) !== '') ??
    keys.find((key) => roleOf(key) === 'front' && typeof fields[key] === 'string');
  if (promptName === undefined) return undefined;
  const optionsName = keys.find((key) => optionKeys.test(key) && optionsIn(fields[key]).length >= 2);
  const lettered = optionsName === undefined ? letteredOptions(fields) : [];
  const wrong = keys.find(
    (key) => /^(?:incorrect|wrong)_?answers?$|^distractors$/iu.test(key) && Array.isArray(fields[key]),
  );
  const prompt = [textOf(fields[promptName]), codeOf(fields)].filter((part) => part !== '').join('\n\n');
  const rest = { prompt, why: whyOf(fields), topic: topicOf(fields) };
  const keyName = keyNameOf(
    keys.filter((key) => key !== promptName && key !== optionsName && key !== wrong),
    fields,
  );
  const key = keyName === undefined ? '' : keyText(fields[keyName]);
  if (optionsName !== undefined || lettered.length >= 2) {
    const options = optionsName === undefined ? lettered : optionsIn(fields[optionsName]);
    return {
      ...rest,
      options,
      key,
      isIndex: keyName !== undefined && (namesIndex(keyName) || typeof firstOf(fields[keyName]) === 'number'),
    };
  }
  if (wrong === undefined || key === '') return undefined;
  const right = listOf(keyName === undefined ? [] : fields[keyName]).map(textOf);
  const texts = [
    ...right.map((text) => ({ text, right: true })),
    ...listOf(fields[wrong]).map((value) => ({ text: textOf(value), right: false })),
  ];
  const sorted = texts.filter(({ text }) => text !== '').sort((one, other) => (one.text < other.text ? -1 : 1));
  return {
    ...rest,
    options: sorted.map((option, at) => ({ ...option, label: letterOf(at), why: '' })),
    key: '',
    isIndex: false,
  };
};

export const keyedRow = ({ key, options }: JsonQuestion): KeyedRow => ({ key, options });

const letterOf = (at: number): string => String.fromCharCode(65 + at);

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isFields(value) ? textOf(textKeys.map((key) => value[key]).find((each) => typeof each === 'string')) : '';
};

const textKeys = ['text', 'option', 'answer', 'value', 'label', 'content', 'choice', 'body', 'title', 'name'];

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const firstOf = (value: unknown): unknown => listOf(value)[0];

/** The options of a list of texts or of objects, or of an object by letters. */
const optionsIn = (value: unknown): readonly JsonOption[] => {
  if (Array.isArray(value)) {
    const all = value.map((each: unknown, at) => optionOf(each, at));
    return all.every(({ text }) => text !== '') ? all : [];
  }
  if (!isFields(value)) return [];
  const entries = Object.entries(value).filter(([, each]) => textOf(each) !== '');
  if (
    entries.length < 2 ||
    !entries.every(([key]) => /^(?:[a-h]|[1-8]|(?:option|answer|choice)_?[a-h1-8])$/iu.test(key))
  )
    return [];
  return entries
    .map(([key, each]) => ({ label: key.slice(-1).toUpperCase(), text: textOf(each), why: '', ...rightOf(each) }))
    .sort((one, other) => (one.label < other.label ? -1 : 1));
};

const optionOf = (value: unknown, at: number): JsonOption => {
  const text = textOf(value);
  const own = isFields(value)
    ? (['id', 'key', 'letter', 'label']
        .map((key) => value[key])
        .find((each) => typeof each === 'string' && /^[a-h]$/iu.test(each)) as string | undefined)
    : undefined;
  const [, mark, rest] = /^\(?([A-Ha-h])[).:]\s+(\S[^]*)$/u.exec(text) ?? [];
  if (own === undefined && mark?.toUpperCase() === letterOf(at) && rest !== undefined)
    return { label: letterOf(at), text: rest, why: '', ...rightOf(value) };
  return {
    label: own?.toUpperCase() ?? letterOf(at),
    text,
    why: isFields(value) ? whyOf(value) : '',
    ...rightOf(value),
  };
};

/** Whether an option says itself that it is right. */
const rightOf = (value: unknown): Pick<JsonOption, 'right'> => {
  if (!isFields(value)) return {};
  const told = ['correct', 'isCorrect', 'is_correct', 'right', 'isRight', 'isAnswer', 'is_answer']
    .map((key) => value[key])
    .find((each) => typeof each === 'boolean' || each === 0 || each === 1);
  return told === undefined ? {} : { right: told === true || told === 1 };
};

/** Options as fields of the question: `a`, `b`, … or `option1`, `option2`, …. */
const letteredOptions = (fields: Fields): readonly JsonOption[] =>
  Object.entries(fields)
    .flatMap(([key, value]) =>
      /^(?:[a-h]|(?:option|choice|answer)_?[a-h1-8])$/iu.test(key) && textOf(value) !== '' && !isFields(value)
        ? [{ label: key.slice(-1).toUpperCase(), text: textOf(value), why: '' }]
        : [],
    )
    .sort((one, other) => (one.label < other.label ? -1 : 1));

const keyNameOf = (keys: readonly string[], fields: Fields): string | undefined =>
  keys.find((key) => namesKey(key) && keyText(fields[key]) !== '') ??
  keys.find((key) => roleOf(key) === 'answer' && keyText(fields[key]) !== '');

/** A key as a text that the forms of keys read. */
const keyText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(keyText).join('; ');
  if (isFields(value))
    return Object.entries(value).every(([, each]) => typeof each === 'boolean')
      ? Object.keys(value)
          .filter((key) => value[key] === true)
          .join('; ')
      : textOf(value);
  return textOf(value);
};

const whyOf = (fields: Fields): string =>
  Object.keys(fields)
    .filter((key) => roleOf(key) === 'why')
    .map((key) => textOf(fields[key]))
    .find((text) => text !== '') ?? '';

const topicOf = (fields: Fields): string =>
  Object.keys(fields)
    .filter((key) => roleOf(key) === 'topic')
    .map((key) => textOf(fields[key]))
    .find((text) => text !== '') ?? '';

/** Code that belongs to the question, as a fence. */
const codeOf = ({ code, language }: Fields): string =>
  typeof code === 'string' && code.trim() !== ''
    ? `\`\`\`${typeof language === 'string' && /^\w+$/u.test(language) ? language : ''}\n${code.replaceAll('```', "'''").trimEnd()}\n\`\`\``
    : '';
