import { lineKinds, type Outline } from '../outline/outline';

/** Whether a text may hold a `<details>`. */
export const mayHoldFolds = (text: string): boolean =>
  (text.includes('<d') || text.includes('<D')) && /<details/iu.test(text);

/** Whether a fold begins in some lines. */
export const hasDetails = ({ lines, kindAt }: Outline, start: number, end: number): boolean => {
  for (let at = start; at < end; at++)
    if (
      kindAt(at) === lineKinds.text &&
      lines[at]?.includes('<') === true &&
      /<details\b/iu.test((lines[at] ?? '').replace(codeSpan, ''))
    )
      return true;
  return false;
};

const codeSpan = /`[^`]*`/gu;
