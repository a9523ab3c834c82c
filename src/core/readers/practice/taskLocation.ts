import { type Block, rangeOf } from '../markdown/blocks';
import type { Group } from './groups';
import type { TaskLocation } from './task';

/** Where blocks of a group stand. */
export const locationOf = ({ title, path, range }: Group, blocks: readonly Block[]): TaskLocation => ({
  heading: title,
  headings: path,
  range: rangeOf(blocks, range),
});
