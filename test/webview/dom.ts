import { Window } from 'happy-dom';
import { after, afterEach, before, beforeEach } from 'mocha';
import { render } from 'preact';
import { sanitiseBy } from '../../webview/sanitise';

const names = [
  'window',
  'document',
  'navigator',
  'customElements',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLInputElement',
  'DocumentFragment',
  'CSS',
] as const;

/** Gives the suites of a file a document, and takes it away after them: other suites in the process have none. */
export const withDocument = (): void => {
  const window = new Window({ width: 660, height: 560 });
  const had = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  before(() => {
    for (const name of names)
      Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  });
  // DOMPurify does not work on happy-dom; sanitise.test.ts tries it in a browser.
  before(() => sanitiseBy(parsed));
  beforeEach(() => {
    window.document.body.innerHTML = '<div id="root"></div>';
  });
  afterEach(() => render(null, document.getElementById('root')!));
  after(async () => {
    for (const [name, descriptor] of had) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
    await window.happyDOM.close();
  });
};

const parsed = (html: string): DocumentFragment => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
};
