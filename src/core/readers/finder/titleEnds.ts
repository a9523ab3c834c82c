import { firstFrom, type Outline, type OutlineHeading } from '../outline/outline';
import { contentEnd, isEmpty } from '../outline/content';
import type { Title } from './title';

/** After the last title, deeper headings belong to its answer. */
const deepestSection = 3;

/** Titles in lines, each with the line after its answer: the next title, or the heading of a section. */
export const withEnds = (outline: Outline, titles: readonly Title[]): readonly Title[] => {
  const level = sectionLevel(outline, titles);
  return titles.map((title, at) => ({
    ...title,
    end: endBefore(outline, title.line, titles[at + 1]?.line, level, deepestSection),
  }));
};

/** The line after the answer to a heading: the next title, or the heading of a section. */
export const endOfHeading = (outline: Outline, { line, level }: OutlineHeading, next: number | undefined): number =>
  endBefore(outline, line, next, level - 1, level);

/**
 * The line after an answer: a heading of a section's level ends it, or one with nothing below it; after the last title
 * one of its own level.
 */
const endBefore = (outline: Outline, line: number, next: number | undefined, sections: number, own: number): number => {
  const { headings, lines } = outline;
  const limit = next ?? lines.length;
  const said = contentEnd(outline, line + 1, limit);
  for (let at = firstFrom(headings, line + 1); ; at++) {
    const heading = headings[at];
    if (heading === undefined || heading.line >= limit) return limit;
    if (heading.level <= (next === undefined ? own : sections) || heading.line + 1 === said) return heading.line;
  }
};

const sectionLevel = (outline: Outline, titles: readonly Title[]): number => {
  let level = 1;
  for (const { line } of titles) {
    const heading = outline.headings[firstFrom(outline.headings, line) - 1];
    if (heading !== undefined && isEmpty(outline, heading.line + 1, line)) level = Math.max(level, heading.level);
  }
  return level;
};
