import type { Outline } from '../outline/outline';
import { anyOf } from '../words/language';
import { oftenAsked } from '../words/oftenAsked';

const title = new RegExp(`^\\P{L}*(?:${anyOf(oftenAsked)})[^\\p{L}\\p{M}\\p{N}]*$`, 'iu');

/**
 * Whether a heading above some lines, each of them, says that what follows is often asked of a project: help, and no
 * material.
 */
export const areOftenAsked = (outline: Outline, lines: readonly number[]): boolean =>
  lines.length > 0 && lines.every((line) => outline.headingsAbove(line).some((heading) => title.test(heading)));
