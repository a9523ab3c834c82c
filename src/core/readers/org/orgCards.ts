import type { Markdown } from '../../text/markdown';
import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { clozeDraft } from '../../exercise/kinds/cloze';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { orgMarkdown } from './orgMarkdown';
import { type Unmarked, withoutMarks } from '../markdown/withoutMarks';
import type { OrgNode } from './orgTree';

export interface OrgFound {
  readonly drafts: readonly ExerciseDraft[];
  readonly problems: readonly Problem[];
}

/** Whether a heading is a card of its own. */
export const isCard = ({ tags, properties }: OrgNode): boolean =>
  properties.has('FC_TYPE') || tags.some((tag) => tag.toLowerCase() === 'drill');

/** The cards of a heading: by org-drill (`:drill:`), or by org-fc (a property `FC_TYPE`); none where it is neither. */
export const orgCards = (node: OrgNode): OrgFound => {
  const type = node.properties.get('FC_TYPE');
  if (type !== undefined) return fcCard(node, type.toLowerCase());
  return isCard(node) ? drillCard(node) : { drafts: [], problems: [] };
};

const statusOf = ({ start, end, above }: OrgNode): SourceLocation => ({ range: { start, end }, headings: above });

const paragraphs = (texts: readonly Markdown[]): Markdown => texts.filter((text) => text !== '').join('\n\n');

const bodyOf = ({ body }: OrgNode): Markdown => orgMarkdown(body);

/** A heading below as part of an answer: its text, under its title where that is more than a label. */
const below = (node: OrgNode): Markdown =>
  paragraphs([
    isLabel(node.title) || node.title === '' ? '' : `**${orgMarkdown([node.title])}**`,
    bodyOf(node),
    ...partsBelow(node),
  ]);

/** What stands below, without cards of their own. */
const partsBelow = ({ children }: OrgNode): readonly Markdown[] =>
  children.filter((child) => !isCard(child)).map(below);

/** Titles that only say what a part is. */
const isLabel = (title: string): boolean =>
  /^(?:the )?(?:answer|back|solution|front|question|item|card|fact|drill|text)\W*$/iu.test(title);

const titleOf = ({ title }: OrgNode): Markdown => (isLabel(title) ? '' : orgMarkdown([title]));

const found = (...drafts: readonly ExerciseDraft[]): OrgFound => ({ drafts, problems: [] });

const drillCard = (node: OrgNode): OrgFound => {
  const location = statusOf(node);
  const type = (node.properties.get('DRILL_CARD_TYPE') ?? 'simple').toLowerCase();
  const [first, second] = node.children;
  if ((type === 'twosided' || type === 'multisided') && first !== undefined && second !== undefined)
    return found(
      flashcardOf(
        paragraphs([titleOf(node), bodyOf(node), bodyOf(first)]),
        paragraphs([bodyOf(second), ...node.children.slice(2).map(below)]),
        location,
        true,
      ),
    );
  const body = bodyOf(node);
  const answer = paragraphs(partsBelow(node));
  const cloze = drillDeletions(body);
  if (cloze.hidden.length > 0) return found(clozeDraft(cloze.text, cloze.hidden, location, answer));
  const title = titleOf(node);
  if (answer === '' && body !== '' && title !== '' && /[?？]\s*$/u.test(title))
    return found(flashcardOf(title, body, location));
  const front = paragraphs([title, body]);
  return front === '' ? { drafts: [], problems: [noQuestion(node)] } : found(flashcardOf(front, answer, location));
};

const fcCard = (node: OrgNode, type: string): OrgFound => {
  const location = statusOf(node);
  const title = orgMarkdown([node.title]);
  const back = node.children.find((child) => /^back$/iu.test(child.title));
  if (type === 'cloze') {
    const { text, hidden } = fcDeletions(paragraphs([titleOf(node), bodyOf(node)]));
    return hidden.length === 0
      ? { drafts: [], problems: [noDeletion(node)] }
      : found(clozeDraft(text, hidden, location));
  }
  if (!['normal', 'double', 'text-input', 'vocab'].includes(type))
    return { drafts: [], problems: [unknownType(node, type)] };
  const [front, told] =
    back === undefined
      ? [title, paragraphs([bodyOf(node), ...partsBelow(node)])]
      : [paragraphs([title, bodyOf(node)]), bodyOf(back)];
  if (type === 'text-input')
    return found(selfCheckOf(front, told, location, told.includes('\n') || told === '' ? [] : [told]));
  return found(flashcardOf(front, told, location, type === 'double' || type === 'vocab'));
};

/** Takes the brackets of `[deletions]` and `[deletions||hints]` away; those of links and footnotes stay. */
const drillDeletions = (text: Markdown): Unmarked =>
  withoutMarks(
    text,
    /(?<![\]!\\\p{L}\p{N}])\[(?!fn:|\^|[ xX-]\]|\[|\d+\/\d+\])([^[\]\n]{1,500})\](?![([:])/gu,
    (inner, at) => (isInCode(text, at) ? '' : (inner.split('||')[0] ?? '')),
  );

/** Takes the marks of `{{deletion}@0}` and `{{deletion}{hint}@1}` away. */
const fcDeletions = (text: Markdown): Unmarked =>
  withoutMarks(text, /\{\{([^{}\n]{1,500})\}(?:\{[^{}\n]{0,200}\})?(?:@\d{1,4})?\}/gu, (inner) => inner);

/** Whether an odd number of backticks stands before a place in its line. */
const isInCode = (text: string, at: number): boolean =>
  text.slice(Math.max(text.lastIndexOf('\n', at), at - longestLine, 0), at).split('`').length % 2 === 0;

const longestLine = 2000;

const noQuestion = ({ start }: OrgNode): Problem => ({
  line: start,
  severity: 'warning',
  code: 'no-question',
  message: 'This card has no question; a title or a text below it was expected.',
});

const noDeletion = ({ start }: OrgNode): Problem => ({
  line: start,
  severity: 'error',
  code: 'no-deletion',
  message: 'This cloze has nothing to fill in; a part in {{braces}@0} was expected.',
});

const unknownType = ({ start }: OrgNode, type: string): Problem => ({
  line: start,
  severity: 'warning',
  code: 'unknown-type',
  message: `A card of the type “${type.slice(0, 40)}” cannot be asked here; normal, double, text-input, vocab or cloze was expected.`,
});
