import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { imageAddress } from '../core/text/imageAddress';
import { english } from '../core/language/words';
import { imageTypeOf } from '../core/base/imageType';
import type { AnkiCard } from '../core/writers/ankiPackage';
import { ankiText, tagOf } from '../core/writers/ankiText';
import { cardsOf } from '../core/writers/cards';
import type { Paper } from '../core/writers/papers';
import { practicePageOf } from '../core/writers/practicePageOf';
import { printPage } from '../core/writers/printPage';
import { printedCards } from '../core/writers/printedCards';
import type { CardsIn, Outgoing } from './outgoing';
import type { Report } from './report';

interface ExportOptions extends Outgoing {
  /** Of a page to print; undefined leaves it to the page. */
  readonly paper: Paper | undefined;
}

/** What a form makes of all that was read. */
type Write = (reports: readonly Report[], options: ExportOptions) => Promise<string | Uint8Array>;

const setsOf = (reports: readonly Report[]) => reports.flatMap(({ reading }) => reading.sets);

const titleOf = (reports: readonly Report[]): string => setsOf(reports)[0]?.title ?? '';

/** What only exports of cards need, loaded together. */
const rendering = async () => ({ ...(await import('../core/text/renderMarkdown')), ...(await import('./outgoing')) });

const ankiCards: CardsIn<AnkiCard> = (set, render) =>
  cardsOf(set).map(({ id, front, back }) => ({
    guid: id,
    deck: set.title,
    tags: set.tags.map(tagOf),
    front: render(front),
    back: render(back),
  }));

const tsv: Write = async (reports, outgoing) => {
  const { renderForAnki, outgoingCards } = await rendering();
  return ankiText(outgoingCards(reports, { renderWith: renderForAnki }, ankiCards, outgoing));
};

const html: Write = async (reports, options) => {
  const { renderWith, outgoingCards } = await rendering();
  const cards = outgoingCards(
    reports,
    { renderWith, place: (_path, bytes) => imageAddress(bytes) },
    printedCards,
    options,
  );
  return printPage(titleOf(reports), cards, english, options.paper);
};

const practice: Write = (reports) => Promise.resolve(practicePageOf(setsOf(reports)));

/** Images go into the package, each once, under names that tell them apart. */
const apkg: Write = async (reports, outgoing) => {
  const [{ ankiPackage }, { renderForAnki, outgoingCards }] = await Promise.all([
    import('../core/writers/ankiPackage'),
    rendering(),
  ]);
  const media = new Map<string, Uint8Array>();
  const place = (path: string, bytes: Uint8Array): string => {
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}-${fileName(path, bytes)}`;
    media.set(name, bytes);
    return name;
  };
  return ankiPackage(
    outgoingCards(reports, { renderWith: renderForAnki, place }, ankiCards, outgoing),
    media,
    Date.now(),
  );
};

/** A name for an image that every system takes, with an end that says what it is. */
const fileName = (path: string, bytes: Uint8Array): string => {
  const name = basename(path).replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '_');
  const ends = imageTypeOf(bytes)?.ends ?? [];
  return ends.some((end) => name.toLowerCase().endsWith(`.${end}`)) ? name : `${name}.${ends[0] ?? ''}`;
};

/** By the name that `--to` gives. */
export const exportForms: Readonly<Record<string, Write>> = { apkg, tsv, html, practice };
