import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'mocha';
import type { Html } from '../../../src/core/text/markdown';
import { fitScript, fitScriptHash } from '../../../src/core/writers/fitScript';
import { papers } from '../../../src/core/writers/papers';
import { printPage } from '../../../src/core/writers/printPage';

const card = (front: string, back: string, apart = false) => ({
  set: 'A <b>',
  front: front as Html,
  back: back as Html,
  apart,
});

describe('the print page', () => {
  it('has a sheet for each card, and two where the sides are apart', () => {
    const html = printPage('Set', [card('One', '1'), card('Two', '2', true)]);
    assert.deepEqual(
      [...html.matchAll(/<header>(.*)<\/header>/gu)].map(([, header]) => header),
      ['A &lt;b&gt; · 1 of 2', 'A &lt;b&gt; · 2 of 2', 'A &lt;b&gt; · 2 of 2 · Answer'],
    );
  });

  it('shows the title as text', () => {
    assert.match(printPage('A <b> & "c"', []), /<title>A &lt;b&gt; &amp; &quot;c&quot;: flashcards<\/title>/u);
  });

  it('allows its own script and no other', () => {
    assert.equal(fitScriptHash, `sha256-${createHash('sha256').update(fitScript).digest('base64')}`);
    const html = printPage('Set', []);
    assert.ok(html.includes(`script-src '${fitScriptHash}'`));
    assert.ok(html.includes(`<script>${fitScript}</script>`));
  });

  it('is of the paper that is named, with sizes of text down to the smallest', () => {
    assert.match(printPage('Set', []), /size: 210mm 148mm;[^]*data-sizes="15 14\.5 [^"]* 9\.5 9"/u);
    assert.match(
      printPage('Set', [], undefined, papers.letter),
      /size: 279\.4mm 215\.9mm;[^]*data-sizes="20 19\.5 [^"]* 9\.5 9"/u,
    );
  });

  it('unfolds what can be folded', () => {
    const html = printPage('Set', [
      card('<details><summary>S</summary>T</details>', '<details class="a">U</details><details open>V</details>'),
    ]);
    assert.deepEqual(html.match(/<details[^>]*>/gu), ['<details open>', '<details open class="a">', '<details open>']);
  });

  it('writes the mark of a continuation so that no style can be made of it', () => {
    const say = (text: string) => (text === 'continued' ? '"} </style>' : text);
    assert.doesNotMatch(printPage('Set', [card('One', '1')], { language: 'en', say }), /"\} <\/style>/u);
  });
});
