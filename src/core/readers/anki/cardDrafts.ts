import type { Markdown } from '../../text/markdown';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { choiceDraft } from '../../exercise/kinds/choice';
import { clozeDraft } from '../../exercise/kinds/cloze';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import { fieldMarkdown } from './fieldMarkdown';
import type { Card, CardTemplate, Field, Note, NoteChoice } from './note';
import { isFilled, renderTemplate, type Template } from './template';

/**
 * What is asked of a card: a cloze for a note with deletions, else a flashcard, or one for each template where
 * the card names none.
 */
export const cardDrafts = ({ note, ord }: Card): readonly ExerciseDraft[] => {
  const location: SourceLocation = { range: { start: note.start, end: note.end }, headings: [] };
  if (note.fields.every(({ html }) => !isFilled(html))) return [];
  if (note.choice !== undefined) return [choiceOf(note, note.choice, location)];
  const cloze = note.type === undefined || note.type.isCloze ? clozeOf(note, location) : undefined;
  if (cloze !== undefined) return [cloze];
  if (note.type === undefined || note.type.isCloze) return [plainCard(note, location)];
  const asked = note.type.cards.filter((card) => (ord === undefined ? true : card.ord === ord));
  const drafts = asked.flatMap((card) => templateCard(note, card, location) ?? []);
  return drafts.length > 0 ? drafts : [plainCard(note, location)];
};

const deletion = /\{\{c[\d,]{1,20}::/iu;

const clozeOf = (note: Note, location: SourceLocation): ExerciseDraft | undefined => {
  const card = note.type?.cards[0];
  const rendered = card?.front && renderTemplate(card.front, valuesOf(note), true);
  const html =
    rendered !== undefined && deletion.test(rendered.html)
      ? rendered.html
      : note.fields.find((field) => deletion.test(field.html))?.html;
  if (html === undefined) return undefined;
  const { text, hidden } = fieldMarkdown(html, true);
  const isAdded = card?.back === undefined ? () => true : isIn(card.back);
  return hidden.length === 0
    ? undefined
    : clozeDraft(
        text,
        hidden,
        location,
        otherFields(note, card?.front, (field) => isAdded(field) && !deletion.test(field.html)),
      );
};

const choiceOf = ({ fields }: Note, { options, correct }: NoteChoice, location: SourceLocation): ExerciseDraft => {
  const [prompt = '', ...explanation] = fields.map(({ html }) => fieldMarkdown(html).text);
  return choiceDraft(
    {
      prompt,
      options: options.map(({ label, html }) => ({ label, text: fieldMarkdown(html).text })),
      correct,
      explanation: paragraphs(explanation),
    },
    location,
  );
};

/** The first field that says something, and all others. */
const plainCard = ({ fields }: Note, location: SourceLocation): ExerciseDraft => {
  const [front = '', ...others] = fields.flatMap(({ html }) => (isFilled(html) ? [fieldMarkdown(html).text] : []));
  return flashcardOf(front, paragraphs(others), location);
};

const templateCard = (
  note: Note,
  { front, back }: CardTemplate,
  location: SourceLocation,
): ExerciseDraft | undefined => {
  const values = valuesOf(note);
  const question = front && renderTemplate(front, values, true);
  if (front !== undefined && question?.filled !== true) return undefined;
  const prompt = question === undefined ? '' : fieldMarkdown(question.html).text;
  if (prompt === '') return plainCard(note, location);
  const answer = back && renderTemplate(back, values);
  const shown = answer?.filled === true ? fieldMarkdown(answer.html).text : '';
  return flashcardOf(prompt, shown !== '' && shown !== prompt ? shown : otherFields(note, front), location);
};

/** What a note says besides what is asked, as far as it is wanted. */
const otherFields = (
  { fields }: Note,
  front: Template | undefined,
  isWanted: (field: Field) => boolean = () => true,
): Markdown => {
  const isAsked = isIn(front ?? []);
  return paragraphs(
    fields.flatMap((field) =>
      isFilled(field.html) && !isAsked(field) && isWanted(field) ? [fieldMarkdown(field.html).text] : [],
    ),
  );
};

const isIn = (template: Template): ((field: Field) => boolean) => {
  const names = new Set(template.map((part) => (part.type === 'field' ? part.name : '')));
  return ({ name }) => names.has(name);
};

const paragraphs = (texts: readonly Markdown[]): Markdown => texts.filter((text) => text !== '').join('\n\n');

const valuesOf = ({ fields }: Note): ReadonlyMap<string, string> =>
  new Map(fields.map(({ name, html }) => [name, html]));
