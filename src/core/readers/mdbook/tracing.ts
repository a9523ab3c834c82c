import type { ExerciseDraft } from '../draft/exerciseDraft';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';
import { escapeMarkdown, fenced } from '../../text/escapeMarkdown';
import type { QuizQuestion } from './quizQuestion';
import { textOf } from './values';

const question = 'Does this program compile? If it does, what does it print?';
const no = ['no', 'does not compile', 'it does not compile'];

/** A question on what a program does: the output is accepted, or that it does not compile. */
export const tracing = ({ text, prompt, answer, context, range }: QuizQuestion): ExerciseDraft => {
  const program = fenced(textOf(prompt.program).split('\n'), 'rust');
  const asked = [text === '' ? question : text, program].join('\n\n');
  const location = { range, headings: [] };
  if (typeof answer.doesCompile !== 'boolean') return selfCheckOf(asked, '', location);
  const output = textOf(answer.stdout);
  const told = answer.doesCompile ? prints(output) : doesNot(textOf(answer.lineNumber));
  const accepted = answer.doesCompile ? [output].filter((each) => each !== '').map(escapeMarkdown) : no;
  return selfCheckOf(asked, [told, context].filter((part) => part !== '').join('\n\n'), location, accepted);
};

const prints = (output: string): string =>
  output === ''
    ? 'It compiles and prints nothing.'
    : `It compiles and prints:\n\n${fenced(output.split('\n'), 'text')}`;

const doesNot = (line: string): string =>
  line === '' ? 'It does not compile.' : `It does not compile: the error is in line ${line}.`;
