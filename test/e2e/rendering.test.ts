import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';

/** A red dot, one pixel wide. */
const dot =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4" fill="red"/></svg>';

const page = `---
title: Rendering
---

## Self-check

**1. What does this page hold?**

<details>
<summary>Show answer</summary>

Code, math $\\frac{1}{2}$ and a picture:

\`\`\`js
const answer = 42;
\`\`\`

| a | b |
| --- | --- |
| 1 | 2 |

![Beside the page](../images/dot.svg)
![From the root](/images/dot.svg?raw=true)
[More notes](<more notes.md#first>)

<img src="x" onerror="window.hit = true"><script>window.hit = true</script>

</details>
`;

describe('the practice panel', () => {
  it('shows code, math, tables and images of the repository, opens its files, and runs nothing of them', () =>
    withWorkbench(
      {
        folder: temporaryFolder({
          'notes/all.practice.md': page,
          'notes/more notes.md': '# First\n',
          'images/dot.svg': dot,
        }),
      },
      async (workbench) => {
        await workbench.runAndPick('Interleave: Practise Set…', 'Rendering');
        const frame = await workbench.webview('header .crumb');
        await frame.getByText('Reveal').waitFor();
        assert.equal(
          await frame.evaluate(() => document.getElementById('root')?.innerHTML.includes('answer = ')),
          false,
        );
        await workbench.press('Space');
        await frame.locator('table').first().waitFor();
        for (const name of ['Beside the page', 'From the root']) {
          const image = frame.locator(`img[alt="${name}"]`);
          await image.waitFor();
          assert.ok(
            await image.evaluate((element) =>
              (element as HTMLImageElement).decode().then(() => (element as HTMLImageElement).naturalWidth > 0),
            ),
          );
        }
        assert.equal(await frame.locator('math mfrac').count(), 1);
        assert.ok((await frame.locator('pre code .hljs-keyword').count()) > 0);
        assert.equal(await frame.evaluate(() => 'hit' in window), false);
        assert.deepEqual(
          workbench.console.filter(
            (line) =>
              line.startsWith('error: ') && line.includes('Content Security Policy') && !line.includes('script'),
          ),
          [],
        );
        await frame.getByRole('link', { name: 'More notes' }).click();
        await workbench.page.locator('.tab.active[data-resource-name="more notes.md"]').waitFor();
      },
    ));
});
