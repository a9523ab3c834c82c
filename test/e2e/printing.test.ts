import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import type { Exercise, KindName } from '../../src/core/exercise/kinds';
import type { Markdown } from '../../src/core/text/markdown';
import { plainText } from '../../src/core/text/plainText';
import { exercisesOf } from '../../src/core/exercise/practiceSet';
import { readFile } from '../../src/core/readers';
import { renderWith } from '../../src/core/text/renderMarkdown';
import { type Paper, papers, smallestText } from '../../src/core/writers/papers';
import { printPage } from '../../src/core/writers/printPage';
import { type PrintedCard, printedCards } from '../../src/core/writers/printedCards';
import { type Browser, launchBrowser } from '../harness/browser';
import { inRepository } from '../harness/repository';
import { type PdfPage, type PdfText, pagesOf } from './pdfPages';

const folder = (...path: string[]): readonly string[] =>
  readdirSync(inRepository(...path))
    .filter((name) => name.endsWith('.md'))
    .map((name) => inRepository(...path, name));

/** The bundled pages. */
const content = (): readonly string[] => folder('content').map((path) => readFileSync(path, 'utf8'));

/** The bundled pages, and the examples of the documented ones. */
const written = (): readonly string[] => [
  ...content(),
  ...[inRepository('docs', 'practice-page.md'), ...folder('docs', 'problems')].flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^(`{3,})markdown\n([^]*?)^\1$/gmu)].map(([, , example = '']) => example),
  ),
];

const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Line ${at + 1} of ${count} says this and no more.  `).join('\n');
const cells = (count: number, word: string): string =>
  `| ${Array.from({ length: count }, (_, at) => `${word}${at + 1}`).join(' | ')} |`;
const table = (columns: number): string =>
  [cells(columns, 'Heading'), `|${' --- |'.repeat(columns)}`, cells(columns, 'celltext')].join('\n');
const picture =
  '![](data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20width=%222000%22%20height=%223000%22/%3E)';

/** Answers from three lines to three pages, and what is wider or higher than a page. */
const grown: readonly string[] = [
  ...[3, 8, 12, 16, 20, 24, 30, 40, 60, 90].map(lines),
  lines(90).replaceAll('\n', '\n\n'),
  ['```ts', ...Array.from({ length: 80 }, (_, at) => `const line${at} = '${at}';`), '```'].join('\n'),
  [
    '```ts',
    `call(${Array.from({ length: 60 }, (_, at) => `argument${at}`).join(', ')});`,
    'wide'.repeat(80),
    '```',
  ].join('\n'),
  table(7),
  table(16),
  'Donaudampfschiff'.repeat(40),
  `[A link](https://example.org) and \`${'code'.repeat(60)}\``,
  `Above\n\n${picture}\n\nBelow`,
  '<details><summary>Folded</summary>\n\nwithin\n\n</details>',
];

const asPage = (answers: readonly string[]): string =>
  `---\ntitle: Grown\n---\n\n## Self-check\n\n${answers.map((answer, at) => `**${at + 1}. What is ${at + 1}?**\n\n<details>\n<summary>Show answer</summary>\n\n${answer}\n\n</details>\n`).join('\n')}`;

type Texts = { readonly [Kind in KindName]: (exercise: Extract<Exercise, { kind: Kind }>) => readonly Markdown[] };

/** What of an exercise is on its cards: each text by itself, since columns and rows may be drawn in any order. */
const texts: Texts = {
  selfCheck: ({ prompt, answer }) => [prompt, answer],
  flashcard: ({ prompt, back }) => [prompt, back],
  choice: ({ prompt, options, explanation }) => [prompt, explanation, ...options.map(({ text }) => text)],
  classification: ({ prompt, labels, rows, takeaway }) => [
    prompt,
    takeaway,
    ...labels,
    ...rows.flatMap(({ text, why }) => [text, why]),
  ],
  matching: ({ prompt, pairs, partners, takeaway }) => [
    prompt,
    takeaway,
    ...partners,
    ...pairs.flatMap(({ text, why }) => [text, why]),
  ],
  ordering: ({ prompt, steps, takeaway }) => [prompt, takeaway, ...steps.map(({ text }) => text)],
  cloze: ({ prompt, explanation }) => [prompt, explanation],
};

/** A card, and the words that it must show, text by text. */
interface Expected {
  readonly card: PrintedCard;
  readonly texts: readonly (readonly string[])[];
}

const expected = async (pages: readonly string[]): Promise<readonly Expected[]> => {
  const readings = await Promise.all(pages.map(async (text) => readFile({ path: '/lesson/practice.md', text })));
  return readings
    .flatMap(({ sets }) => sets)
    .flatMap((set) =>
      exercisesOf(set).flatMap((exercise) => {
        const alone = {
          ...set,
          sections: [{ title: '', introduction: '', exercises: [exercise], range: exercise.range }],
        };
        const written = (texts[exercise.kind] as (exercise: Exercise) => readonly Markdown[])(exercise);
        return printedCards(
          alone,
          renderWith(() => undefined),
        ).map((card) => ({ card, texts: written.map((text) => plainText(text.replace(formula, ' ')).split(' ')) }));
      }),
    );
};

/** A formula is drawn sign by sign. */
const formula = /\$\$[^]*?\$\$|\$[^$\n]+\$/gu;

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** What stands on one sheet, on its page and on those that it flows on to. */
interface Sheet {
  readonly place: string;
  readonly pages: readonly PdfPage[];
}

const textOf = (pages: readonly PdfPage[]): string =>
  pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('')
    .replace(/\s+/gu, '');

/**
 * The sheets, told apart by the first line of each page: a page that says that it continues belongs to
 * the sheet before it.
 */
const sheetsOf = (pages: readonly PdfPage[]): readonly Sheet[] => {
  const sheets: { place: string; pages: PdfPage[] }[] = [];
  for (const page of pages) {
    const [first] = page.texts;
    const line = page.texts
      .filter(({ bottom }) => bottom === first?.bottom)
      .map(({ text }) => text)
      .join('');
    const [, place = '', continued] = /(\d+ of \d+(?: · Answer)?)( · continued)?$/u.exec(line) ?? [];
    const before = sheets.at(-1);
    assert.equal(continued !== undefined, place === before?.place, `“${line}” after “${before?.place ?? ''}”`);
    if (continued === undefined) sheets.push({ place, pages: [page] });
    else before?.pages.push(page);
  }
  return sheets;
};

/** The words of a card that its sheets do not show in the order of their text. */
const missing = (shown: string, { texts }: Expected): readonly string[] =>
  texts.flatMap((words) => {
    let at = 0;
    return words.filter((word) => {
      const found = shown.indexOf(word, at);
      if (found >= 0) at = found + word.length;
      return found < 0;
    });
  });

const sheetsOfCard = (sheets: readonly Sheet[], index: number): readonly Sheet[] =>
  sheets.filter(({ place }) => place.startsWith(`${index + 1} of `));

/** All words that are missing, card by card. */
const lost = (cards: readonly Expected[], sheets: readonly Sheet[]): readonly string[] =>
  cards.flatMap((card, index) => missing(textOf(sheetsOfCard(sheets, index).flatMap(({ pages }) => pages)), card));

const outside = (pages: readonly PdfPage[]): readonly PdfText[] =>
  pages.flatMap(({ width, height, texts }) =>
    texts.filter(
      ({ left, right, top, bottom }) =>
        left < points(13) || right > width - points(13) || top < points(5) || bottom > height - points(10),
    ),
  );

const smallestOf = (pages: readonly PdfPage[]): number =>
  Math.min(...pages.flatMap(({ texts }) => texts.map(({ size }) => size)));

describe('what is printed', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.context.newPage();
  });
  after(() => browser.close());

  const pdfOf = async (html: string): Promise<readonly PdfPage[]> => {
    await page.setContent(html);
    return pagesOf(await page.pdf({ preferCSSPageSize: true }));
  };
  const htmlOf = (cards: readonly Expected[], paper: Paper): string =>
    printPage(
      'Printed',
      cards.map(({ card }) => card),
      undefined,
      paper,
    );

  for (const [name, paper] of Object.entries(papers)) {
    describe(`on ${name}`, () => {
      let cards: readonly Expected[];
      let sheets: readonly Sheet[];
      before(async () => {
        cards = await expected([...written(), asPage(grown)]);
        sheets = sheetsOf(await pdfOf(htmlOf(cards, paper)));
      });
      const pagesOfCard = (index: number): readonly PdfPage[] =>
        sheetsOfCard(sheets, index).flatMap(({ pages }) => pages);

      it('has every word, on the sheets of its card', () => {
        assert.deepEqual(
          [...new Set(sheets.map(({ place }) => place.replace(' · Answer', '')))],
          cards.map((_, at) => `${at + 1} of ${cards.length}`),
        );
        assert.deepEqual(lost(cards, sheets), []);
      });

      it('stands within the margins of the paper', () => {
        const pages = sheets.flatMap((sheet) => sheet.pages);
        for (const { width, height } of pages)
          assert.ok(
            Math.abs(width - points(paper.width)) < 1 && Math.abs(height - points(paper.height)) < 1,
            `${width} × ${height}`,
          );
        assert.deepEqual(outside(pages), []);
      });

      it('is no smaller than can be read; the indices of a formula may be', () => {
        const tooSmall = cards.filter(
          ({ card }, index) =>
            smallestOf(pagesOfCard(index)) < smallestText * (card.back.includes('<math') ? 0.7 : 1) - 0.01,
        );
        assert.deepEqual(tooSmall, []);
      });

      it('is one page a card, or one of task and one of key, for all that is bundled', async () => {
        const bundled = (await expected(content())).length;
        const pages = cards
          .slice(0, bundled)
          .map(({ card }, index) => [card.apart, sheetsOfCard(sheets, index).map((sheet) => sheet.pages.length)]);
        assert.deepEqual(
          pages,
          cards.slice(0, bundled).map(({ card }) => [card.apart, card.apart ? [1, 1] : [1]]),
        );
      });

      it('stands in the middle of its page where it fits, in large type, and else starts at the top and flows on', () => {
        const from = cards.length - grown.length;
        const [short, long] = [pagesOfCard(from), pagesOfCard(from + 10)];
        const text = short[0]?.texts.slice(1) ?? [];
        const [above, below] = [
          Math.min(...text.map(({ top }) => top)),
          paper.height * (72 / 25.4) - Math.max(...text.map(({ bottom }) => bottom)),
        ];
        assert.equal(short.length, 1);
        assert.ok(Math.abs(above - below) < points(8), `${above} above, ${below} below`);
        assert.ok(Math.max(...text.map(({ size }) => size)) >= paper.text);
        assert.ok(long.length >= 2);
        assert.ok((long[0]?.texts.find(({ text }) => text.startsWith('What'))?.top ?? Infinity) < points(20));
      });

      it('is clipped by no box', async () => {
        const clipping = await page.evaluate(() =>
          [...document.querySelectorAll('body *:not(img)')]
            .filter((element) => /hidden|clip|auto|scroll/u.test(getComputedStyle(element).overflow))
            .map(({ outerHTML }) => outerHTML.slice(0, 200)),
        );
        assert.deepEqual(clipping, []);
      });
    });
  }

  it('a formula that is wider than the paper is drawn smaller, and nothing else with it', async () => {
    const cards = await expected([
      asPage(['Above', `$$\n${Array.from({ length: 60 }, (_, at) => `x_{${at}}`).join('+')}\n$$`]),
    ]);
    const pages = await pdfOf(htmlOf(cards, papers.a5));
    assert.deepEqual(outside(pages), []);
    assert.ok(smallestOf(pages.slice(0, 1)) >= smallestText - 0.01);
  });

  it('without its script has every word within the margins, too', async () => {
    const cards = await expected([...written(), asPage(grown)]);
    const sheets = sheetsOf(await pdfOf(htmlOf(cards, papers.a5).replace(/<script>[^]*<\/script>/u, '')));
    assert.deepEqual([lost(cards, sheets), outside(sheets.flatMap(({ pages }) => pages))], [[], []]);
  });
});
