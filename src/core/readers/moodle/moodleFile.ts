import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { nameOf, type Reading, type SourceFile } from '../draft/reader';
import { setOf } from '../draft/setOf';
import { questionTypes } from './questionTypes';
import { childrenNamed, textIn, type XmlElement, xmlTree } from './xmlTree';

/** Reads a quiz in Moodle's XML, question by question. */
export const moodleFile = (file: SourceFile): Reading => {
  const { roots, unclosed } = xmlTree(file.text);
  const questions = roots.filter(({ name }) => name === 'quiz').flatMap((quiz) => childrenNamed(quiz, 'question'));
  const drafts: ExerciseDraft[] = [];
  const problems: Problem[] = unclosed === undefined || questions.length === 0 ? [] : [broken(unclosed)];
  const tags = new Set<string>();
  let headings: readonly string[] = [];
  for (const question of questions) {
    const type = question.attributes.get('type') ?? '';
    if (type === 'category') headings = headingsOf(textIn(question, 'category'));
    const make = questionTypes[type];
    if (make === undefined) {
      if (type !== 'category' && type !== 'description') problems.push(unknownType(question, type));
      continue;
    }
    for (const tag of childrenNamed(question, 'tags').flatMap((all) => childrenNamed(all, 'tag')))
      tags.add((childrenNamed(tag, 'text')[0]?.text ?? tag.text).trim());
    const draft = make(question, { range: { start: question.start, end: question.end }, headings });
    if (draft.names[0] === '') problems.push(noQuestion(question));
    else drafts.push(draft);
  }
  const named = [...tags].filter((tag) => tag !== '').slice(0, mostTags);
  return setOf(drafts, nameOf(file), named.length === 0 ? {} : { tags: named }, problems);
};

const mostTags = 20;

/** The path of a category, without the mark of where in Moodle it belongs. */
const headingsOf = (path: string): readonly string[] =>
  path
    .replace(/^\$\w+\$(?:\/top)?(?:\/|$)|^top(?:\/|$)/iu, '')
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const broken = (line: number): Problem => ({
  line,
  severity: 'error',
  code: 'broken-xml',
  message: 'An element that begins here is never closed, so what follows may be missing.',
});

const unknownType = ({ start }: XmlElement, type: string): Problem => ({
  line: start,
  severity: 'warning',
  code: 'unknown-type',
  message: `A question of the type “${type.slice(0, 40)}” cannot be asked here; multichoice, truefalse, shortanswer, numerical, matching or essay was expected.`,
});

const noQuestion = ({ start }: XmlElement): Problem => ({
  line: start,
  severity: 'warning',
  code: 'no-question',
  message: 'These answers have no question; a text was expected in <questiontext>.',
});
