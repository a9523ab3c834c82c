import MarkdownIt from 'markdown-it';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesAt } from '../../src/cli/files';
import { exercisesOf } from '../../src/core/exercise/practiceSet';
import { readFile } from '../../src/core/readers';
import { fieldMarkdown } from '../../src/core/readers/anki/fieldMarkdown';
import { decks } from '../../src/core/readers/decks/decks';
import type { SourceFile } from '../../src/core/readers/draft/reader';
import { readMarkdown } from '../../src/core/readers/markdownFile';
import { cardHeadings } from '../../src/core/readers/notes/cardHeadings';
import { srNotes } from '../../src/core/readers/notes/srNotes';
import { foldsOf } from '../../src/core/readers/outline/folds';
import { outlineOf } from '../../src/core/readers/outline/outline';
import {
  hostileFields,
  hostileFiles,
  hostileFolds,
  hostileNotes,
  hostileQuestions,
  type HostileShape,
} from '../core/readers/hostile';
import { type Bench, type Report, inMs, median, ratio, timed } from './bench';
import { numberArgument } from './numberArgument';

/** `--files=100` makes it small. */
const files = numberArgument('files', 1000);
const cardsPerFile = 10;

const words =
  'the harbour master signals every vessel that enters after dusk and logs its name cargo and draught before the tide turns again'.split(
    ' ',
  );
const prose = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) => words[(seed * 31 + at * 7) % words.length]).join(' ');

/** One question with its answer, in the forms that people write most. */
const forms: Readonly<Record<string, (n: number) => string>> = {
  details: (n) =>
    `<details><summary>What does signal ${n} of ${prose(n, 4)} mean?</summary><br><b>\n\n${prose(n, 30)}.\n\n${prose(n + 1, 30)}.\n</b></details>\n`,
  'heading + details': (n) =>
    `### What is ${prose(n, 5)} ${n}?\n\n<details>\n<summary>View answer</summary>\n\n${prose(n, 60)}.\n\n</details>\n`,
  'lettered options': (n) =>
    `###### ${n}. What's the output?\n\n\`\`\`javascript\nconst a = ${n};\nconsole.log(a + ${n});\n\`\`\`\n\n- A: \`${n}\`\n- B: \`${2 * n}\`\n- C: an error\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: B\n\n${prose(n, 40)}.\n\n</p>\n</details>\n\n---\n`,
  'task list': (n) =>
    `#### Q${n}. Which one of ${prose(n, 6)}?\n\n- [ ] ${prose(n + 1, 5)} one\n- [x] ${prose(n + 2, 5)} two\n- [ ] ${prose(n + 3, 5)} three\n\n[reference](https://example.org/${n})\n`,
  notes: (n) => `What is ${prose(n, 6)} ${n}::${prose(n + 1, 12)}\n\n${prose(n, 40)}\n`,
  'Q: and A:': (n) => `Q: What is ${prose(n, 6)} ${n}?\nA: ${prose(n + 1, 40)}.\n\n---\n`,
  'practice page': (n) =>
    `**${n}. What is ${prose(n, 6)}?**\n\n<details>\n<summary>Show answer</summary>\n\n${prose(n, 60)}.\n\n</details>\n`,
};

const heads: Readonly<Record<string, string>> = {
  notes: '#flashcards\n\n',
  'practice page': '---\ntitle: A page\n---\n\n## Self-check\n\n',
};

const textOf = (form: string, file: number): string =>
  `${heads[form] ?? `# Questions ${file}\n\n`}${Array.from({ length: cardsPerFile }, (_, at) => forms[form]?.(file * cardsPerFile + at) ?? '').join('\n')}`;

const filesOf = (form: string): readonly SourceFile[] =>
  Array.from({ length: files }, (_, at) => ({ path: `notes/${at}.md`, text: textOf(form, at) }));

/** Runs each a few times in turn, so that what the machine does meanwhile meets all alike; the medians. */
const sideBySide = async (works: readonly (() => unknown)[], rounds = 5): Promise<readonly number[]> => {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, work] of works.entries()) times[at]?.push((await timed(work)).ms);
  }
  return times.map(median);
};

const parsing = async (report: Report): Promise<void> => {
  const markdown = new MarkdownIt({ html: true });
  for (const form of Object.keys(forms)) {
    const sources = filesOf(form);
    let found = 0;
    const reading = async () => {
      found = 0;
      for (const source of sources) found += (await readFile(source)).sets.flatMap(exercisesOf).length;
    };
    const [read = 0, whole = 0, split = 0] = await sideBySide([
      reading,
      () => sources.forEach(({ text }) => markdown.parse(text, {})),
      () => sources.forEach(({ text }) => text.split('\n')),
    ]);
    report(
      `${form}: ${found} exercises in ${files} files`,
      `${ratio(read, whole, 'markdown-it')}, ${(read / split).toFixed(1)}× a split into lines`,
    );
  }
};

/** Pieces that every form is given. */
const pieces: Readonly<Record<string, string>> = {
  'unclosed <details>': '<details><summary>What?\n',
  'unclosed tags': '<div><b><p\n',
  backticks: '`',
  'deep nesting': '<details><summary>a?</summary>',
  'deep lists': '- [ ] ',
  brackets: '[',
  headings: '# ? \n',
  colons: 'a::',
  braces: '::q::{~',
};

const hostility = async (report: Report): Promise<void> => {
  for (const [name, unit] of Object.entries(pieces)) {
    const times: number[] = [];
    for (const size of [10_000, 100_000, 1_000_000]) {
      const text = unit.repeat(Math.floor(size / unit.length));
      const all = await Promise.all(
        ['x.md', 'practice/x.md', 'x.gift', 'x.txt', 'x.csv'].map(async (path) =>
          timed(() => readFile({ path, text })),
        ),
      );
      times.push(all.reduce((sum, { ms }) => sum + ms, 0));
    }
    const [one = 0, ten = 0, hundred = 0] = times;
    report(
      `hostile: ${name}, 10 KB in all forms`,
      `${inMs(one)}; 10 times as long ${(ten / one).toFixed(1)}×, 100 times ${(hundred / one).toFixed(0)}×`,
    );
  }
};

interface Family {
  readonly shapes: readonly HostileShape[];
  readonly read: (text: string) => unknown;
}

/** The shapes that the tests read, too, with what is to read them. */
const families: Readonly<Record<string, Family>> = {
  ...Object.fromEntries(
    Object.entries(hostileFiles).map(([path, shapes]) => [
      path,
      { shapes, read: async (text: string) => readFile({ path, text }) },
    ]),
  ),
  folds: { shapes: hostileFolds, read: (text) => foldsOf(outlineOf(text)) },
  fields: { shapes: hostileFields, read: (text) => fieldMarkdown(text, true) },
  notes: {
    shapes: hostileNotes,
    read: (text) => readMarkdown({ path: 'a.md', text }, { decks, cardHeadings, srNotes }),
  },
  questions: { shapes: hostileQuestions, read: async (text) => readFile({ path: 'deck.md', text }) },
};

/** What takes less than this many ms says nothing of how it grows. */
const measurable = 100;

/** How the time grows with the text: 10 where it is in proportion, 100 where it is squared. */
const growth = async (report: Report): Promise<void> => {
  for (const [family, { shapes, read }] of Object.entries(families)) {
    const times: { what: string; ms: number; grown: number }[] = [];
    for (const [what, textOf] of shapes) {
      const [short = 0] = await sideBySide([() => read(textOf(20_000))], 3);
      const { ms } = await timed(() => read(textOf(200_000)));
      times.push({ what, ms, grown: ms < measurable ? 0 : ms / short });
    }
    const [slowest] = times.toSorted((a, b) => b.ms - a.ms);
    const [steepest] = times.toSorted((a, b) => b.grown - a.grown);
    report(
      `hostile: ${family}, ${shapes.length} shapes of 200 KB`,
      `at most ${inMs(slowest?.ms ?? 0)} (${slowest?.what ?? ''}); ` +
        `10 times as long at most ${(steepest?.grown ?? 0).toFixed(1)}× (${steepest?.what ?? ''})`,
    );
  }
};

const workspace = async (report: Report): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'interleave-bench-'));
  try {
    await mkdir(join(folder, 'notes'));
    const sources = Object.keys(forms).flatMap((form) =>
      filesOf(form).slice(0, Math.ceil(files / Object.keys(forms).length)),
    );
    await Promise.all(sources.map(({ text }, at) => writeFile(join(folder, 'notes', `${at}.md`), text)));
    const index = async () => {
      for (const file of await filesAt(folder)) await readFile(file);
    };
    const one = async () => {
      for (const file of await filesAt(join(folder, 'notes', '0.md'))) await readFile(file);
    };
    const [cold = 0, again = 0] = await sideBySide([index, one], 3);
    report(`cold index of ${sources.length} files`, inMs(cold));
    report('one changed file', `${inMs(again)}, 1/${Math.round(cold / again)} of the cold index`);
  } finally {
    await rm(folder, { recursive: true });
  }
};

export const bench: Bench = {
  title: `Reading: ${files * cardsPerFile} cards in ${files} files`,
  run: async (report) => {
    await parsing(report);
    await workspace(report);
    await growth(report);
    await hostility(report);
  },
};
