import type { Html, Render } from '../markdown';
import { type PracticeSet, exercisesOf } from '../practiceSet';
import { type Words, english } from '../words';

const style = `
  :root { color-scheme: light; }
  body { margin: 0; color: #111; background: #fff; font: 14pt/1.5 system-ui, sans-serif; }
  article { box-sizing: border-box; min-height: 100vh; padding: 12mm; display: flex; flex-direction: column; justify-content: center; break-after: page; break-inside: avoid; }
  article:last-child { break-after: auto; }
  header { font-size: 10pt; color: #555; }
  section { padding: 8mm 0; }
  section + section { border-top: 1px solid #999; }
  .front { font-size: 20pt; font-weight: 600; }
  p:first-child { margin-top: 0; } p:last-child { margin-bottom: 0; }
  pre { white-space: pre-wrap; padding: 4mm; border: 1px solid #ccc; font-size: 11pt; }
  code { font-family: ui-monospace, monospace; }
  img { max-width: 100%; max-height: 90mm; } table { border-collapse: collapse; } td, th { border: 1px solid #999; padding: 2mm 3mm; }
  @page { size: A5 landscape; margin: 0; }
  @media print { article { min-height: 0; height: 100vh; overflow: hidden; } }
`;

/** A card with the name of its set. */
export interface PrintedCard {
  readonly set: string;
  readonly front: Html;
  readonly back: Html;
}

/** A self-contained HTML page with one card a page, front above back, ready to print. */
export const printPage = (title: string, cards: readonly PrintedCard[], { language, say }: Words = english): string => `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: https: http:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<title>${escaped(say('{0}: flashcards', title))}</title>
<style>${style}</style>
</head>
<body>
${cards.map((card, index) => page(card, `${escaped(card.set)} · ${say('{0} of {1}', index + 1, cards.length)}`)).join('\n')}
</body>
</html>
`;

/** The flashcards of a set, as they are printed. */
export const printedFlashcards = (set: PracticeSet, render: Render): readonly PrintedCard[] =>
  exercisesOf(set).flatMap((exercise) =>
    exercise.kind === 'flashcard' && exercise.back !== '' ? [{ set: set.title, front: render(exercise.prompt), back: render(exercise.back) }] : [],
  );

const page = ({ front, back }: PrintedCard, header: string): string =>
  `<article>
<header>${header}</header>
<section class="front">${front}</section>
<section>${back}</section>
</article>`;

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
