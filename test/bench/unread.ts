import { readFileSync } from 'node:fs';
import { temporaryFolder } from '../harness/temporary';
import type { Workbench } from '../harness/workbench';
import { type Bench, ratio } from './bench';
import { numberArgument } from './numberArgument';
import { megabytes } from './hostMemory';
import { interleave, settled, withInstalled } from './installed';

const files = numberArgument('files', 20_000);
const text = `# A note\n\n${'What the harbour master wrote down that day, and nothing to practise. '.repeat(60)}\n`;
const answer = '## Flashcards\n\n**Q: What floats?**\nA: Cork.\n';

/** Folders of a hundred notes each, and one practice page. */
const folderOf = (count: number): string =>
  temporaryFolder({
    'cork.practice.md': answer,
    ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`notes/${Math.floor(n / 100)}/${n}.md`, text])),
  });

/** What the extension hosts have read of files so far, in bytes; Linux counts it. */
const readSoFar = ({ server }: Workbench): number =>
  server
    .extensionHosts()
    .reduce(
      (sum, pid) => sum + Number(/^rchar: (\d+)$/mu.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1] ?? NaN),
      0,
    );

interface Opening {
  /** From the command to the sets in the view. */
  readonly ms: number;
  readonly bytes: number;
}

const opening = async (count: number): Promise<Opening> => {
  let found: Opening | undefined;
  await withInstalled([interleave], folderOf(count), async (workbench) => {
    await settled(workbench);
    const before = readSoFar(workbench);
    const begun = performance.now();
    await workbench.openView('Practice Sets');
    await workbench.treeRow('cork').waitFor();
    const ms = performance.now() - begun;
    await workbench.page.waitForTimeout(3_000);
    found = { ms, bytes: readSoFar(workbench) - before };
  });
  return found!;
};

/**
 * A workspace of many Markdown files that hold nothing to practise, beside one without them: nothing asks for them,
 * so nothing reads them.
 */
export const bench: Bench = {
  title: `A workspace of ${files} Markdown files without practice material (${megabytes(files * text.length)}), beside one without them`,
  run: async (report) => {
    const none = await opening(0);
    const many = await opening(files);
    report('the Practice Sets view, until its sets are there', ratio(many.ms, none.ms, 'the same without them'));
    report(
      'read from files meanwhile by the extension host',
      `${megabytes(many.bytes)}; without them ${megabytes(none.bytes)}`,
    );
  },
};
