import type { DOMPurify as Purifier } from 'dompurify';
import { render } from 'preact';
import type { Intent, Screen } from '../src/core/session/protocol';
import { afterPaint } from './afterPaint';
import { upgradeControls } from './controls';
import { Page, type Port, type Saved } from './page';
import { purifyBy, sanitiseBy } from './sanitise';

interface OfPage {
  readonly page: string;
}

declare const acquireVsCodeApi: () => {
  postMessage(intent: Intent): void;
  getState(): (Saved & OfPage) | undefined;
  setState(saved: Saved & OfPage): void;
};

/** DOMPurify's own script stands in the page before this one. */
declare const DOMPurify: Purifier;

const api = acquireVsCodeApi();

/** What the host wrote into this page: its first screen, and what tells it from the pages that the panel had before. */
const { page, screen } = JSON.parse(document.getElementById('first')?.textContent ?? '{}') as OfPage & {
  readonly screen: Screen;
};
const saved = api.getState();

sanitiseBy(purifyBy(DOMPurify));

/** Screens come as messages of the window. */
const receive: Port['receive'] = (show) => {
  const listen = ({ data }: MessageEvent<Screen>) => {
    if (typeof data === 'object' && 'screen' in data) show(data);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
};

const port: Port = {
  saved,
  // A page that comes up again has shown later screens.
  ...(saved?.page === page ? {} : { first: screen }),
  save: (kept) => api.setState({ ...kept, page }),
  send: (intent) => api.postMessage(intent),
  receive,
};

/** The page is shown once all that it has asked for is there; so the icons are asked for later. */
const loadIcons = (): void =>
  document.head.prepend(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'codicon.css' }));

/**
 * Icons and controls follow the first screen. The page does without the toolkit's elements; whatever stops them is not
 * worth a word to the person.
 */
const afterFirstPaint = (): void =>
  afterPaint(() => {
    loadIcons();
    void upgradeControls().catch(console.warn);
  });

const root = document.getElementById('root');
if (root !== null) render(<Page port={port} onFirstScreen={afterFirstPaint} />, root);
