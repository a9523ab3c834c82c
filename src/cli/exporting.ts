import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ankiText } from '../core/writers/ankiText';
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

/** By the name that `--to` gives. */
export const exportForms: Readonly<Record<string, Write>> = { tsv, html, practice };
