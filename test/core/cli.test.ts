import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { run } from '../../src/cli/run';

const answered = '<details><summary>Show answer</summary>Cork.</details>\n';
const files: Readonly<Record<string, string | Uint8Array>> = {
  'good/practice.md': `---\ntitle: Good\n---\n## Self-check\n**1. What floats?**\n${answered}`,
  'bad/practice.md': `## Self-check\n**1. What floats?**\n${answered}\n**2. What sinks?**\n\n`,
  'bad/notes.md': 'Nothing here.\n',
  'bad/node_modules/practice.md': `**1. Not me?**\n${answered}`,
  'bad/.git/practice.md': `**1. Not me?**\n${answered}`,
  'bad/dist/practice.md': `**1. Not me?**\n${answered}`,
  'seen/cork.md': `# Seen\n<details><summary>What floats?</summary>![Cork](<bilder/kork höhe.png?raw=true>)![All](bilder)![Key](../secret.key)</details>\n<details><summary>What sinks?</summary></details>\n`,
  'seen/bilder/kork höhe.png': new Uint8Array([137, 80, 78, 71]),
  'secret.key': 'secret',
  'vault/.obsidian/plugins/obsidian-spaced-repetition/data.json': '{"settings":{"singleLineCardSeparator":">>","flashcardTags":["#study"]}}',
  'vault/deep/ships.md': '#study\n\nkeel >> below\n',
  'bad/image.txt': new Uint8Array([80, 0, 80]),
};

describe('the command line', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'interleave-'));
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const at = (path: string) => join(folder, path).replaceAll('\\', '/');
  const ran = async (...words: readonly string[]) => {
    let out = '';
    let err = '';
    const code = await run(words, { version: () => '1.2.3', out: (text) => (out += text), err: (text) => (err += text) });
    return { code, out, err };
  };

  it('check prints problems by file, line and column, counted from 1, and ends with 1 on errors', async () => {
    const { code, out } = await ran('check', at('bad'));
    assert.match(out.replace(at('bad'), 'bad'), /^bad\/practice\.md:5:1 error no-answer .+\n1 practice set: 2 understood, 1 problem \(1 error, 0 warnings, 0 notes\)\n$/u);
    assert.equal(code, 1);
  });

  it('check ends with 0 where there are none', async () => {
    const { code, out } = await ran('check', at('good'));
    assert.deepEqual([code, out], [0, '1 practice set: 1 understood, 0 problems (0 errors, 0 warnings, 0 notes)\n']);
  });

  it('list --json says what was understood', async () => {
    const { code, out } = await ran('list', at('good/practice.md'), at('bad/practice.md'), '--json');
    const { sets } = JSON.parse(out) as { sets: { exercises: { id: string }[] }[] };
    const ids = sets.map(({ exercises }) => exercises.map(({ id }) => id));
    const floats = { id: ids[0]?.[0], kind: 'selfCheck', prompt: 'What floats?', items: 1, answered: true };
    assert.equal(code, 0);
    assert.deepEqual(sets, [
      { path: at('good/practice.md'), reader: 'practicePage', title: 'Good', exercises: [{ ...floats, line: 4 }], problems: [] },
      {
        path: at('bad/practice.md'),
        reader: 'practicePage',
        title: 'bad',
        exercises: [{ ...floats, line: 1 }, { id: ids[1]?.[1], kind: 'selfCheck', line: 4, prompt: 'What sinks?', items: 0, answered: false }],
        problems: [{ line: 4, severity: 'error', code: 'no-answer', message: 'This question has no answer; something to show after it was expected.' }],
      },
    ]);
  });

  it('list obeys the marks that the owner of a vault has set', async () => {
    const { out } = await ran('list', at('vault/deep/ships.md'), '--json');
    assert.deepEqual((JSON.parse(out) as { sets: { exercises: { prompt: string }[] }[] }).sets.map(({ exercises }) => exercises.map(({ prompt }) => prompt)), [['keel']]);
  });

  it('list prints the sets for people', async () => {
    const { out } = await ran('list', at('bad'));
    assert.equal(out, `${at('bad/practice.md')}  bad\n  2  selfCheck  What floats?\n  5  selfCheck  What sinks?  (no answer)\n`);
  });

  it('a file without practice material is passed over', async () => {
    assert.deepEqual(JSON.parse((await ran('list', at('bad/notes.md'), '--json')).out), { sets: [] });
  });

  it('check --format github prints workflow commands', async () => {
    const { code, out } = await ran('check', at('bad'), '--format', 'github');
    assert.match(out, /^::error file=.*bad\/practice\.md,line=5,col=1,title=no-answer::This question has no answer; .+\n1 practice set/u);
    assert.equal(code, 1);
  });

  const exported: [form: string, content: RegExp][] = [
    ['tsv', /^#separator:tab\n[^]*\tGood\t\t<p>What floats\?<\/p>\t<p>Cork\.<\/p>\n$/u],
    ['html', /^<!DOCTYPE html>[^]*Good · 1 of 1[^]*<p>Cork\.<\/p>/u],
    ['practice', /^---\ntitle: "Good"\n[^]*\*\*1\. What floats\?\*\*\n\n<details>/u],
  ];
  for (const [form, content] of exported) {
    it(`export --to ${form} writes the file`, async () => {
      const { code, out } = await ran('export', at('good'), '--to', form, '-o', join(folder, `out.${form}`));
      assert.equal(code, 0);
      assert.match(out, /1 practice set: 1 understood/u);
      assert.match(await readFile(join(folder, `out.${form}`), 'utf8'), content);
    });
  }

  it('export --to apkg packs the images of its pages and no other file, and says how many exercises it leaves out', async () => {
    const { code, out } = await ran('export', at('seen'), '--to', 'apkg', '-o', join(folder, 'seen.apkg'));
    assert.equal(code, 0);
    assert.match(out, /1 practice set: 2 understood, .+\n1 exercise without an answer left out\n$/u);
    const { unzipSync } = await import('fflate');
    const entries = unzipSync(new Uint8Array(await readFile(join(folder, 'seen.apkg'))));
    assert.match(new TextDecoder().decode(entries.media), /^\{"0":"[0-9a-f]{8}-kork höhe\.png"\}$/u);
  });

  it('export --to html holds the images of its pages, also of a package', async () => {
    await ran('export', at('seen'), '--to', 'apkg', '-o', join(folder, 'again.apkg'));
    for (const path of ['seen', 'again.apkg']) {
      await ran('export', at(path), '--to', 'html', '-o', join(folder, 'seen.html'));
      assert.match(await readFile(join(folder, 'seen.html'), 'utf8'), /<img src="data:image\/png;base64,iVBORw=="/u);
    }
  });

  it('export of nothing writes nothing, and ends with 1', async () => {
    const path = join(folder, 'none.tsv');
    assert.deepEqual(await ran('export', at('bad/notes.md'), '--to', 'tsv', '-o', path), { code: 1, out: '', err: 'interleave: there is nothing to export: no exercise was found\n' });
    await assert.rejects(readFile(path));
  });

  it('an export that cannot be written is told, and ends with 2', async () => {
    const { code, err } = await ran('export', at('good'), '--to', 'tsv', '-o', folder);
    assert.deepEqual([code, err], [2, `interleave: ${folder}: this is a folder\n`]);
  });

  it('export --to html is for the paper that is named, and for A5 otherwise', async () => {
    const sizes: [words: readonly string[], size: string][] = [[[], '210mm 148mm'], [['--paper', 'a5'], '210mm 148mm'], [['--paper', 'a4'], '297mm 210mm'], [['--paper', 'letter'], '279.4mm 215.9mm']];
    for (const [words, size] of sizes) {
      await ran('export', at('good'), '--to', 'html', ...words, '-o', join(folder, 'paper.html'));
      assert.ok((await readFile(join(folder, 'paper.html'), 'utf8')).includes(`@page { size: ${size};`), size);
    }
  });

  const misuse: [what: string, words: readonly string[], told: RegExp][] = [
    ['no command', [], /a command is missing/u],
    ['an unknown command', ['chek', '.'], /there is no command “chek”/u],
    ['a command that only objects have', ['constructor', '.'], /there is no command/u],
    ['an unknown option', ['check', '.', '--json'], /“check” has no option --json/u],
    ['an unknown form', ['export', '.', '--to', 'pdf', '-o', 'x'], /--to is apkg, tsv, html, practice; not pdf/u],
    ['an export without a file', ['export', '.', '--to', 'tsv'], /wants --to FORM and -o FILE/u],
    ['an unknown paper', ['export', '.', '--to', 'html', '--paper', 'a3', '-o', 'x'], /--paper is a5, a4, letter; not a3/u],
    ['a paper for what is not printed', ['export', '.', '--to', 'tsv', '--paper', 'a4', '-o', 'x'], /--paper goes with --to html/u],
    ['an option without its value', ['export', '.', '--to'], /--to wants a value/u],
    ['no path', ['list', '--json'], /wants the path/u],
  ];
  for (const [what, words, told] of misuse) {
    it(`${what} is told, and ends with 2`, async () => {
      const { code, out, err } = await ran(...words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, told);
    });
  }

  it('a path that is not there is told, and ends with 2', async () => {
    const { code, err } = await ran('check', at('gone'));
    assert.deepEqual([code, err], [2, `interleave: ${join(folder, 'gone').replaceAll('\\', '/')}: there is no such file or folder\n`]);
  });

  it('a binary file that is named is told, and ends with 2', async () => {
    const { code, err } = await ran('check', at('bad/image.txt'));
    assert.equal(code, 2);
    assert.match(err, /this is neither a text file nor a package of cards/u);
  });

  it('--help and --version answer', async () => {
    assert.match((await ran('--help')).out, /interleave check PATH/u);
    assert.deepEqual(await ran('--version'), { code: 0, out: '1.2.3\n', err: '' });
  });
});
