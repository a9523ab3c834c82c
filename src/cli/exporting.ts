import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { imageAddress } from '../core/imageAddress';
import { imageTypeOf } from '../core/imageType';
import { ankiText } from '../core/writers/ankiText';
import { practicePageOf } from '../core/writers/practicePageOf';
import { printPage } from '../core/writers/printPage';
import type { Outgoing } from './outgoing';
import type { Report } from './report';

/** What a form makes of all that was read. */
type Write = (reports: readonly Report[], outgoing: Outgoing) => Promise<string | Uint8Array>;

const setsOf = (reports: readonly Report[]) => reports.flatMap(({ reading }) => reading.sets);

const titleOf = (reports: readonly Report[]): string => setsOf(reports)[0]?.title ?? '';

/** What only exports of cards need, loaded together. */
const rendering = async () => ({ ...(await import('../core/renderMarkdown')), ...(await import('./outgoing')) });

const tsv: Write = async (reports, outgoing) => {
  const { renderForAnki, outgoingCards } = await rendering();
  return ankiText(outgoingCards(reports, { renderWith: renderForAnki }, outgoing));
};

const html: Write = async (reports, outgoing) => {
  const { renderWith, outgoingCards } = await rendering();
  const cards = outgoingCards(reports, { renderWith, place: (_path, bytes) => imageAddress(bytes) }, outgoing);
  return printPage(titleOf(reports), cards.map(({ deck, front, back }) => ({ set: deck, front, back })));
};

const practice: Write = (reports) => Promise.resolve(practicePageOf(setsOf(reports)));

/** Images go into the package, each once, under names that tell them apart. */
const apkg: Write = async (reports, outgoing) => {
  const [{ ankiPackage }, { renderForAnki, outgoingCards }] = await Promise.all([import('../core/writers/ankiPackage'), rendering()]);
  const media = new Map<string, Uint8Array>();
  const place = (path: string, bytes: Uint8Array): string => {
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}-${fileName(path, bytes)}`;
    media.set(name, bytes);
    return name;
  };
  return ankiPackage(outgoingCards(reports, { renderWith: renderForAnki, place }, outgoing), media, Date.now());
};

/** A name for an image that every system takes, with an end that says what it is. */
const fileName = (path: string, bytes: Uint8Array): string => {
  const name = basename(path).replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '_');
  const ends = imageTypeOf(bytes)?.ends ?? [];
  return ends.some((end) => name.toLowerCase().endsWith(`.${end}`)) ? name : `${name}.${ends[0] ?? ''}`;
};

/** By the name that `--to` gives. */
export const exportForms: Readonly<Record<string, Write>> = { apkg, tsv, html, practice };
