import type { Frame } from 'playwright-core';
import type { WorkbenchWindow } from '../harness/workbenchWindow';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Leaves the width of the window to the panel. */
export const hideSideBar = async (window: WorkbenchWindow): Promise<void> => {
  const bar = window.page.locator('.part.sidebar');
  // A toggle that a slow machine takes twice leaves it as it was.
  while (await bar.isVisible()) await window.runCommand('View: Toggle Primary Side Bar Visibility');
};

/** Gives the window a size, and waits until the panel has followed. */
export const resize = async (window: WorkbenchWindow, frame: Frame, size: Size): Promise<void> => {
  const before = window.page.viewportSize();
  const was = await frame.evaluate(() => innerWidth);
  await window.page.setViewportSize(size);
  if (before?.width !== size.width) await frame.waitForFunction((width) => innerWidth !== width, was);
};

/** What reaches beyond the panel's right edge, but for what scrolls in a box of its own. */
export const beyondTheEdge = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      element.tagName !== 'MAIN' && /auto|scroll/u.test(getComputedStyle(element).overflowX);
    const isBoxed = (element: Element): boolean =>
      element.parentElement !== null && (scrolls(element.parentElement) || isBoxed(element.parentElement));
    const main = document.querySelector('main');
    const wide = [document.documentElement, ...(main === null ? [] : [main])].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !isBoxed(element),
    );
    return [...wide, ...beyond].map(({ outerHTML }) => `${innerWidth} px: ${outerHTML.slice(0, 120)}`);
  });

/** What moves for longer than a hundredth of a second, inside the toolkit's elements too. */
export const moving = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const within = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot === null ? [] : within(element.shadowRoot)),
      ]);
    const longest = (durations: string): number =>
      Math.max(
        ...durations.split(',').map((text) => Number.parseFloat(text) * (text.trim().endsWith('ms') ? 0.001 : 1)),
      );
    const moves = (element: Element): boolean =>
      [null, '::before', '::after'].some((part) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, part);
        return longest(transitionDuration) > 0.01 || (animationName !== 'none' && longest(animationDuration) > 0.01);
      });
    return within(document)
      .filter(moves)
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
