import { render } from 'preact';
import type { Intent, Screen } from '../src/core/protocol';
import { upgradeControls } from './controls';
import { Page, type Port, type Saved } from './page';

declare const acquireVsCodeApi: () => {
  postMessage(intent: Intent): void;
  getState(): Saved | undefined;
  setState(saved: Saved): void;
};

const api = acquireVsCodeApi();

/** Screens come as messages of the window; the first one brings the controls after it, once it is painted. */
const receive: Port['receive'] = (show) => {
  let first = true;
  const listen = ({ data }: MessageEvent<Screen>) => {
    if (typeof data !== 'object' || !('screen' in data)) return;
    show(data);
    if (first) afterPaint(() => void upgradeControls());
    first = false;
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
};

const afterPaint = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then));

const port: Port = { saved: api.getState(), save: (saved) => api.setState(saved), send: (intent) => api.postMessage(intent), receive };

const root = document.getElementById('root');
if (root !== null) render(<Page port={port} />, root);
