import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { itemsOf } from '../../../src/core/exercise/kinds';
import { exercisesOf } from '../../../src/core/exercise/practiceSet';
import { readFile } from '../../../src/core/readers';
import { renderWith } from '../../../src/core/text/renderMarkdown';
import { isPlain, renderPlainWith } from '../../../src/core/text/renderPlain';
import { inRepository } from '../../harness/repository';

const image = (path: string) => `page:${path}`;

describe('Markdown for which little is loaded', () => {
  const texts: [text: string, plain: boolean][] = [
    ['What is *this*, `code` and https://example.org?', true],
    ['![A](b.png) <b>bold</b>\n\n1. one\n2. two\n\n    indented code', true],
    ['From $5', false],
    ['\\begin{align}\nx\n\\end{align}', false],
    ['```ts\nlet x;\n```', false],
    ['> ~~~\n> let x;\n> ~~~', false],
  ];
  for (const [text, plain] of texts) {
    it(`${JSON.stringify(text)} is ${plain ? '' : 'not '}plain`, () => {
      assert.equal(isPlain({ prompt: 'What?', options: [{ text }] }), plain);
      if (plain) assert.equal(renderPlainWith(image)(text), renderWith(image)(text));
    });
  }

  it('is rendered as with everything loaded: all plain texts of the bundled pages', async () => {
    const folder = inRepository('content');
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
    const readings = await Promise.all(
      pages.map(async (name) => readFile({ path: `/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
    );
    const all = readings.flatMap(({ sets }) => sets).flatMap(exercisesOf);
    const labels = all.flatMap((exercise) => [exercise.prompt, ...itemsOf(exercise).map(({ label }) => label)]);
    const plain = labels.filter((label) => isPlain(label));
    assert.ok(plain.length > 20);
    for (const text of plain) assert.equal(renderPlainWith(image)(text), renderWith(image)(text));
  });
});
