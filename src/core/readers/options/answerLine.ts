import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';

interface Named {
  readonly label: string;
  readonly text: Markdown;
}

const longestLine = 300;

const known = '(?:the |a |la |le |el |die |der |il )?(?:(?:correct|right|best) )?(?:answers?|ans|correct|solutions?|keys?|options?|antwort(?:en)?|lösung|respuestas?|resposta|réponses?|risposta|ответ|відповідь|答案|正解|정답|jawaban|cevap|odpowiedź|đáp án)(?: options?| choices?)?(?: (?:is|are|ist|es|est|è|é))?';
const lead = new RegExp(`^\\W*(?:✅|✔\ufe0f?|${known})\\s*(?:[:：=–—-]\\s*)?(?:(?:option|choice|letter) )?`, 'iu');
/** A label in any language; then the letter must stand alone. */
const unknown = /^[^\p{L}]*\p{L}[\p{L}\s]{1,30}[:：]\s*/u;
const mark = /^[\s"'“”(]*([A-Ha-h]|\d{1,2})(?=$|[\s"'”).,:;/&–—-])[.)"'”]*/u;
const joint = /^\s*(?:,|&|\/|and|und|or|y|et|e|и)\s*(?:and\s+)?/u;

/** The options that a line names as the answer: `The correct answer is b)`, `Answer: A, C`; none where it names none. */
export const namedIn = (line: string, options: readonly Named[]): readonly number[] => {
  const words = plainText(line.slice(0, longestLine));
  const start = lead.exec(words)?.[0] ?? '';
  const foreign = unknown.exec(words)?.[0] ?? '';
  if (start === '' && foreign === '') return [];
  const rest = words.slice((start || foreign).length);
  const named = start === '' ? undefined : marksIn(rest, options);
  if (named?.left !== undefined) return named.found;
  const alone = foreign === '' ? undefined : marksIn(words.slice(foreign.length), options);
  if (alone?.left !== undefined && /^[\s.)]*$/u.test(alone.left)) return alone.found;
  const same = options.findIndex(({ text }) => text !== '' && plainText(text).toLowerCase() === rest.toLowerCase().replace(/\.$/u, ''));
  return same < 0 || start === '' ? [] : [same];
};

const marksIn = (text: string, options: readonly Named[]): { readonly found: readonly number[]; readonly left: string | undefined } => {
  const found = new Set<number>();
  let left = text;
  for (;;) {
    const [whole, sign = ''] = mark.exec(left) ?? [];
    if (whole === undefined) break;
    const at = /\d/u.test(sign) ? Number(sign) - 1 : options.findIndex(({ label }) => label.toUpperCase() === sign.toUpperCase());
    if (at < 0 || at >= options.length) break;
    const rest = left.slice(whole.length);
    if (sign === 'a' && /^\s\p{L}/u.test(rest) && whole.trim() === 'a') break;
    found.add(at);
    left = rest;
    const next = joint.exec(left)?.[0];
    if (next === undefined || !mark.test(left.slice(next.length))) break;
    left = left.slice(next.length);
  }
  return { found: [...found].sort((one, other) => one - other), left: found.size > 0 ? left : undefined };
};
