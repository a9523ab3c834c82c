import { decoded } from '../base/decoded';
import type { Markdown } from '../text/markdown';

/** Markdown whose images lie in a folder now, and which of the known names it uses. */
export interface MediaUse {
  readonly text: Markdown;
  readonly used: readonly string[];
}

const sources = /(<img\b[^>]*?\ssrc=["']|!\[[^\]\n]*\]\()([^"')\s][^"')\n]*)/giu;

/** Points the images with known names, in HTML or Markdown, into a folder beside the page. */
export const withMedia = (text: Markdown, names: ReadonlySet<string>, folder: string): MediaUse => {
  const used = new Set<string>();
  const moved = text.replace(sources, (whole, before: string, source: string) => {
    const name = names.has(source) ? source : (decoded(source) ?? source);
    if (!names.has(name)) return whole;
    used.add(name);
    return before + encodeURI(`${folder}/${name}`);
  });
  return { text: moved, used: [...used] };
};
