import { lineKinds, type Outline } from '../outline/outline';
import { isSchedule } from './noteSigns';

/** Lines of a note between blank lines, headings and rules; a heading is a block of its own. */
export interface NoteBlock {
  readonly start: number;
  /** The line after its last. */
  readonly end: number;
  readonly isHeading: boolean;
  /** Whether only blank lines, or nothing, stand between it and the block before. */
  readonly follows: boolean;
  /** Its lines `?` and `??`. */
  readonly asked: readonly number[];
  /** The line after the schedule that another tool has written under it, or at its end. */
  after?: number;
}

export interface NoteBlocks {
  readonly blocks: readonly NoteBlock[];
  /** Whether a line is code, math or a comment, in which no mark counts. */
  readonly isQuiet: (line: number) => boolean;
}

/** Divides a note into blocks; a fence with its blank lines is one part of a block. */
export const noteBlocks = (outline: Outline): NoteBlocks => {
  const { lines, start } = outline;
  const blocks: NoteBlock[] = [];
  const quiet = quietLines(outline);
  let asked: number[] = [];
  let first: number | undefined;
  let follows = false;
  /** Ends the open block, if there is one; the next one then follows it. */
  const ended = (at: number, isHeading = false): boolean => {
    if (first === undefined) return follows;
    blocks.push({ start: first, end: at, isHeading, follows, asked });
    [first, asked] = [undefined, []];
    return true;
  };
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const kind = outline.kindAt(at);
    if (kind === lineKinds.comment) {
      quiet[at] = true;
      if (!isSchedule(line)) continue;
      if (ended(at)) schedule(blocks.at(-1), at);
      follows = false;
    } else if (kind === lineKinds.blank) follows = ended(at);
    else if (kind === lineKinds.heading) {
      ended(at);
      [first, follows] = [at, false];
      follows = ended(at + 1, true);
    } else if (kind === lineKinds.code) {
      quiet[at] = true;
      first ??= at;
    } else if (isRule(line)) {
      ended(at);
      follows = false;
    } else {
      first ??= at;
      if (quiet[at] === false && isAsked(line)) asked.push(at);
      if (!isSchedule(line)) continue;
      ended(at + 1);
      schedule(blocks.at(-1), at);
      follows = false;
    }
  }
  ended(lines.length);
  return { blocks, isQuiet: (line) => quiet[line] === true };
};

const schedule = (block: NoteBlock | undefined, line: number): void => {
  if (block !== undefined) block.after = line + 1;
};

/** Whether a line is the mark between question and answer. */
export const isAsked = (line: string): boolean => line !== '' && line.length < 20 && /^\s*\?\??\s*$/u.test(line);

const isRule = (line: string): boolean => /^(?:-{3,}|\*{3,}|_{3,}|\+{3,})\s*$/u.test(line);

/** The lines of math between `$$` that no blank line divides, and those between two lines `%%`. */
const quietLines = ({ text, lines, start }: Outline): boolean[] => {
  const quiet = new Array<boolean>(lines.length).fill(false);
  if (!text.includes('$$') && !text.includes('%%')) return quiet;
  const lastPercent = lines.findLastIndex(isPercent);
  let math: number | undefined;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') math = undefined;
    else if (isPercent(line) && at < lastPercent) {
      let end = at + 1;
      while (!isPercent(lines[end] ?? '')) end++;
      quiet.fill(true, at, end + 1);
      at = end;
    } else if (line.includes('$$') && line.split('$$').length % 2 === 0) {
      if (math !== undefined) quiet.fill(true, math, at + 1);
      math = math === undefined ? at : undefined;
    }
  }
  return quiet;
};

const isPercent = (line: string): boolean => line.startsWith('%%') && line.trimEnd() === '%%';
