import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { imageAddress } from '../core/imageAddress';
import { english } from '../core/words';
import { ankiText, tagOf } from '../core/writers/ankiText';
import { cardsOf } from '../core/writers/cards';
import { type Paper, papers } from '../core/writers/papers';
import { practicePageOf } from '../core/writers/practicePageOf';
import { printPage } from '../core/writers/printPage';
import { printedCards } from '../core/writers/printedCards';
import { imagesOf } from './images';
import type { Report } from './report';
import type { Words } from './words';

/** What a form makes of all that was read. */
type Write = (reports: readonly Report[], options: Words['options']) => Promise<string | Uint8Array>;

const setsOf = (reports: readonly Report[]) => reports.flatMap(({ reading }) => reading.sets);

const titleOf = (reports: readonly Report[]): string => setsOf(reports)[0]?.title ?? '';

const tsv: Write = async (reports) => {
  const { renderForAnki } = await import('../core/renderMarkdown');
  return ankiText(setsOf(reports), renderForAnki(() => undefined));
};

const html: Write = async (reports, options) => {
  const { renderWith } = await import('../core/renderMarkdown');
  const cards = reports.flatMap(({ path, reading }) => {
    const image = imagesOf(path);
    const render = renderWith((named) => {
      const bytes = image(named);
      return bytes && imageAddress(named, bytes);
    });
    return reading.sets.flatMap((set) => printedCards(set, render));
  });
  return printPage(titleOf(reports), cards, english, paperOf(options));
};

/** The paper that was named; none leaves it to the page. */
const paperOf = (options: Words['options']): Paper | undefined => new Map<string, Paper>(Object.entries(papers)).get(options.get('paper') ?? '');

const practice: Write = (reports) => Promise.resolve(practicePageOf(setsOf(reports)));

/** Images go into the package, each once, under names that tell them apart; one that cannot be read stays as it was written. */
const apkg: Write = async (reports) => {
  const [{ ankiPackage }, { renderForAnki }] = await Promise.all([import('../core/writers/ankiPackage'), import('../core/renderMarkdown')]);
  const media = new Map<string, Uint8Array>();
  const cards = reports.flatMap(({ path, reading }) => {
    const image = imagesOf(path);
    const render = renderForAnki((named) => {
      const bytes = image(named);
      return bytes && packed(named, bytes, media);
    });
    return reading.sets.flatMap((set) =>
      cardsOf(set).map(({ id, front, back }) => ({ guid: id, deck: set.title, tags: set.tags.map(tagOf), front: render(front), back: render(back) })),
    );
  });
  return ankiPackage(cards, media, Date.now());
};

const packed = (path: string, bytes: Uint8Array, media: Map<string, Uint8Array>): string => {
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}-${basename(path)}`;
  media.set(name, bytes);
  return name;
};

/** By the name that `--to` gives. */
export const exportForms: Readonly<Record<string, Write>> = { apkg, tsv, html, practice };
