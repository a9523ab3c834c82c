import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
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

/** The file of an image, by its path from the page or, with a `/` before it, from the folder that the command is called in. */
const imageFile = (page: string, path: string): string => (path.startsWith('/') ? resolve(path.slice(1)) : resolve(dirname(page), path));

const tsv: Write = async (reports) => {
  const { renderForAnki } = await import('../core/renderMarkdown');
  return ankiText(setsOf(reports), renderForAnki(() => undefined));
};

const html: Write = async (reports) => {
  const { renderWith } = await import('../core/renderMarkdown');
  const cards = reports.flatMap(({ path, reading }) => {
    const render = renderWith((image) => pathToFileURL(imageFile(path, image)).href);
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
    const render = renderForAnki((image) => packed(imageFile(path, image), media));
    return reading.sets.flatMap((set) =>
      cardsOf(set).map(({ id, front, back }) => ({ guid: id, deck: set.title, tags: set.tags.map(tagOf), front: render(front), back: render(back) })),
    );
  });
  return ankiPackage(cards, media, Date.now());
};

const packed = (file: string, media: Map<string, Uint8Array>): string | undefined => {
  if (!isImage.test(file) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const name = `${createHash('sha256').update(file).digest('hex').slice(0, 8)}-${basename(file)}`;
  if (!media.has(name)) media.set(name, readFileSync(file));
  return name;
};

/** Nothing else goes into a package that is given to others, whatever a page names. */
const isImage = /\.(?:apng|avif|bmp|gif|ico|jfif|jpe?g|png|svg|tiff?|webp)$/iu;

/** By the name that `--to` gives. */
export const exportForms: Readonly<Record<string, Write>> = { apkg, tsv, html, practice };
