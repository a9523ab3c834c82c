import { render } from 'preact';
import type { Intent, Screen } from '../src/core/protocol';
import { loadSanitiser } from './sanitise';
import { upgradeControls } from './controls';
import { Page, type Port, type Saved } from './page';
import { say } from './texts';

declare const acquireVsCodeApi: () => {
  postMessage(intent: Intent): void;
  getState(): Saved | undefined;
  setState(saved: Saved): void;
};

const api = acquireVsCodeApi();

const broken = (): Screen => ({ screen: 'message', title: say('The page could not be loaded'), text: say('Close the panel and open it again.') });

const sanitiser = loadSanitiser();

/** Screens come as messages of the window. The controls follow the first one, once it is painted. */
const receive: Port['receive'] = (show) => {
  const listen = ({ data }: MessageEvent<Screen>) => {
    if (typeof data !== 'object' || !('screen' in data)) return;
    sanitiser.then(
      () => show(data),
      () => show(broken()),
    );
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
};

const port: Port = { saved: api.getState(), save: (saved) => api.setState(saved), send: (intent) => api.postMessage(intent), receive };

/** The page does without the toolkit's elements; whatever stops them is not worth a word to the person. */
const afterFirstPaint = (): void => void requestAnimationFrame(() => setTimeout(() => void upgradeControls().catch(console.warn)));

const root = document.getElementById('root');
if (root !== null) render(<Page port={port} onFirstScreen={afterFirstPaint} />, root);
