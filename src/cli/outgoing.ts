import type { Render } from '../core/text/markdown';
import type { PracticeSet } from '../core/exercise/practiceSet';
import type { ResolveImage } from '../core/text/resolveImage';
import { sanitising } from '../core/writers/sanitiseHtml';
import { imagesOf } from './images';
import type { Report } from './report';

/** What an export may hold, and whom it tells what it leaves out. */
export interface Outgoing {
  readonly remoteImages: boolean;
  readonly warn: (line: string) => unknown;
}

/**
 * How a form of export renders, and under which address an image of a page stands in it; without one, images stay as
 * they were written.
 */
export interface Form {
  readonly renderWith: (resolveImage: ResolveImage) => Render;
  readonly place?: (path: string, bytes: Uint8Array) => string | undefined;
}

/** The cards that a form makes of a set, with what renders their sides. */
export type CardsIn<Card> = (set: PracticeSet, render: Render) => readonly Card[];

/**
 * The cards of all that was read, sanitised, with their images. What is left out is told once a page, with the line of
 * its exercise.
 */
export const outgoingCards = <Card>(
  reports: readonly Report[],
  { renderWith, place }: Form,
  cardsIn: CardsIn<Card>,
  { remoteImages, warn }: Outgoing,
): readonly Card[] =>
  reports.flatMap(({ path, reading }) => {
    const told = new Set<string>();
    let line = 0;
    const leftOut = (address: string, reason: string): void => {
      if (!told.has(address)) warn(`${path}:${line + 1}: the image “${address}” is left out: ${reason}`);
      told.add(address);
    };
    const image = place && imagesOf(path);
    const resolved: ResolveImage = (named) => {
      const found = image?.(named);
      if (found === undefined) return undefined;
      if ('bytes' in found) return place?.(named, found.bytes);
      leftOut(named, found.reason);
      return undefined;
    };
    const render = sanitising(renderWith(resolved), {
      remoteImages,
      leftOut: (address) => leftOut(address, 'it is on the web; --remote-images keeps it'),
    });
    return reading.sets.flatMap((set) =>
      set.sections.flatMap((section) =>
        section.exercises.flatMap((exercise) => {
          line = exercise.range.start;
          return cardsIn({ ...set, sections: [{ ...section, exercises: [exercise] }] }, render);
        }),
      ),
    );
  });
