// The document of a webview, which VS Code keeps two iframes below the workbench.
import { type Frame, type Page } from 'playwright-core';

const holds = async (frame: Frame, selectorOrTitle: string): Promise<boolean> => {
  try {
    const element = await frame.frameElement();
    const outer = await frame.parentFrame()?.frameElement();
    // A hidden webview keeps its document; a person sees only the shown one.
    if ((await element.getAttribute('id')) !== 'active-frame' || outer === undefined || !(await outer.isVisible()))
      return false;
    if ((await element.getAttribute('title')) === selectorOrTitle) return true;
    return (await frame.locator(selectorOrTitle).count()) > 0;
  } catch {
    // The frame is going or the text is no selector: in both cases it is not this one.
    return false;
  }
};

const titles = async (page: Page): Promise<string> => {
  const found = await Promise.all(
    page.frames().map(async (frame) => frame.evaluate(() => document.body.innerText.slice(0, 80)).catch(() => '')),
  );
  return found.filter((text) => text !== '').join(' | ');
};

/** Waits for the webview that is titled so, or shows an element that the selector matches. */
export const webviewFrame = async (page: Page, selectorOrTitle: string, timeout = 20_000): Promise<Frame> => {
  for (const end = Date.now() + timeout; Date.now() < end;) {
    for (const frame of page.frames()) if (await holds(frame, selectorOrTitle)) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`No webview is titled or holds: ${selectorOrTitle}. Documents on the page: ${await titles(page)}`);
};
