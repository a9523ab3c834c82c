import type { Text } from '../../language/texts';
import type { Asks } from '../finder/plan';

/** What stands for each plan of the finder, and what it is called. */
export const planWords: Readonly<Record<Asks, readonly [word: string, name: Text]>> = {
  heading: ['headings that ask', 'the headings that ask'],
  'heading over a fold': ['headings with folds', 'the headings with folded answers'],
  'listed heading': ['listed headings', 'the headings in a list'],
  'headings in a list': ['listed headings', 'the headings in a list'],
  'counted headings': ['numbered headings', 'the numbered headings'],
  'line in bold type': ['bold lines that ask', 'the lines in bold type that ask'],
  'counted line': ['numbered lines', 'the numbered lines'],
  'counted questions': ['answer key', 'the questions with an answer key'],
  'titles with options': ['options', 'the questions with options'],
  'questions with options': ['options with folds', 'the questions with options and folded answers'],
  'blocks with gaps': ['gaps', 'the texts with gaps'],
  labels: ['labels', 'the pairs such as Q: and A:'],
  paragraphs: ['texts with folds', 'the texts with folded answers'],
  folds: ['folds', 'the folds that ask'],
};
