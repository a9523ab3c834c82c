import type { Frame, Locator } from 'playwright-core';

/** How something is done to a control that was found by its role and name: by the pointer, or by keys. */
export interface Hand {
  readonly press: (control: Locator) => Promise<void>;
  /** Writes into a field, where it can. */
  readonly write: (field: Locator, text: string) => Promise<void>;
}

/** A pointer clicks, and cannot write. */
export const pointer: Hand = { press: (control) => control.click(), write: () => Promise.resolve() };

/** As a screen reader does it: the focus goes to the control, then come the keys. */
export const keys: Hand = { press: (control) => control.press('Space'), write: (field, text) => field.fill(text) };

/** A button that can be pressed. */
const button = (frame: Frame, name: RegExp): Locator => frame.getByRole('button', { name, disabled: false }).first();

const written = ['merge', 'rebase'];
const release = ['git add', 'git commit', 'git tag', 'git push'] as const;
const pairs = [
  ['git blame', 'who last'],
  ['git status', 'committed yet'],
  ['git log', 'each commit'],
] as const;

/** How the exercises of `eachKind` are answered, by their roles and names alone; the choice wrongly at first. */
const answers: Readonly<Record<string, (frame: Frame, hand: Hand, isFirst: boolean) => Promise<void>>> = {
  'Self-check': async (frame, hand) => {
    await hand.write(frame.getByRole('textbox', { name: 'Your answer' }), 'It halves the range.');
    await hand.press(button(frame, /^Reveal/u));
  },
  Choice: async (frame, hand, isFirst) => {
    const options = frame.getByRole('group', { name: 'Which command shows what is staged?' });
    await hand.press(options.getByRole('radio', { name: isFirst ? 'git diff' : 'git diff --staged', exact: true }));
    await hand.press(button(frame, /^Check/u));
  },
  Classification: async (frame, hand) => {
    for (const row of ['git commit', 'git push', 'git stash'])
      await hand.press(
        frame
          .getByRole('radiogroup', { name: row })
          .getByRole('radio', { name: row === 'git push' ? 'remote' : 'local' }),
      );
    await hand.press(button(frame, /^Check/u));
  },
  Matching: async (frame, hand) => {
    for (const [tile, partner] of pairs) {
      await hand.press(frame.getByRole('group', { name: 'Left' }).getByRole('button', { name: tile }));
      await hand.press(frame.getByRole('group', { name: 'Right' }).getByRole('button', { name: partner }));
    }
    await hand.press(button(frame, /^Check/u));
  },
  Ordering: async (frame, hand) => {
    for (const [place, step] of release.entries()) {
      const up = frame
        .getByRole('listitem')
        .filter({ has: frame.getByRole('button', { name: step }) })
        .getByRole('button', { name: /^Move . up$/u });
      const at = async (): Promise<number> =>
        Number(/place (\d)/u.exec((await frame.getByRole('button', { name: step }).textContent()) ?? '')?.[1]);
      while ((await at()) > place + 1) await hand.press(up);
    }
    await hand.press(button(frame, /^Check/u));
  },
  Flashcard: async (frame, hand) => hand.press(button(frame, /^Show answer/u)),
  Cloze: async (frame, hand) => {
    for (const [index, text] of written.entries())
      await hand.write(frame.getByRole('textbox', { name: `Blank ${index + 1}` }), text);
    await hand.press(button(frame, /^(?:Check|Reveal)/u));
  },
};

/** An exercise that was done: its kind, and what the live region said of the answer. */
export interface Done {
  readonly kind: string;
  readonly said: string;
}

/** Waits until the live region has something to say, or nothing any more. */
const announced = async (frame: Frame, hasText: RegExp): Promise<string> => {
  const region = frame.getByRole('status').filter({ hasText });
  await region.waitFor({ state: 'attached' });
  return region.innerText();
};

/** Does a whole session, from the first question to the summary, and tells what was done and said. */
export const doneByRole = async (frame: Frame, hand: Hand): Promise<readonly Done[]> => {
  const done: Done[] = [];
  const isOver = async (): Promise<boolean> =>
    (await frame.getByRole('heading', { level: 2, name: 'Coming up' }).count()) > 0;
  while (!(await isOver())) {
    const kind = (await frame.getByRole('paragraph').first().innerText()).split(' · ')[0] ?? '';
    await answers[kind]!(
      frame,
      hand,
      done.every((before) => before.kind !== kind),
    );
    const said = await announced(frame, /\S/u);
    done.push({ kind, said });
    const next = button(frame, /^Next/u);
    await hand.press((await next.count()) > 0 ? next : button(frame, /^Good/u));
    // The summary says something, too; the next question nothing.
    await announced(frame, /^$|^Done/u);
  }
  return [...done, { kind: 'Summary', said: await announced(frame, /\S/u) }];
};
