import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { run } from '../../src/cli/run';
import { readFile as readFileOf } from '../../src/core/readers';
import type { SourceFile } from '../../src/core/readers/draft/reader';
import { hostileMarkdown } from '../webview/hostileMarkdown';

const answered = '<details><summary>Show answer</summary>Cork.</details>\n';
const files: Readonly<Record<string, string | Uint8Array>> = {
  'good/practice.md': `---\ntitle: Good\n---\n## Self-check\n**1. What floats?**\n${answered}`,
  'bad/practice.md': `## Self-check\n**1. What floats?**\n${answered}\n**2. What sinks?**\n\n`,
  'bad/notes.md': 'Nothing here.\n',
  'bad/node_modules/practice.md': `**1. Not me?**\n${answered}`,
  'bad/.git/practice.md': `**1. Not me?**\n${answered}`,
  'bad/dist/practice.md': `**1. Not me?**\n${answered}`,
  'seen/cork.md': `# Seen\n<details><summary>What floats?</summary>![Cork](<bilder/kork höhe.png?raw=true>)![All](bilder)![Key](../secret.key)</details>\n<details><summary>What sinks?</summary></details>\n`,
  'seen/bilder/kork höhe.png': new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
  'secret.key': 'secret',
  'vault/.obsidian/plugins/obsidian-spaced-repetition/data.json':
    '{"settings":{"singleLineCardSeparator":">>","flashcardTags":["#study"]}}',
  'vault/deep/ships.md': '#study\n\nkeel >> below\n',
  'hostile/practice.md': `## Self-check\n**1. What does it try?**\n<details><summary>Show answer</summary>\n\n${hostileMarkdown}\n</details>\n`,
  'steering/practice.md': [
    '---\ntitle: "\\e[2J\\n::error::x ##[add-mask]y"\nretention: "\\r\\n::error::z"\n---\n## Self-check\n**1. \u001B[31mWhat ##[group]floats?**',
    `<details><summary>Show answer</summary>![\u009B](a\u001B.png)</details>\n\n**2. ::error::What sinks? \u0007**\n`,
  ].join('\n'),
  'said/.vscode/settings.json':
    '{\n  // How these are read.\n  "interleave.readAs": { "notes/*.md": "##", "*.csv": "front=2, back=1", "deep/**": "nothing" },\n}\n',
  'said/notes/terms.md': '# Terms\n\n## Port\n\nA number.\n\n## Host\n\nA machine.\n',
  'said/deep/words.csv': 'korean,english\na,b\nc,d\n',
  'said/deep/cards.md': '## Port\n\nA number.\n\n## Host\n\nA machine.\n',
  'broken/.vscode/settings.json': '{\n  "interleave.readAs": { "*.md": "##"\n',
  'broken/a.md': 'x\n',
  'mistaken/.vscode/settings.json': '{ "interleave.readAs": ["##"] }\n',
  'mistaken/a.md': 'x\n',
  'others/.vscode/settings.json': '{ broken',
  'others/a.md': '## Port\n\nA number.\n',
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
  const ranBy = async (read: typeof readFileOf, ...words: readonly string[]) => {
    let out = '';
    let err = '';
    const code = await run(
      words,
      { version: () => '1.2.3', out: (text) => (out += text), err: (text) => (err += text) },
      read,
    );
    return { code, out, err };
  };
  const ran = async (...words: readonly string[]) => ranBy(readFileOf, ...words);

  it('check prints problems by file, line and column, counted from 1, and ends with 1 on errors', async () => {
    const { code, out } = await ran('check', at('bad'));
    assert.match(
      out.replace(at('bad'), 'bad'),
      /^bad\/practice\.md:5:1 error no-answer .+\n1 practice set: 2 understood, 1 problem \(1 error, 0 warnings, 0 notes\)\n$/u,
    );
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
      {
        path: at('good/practice.md'),
        reader: 'practicePage',
        title: 'Good',
        exercises: [{ ...floats, line: 4 }],
        problems: [],
      },
      {
        path: at('bad/practice.md'),
        reader: 'practicePage',
        title: 'bad',
        exercises: [
          { ...floats, line: 1 },
          { id: ids[1]?.[1], kind: 'selfCheck', line: 4, prompt: 'What sinks?', items: 0, answered: false },
        ],
        problems: [
          {
            line: 4,
            severity: 'error',
            code: 'no-answer',
            message: 'This question has no answer; something to show after it was expected.',
          },
        ],
      },
    ]);
  });

  it('list obeys the marks that the owner of a vault has set', async () => {
    const { out } = await ran('list', at('vault/deep/ships.md'), '--json');
    assert.deepEqual(
      (JSON.parse(out) as { sets: { exercises: { prompt: string }[] }[] }).sets.map(({ exercises }) =>
        exercises.map(({ prompt }) => prompt),
      ),
      [['keel']],
    );
  });

  const promptsOf = async (...words: readonly string[]) => {
    const { out } = await ran('list', ...words, '--json');
    return (JSON.parse(out) as { sets: { exercises: { prompt: string }[] }[] }).sets.flatMap(({ exercises }) =>
      exercises.map(({ prompt }) => prompt),
    );
  };

  it('obeys what the nearest settings upward say of a file, the longest glob first', async () => {
    assert.deepEqual(await promptsOf(at('said/notes')), ['Port', 'Host']);
    assert.deepEqual(await promptsOf(at('said/deep/cards.md')), []);
    assert.deepEqual(await promptsOf(at('said/deep/words.csv')), []);
    assert.deepEqual(await promptsOf(at('others')), []);
  });

  it('obeys --as, whatever the settings say', async () => {
    assert.deepEqual(await promptsOf(at('said/deep/words.csv'), '--as', 'front=korean, back=english'), ['a', 'c']);
    assert.deepEqual(await promptsOf(at('said/notes/terms.md'), '--as=nothing'), []);
    const { code, out } = await ran(
      ...['export', at('said/deep/cards.md'), '--as', '## headings', '--to', 'tsv', '-o', join(folder, 'said.tsv')],
    );
    assert.deepEqual([code, out.includes('1 practice set: 2 understood')], [0, true]);
  });

  const unsaid: [words: readonly string[], code: number, err: RegExp][] = [
    [['list', 'said/notes/terms.md', '--as', 'gifft'], 1, /terms\.md:1:1 error unknown-way “gifft” is no way to read/u],
    [['check', 'said/deep/words.csv', '--as', 'front=french, back=english'], 1, /^$/u],
    [['list', 'said/notes', '--as', '##'], 2, /--as says how a file is read, and .*notes is a folder/u],
    [['list', 'said/notes/terms.md', '--as'], 2, /--as wants a value/u],
    [['list', 'broken'], 2, /settings\.json:3: these settings are broken .*; JSON was expected\n$/u],
    [['list', 'mistaken'], 2, /settings\.json: interleave\.readAs is not understood; globs with a word for each/u],
  ];
  for (const [[name = '', path = '', ...more], code, err] of unsaid)
    it(`says what is wrong with ${[name, path, ...more].join(' ')}`, async () => {
      const told = await ran(name, at(path), ...more);
      assert.equal(told.code, code);
      assert.match(told.err, err);
    });

  it('list --explain says how each file is read and why, and the other ways', async () => {
    const { out } = await ran('list', at('said'), '--explain');
    assert.deepEqual(out.replaceAll(at('said'), 'said').split('\n'), [
      'said/deep/cards.md  nothing is read, for it is said to be read as “nothing”',
      '  or --as "## headings"  2  the headings ##',
      'said/deep/words.csv  nothing is read, for it is said to be read as “nothing”',
      '  or --as "front=korean, back=english"  2  the table: front = korean, back = english',
      '  or --as "front=english, back=korean"  2  the table: front = english, back = korean',
      'said/notes/terms.md  Terms',
      '  3  flashcard  Port',
      '  7  flashcard  Host',
      'said/notes/terms.md  read by the headings ##: 2 exercises, for it is said to be read as “##”',
      '  because: headings of level 2',
      '  is --as "## headings"  2  the headings ##',
      '',
    ]);
  });

  it('list --explain --json says the same to programs', async () => {
    const { out } = await ran('list', at('said/notes/terms.md'), '--explain', '--json');
    const { sets } = JSON.parse(out) as { sets: { explained: unknown }[] };
    assert.deepEqual(sets[0]?.explained, {
      readers: ['announcedCards'],
      said: '##',
      word: '## headings',
      name: 'the headings ##',
      evidence: ['headings of level 2'],
      ways: [{ word: '## headings', name: 'the headings ##', exercises: 2 }],
    });
  });

  it('list prints the sets for people', async () => {
    const { out } = await ran('list', at('bad'));
    assert.equal(
      out,
      `${at('bad/practice.md')}  bad\n  2  selfCheck  What floats?\n  5  selfCheck  What sinks?  (no answer)\n`,
    );
  });

  it('passes over a file without practice material', async () => {
    assert.deepEqual(JSON.parse((await ran('list', at('bad/notes.md'), '--json')).out), { sets: [] });
  });

  it('check --format github prints workflow commands', async () => {
    const { code, out } = await ran('check', at('bad'), '--format', 'github');
    assert.match(
      out,
      /^::error file=.*bad\/practice\.md,line=5,col=1,title=no-answer::This question has no answer; .+\n1 practice set/u,
    );
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
    const { code, out, err } = await ran('export', at('seen'), '--to', 'apkg', '-o', join(folder, 'seen.apkg'));
    assert.equal(code, 0);
    assert.deepEqual(
      err
        .replaceAll(at('seen/cork.md'), 'cork.md')
        .split('\n')
        .map((line) => line.replace(/[;,] .*/u, '')),
      [
        'cork.md:2: the image “bilder” is left out: it cannot be read',
        'cork.md:2: the image “../secret.key” is left out: it lies outside the page’s folder and the working folder',
        '',
      ],
    );
    assert.match(out, /1 practice set: 2 understood, .+\n1 exercise without an answer left out\n$/u);
    const { unzipSync } = await import('fflate');
    const entries = unzipSync(new Uint8Array(await readFile(join(folder, 'seen.apkg'))));
    assert.match(new TextDecoder().decode(entries.media), /^\{"0":"[0-9a-f]{8}-kork höhe\.png"\}$/u);
  });

  it('export --to html holds the images of its pages, also of a package', async () => {
    await ran('export', at('seen'), '--to', 'apkg', '-o', join(folder, 'again.apkg'));
    for (const path of ['seen', 'again.apkg']) {
      await ran('export', at(path), '--to', 'html', '-o', join(folder, 'seen.html'));
      assert.match(
        await readFile(join(folder, 'seen.html'), 'utf8'),
        /<img src="data:image\/png;base64,iVBORw0KGgo="/u,
      );
    }
  });

  for (const form of ['html', 'tsv', 'apkg']) {
    it(`export --to ${form} takes along nothing that runs, loads or leads anywhere, and says which images it leaves out`, async () => {
      const path = join(folder, `hostile.${form}`);
      const { code, err } = await ran('export', at('hostile'), '--to', form, '-o', path);
      assert.equal(code, 0);
      assert.match(
        err,
        /hostile\/practice\.md:2: the image “https:\/\/evil\.invalid\/image\.png” is left out: it is on the web; --remote-images keeps it\n/u,
      );
      const written = await htmlIn(path);
      assert.match(written, /styled/u);
      assert.doesNotMatch(
        written,
        /evil\.invalid|<(?:script|iframe|object|svg|form|link|base|style>|meta http-equiv="refresh)|\son\w+=|\sstyle=|srcset|href="(?:javascript|command)/u,
      );
      await ran('export', at('hostile'), '--to', form, '-o', path, '--remote-images');
      assert.deepEqual((await htmlIn(path)).match(/\S*evil\.invalid\S*/gu), ['src="https://evil.invalid/image.png"']);
    });
  }

  it('writes nothing where there is nothing to export, and ends with 1', async () => {
    const path = join(folder, 'none.tsv');
    assert.deepEqual(await ran('export', at('bad/notes.md'), '--to', 'tsv', '-o', path), {
      code: 1,
      out: '',
      err: 'interleave: there is nothing to export: no exercise was found\n',
    });
    await assert.rejects(readFile(path));
  });

  it('tells of an export that cannot be written, and ends with 2', async () => {
    const { code, err } = await ran('export', at('good'), '--to', 'tsv', '-o', folder);
    assert.deepEqual([code, err], [2, `interleave: ${folder}: this is a folder\n`]);
  });

  it('list --json --answers tells what is right of every kind, so that a bank of questions can be checked', async () => {
    const page = [
      '**1. What floats?**\n\n<details>\n<summary>Show answer</summary>\n\nA cork.\n\n</details>',
      '**2. Which sink?**\n\n- (a) Stone\n- (b) Cork\n- (c) Iron\n\n<details>\n<summary>Show answer</summary>\n\n(a) and (c). They are heavy.\n\n</details>',
      '## Sea or land?\n\nLabel each animal.\n\n- A. A whale\n- B. A cow\n\n<details>\n<summary>Show answer</summary>\n\n- **A: sea.** It swims.\n- **B: land.** It walks.\n\n</details>',
      '## Match them\n\nMatch each boat to what moves it.\n\n| Boat | Moved by |\n| --- | --- |\n| A. Galley | 1. Wind |\n| B. Sloop | 2. Oars |\n\n<details>\n<summary>Show answer</summary>\n\n- A -> 2: Rowers.\n- B -> 1: Sails.\n\n</details>',
      '## Cards\n\n**Q: Where is the keel?**\nA: Below.\n\nC: A [jib] is a sail.',
    ].join('\n\n');
    await writeFile(join(folder, 'all.practice.md'), page);
    const { out } = await ran('list', at('all.practice.md'), '--json', '--answers');
    const { sets } = JSON.parse(out) as { sets: { exercises: { kind: string; answer: unknown }[] }[] };
    assert.deepEqual(
      Object.fromEntries(sets.flatMap(({ exercises }) => exercises.map(({ kind, answer }) => [kind, answer]))),
      {
        selfCheck: 'A cork.',
        choice: ['a', 'c'],
        classification: { A: 'sea', B: 'land' },
        matching: { A: 'Oars', B: 'Wind' },
        flashcard: 'Below.',
        cloze: ['jib'],
      },
    );
  });

  it('export --to html is for the paper that is named, and for A5 otherwise', async () => {
    const sizes: [words: readonly string[], size: string][] = [
      [[], '210mm 148mm'],
      [['--paper', 'a5'], '210mm 148mm'],
      [['--paper', 'a4'], '297mm 210mm'],
      [['--paper', 'letter'], '279.4mm 215.9mm'],
    ];
    for (const [words, size] of sizes) {
      await ran('export', at('good'), '--to', 'html', ...words, '-o', join(folder, 'paper.html'));
      assert.ok((await readFile(join(folder, 'paper.html'), 'utf8')).includes(`@page { size: ${size};`), size);
    }
  });

  it('tells of a file that makes its reader fail, reads the others, and ends with 1', async () => {
    const fails = async (file: SourceFile) => {
      if (file.path.endsWith('good/practice.md')) throw new TypeError('x is not a function');
      return readFileOf(file);
    };
    const told = /good\/practice\.md:1:1 error reader-failed The file could not be read: x is not a function\./u;
    const check = await ranBy(fails, 'check', at('good'), at('seen'));
    assert.match(check.out, told);
    assert.match(check.out, /1 practice set: 2 understood/u);
    const list = await ranBy(fails, 'list', at('good'), at('seen'));
    assert.match(list.err, told);
    assert.match(list.out, /What floats\?/u);
    const all = await ranBy(fails, 'export', at('good'), at('seen'), '--to', 'practice', '-o', join(folder, 'rest.md'));
    assert.match(all.err, told);
    assert.match(await readFile(join(folder, 'rest.md'), 'utf8'), /What floats\?/u);
    assert.deepEqual([check.code, list.code, all.code], [1, 1, 1]);
  });

  it('prints no control character and no workflow command of the content', async () => {
    const path = at('steering/practice.md');
    for (const words of [
      ['list', path],
      ['list', path, '--json'],
      ['check', path],
      ['check', path, '--format', 'github'],
      ['export', path, '--to', 'html', '-o', join(folder, 'steering.html')],
    ]) {
      const { out, err } = await ran(...words);
      assert.match(out + err, /[^]/u);
      assert.doesNotMatch(out + err, /[^\P{Cc}\n]|##\[|^\s*::(?!error file=[^:]*,title=[a-z-]+::)/mu, words.join(' '));
    }
  });

  /** The HTML of an export's cards. */
  const htmlIn = async (path: string): Promise<string> => {
    if (!path.endsWith('.apkg'))
      return (await readFile(path, 'utf8'))
        .replaceAll('""', '"')
        .replace(/<style>[^]*?<\/script>| style="page: sheet-\d+"/gu, '');
    const { unzipSync } = await import('fflate');
    const { sqlDatabase } = await import('../../src/core/base/sqlDatabase');
    const collection = unzipSync(new Uint8Array(await readFile(path)))['collection.anki2'];
    const database = (await sqlDatabase(collection)) as unknown as { exec: (sql: string) => { values: unknown[][] }[] };
    return String(database.exec('SELECT flds FROM notes')[0]?.values.join('\n'));
  };

  const misuse: [what: string, words: readonly string[], told: RegExp][] = [
    ['no command', [], /a command is missing/u],
    ['an unknown command', ['chek', '.'], /there is no command “chek”/u],
    ['a command that only objects have', ['constructor', '.'], /there is no command/u],
    ['an unknown option', ['check', '.', '--json'], /“check” has no option --json/u],
    ['an unknown form', ['export', '.', '--to', 'pdf', '-o', 'x'], /--to is apkg, tsv, html, practice; not pdf/u],
    ['an export without a file', ['export', '.', '--to', 'tsv'], /wants --to FORM and -o FILE/u],
    [
      'an unknown paper',
      ['export', '.', '--to', 'html', '--paper', 'a3', '-o', 'x'],
      /--paper is a5, a4, letter; not a3/u,
    ],
    [
      'a paper for what is not printed',
      ['export', '.', '--to', 'tsv', '--paper', 'a4', '-o', 'x'],
      /--paper goes with --to html/u,
    ],
    ['an option without its value', ['export', '.', '--to'], /--to wants a value/u],
    ['answers for people', ['list', '.', '--answers'], /--answers goes with --json/u],
    ['no path', ['list', '--json'], /wants the path/u],
  ];
  for (const [what, words, told] of misuse) {
    it(`tells of ${what}, and ends with 2`, async () => {
      const { code, out, err } = await ran(...words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, told);
    });
  }

  it('tells of a path that is not there, and ends with 2', async () => {
    const { code, err } = await ran('check', at('gone'));
    assert.deepEqual(
      [code, err],
      [2, `interleave: ${join(folder, 'gone').replaceAll('\\', '/')}: there is no such file or folder\n`],
    );
  });

  it('tells of a binary file that is named, and ends with 2', async () => {
    const { code, err } = await ran('check', at('bad/image.txt'));
    assert.equal(code, 2);
    assert.match(err, /this is neither a text file nor a package of cards/u);
  });

  it('answers to --help and --version', async () => {
    assert.match((await ran('--help')).out, /interleave check PATH/u);
    assert.deepEqual(await ran('--version'), { code: 0, out: '1.2.3\n', err: '' });
  });
});
