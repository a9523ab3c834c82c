import { type Block, rangeOf } from '../markdown/blocks';
import type { Group } from './groups';
import type { Place } from './task';

/** Where blocks of a group stand. */
export const placeOf = ({ title, path, range }: Group, blocks: readonly Block[]): Place => ({ heading: title, headings: path, range: rangeOf(blocks, range) });
