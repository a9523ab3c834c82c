import type { Frame } from 'playwright-core';
import type { WorkbenchWindow } from '../harness/workbenchWindow';

/** The kinds, as the panel names them to the person. */
export type ShownKind = 'Self-check' | 'Choice' | 'Classification' | 'Matching' | 'Ordering' | 'Flashcard' | 'Cloze';

/** What the practice panel shows: an exercise by its kind and prompt, or the summary. */
export interface Seen {
  readonly kind: ShownKind | 'Summary';
  readonly prompt: string;
  readonly place: string;
}

/** Read in one go: the panel must not change between two looks. */
export const seen = (frame: Frame): Promise<Seen> =>
  frame.evaluate(() => {
    const text = (selector: string): string => document.querySelector<HTMLElement>(selector)?.innerText ?? '';
    const place = text('header .crumb span:last-child');
    return {
      kind: (place === 'done' ? 'Summary' : text('.kind').split(' · ')[0]) as Seen['kind'],
      prompt: text('h1, [role="heading"][aria-level="1"]'),
      place,
    };
  });

/** Waits until the panel shows another exercise; the prompt of a cloze changes with its answer, too. */
export const changed = async (frame: Frame, { prompt, place }: Seen): Promise<Seen> => {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const now = await seen(frame).catch(() => undefined);
    if (now !== undefined && now.place !== place) return now;
    await frame.page().waitForTimeout(20);
  }
  throw new Error(`The panel still shows “${prompt}”, ${place}.`);
};

const answered = async (frame: Frame): Promise<void> =>
  frame
    .locator('footer')
    .getByText(/Next|Again/u)
    .first()
    .waitFor();

/**
 * Answers an exercise by keys alone, the `attempt`-th time otherwise than before, so that what is
 * missed is right some time.
 */
export const answerByKeys = async (
  window: WorkbenchWindow,
  frame: Frame,
  { kind }: Seen,
  attempt: number,
): Promise<void> => {
  const rows = await frame.locator('[role="radiogroup"]').count();
  const left = await frame.locator('[aria-label="Left"] button').count();
  const right = await frame.locator('[aria-label="Right"] button').count();
  const steps = await frame.locator('.steps .words').count();
  const blanks = await frame.locator('.fields .field').count();
  if (kind === 'Cloze') await frame.locator('.fields .field:focus, .fields .field:focus-within').first().waitFor();
  const digit = (index: number, of: number): string => String(1 + ((index + attempt) % of));
  const keys: Record<ShownKind, readonly string[]> = {
    'Self-check': ['Space'],
    Flashcard: ['Space'],
    Choice: [String.fromCharCode(97 + ((1 + attempt) % 3)), 'Enter'],
    Classification: [...Array.from({ length: rows }, () => digit(0, 2)), 'Enter'],
    Matching: [...Array.from({ length: left }, (_, index) => digit(index, right)), 'Enter'],
    // Each attempt turns the steps by one more, so that every step comes first some time.
    Ordering: [
      ...Array.from({ length: 1 + (attempt % Math.max(1, steps)) }, () => [
        ...['ArrowUp'].flatMap((key) => Array.from({ length: steps }, () => key)),
        String(steps),
      ]).flat(),
      'Enter',
    ],
    Cloze: attempt === 0 ? Array.from({ length: blanks }, () => ['x', 'Enter']).flat() : ['Enter'],
  };
  if (kind === 'Summary') throw new Error('The summary asks nothing.');
  await window.press(...keys[kind]);
  await answered(frame);
  const isMarked = (await frame.locator('footer').getByText('Next').count()) > 0;
  await window.press(isMarked ? 'Enter' : '3');
};

/** Starts to practise a set; the panel's document. */
export const practise = async (window: WorkbenchWindow, set: string): Promise<Frame> => {
  await window.runAndPick('Interleave: Practise Set…', set);
  return window.webview('header .crumb');
};

/** Practises a set and answers its first exercise; what was shown, and what then. */
export const answerFirstOf = async (
  window: WorkbenchWindow,
  set: string,
): Promise<{ readonly frame: Frame; readonly first: Seen; readonly next: Seen }> => {
  await window.openView('Practice Sets');
  const frame = await practise(window, set);
  const first = await seen(frame);
  await answerByKeys(window, frame, first, 0);
  return { frame, first, next: await changed(frame, first) };
};
