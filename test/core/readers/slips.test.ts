import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hasCorpora, isPractice, ownFiles, sharedFiles, type SlipFile } from './slipFiles';
import { silentShare, slippedIn, type Slipped } from './slips';

/** How many slips may change what is asked without a word, as a share. */
const mostSilent = { pages: 0.01, others: 0.03 };

/** In how many lines of a file each slip is made. */
const most = { own: 8, shared: 2 };

/**
 * Shorter files are tests of other programs, of a card or two: what is left of one of those by a slip is mostly a
 * proper file, too.
 */
const fewestLines = 40;

const slippedOf = async (files: readonly SlipFile[], lines: number): Promise<readonly Slipped[]> => {
  const all: Slipped[] = [];
  for (const { file } of files) all.push(...(await slippedIn(file.path, file.text, lines)));
  return all;
};

const assertTold = (slipped: readonly Slipped[], share: number): void => {
  const silent = slipped.filter(({ outcome }) => outcome === 'silent');
  const shown = silent.map(({ path, line, slip, text }) => `${path}:${line + 1} ${slip}: ${text}`);
  assert.ok(slipped.length > 100);
  assert.ok(silentShare(slipped) <= share, `${silent.length} of ${slipped.length} are silent:\n${shown.join('\n')}`);
};

describe('a slip of an author costs its own question at most, or is told', function () {
  this.timeout(120_000);

  it('on the bundled pages and in the documented examples', async () =>
    assertTold(await slippedOf(ownFiles(), most.own), mostSilent.pages));

  it('in a sample of the shared files', async function () {
    if (!hasCorpora()) {
      console.log('      skipped: there is no ../shared/corpora beside the repository');
      this.skip();
    }
    const files = sharedFiles().filter(({ file }) => file.text.split('\n').length >= fewestLines);
    assertTold(
      await slippedOf(
        files.filter(({ form }) => isPractice(form)),
        most.shared,
      ),
      mostSilent.pages,
    );
    assertTold(
      await slippedOf(
        files.filter(({ form }) => !isPractice(form)),
        most.shared,
      ),
      mostSilent.others,
    );
  });

  it('tells what is silent from what is harmless, reported, or leaves a proper file', async () => {
    const page = ['Q: a', 'A: b', '', 'C: a [b]', '', 'Q: c', 'A: d'].join('\n');
    const slipped = await slippedIn('a.practice.md', page, 10);
    const outcomes = (slip: string) => slipped.filter((each) => each.slip === slip).map(({ outcome }) => outcome);
    assert.deepEqual(outcomes('a line left out'), ['reported', 'reported', 'proper', 'reported', 'reported']);
    assert.deepEqual(outcomes('a heading at another level'), []);
  });
});
