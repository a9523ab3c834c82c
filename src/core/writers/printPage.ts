import type { Flashcard } from '../kinds/flashcard';
import type { Render } from '../markdown';
import { type PracticeSet, exercisesOf } from '../practiceSet';

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

/** A self-contained HTML page with one flashcard of the set a page, front above back, ready to print. */
export const printPage = (set: PracticeSet, render: Render): string => {
  const cards = exercisesOf(set).filter((exercise): exercise is Flashcard => exercise.kind === 'flashcard' && exercise.back !== '');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src * data: file:; style-src 'unsafe-inline'">
<title>${escaped(set.title)}: flashcards</title>
<style>${style}</style>
</head>
<body>
${cards.map((card, index) => page(card, `${escaped(set.title)} · ${index + 1} of ${cards.length}`, render)).join('\n')}
</body>
</html>
`;
};

const page = (card: Flashcard, header: string, render: Render): string =>
  `<article>
<header>${header}</header>
<section class="front">${render(card.prompt)}</section>
<section>${render(card.back)}</section>
</article>`;

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
