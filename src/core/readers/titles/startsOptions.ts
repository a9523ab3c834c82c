import { lineKinds, type Outline } from '../outline/outline';

const first = /^\s*(?:[-*+]\s+)?(?:\*\*)?\(?[aA][.):]/u;
const second = /^\s*(?:[-*+]\s+)?(?:\*\*)?\(?[bB][.):]/u;

/** Whether options `a) … b) …` stand in some lines, rather than an answer. */
export const startsOptions = ({ lines, kindAt }: Outline, from: number, to: number): boolean => {
  let begun = false;
  for (let at = from; at < to; at++) {
    if (kindAt(at) !== lineKinds.text) continue;
    const line = lines[at] ?? '';
    if (begun && second.test(line)) return true;
    begun ||= first.test(line);
  }
  return false;
};
