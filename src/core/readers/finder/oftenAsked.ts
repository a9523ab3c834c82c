import type { Outline } from '../outline/outline';

const title = /^\W*(?:faqs?|frequently asked questions)\W*$/iu;

/** Whether a heading above some lines, each of them, says that what follows is often asked of a project: help, and no material. */
export const areOftenAsked = (outline: Outline, lines: readonly number[]): boolean =>
  lines.length > 0 && lines.every((line) => outline.headingsAbove(line).some((heading) => title.test(heading)));
