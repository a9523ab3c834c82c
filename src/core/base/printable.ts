/** Control characters but the tab, and what turns the direction of text or ends a line. */
const unseen = /[^\P{Cc}\t]|[\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const codeOf = (char: string): string => char.charCodeAt(0).toString(16);

/**
 * Text of others as one line for a terminal or a log: what would steer either stands as its code, `\u{1b}`. GitHub
 * takes a line that begins with `::`, or holds `##[`, for a command of a workflow.
 */
export const printable = (text: string): string =>
  text
    .replace(unseen, (char) => `\\u{${codeOf(char)}}`)
    .replace(/^(\s*):(?=:)/u, '$1\\u{3a}')
    .replaceAll('##[', '##\\u{5b}');

/** The same of JSON, as escapes that mean the same; line breaks between its values stay. */
export const printableJson = (json: string): string =>
  json
    .replace(unseen, (char) => (char === '\n' ? char : `\\u${codeOf(char).padStart(4, '0')}`))
    .replaceAll('##[', '##\\u005b');
