import MarkdownIt from 'markdown-it';
import { escapedHtml } from './escapedHtml';
import { linkedPath } from './linkedPath';
import type { Html, Render } from './markdown';
import type { ResolveImage } from './resolveImage';

/**
 * Whether no text in a value has formulas or fenced code, for which more has to be loaded than for all other
 * Markdown; in doubt it has.
 */
export const isPlain = (value: object | string): boolean => !more.test(JSON.stringify(value));

const more = /\$|\\begin|```|~~~/u;

export const options = { html: true, linkify: true } as const;

const markdown = new MarkdownIt(options);

/** Renders texts that are plain; the result is not sanitised. */
export const renderPlainWith = (resolveImage: ResolveImage): Render => renderingBy(markdown, resolveImage);

interface Engine {
  readonly render: (text: string) => string;
}

/** Renders by an engine, with the addresses of images. */
export const renderingBy =
  (engine: Engine, resolveImage: ResolveImage): Render =>
  (text) =>
    engine.render(text).replace(imageSource, (whole: string, before: string, source: string) => {
      const path = linkedPath(source.replaceAll('&amp;', '&'));
      const address = path === undefined ? undefined : resolveImage(path);
      return address === undefined ? whole : before + escapedHtml(address);
    }) as Html;

const imageSource = /(<img\b[^<>]*?\ssrc=")([^"<>]*)(?=")/giu;
