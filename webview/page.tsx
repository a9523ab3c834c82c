import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { BrowseExercise, Intent, Screen } from '../src/core/session/protocol';
import { afterPaint } from './afterPaint';
import { Browse } from './browse';
import {
  exerciseAt,
  focusHeading,
  focusOffButton,
  focusIfLost,
  focusNextField,
  focusStart,
  focusText,
  keepFocus,
  placeOf,
} from './focus';
import { GapBar, gapAnnouncement, gapOf, hasEnded } from './gapBar';
import { draftOf } from './intents';
import { keyHintsFor } from './keyHints';
import { type Action, actionOf } from './keyboard';
import { Keys } from './keys';
import type { AnswerDraft } from './kinds/view';
import { Message } from './message';
import { type Drafts, type PageState, pageState, startState } from './pageState';
import { Practice } from './practice';
import { Summary } from './summary';

/** What the page keeps over a reload: how the host finds the session again, and the half-finished answers. */
export interface Saved {
  readonly resume?: unknown;
  readonly drafts: Drafts;
}

/** The page's only way to its surroundings. */
export interface Port {
  readonly saved: Saved | undefined;
  /** The screen that the page begins with; without one it waits for the host's. */
  readonly first?: Screen;
  readonly save: (saved: Saved) => void;
  readonly send: (intent: Intent) => void;
  /** Calls for each screen that comes, until the returned function is called. */
  readonly receive: (show: (screen: Screen) => void) => () => void;
}

const noDraft = { answer: {} };

const stateAtFirst = ({ saved, first }: Port): PageState => {
  const start = startState(saved?.drafts ?? {});
  return first === undefined ? start : pageState(start, { screen: first });
};

export const Page = ({ port, onFirstScreen }: { readonly port: Port; readonly onFirstScreen?: () => void }) => {
  const [state, happen] = useReducer(pageState, port, stateAtFirst);
  const { screen, arrival, drafts } = state;
  const [keysShown, setKeysShown] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const stop = port.receive((next) => happen({ screen: next }));
    const tellReady = (): void => port.send({ intent: 'ready' });
    if (port.first === undefined) tellReady();
    else afterPaint(tellReady);
    return stop;
  }, [port]);
  useLayoutEffect(() => {
    if (screen !== undefined) port.save({ ...('resume' in screen ? { resume: screen.resume } : {}), drafts });
  }, [screen, drafts, port]);
  const isShown = screen !== undefined;
  useLayoutEffect(() => {
    if (isShown) onFirstScreen?.();
  }, [isShown, onFirstScreen]);
  useLayoutEffect(keepFocus, []);
  useFocus(screen);
  useKeep(screen, drafts, port);

  const send = useCallback(
    (intent: Intent | undefined) => {
      if (intent === undefined) return;
      happen({ intent });
      port.send(intent);
    },
    [port],
  );
  const toggleKeys = useCallback(() => setKeysShown((shown) => !shown), []);
  const write = useCallback((exercise: string, draft: AnswerDraft) => happen({ exercise, draft }), []);

  const perform = (action: Action, exercise: string) => {
    if ('intent' in action) send(action.intent);
    else if ('draft' in action) write(exercise, action.draft);
    else if ('keys' in action) toggleKeys();
    else ({ heading: focusHeading, text: focusText, nextField: focusNextField })[action.focus]();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (screen === undefined || event.defaultPrevented || event.isComposing) return;
    const place = placeOf(event);
    // A key held down must not press the button that just appeared under it.
    if (event.repeat && place === 'button' && (event.key === ' ' || event.key === 'Enter')) event.preventDefault();
    const focused = focusedExercise(screen, exerciseAt(event));
    const id = screen.screen === 'practice' ? screen.exercise : (focused?.id ?? '');
    const shown = screen.screen === 'practice' ? screen.shown : focused?.shown;
    const draft = shown === undefined ? noDraft : draftOf(shown, drafts[id]);
    const key = {
      key: event.key,
      place,
      chord: event.ctrlKey || event.metaKey,
      alt: event.altKey,
      repeat: event.repeat,
    };
    const action = actionOf({ screen, draft, ...(focused === undefined ? {} : { exercise: focused }) }, key);
    if (action === undefined) return;
    event.preventDefault();
    perform(action, id);
  };
  useKeyDown(onKeyDown);
  const gap = gapOf(screen);

  return (
    <div
      ref={root}
      class={`page ${screen?.screen ?? 'empty'}`}
      onClick={(event) => openLink(event, send)}
      onAuxClick={(event) => openLink(event, send)}
    >
      {gap !== undefined && <GapBar gap={gap} onReturn={() => send({ intent: 'return' })} />}
      {screen?.screen === 'practice' && (
        <Practice
          screen={screen}
          draft={draftOf(screen.shown, drafts[screen.exercise])}
          onDraft={(draft) => write(screen.exercise, draft)}
          onIntent={send}
          onKeys={toggleKeys}
        />
      )}
      {screen?.screen === 'summary' && <Summary screen={screen} onIntent={send} onKeys={toggleKeys} />}
      {screen?.screen === 'browse' && (
        <Browse screen={screen} arrival={arrival} drafts={drafts} onDraft={write} onIntent={send} />
      )}
      {screen?.screen === 'message' && <Message screen={screen} />}
      {screen === undefined && <main aria-busy="true" />}
      <div class="hidden" role="status" aria-live="polite">
        {[gapAnnouncement(screen), screen !== undefined && 'announcement' in screen ? screen.announcement : '']
          .join(' ')
          .trim()}
      </div>
      {keysShown && screen !== undefined && <Keys hints={keyHintsFor(screen)} onClose={() => setKeysShown(false)} />}
    </div>
  );
};

/** One listener on the document, since the focus may be nowhere; it always sees the latest screen. */
const useKeyDown = (onKeyDown: (event: KeyboardEvent) => void): void => {
  const latest = useRef(onKeyDown);
  latest.current = onKeyDown;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};

/** Places the focus once for each question and once for each answer, and brings the answer into view. */
const useFocus = (screen: Screen | undefined): void => {
  const place = placeName(screen);
  useLayoutEffect(() => {
    if (place === '') return;
    focusStart();
    document.querySelector('[data-answer]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  useLayoutEffect(focusIfLost, [screen]);
  const ended = hasEnded(screen);
  useLayoutEffect(() => {
    if (ended) focusOffButton();
  }, [ended]);
};

/** In a gap the host gets the half-finished answer, for the next gap: this panel closes with this one. */
const useKeep = (screen: Screen | undefined, drafts: Drafts, port: Port): void => {
  const asked = screen?.screen === 'practice' && screen.gap !== undefined ? screen : undefined;
  const draft = asked && drafts[asked.exercise];
  useLayoutEffect(() => {
    if (asked !== undefined && draft !== undefined) port.send({ intent: 'keep', step: asked.step, draft });
  }, [draft, asked?.step, port]);
};

const placeName = (screen: Screen | undefined): string => {
  if (screen?.screen !== 'practice') return screen?.screen ?? '';
  return `${screen.exercise} ${screen.position} ${screen.shown.solution === undefined ? 'asked' : 'answered'}`;
};

const focusedExercise = (screen: Screen, id: string | undefined): BrowseExercise | undefined =>
  screen.screen === 'browse' && id !== undefined
    ? screen.sections.flatMap(({ exercises }) => exercises).find((exercise) => exercise.id === id)
    : undefined;

/** Links never navigate: the host opens them. VS Code's own listener, further up, must not open them a second time. */
const openLink = (event: MouseEvent, send: (intent: Intent) => void): void => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (link === null) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.button < 2) send({ intent: 'open', href: link.getAttribute('href') ?? '' });
};
