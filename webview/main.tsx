import type { DOMPurify as Purifier } from 'dompurify';
import { render } from 'preact';
import type { Intent, Screen } from '../src/core/protocol';
import { upgradeControls } from './controls';
import { Page, type Port, type Saved } from './page';
import { purifyBy, sanitiseBy } from './sanitise';

declare const acquireVsCodeApi: () => {
  postMessage(intent: Intent): void;
  getState(): Saved | undefined;
  setState(saved: Saved): void;
};

/** DOMPurify's own script stands in the page before this one. */
declare const DOMPurify: Purifier;

const api = acquireVsCodeApi();

sanitiseBy(purifyBy(DOMPurify));

/** Screens come as messages of the window. */
const receive: Port['receive'] = (show) => {
  const listen = ({ data }: MessageEvent<Screen>) => {
    if (typeof data === 'object' && 'screen' in data) show(data);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
};

const port: Port = { saved: api.getState(), save: (saved) => api.setState(saved), send: (intent) => api.postMessage(intent), receive };

/** The controls follow the first screen, once it is painted. The page does without the toolkit's elements; whatever stops them is not worth a word to the person. */
const afterFirstPaint = (): void => void requestAnimationFrame(() => setTimeout(() => void upgradeControls().catch(console.warn)));

const root = document.getElementById('root');
if (root !== null) render(<Page port={port} onFirstScreen={afterFirstPaint} />, root);
