import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { printable, printableJson } from '../../../src/core/base/printable';

describe('in text of others for a terminal,', () => {
  const texts: [what: string, text: string, printed: string][] = [
    ['plain words, tabs and emoji stay', 'Häfen\t港 👩‍🏫 a::b', 'Häfen\t港 👩‍🏫 a::b'],
    ['an escape sequence is shown', '\u001B[2J\u001B]0;x\u0007', '\\u{1b}[2J\\u{1b}]0;x\\u{7}'],
    ['one of eight bits is shown', '\u009B2J\u007F', '\\u{9b}2J\\u{7f}'],
    ['line breaks are shown', 'a\r\nb\u2028c', 'a\\u{d}\\u{a}b\\u{2028}c'],
    ['a turn of direction is shown', 'a\u202Eb\u2066', 'a\\u{202e}b\\u{2066}'],
    ['a workflow command is none', ' ::error::x', ' \\u{3a}:error::x'],
    ['nor is one of old', 'a ##[add-mask]x', 'a ##\\u{5b}add-mask]x'],
  ];
  for (const [what, text, printed] of texts) it(what, () => assert.equal(printable(text), printed));

  it('what stands in JSON reads back as it was', () => {
    const value = texts.map(([, text]) => text);
    const json = printableJson(JSON.stringify(value, undefined, 2));
    assert.deepEqual(JSON.parse(json), value);
    assert.doesNotMatch(json, /[^\P{Cc}\t\n]|##\[|\u202E/u);
  });
});
