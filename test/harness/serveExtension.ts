// Serves this extension over HTTP, as a site of extensions does for VS Code in a browser.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inRepository } from './repository';

export interface ServedExtension {
  readonly port: number;
  /** What was posted to an address, once it was. */
  told(path: string): Promise<string>;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};

const headersFor = (path: string) => ({
  'access-control-allow-origin': '*',
  'content-type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
});

/** The repository's files, and some answers by their address. */
export const serveExtension = async (answers: Readonly<Record<string, string>> = {}): Promise<ServedExtension> => {
  const posted = new Map<string, (text: string) => void>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/\?.*$/u, ''));
    if (request.method === 'POST') {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        posted.get(path)?.(text);
        response.writeHead(204, headersFor(path)).end();
      });
      return;
    }
    const answer = answers[path];
    const content = answer === undefined ? readFile(inRepository(...path.split('/'))) : Promise.resolve(answer);
    content.then(
      (body) => response.writeHead(200, headersFor(path)).end(body),
      () => response.writeHead(404, headersFor(path)).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    told: (path) => new Promise((resolve) => posted.set(path, resolve)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
