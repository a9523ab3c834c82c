import { fenceClosings } from '../markdown/fences';

const opening = /^ {0,3}(`{3,}|~{3,})[ \t]*quizdown[ \t]*$/u;
const mostSettings = 50;

/** A text in which the quizzes of quizdown stand without their fences and settings, line for line. */
export const withQuizdownOpen = (text: string): string => {
  if (!text.includes('quizdown')) return text;
  const lines = text.split('\n');
  const closingOf = fenceClosings(lines);
  for (let at = 0; at < lines.length; at++) {
    const [, mark] = opening.exec(lines[at] ?? '') ?? [];
    const closing = mark === undefined ? undefined : closingOf(mark, at + 1);
    if (closing === undefined) continue;
    lines.fill('', at, settingsEnd(lines, at + 1));
    lines[closing] = '';
    at = closing;
  }
  return lines.join('\n');
};

/** The line after the settings that may begin a quiz, between two rules. */
const settingsEnd = (lines: readonly string[], from: number): number => {
  if (lines[from]?.trim() !== '---') return from;
  const end = lines.slice(from + 1, from + mostSettings).findIndex((line) => line.trim() === '---');
  return end < 0 ? from : from + end + 2;
};
