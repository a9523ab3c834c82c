import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import { hostileImage, hostileMarkdown } from '../webview/hostileMarkdown';

const breakout = `Hostile </title></script><script>window.hit='title'</script>"><img src=x onerror=window.hit='title'> \${window.hit='template'}`;

const page = `---
title: ${JSON.stringify(breakout)}
description: ${JSON.stringify(breakout)}
---

## Self-check ${breakout}

**1. What does it try?**
${hostileMarkdown}

<details><summary>Show answer</summary>
${hostileMarkdown}

</details>

**2. Which is right?**

- [ ] one <img src=x onerror="window.hit='option'">
- [x] two <script>window.hit='option'</script>
`;

/** The workspace wants what the person did not. */
const workspace = {
  'hostile.practice.md': page,
  'image.svg': hostileImage,
  '.vscode/settings.json': JSON.stringify({ 'interleave.remoteImages': true }),
};

describe('hostile content in Restricted Mode', () => {
  it('is read and practised, and nothing of it runs, covers, loads or leads anywhere', () =>
    withWorkbench({ folder: temporaryFolder(workspace), trust: true }, async (workbench) => {
      const asked: string[] = [];
      // What the policy of the page stops never comes this far.
      await workbench.browser.context.route('https://evil.invalid/**', async (route) => {
        asked.push(route.request().url());
        await route.abort();
      });
      await workbench.runAndPick('Interleave: Browse Set…', 'Hostile');
      const browse = await workbench.webview('main.browse');
      for (const fold of await browse.locator('article button.disclosure').all()) await fold.click();
      await browse.getByText('command too').first().waitFor();
      for (const link of await browse.locator('a', { hasText: /javascript|command/u }).all()) await link.click();
      const seen = await browse.evaluate(() => ({
        hit: 'hit' in window,
        strange: [
          ...document.querySelectorAll(
            '#root :is(script, iframe, object, form, style, svg, link, meta, [onerror], [onload], [style], a[href^="javascript"], a[href^="command"])',
          ),
        ].map(({ outerHTML }) => outerHTML.slice(0, 200)),
        isShown: getComputedStyle(document.body).display !== 'none',
      }));
      assert.deepEqual(seen, { hit: false, strange: [], isShown: true });

      await workbench.runAndPick('Interleave: Practise Set…', 'Hostile');
      const practice = await workbench.webview('header .crumb');
      await workbench.press('Space');
      await practice.getByText('command too').first().waitFor();
      assert.equal(await practice.evaluate(() => 'hit' in window), false);
      assert.equal(await workbench.page.evaluate(() => 'hit' in window), false);
      // Whatever brought a form into the page: it is sent nowhere, though the page is gone then.
      const policy = await practice.evaluate(
        () => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
      );
      assert.match(policy, /form-action 'none'/u);
      assert.match(policy, /img-src [^;]*data:/u);
      assert.doesNotMatch(policy, /img-src [^;]* https: /u);
      await practice.evaluate(() => {
        const form = Object.assign(document.createElement('form'), {
          action: 'https://evil.invalid/sent',
          method: 'post',
        });
        document.body.append(form);
        form.submit();
      });
      await workbench.page.waitForTimeout(500);
      assert.deepEqual(asked, []);
      assert.equal(await workbench.page.locator('.terminal-wrapper').count(), 0);
    })).retries(0);
});
