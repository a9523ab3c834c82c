import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/** WCAG 2.0 to 2.2, levels A and AA, and what axe knows as good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe cannot tell here, and why it need not. */
const isNeedless = (line: string): boolean =>
  // Single letters and digits have the colours of the words beside them, which it does judge.
  line.includes('too short to determine if it is actual text') ||
  // The mark of the selected row stands beside the row, not behind it.
  line.includes('due to a pseudo element') ||
  // Words in a slot of the toolkit's button are not followed; the same buttons with less in them are judged.
  line.includes('part="content"') ||
  // The toolkit's button hands the attribute on to the button inside.
  /aria-allowed-attr: <vscode-button [^>]*aria-pressed/u.test(line);

/** What axe finds in a panel or is not sure of, a line for each element. */
export const faultsIn = async (frame: Frame): Promise<readonly string[]> => {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const lines = await frame.evaluate(async (values) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations, incomplete } = await run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations', 'incomplete'],
    });
    return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`.replaceAll(/\s+/gu, ' ')),
    );
  }, tags);
  return lines.filter((line) => !isNeedless(line));
};
