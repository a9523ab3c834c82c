// Builds everything into out/: the extension, the command line, the webview and the tests.
// `--watch` rebuilds on change; `--minify` is for publishing.
import { build, context } from 'esbuild';
import { cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';

const watch = process.argv.includes('--watch');
const minify = process.argv.includes('--minify');
const shared = { bundle: true, sourcemap: !minify, minify, target: 'es2022', logLevel: 'warning' };
const node = { ...shared, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], loader: { '.wasm': 'binary' }, supported: { 'dynamic-import': false } };

/** Code behind a relative `import('./name')` becomes a file of its own, out/chunks/name.js, read only when it is needed; `folder` leads there from what is built. */
const lazyChunks = (found, folder) => ({
  name: 'lazy-chunks',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      found.add(resolve(resolveDir, `${path}.ts`));
      return { path: `${folder}${basename(path)}.js`, external: true };
    });
  },
});

const buildHost = async () => {
  const chunks = new Set();
  await build({ ...node, plugins: [lazyChunks(chunks, './chunks/')], entryPoints: ['src/extension.ts', 'src/cli.ts'], outdir: 'out', external: ['vscode'] });
  const built = new Set();
  while (built.size < chunks.size) {
    const entryPoints = [...chunks].filter((path) => !built.has(path));
    entryPoints.forEach((path) => built.add(path));
    await build({ ...node, plugins: [lazyChunks(chunks, './')], entryPoints, outdir: 'out/chunks', outbase: 'src', entryNames: '[name]', external: ['vscode'] });
  }
};

/** The tests read WebAssembly where it lies, so that each of their bundles stays small. */
const wasmInPlace = {
  name: 'wasm-in-place',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.wasm$/ }, ({ path, importer }) => ({ path: createRequire(importer).resolve(path) }));
    onLoad({ filter: /\.wasm$/ }, ({ path }) => ({ contents: `import { readFileSync } from 'node:fs'; export default readFileSync(${JSON.stringify(path)});` }));
  },
};

const webview = {
  ...shared,
  entryPoints: ['webview/main.tsx', 'webview/style.css'],
  outdir: 'out/webview',
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

const tests = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  entryPoints: ['test/**/*.test.ts', 'test/**/*.test.tsx', 'test/harness/*.ts', 'test/vscode/index.ts', 'test/bench/*.ts'],
  outdir: 'out/test',
  outbase: 'test',
  plugins: [wasmInPlace],
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

const copyAssets = () =>
  cp('node_modules/@vscode/codicons/dist', 'out/webview', { recursive: true, filter: (path) => !/\.(html|svg|csv|json|ts)$/.test(path) });

if (watch) {
  await buildHost();
  await copyAssets();
  for (const options of [webview, tests]) await (await context(options)).watch();
  const host = await context({ ...node, plugins: [{ name: 'rebuild-host', setup: ({ onEnd }) => onEnd(buildHost) }], entryPoints: ['src/extension.ts'], write: false, external: ['vscode'] });
  await host.watch();
} else {
  await rm('out', { recursive: true, force: true });
  await Promise.all([buildHost(), copyAssets(), build(webview), build(tests)]);
}
