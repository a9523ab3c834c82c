import type { Frame, Page } from 'playwright-core';
import type { Workbench } from '../harness/workbench';

/** Presses a key and gives the ms until the first paint of what the selector matches, in whichever webview. */
export type TimeToPaint = (key: string, selector: string, atMost?: number) => Promise<number>;

/** When a key went down, or a webview first painted what a selector matches, in ms since the epoch. */
type Told = { readonly key: number } | { readonly selector: string; readonly painted: number };

/** Runs in every document that the window loads, as soon as there is one. */
const tellTimes = (selectors: readonly string[]): void => {
  const { tell } = window as unknown as { tell: (told: Told) => void };
  if (window === window.top) {
    window.addEventListener('keydown', ({ timeStamp }) => tell({ key: performance.timeOrigin + timeStamp }), true);
    return;
  }
  const waited = new Set(selectors);
  // VS Code writes a webview's document into a frame of this one, and names the frame so once it is shown.
  const shown = (): Document | null | undefined =>
    document.querySelector<HTMLIFrameElement>('#active-frame')?.contentDocument;
  const look = (): void => {
    for (const selector of waited) {
      if (!shown()?.querySelector(selector)) continue;
      waited.delete(selector);
      // A task that is asked for in a frame comes after its paint.
      setTimeout(() => tell({ selector, painted: performance.timeOrigin + performance.now() }));
    }
    if (waited.size > 0) requestAnimationFrame(look);
  };
  look();
};

/** Loads the window again, with clocks in its documents. */
export const withClocks = async (workbench: Workbench, selectors: readonly string[]): Promise<TimeToPaint> => {
  let listen: (told: Told) => void = () => undefined;
  await workbench.browser.context.exposeBinding('tell', (_, told: Told) => listen(told));
  await workbench.browser.context.addInitScript(tellTimes, selectors);
  await workbench.load();
  return async (key, selector, atMost = 20_000) => {
    let pressed = NaN;
    const painted = new Promise<number>((resolve) => {
      listen = (told) => {
        if ('key' in told) pressed = told.key;
        else if (told.selector === selector) resolve(told.painted - pressed);
      };
    });
    await workbench.press(key);
    return within(atMost, painted, `${key} has not led to ${selector}.`);
  };
};

const within = async <Result>(ms: number, result: Promise<Result>, otherwise: string): Promise<Result> =>
  Promise.race([result, new Promise<never>((_, reject) => setTimeout(() => reject(new Error(otherwise)), ms).unref())]);

interface Changing {
  changed?: Promise<number>;
}

/** Presses a key and gives the ms until a document has painted another text in what the selector matches. */
export const timeToChange = async (
  document: Frame | Page,
  press: () => Promise<void>,
  selector: string,
): Promise<number> => {
  await document.evaluate((watched) => {
    const read = (): string =>
      Array.from(window.document.querySelectorAll(watched), ({ textContent }) => textContent).join('\n');
    const before = read();
    (window as Changing).changed = new Promise((resolve) => {
      const begin = ({ timeStamp }: KeyboardEvent): void => {
        const look = (): unknown =>
          read() === before ? requestAnimationFrame(look) : setTimeout(() => resolve(performance.now() - timeStamp));
        requestAnimationFrame(look);
      };
      window.addEventListener('keydown', begin, { capture: true, once: true });
    });
  }, selector);
  await press();
  return within(
    20_000,
    document.evaluate(async () => (window as Changing).changed ?? NaN),
    `${selector} has not changed.`,
  );
};
