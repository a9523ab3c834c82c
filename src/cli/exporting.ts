import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ankiText, tagOf } from '../core/writers/ankiText';
import { cardsOf } from '../core/writers/cards';
import { practicePageOf } from '../core/writers/practicePageOf';
import { printPage } from '../core/writers/printPage';
import type { Report } from './report';

/** What a form makes of all that was read. */
type Write = (reports: readonly Report[]) => Promise<string | Uint8Array>;

const setsOf = (reports: readonly Report[]) => reports.flatMap(({ reading }) => reading.sets);

const titleOf = (reports: readonly Report[]): string => setsOf(reports)[0]?.title ?? '';

/** The address of an image that a file names. */
const addressOf = (file: string, image: string): string => (/^[a-z][a-z0-9+.-]+:/iu.test(image) ? image : pathToFileURL(resolve(dirname(file), image)).href);

const tsv: Write = async (reports) => {
  const { renderForAnki } = await import('../core/renderMarkdown');
  return ankiText(setsOf(reports), renderForAnki((image) => image));
};

const html: Write = async (reports) => {
  const { renderWith } = await import('../core/renderMarkdown');
  const cards = reports.flatMap(({ path, reading }) => {
    const render = renderWith((image) => addressOf(path, image));
    return reading.sets.flatMap((set) => cardsOf(set).map(({ front, back }) => ({ set: set.title, front: render(front), back: render(back) })));
  });
  return printPage(titleOf(reports), cards);
};

const practice: Write = (reports) => Promise.resolve(practicePageOf(setsOf(reports)));

/** Images go into the package under names of their own; one that cannot be read stays as it was written. */
const apkg: Write = async (reports) => {
  const [{ ankiPackage }, { renderForAnki }] = await Promise.all([import('../core/writers/ankiPackage'), import('../core/renderMarkdown')]);
  const media = new Map<string, Uint8Array>();
  const cards = reports.flatMap(({ path, reading }) => {
    const render = renderForAnki((image) => packed(path, image, media));
    return reading.sets.flatMap((set) =>
      cardsOf(set).map(({ id, front, back }) => ({ guid: id, deck: set.title, tags: set.tags.map(tagOf), front: render(front), back: render(back) })),
    );
  });
  return ankiPackage(cards, media, Date.now());
};

const packed = (file: string, image: string, media: Map<string, Uint8Array>): string => {
  const path = resolve(dirname(file), image);
  if (/^[a-z][a-z0-9+.-]+:/iu.test(image) || !existsSync(path)) return image;
  const name = `${createHash('sha256').update(path).digest('hex').slice(0, 8)}-${basename(path)}`;
  if (!media.has(name)) media.set(name, readFileSync(path));
  return name;
};

/** By the name that `--to` gives. */
export const exportForms: Readonly<Record<string, Write>> = { apkg, tsv, html, practice };
