import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { english } from '../../../../src/core/language/words';
import { readFile } from '../../../../src/core/readers';
import { kindCounts, longestAnswer, longestPrompt, sampleOf } from '../../../../src/core/readers/ways/preview';

const page = `# Ports

## Quiz

**1. Which port is for HTTPS?**

- a) 80
- b) 443

<details><summary>Show answer</summary>

**b) 443**

</details>

## Flashcards

**Q: What is a port?**
A: A *number*.

**Q: What is a host?**
A: A machine.
`;

const card = (front: string, back: string): string => `front,back\n${front},${back}\nb,c\n`;
const sampled = async (path: string, text: string) =>
  sampleOf(await readFile({ path, text, readAs: 'front=1, back=2' }));

describe('the preview of a reading', () => {
  it('counts the exercises by kinds, those of most first', async () =>
    assert.equal(
      kindCounts(await readFile({ path: 'ports.practice.md', text: page }), english),
      '2 flashcards, 1 choice',
    ));

  it('is empty where there is nothing', () => {
    assert.equal(kindCounts({ sets: [] }, english), '');
    assert.deepEqual(sampleOf({ sets: [] }), []);
  });

  it('shows the first three exercises with their answers', async () =>
    assert.deepEqual(sampleOf(await readFile({ path: 'ports.practice.md', text: page })), [
      'Which port is for HTTPS? → b',
      'What is a port? → A number.',
      'What is a host? → A machine.',
    ]));

  it('shows an answer only where it is short', async () => {
    const [fits, long] = [0, 1].map((more) => 'x'.repeat(longestAnswer + more));
    assert.deepEqual(await sampled('a.csv', card('a', fits!)), [`a → ${fits}`, 'b → c']);
    assert.deepEqual(await sampled('a.csv', card('a', long!)), ['a', 'b → c']);
  });

  it('cuts a prompt that is too long', async () => {
    const fits = 'x'.repeat(longestPrompt);
    assert.equal((await sampled('a.csv', card(fits, 'y')))[0], `${fits} → y`);
    assert.equal((await sampled('a.csv', card(`${fits}x`, 'y')))[0], `${fits.slice(1)}… → y`);
  });
});
