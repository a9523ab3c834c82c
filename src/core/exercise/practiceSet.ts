import type { Exercise } from './kinds';
import type { Markdown } from '../text/markdown';
import type { SourceRange } from './sourceRange';

/** A part of a practice set under one heading. */
export interface Section {
  readonly title: string;
  /** The prose before the first exercise. */
  readonly introduction: Markdown;
  readonly exercises: readonly Exercise[];
  readonly range: SourceRange;
}

/** The exercises of one file. */
export interface PracticeSet {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** A name of its own that the file gives itself. */
  readonly id?: string;
  /** The desired retention, from 0.70 to 0.97, where the set has its own. */
  readonly retention?: number;
  readonly sections: readonly Section[];
}

/** All exercises of a set in their order; most sets have one section. */
export const exercisesOf = ({ sections }: PracticeSet): readonly Exercise[] =>
  sections.length === 1 ? (sections[0]?.exercises ?? []) : sections.flatMap(({ exercises }) => exercises);
