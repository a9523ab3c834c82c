import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { render } from 'preact';
import type { Intent, PracticeScreen, Screen } from '../../src/core/session/protocol';
import { Page, type Saved } from '../../webview/page';
import { withDocument } from './dom';
import {
  browse,
  choice,
  choiceWrong,
  classification,
  classificationMarked,
  cloze,
  clozeMarked,
  flashcard,
  html,
  id,
  matching,
  ordering,
  orderingMarked,
  practice,
  rated,
  selfCheck,
  selfCheckAnswered,
  summary,
  typed,
  typedRight,
} from './screens';

const drawn = () => new Promise((resolve) => setTimeout(resolve));

/** A page with a host that writes down what it is sent. */
const open = async (first?: Screen, saved?: Saved) => {
  const intents: Intent[] = [];
  const kept: Saved[] = [];
  let show: (screen: Screen) => void = () => undefined;
  const port = {
    saved,
    save: (state: Saved) => void kept.push(state),
    send: (intent: Intent) => void intents.push(intent),
    receive: (listener: typeof show) => ((show = listener), () => undefined),
  };
  render(<Page port={port} />, document.getElementById('root')!);
  const find = (selector: string, text = ''): HTMLElement => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
      element.textContent.includes(text),
    );
    assert.ok(found, `There is no ${selector} with “${text}” in ${document.body.innerHTML}`);
    return found;
  };
  const page = {
    intents,
    kept,
    find,
    show: async (screen: Screen) => (show(screen), drawn()),
    click: async (selector: string, text?: string) => (find(selector, text).click(), drawn()),
    press: async (key: string, at: Element = document.body, rest: object = {}) => (
      at.dispatchEvent(
        new (window as unknown as typeof globalThis).KeyboardEvent('keydown', {
          key,
          bubbles: true,
          composed: true,
          cancelable: true,
          ...rest,
        }),
      ),
      drawn()
    ),
    write: async (selector: string, text: string) => {
      const field = find(selector) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new (window as unknown as typeof globalThis).Event('input', { bubbles: true }));
      await drawn();
    },
  };
  if (first !== undefined) await page.show(first);
  intents.length = first === undefined ? intents.length : 0;
  return page;
};

describe('the page', () => {
  withDocument();

  it('says that it is ready once it is there', async () =>
    assert.deepEqual((await open()).intents, [{ intent: 'ready' }]));

  it('begins with the screen that came with it, and says that it is ready once that is painted', async () => {
    const intents: Intent[] = [];
    const ready = new Promise<void>((resolve) => {
      const send = (intent: Intent): void => {
        intents.push(intent);
        resolve();
      };
      const port = {
        saved: undefined,
        first: practice(selfCheck),
        save: () => undefined,
        send,
        receive: () => () => undefined,
      };
      render(<Page port={port} />, document.getElementById('root')!);
    });
    assert.equal(document.querySelector('h1')?.textContent, 'Why?');
    assert.deepEqual(intents, []);
    await ready;
    assert.deepEqual(intents, [{ intent: 'ready' }]);
  });

  it('has one heading, and it is the question', async () => {
    await open(practice(selfCheck));
    assert.deepEqual(
      [...document.querySelectorAll('h1')].map(({ textContent }) => textContent),
      ['Why?'],
    );
    assert.equal(document.querySelectorAll('main').length, 1);
  });

  const places: [what: string, screen: Partial<PracticeScreen>, crumb: string, kind: string][] = [
    ['the set and its section', { title: 'Set', section: 'Ports' }, 'Set › Ports', 'Self-check'],
    ['nothing twice where they are called the same', { title: 'Set', section: 'Set' }, 'Set', 'Self-check'],
    [
      'both beside the kind where many sets are mixed',
      { title: 'Quiz', section: 'Ports' },
      'Quiz',
      'Self-check · Set · Ports',
    ],
    ['nothing twice there either', { title: 'Quiz', section: 'Set' }, 'Quiz', 'Self-check · Set'],
  ];
  for (const [what, screen, crumb, kind] of places)
    it(`says where it is by ${what}`, async () => {
      const page = await open({ ...practice(selfCheck), ...screen });
      assert.equal(page.find('.crumb .path').textContent, crumb);
      assert.equal(page.find('.kind').textContent, kind);
    });

  it('puts the focus on the question, then on what leads on', async () => {
    const page = await open(practice(choice));
    assert.equal(document.activeElement?.tagName, 'H1');
    await page.show(practice(choiceWrong, { step: 8, ratings: [rated('ex', 1)] }));
    assert.match(document.activeElement.textContent, /^Next/u);
  });

  it('keeps the focus when only a rating changes', async () => {
    const ratings = [rated('A', 3), rated('B', 1), rated('C', 3)];
    const page = await open(practice(classificationMarked, { ratings }));
    page.find('select').focus();
    await page.show(practice(classificationMarked, { step: 8, ratings: [rated('A', 4), ...ratings.slice(1)] }));
    assert.equal(document.activeElement?.tagName, 'SELECT');
  });

  it('says the result in the live region', async () => {
    const page = await open(practice(choiceWrong, { announcement: 'Wrong.' }));
    assert.equal(page.find('[aria-live=polite]').textContent, 'Wrong.');
  });

  it('shows what is waited for, then how it ended and the way back', async () => {
    const gap = { label: 'build', elapsed: 65_000 };
    const page = await open(practice(choiceWrong, { ratings: [rated('ex', 1)], announcement: 'Wrong.', gap }));
    assert.match(page.find('.gap').textContent, /^build 1:05/u);
    await page.show(
      practice(choiceWrong, {
        ratings: [rated('ex', 1)],
        announcement: 'Wrong.',
        gap: { ...gap, ended: { words: 'exit code 3, after 1 min 5 s', failed: true } },
      }),
    );
    assert.equal(
      page.find('[aria-live=polite]').textContent,
      'build: exit code 3, after 1 min 5 s. Enter leads back to the editor. Wrong.',
    );
    assert.equal(document.activeElement?.tagName, 'H1');
    await page.click('.gap vscode-button');
    assert.deepEqual(page.intents, [{ intent: 'return' }]);
  });

  it('hands a half-given answer over in a gap only, and takes one that comes', async () => {
    const draft = { answer: { chosen: [2] } };
    const quiet = await open(practice(choice));
    await quiet.press('c');
    assert.deepEqual(quiet.intents, []);
    const page = await open(practice(choice, { gap: { label: 'build', elapsed: 0 } }));
    await page.press('c');
    assert.deepEqual(page.intents, [{ intent: 'keep', step: 7, draft }]);
    const next = await open(practice(choice, { draft }));
    await next.press('Enter');
    assert.deepEqual(next.intents, [{ intent: 'answer', step: 7, exercise: 'ex', answer: { chosen: [2] } }]);
  });

  it('reveals by the button, with what was written', async () => {
    const page = await open(practice(selfCheck));
    await page.write('textarea', 'My words');
    await page.click('vscode-button', 'Reveal');
    assert.deepEqual(page.intents, [{ intent: 'answer', step: 7, exercise: 'ex', answer: { text: 'My words' } }]);
  });

  it('reveals by Space', async () => {
    const page = await open(practice(flashcard));
    await page.press(' ');
    assert.deepEqual(page.intents, [{ intent: 'answer', step: 7, exercise: 'ex', answer: {} }]);
  });

  it('opens a card by a click on it', async () => {
    const page = await open(practice(flashcard));
    await page.click('.card');
    assert.equal(page.intents[0]?.intent, 'answer');
  });

  it('shows one’s own words beside the answer', async () => {
    const page = await open(practice(selfCheckAnswered, { ratings: [rated('ex')] }));
    assert.ok(page.find('section', 'My words'));
    assert.ok(page.find('section', 'Because.'));
  });

  it('takes a short answer in a line, and gives it by Enter', async () => {
    const page = await open(practice(typed));
    await page.write('input', 'because');
    await page.press('Enter', page.find('input'));
    assert.deepEqual(page.intents, [{ intent: 'answer', step: 7, exercise: 'ex', answer: { text: 'because' } }]);
  });

  it('says that a typed answer is right, and nothing of one that waits for a rating', async () => {
    const page = await open(practice(typedRight, { ratings: [rated('ex', 3)] }));
    assert.ok(page.find('section', 'Right.'));
    await page.show(practice(selfCheckAnswered, { step: 8, ratings: [rated('ex')] }));
    assert.doesNotMatch(page.find('main').textContent, /Right|Wrong/u);
  });

  it('rates by a button', async () => {
    const page = await open(practice(selfCheckAnswered, { ratings: [rated('ex')] }));
    await page.click('vscode-button', 'Hard');
    assert.deepEqual(page.intents, [{ intent: 'rate', step: 7, rating: 2 }]);
  });

  it('shows which rating was given, and goes on by Next', async () => {
    const page = await open(practice(choiceWrong, { ratings: [rated('ex', 1)] }));
    assert.equal(page.find('vscode-button', 'Again').getAttribute('aria-pressed'), 'true');
    assert.equal(page.find('vscode-button', 'Good').getAttribute('aria-pressed'), 'false');
    await page.click('vscode-button', 'Next');
    assert.deepEqual(page.intents, [{ intent: 'next', step: 7 }]);
  });

  it('rates one row of several', async () => {
    const page = await open(practice(classificationMarked, { ratings: [rated('A', 3), rated('B', 1), rated('C', 3)] }));
    const select = page.find('[aria-label="Rating for row B"]') as HTMLSelectElement;
    select.value = '2';
    select.dispatchEvent(new (window as unknown as typeof globalThis).Event('change', { bubbles: true }));
    assert.deepEqual(page.intents, [{ intent: 'rate', step: 7, rating: 2, item: 'B' }]);
  });

  it('says right or wrong in words, row by row', async () => {
    await open(practice(classificationMarked));
    assert.deepEqual(
      [...document.querySelectorAll('.verdict b')].map(({ textContent }) => textContent),
      ['Right.', 'Answer: informs.', 'Right.'],
    );
    assert.match(document.querySelector('.kind')?.textContent ?? '', /2 of 3 right/u);
  });

  it('labels rows by clicks and keys alike, and checks when all are labelled', async () => {
    const page = await open(practice(classification));
    await page.press('1');
    await page.click('.row:nth-of-type(2) input', '');
    await page.press('Enter');
    assert.deepEqual(page.intents, []);
    await page.press('c');
    await page.press('2');
    await page.press('Enter');
    assert.equal(page.intents.length, 1);
  });

  it('pairs tiles by clicks, and takes a pair apart by clicks', async () => {
    const page = await open(practice(matching));
    for (const tile of [
      'Left B',
      'Partner 0',
      'Left A',
      'Partner 2',
      'Left B',
      'Left B',
      'Partner 1',
      'Left C',
      'Partner 0',
    ])
      await page.click('.tile', tile);
    await page.click('vscode-button', 'Check');
    assert.deepEqual(page.intents[0], {
      intent: 'answer',
      step: 7,
      exercise: 'ex',
      answer: { partners: { A: 2, B: 1, C: 0 } },
    });
  });

  describe('with steps to put in order', () => {
    const stepsOf = (): string =>
      [...document.querySelectorAll('.step > .words > .markdown')]
        .map(({ textContent }) => textContent.trim().slice(-1))
        .join('');

    it('moves them by clicks on a step and a place, and by the arrows beside a step', async () => {
      const page = await open(practice(ordering));
      assert.equal(stepsOf(), 'ABC');
      await page.click('.words', 'Step C');
      await page.click('.place', '1');
      assert.equal(stepsOf(), 'CAB');
      await page.click('.step:nth-of-type(3) .move:nth-of-type(3)');
      assert.equal(stepsOf(), 'CBA');
      await page.click('.step:nth-of-type(1) .move:last-of-type');
      assert.equal(stepsOf(), 'BCA');
      await page.click('vscode-button', 'Check');
      assert.deepEqual(page.intents[0], {
        intent: 'answer',
        step: 7,
        exercise: 'ex',
        answer: { order: ['B', 'C', 'A'] },
      });
    });

    it('checks nothing before one was moved, and then by Enter on a step, too', async () => {
      const page = await open(practice(ordering));
      await page.press('Enter', page.find('.words', 'Step A'));
      assert.deepEqual(page.intents, []);
      await page.press('ArrowDown', page.find('.words', 'Step A'), { altKey: true });
      await page.press('Enter', page.find('.words', 'Step A'));
      assert.deepEqual(page.intents[0], {
        intent: 'answer',
        step: 7,
        exercise: 'ex',
        answer: { order: ['B', 'A', 'C'] },
      });
    });

    it('tells each step’s place, and where a step has gone', async () => {
      const page = await open(practice(ordering));
      assert.equal(page.find('.words', 'Step B').textContent.endsWith('place 2 of 3'), true);
      assert.equal(page.find('.steps + [aria-live]').textContent, '');
      await page.press('b');
      assert.equal(page.find('.steps + [aria-live]').textContent, '');
      await page.press('ArrowDown', document.body, { altKey: true });
      assert.equal(page.find('.steps + [aria-live]').textContent, 'Moved to place 3 of 3');
      assert.equal(page.find('.words', 'Step B').textContent.endsWith('place 3 of 3'), true);
    });

    it('scrolls to no step that is only drawn', async () => {
      let scrolled = 0;
      const scrollIntoView = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollIntoView') ?? {
        value: undefined,
      };
      Object.defineProperty(Element.prototype, 'scrollIntoView', { configurable: true, value: () => scrolled++ });
      const page = await open(browse([{ id: id('o'), shown: ordering, answered: true }]));
      assert.equal(scrolled, 0);
      await page.press('c', page.find('.words', 'Step A'));
      Object.defineProperty(Element.prototype, 'scrollIntoView', scrollIntoView);
      assert.equal(scrolled, 1);
    });

    it('keeps the focus with the step that moves', async () => {
      const page = await open(practice(ordering));
      page.find('.words', 'Step A').focus();
      await page.press('3');
      assert.equal(stepsOf(), 'BCA');
      assert.equal(document.activeElement, page.find('.words', 'Step A'));
      await page.press('ArrowUp');
      assert.equal(document.activeElement, page.find('.words', 'Step C'));
    });

    it('shows the right order, what had another place, and how many pairs were in order', async () => {
      const page = await open(practice(orderingMarked, { ratings: [rated('ex', 1)] }));
      assert.deepEqual(
        [...document.querySelectorAll('.step.marked .markdown')].map(({ textContent }) => textContent.trim()),
        ['Step B', 'Step C', 'Step A'],
      );
      assert.deepEqual(
        [...document.querySelectorAll('.step.marked .tag')].map(({ textContent }) => textContent),
        ['your place: 3', 'your place: 2'],
      );
      assert.match(page.find('.kind').textContent, /2 of 3 pairs in order/u);
      assert.ok(page.find('.takeaway', 'Take this.'));
    });
  });

  it('fills in blanks', async () => {
    const page = await open(practice(cloze));
    await page.write('.field', 'one');
    await page.click('vscode-button', 'Check');
    assert.deepEqual(page.intents[0], { intent: 'answer', step: 7, exercise: 'ex', answer: { texts: { x: 'one' } } });
    await page.show(practice(clozeMarked, { step: 8 }));
    assert.ok(page.find('li', 'Answer: two'));
    assert.ok(page.find('.answer', 'Counted.'));
  });

  it('fires no shortcut while someone writes', async () => {
    const page = await open(practice(selfCheck));
    for (const key of ['u', 'e', '?', ' ', '1']) await page.press(key, page.find('textarea'));
    assert.equal(page.intents.length, 0);
    await page.press('Enter', page.find('textarea'), { ctrlKey: true });
    assert.equal(page.intents[0]?.intent, 'answer');
  });

  it('keeps drafts over a reload', async () => {
    const page = await open(practice(matching));
    await page.press('b');
    await page.press('1');
    const saved = structuredClone(page.kept.at(-1)!);
    assert.deepEqual(saved.resume, { session: 1 });
    render(null, document.getElementById('root')!);
    const again = await open(practice(matching, { step: 1 }), saved);
    assert.equal(again.find('.note').textContent, '1 of 3 paired');
  });

  it('forgets a saved draft that does not fit', async () => {
    const page = await open(practice(matching), { drafts: { ex: { answer: { text: 'of another kind' } } } });
    assert.equal(page.find('.note').textContent, '0 of 3 paired');
  });

  it('hides the shortcut that the question needs itself', async () => {
    const page = await open(practice(choice));
    assert.equal(page.find('vscode-button', 'source').querySelector('kbd'), null);
  });

  it('sends a link to the host and does not follow it', async () => {
    const page = await open(
      practice({ kind: 'selfCheck', question: { prompt: html('See <a href="other.md#x">this</a>') } }),
    );
    await page.click('a');
    assert.deepEqual(page.intents, [{ intent: 'open', href: 'other.md#x' }]);
  });

  it('shows the keys and hides them again', async () => {
    const page = await open(practice(matching));
    await page.press('?');
    assert.ok(page.find('dialog', 'Take a pair apart'));
    await page.click('dialog vscode-button', 'Close');
    assert.equal(document.querySelector('dialog'), null);
  });

  it('sums up, and asks the missed ones or more', async () => {
    const page = await open(summary());
    assert.equal(page.find('h1').textContent, '8 exercises, 17 items: 16 right');
    await page.click('vscode-button', 'Practise the missed ones');
    await page.click('vscode-button', 'Five more');
    assert.deepEqual(page.intents, [{ intent: 'again' }, { intent: 'more' }]);
  });

  describe('when it browses', () => {
    const exercises = [
      { id: id('one'), answered: true, shown: selfCheck },
      { id: id('two'), answered: true, shown: selfCheckAnswered },
      { id: id('three'), answered: false, shown: selfCheck },
      { id: id('four'), answered: true, shown: choice },
      { id: id('five'), answered: true, shown: flashcard },
    ];

    it('opens and folds answers', async () => {
      const page = await open(browse(exercises));
      await page.click('[data-exercise=one] button.disclosure');
      await page.click('[data-exercise=two] button.disclosure');
      await page.click('[data-exercise=five] button.disclosure');
      assert.deepEqual(page.intents, [
        { intent: 'answer', exercise: 'one', answer: { text: '' } },
        { intent: 'fold', exercise: 'two' },
        { intent: 'answer', exercise: 'five', answer: {} },
      ]);
    });

    it('says where the source has no answer', async () => {
      const page = await open(browse(exercises));
      assert.ok(page.find('[data-exercise=three]', 'No answer in the source'));
      assert.equal(document.querySelector('[data-exercise=three] button.disclosure'), null);
    });

    it('lets one try an exercise without grading', async () => {
      const page = await open(browse(exercises));
      await page.click('[data-exercise=four] input');
      await page.click('[data-exercise=four] vscode-button', 'Check');
      assert.deepEqual(page.intents, [{ intent: 'answer', exercise: 'four', answer: { chosen: [0] } }]);
      await page.show(browse([{ id: id('four'), answered: true, shown: choiceWrong }]));
      await page.click('[data-exercise=four] vscode-button', 'Try again');
      assert.deepEqual(page.intents.at(-1), { intent: 'fold', exercise: 'four' });
    });

    it('prints only where there are flashcards', async () => {
      const page = await open(browse(exercises));
      assert.equal(
        [...document.querySelectorAll('vscode-button')].some(({ textContent }) => textContent.includes('Print')),
        false,
      );
      await page.show(browse(exercises, { flashcards: 1 }));
      await page.click('vscode-button', 'Print flashcards');
      await page.click('vscode-button', 'Practise');
      assert.deepEqual(page.intents, [{ intent: 'print' }, { intent: 'practise' }]);
    });

    it('brings the chosen exercise to the eye, opens it, and does so once', async () => {
      const page = await open(browse(exercises));
      await page.show(browse(exercises, { reveal: id('five') }));
      assert.deepEqual(page.intents, [{ intent: 'answer', exercise: 'five', answer: {} }]);
      assert.equal(document.activeElement?.closest('[data-exercise]')?.getAttribute('data-exercise'), 'five');
      await page.show(browse(exercises));
      assert.equal(page.intents.length, 1);
    });
  });
});
