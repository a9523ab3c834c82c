import type { Html } from '../text/markdown';
import { type Words, english } from '../language/words';
import { escapedHtml } from '../text/escapedHtml';
import { fitScript, fitScriptHash } from './fitScript';
import { type Paper, papers, smallestText } from './papers';
import { continuation, printStyle } from './printStyle';
import type { PrintedCard } from './printedCards';

/** What stands together on paper: a page, or several where it is too long for one. */
interface Sheet {
  readonly set: string;
  /** Which card it is, and which side where the sides are apart. */
  readonly place: string;
  readonly parts: readonly string[];
}

/** A self-contained HTML page with one card a page, front above back or each on a page of its own, ready to print. */
export const printPage = (
  title: string,
  cards: readonly PrintedCard[],
  words: Words = english,
  paper: Paper = papers.a5,
): string => {
  const sheets = cards.flatMap((card, index) =>
    sheetsOf(card, words.say('{0} of {1}', index + 1, cards.length), words),
  );
  return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: https: http:; style-src 'unsafe-inline'; script-src '${fitScriptHash}'; form-action 'none'; base-uri 'none'">
<title>${escapedHtml(words.say('{0}: flashcards', title))}</title>
<style>${printStyle(paper)}
  ${sheets.map(({ place }, index) => continuation(nameOf(index), `${place} · ${words.say('continued')}`)).join('\n  ')}
</style>
<script>${fitScript}</script>
</head>
<body data-sizes="${sizesOf(paper).join(' ')}">
${sheets.map(sheetHtml).join('\n')}
</body>
</html>
`;
};

const sheetsOf = ({ set, front, back, apart }: PrintedCard, place: string, { say }: Words): readonly Sheet[] => {
  const parts = [`<section class="front">${shown(front)}</section>`, `<section>${shown(back)}</section>`];
  if (!apart) return [{ set, place, parts }];
  return [
    { set, place, parts: parts.slice(0, 1) },
    { set, place: `${place} · ${say('Answer')}`, parts: parts.slice(1) },
  ];
};

const sheetHtml = ({ set, place, parts }: Sheet, index: number): string =>
  `<article class="sheet" style="page: ${nameOf(index)}">
<header>${escapedHtml(`${set} · ${place}`)}</header>
${parts.join('\n')}
</article>`;

const nameOf = (index: number): string => `sheet-${index + 1}`;

/** Paper cannot be unfolded. */
const shown = (html: Html): string => html.replace(/<details(?=[\s>])(?![^>]*\sopen\b)/giu, '<details open');

/** The sizes of text that are tried, in points, the largest first. */
const sizesOf = ({ text }: Paper): readonly number[] =>
  Array.from({ length: (text - smallestText) / step + 1 }, (_, index) => text - index * step);

const step = 0.5;
