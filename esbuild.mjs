// Builds everything into out/: the extension, the command line, the webview and the tests.
// `--watch` rebuilds on change; `--minify` is for publishing.
import { build, context } from 'esbuild';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { nodeFiles, shared, webview } from './builds.mjs';

const watch = process.argv.includes('--watch');
const minify = process.argv.includes('--minify');

const buildHost = async () => {
  for (const { path, text } of await nodeFiles(minify)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
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

const tests = {
  ...shared(minify),
  sourcemap: !minify,
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
  await copyAssets();
  for (const options of [webview(minify), tests]) await (await context(options)).watch();
  const rebuildHost = { name: 'rebuild-host', setup: ({ onEnd }) => onEnd(buildHost) };
  const host = await context({ ...shared(minify), platform: 'node', loader: { '.wasm': 'empty' }, plugins: [rebuildHost], entryPoints: ['src/extension.ts', 'src/cli.ts'], outdir: 'out', write: false, external: ['vscode'] });
  await host.watch();
} else {
  await rm('out', { recursive: true, force: true });
  await Promise.all([buildHost(), copyAssets(), build(webview(minify)), build(tests)]);
}
