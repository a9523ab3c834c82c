// Builds everything into out/: the extension, the command line, the webview and the tests.
// `--watch` rebuilds on change; `--minify` is for publishing.
import { build, context } from 'esbuild';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { assets, filesOf, forBrowser, hostFiles, packagesOf, shared, webview } from './builds.mjs';

const watch = process.argv.includes('--watch');
const minify = process.argv.includes('--minify');

const write = async (files) => {
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
};

const buildHost = async () => write(await hostFiles(minify));

/** What is published, with the list of the packages that are in it. */
const buildAll = async () => {
  const files = (await Promise.all([hostFiles(minify), filesOf(forBrowser(minify)), filesOf(webview(minify))])).flat();
  const packages = [
    ...new Set([...files.flatMap((file) => file.packages), ...packagesOf(assets.map(({ from }) => from))]),
  ].sort();
  await write([...files, { path: 'out/packages.json', text: JSON.stringify(packages, null, 2) }]);
};

/** The tests read WebAssembly where it lies, so that each of their bundles stays small. */
const wasmInPlace = {
  name: 'wasm-in-place',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.wasm$/ }, ({ path, importer }) => ({ path: createRequire(importer).resolve(path) }));
    onLoad({ filter: /\.wasm$/ }, ({ path }) => ({
      contents: `import { readFileSync } from 'node:fs'; export default readFileSync(${JSON.stringify(path)});`,
    }));
  },
};

const tests = {
  ...shared(minify),
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  entryPoints: [
    'test/**/*.test.ts',
    'test/**/*.test.tsx',
    'test/harness/*.ts',
    'test/vscode/index.ts',
    'test/bench/*.ts',
  ],
  outdir: 'out/test',
  outbase: 'test',
  plugins: [wasmInPlace],
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/** `./suites` stands for every suite in its folder; they run by the mocha that is a script. */
const allSuites = {
  name: 'all-suites',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/suites$/ }, ({ resolveDir }) => ({ path: resolveDir, namespace: 'suites' }));
    onLoad({ filter: /.*/, namespace: 'suites' }, async ({ path }) => {
      const suites = (await readdir(path)).filter((name) => name.endsWith('.test.ts'));
      return { contents: suites.map((name) => `import './${name}';`).join('\n'), resolveDir: path };
    });
    // Mocha's script for browsers would take the module of the bundle for its own.
    onLoad({ filter: /mocha\.js$/ }, async ({ path }) => ({
      contents: `{ const module = undefined; ${await readFile(path, 'utf8')} }`,
    }));
  },
};

/** The suites of test/vscode for the web extension host. */
const webSuites = {
  ...forBrowser(minify),
  loader: { '.wasm': 'binary' },
  supported: { 'dynamic-import': false },
  entryPoints: ['test/vscode/web.ts'],
  outdir: 'out/test/vscode',
  alias: { mocha: './test/vscode/web/mocha.ts', 'node:assert/strict': './test/vscode/web/assert.ts' },
  plugins: [allSuites],
};

const copyAssets = async () => {
  for (const { from, to, filter } of assets) await cp(from, to, { recursive: true, filter });
};

if (watch) {
  await copyAssets();
  for (const options of [forBrowser(minify), webview(minify), tests, webSuites]) await (await context(options)).watch();
  const rebuildHost = { name: 'rebuild-host', setup: ({ onEnd }) => onEnd(buildHost) };
  const host = await context({
    ...shared(minify),
    platform: 'node',
    loader: { '.wasm': 'empty' },
    plugins: [rebuildHost],
    entryPoints: ['src/extension.ts', 'src/cli.ts'],
    outdir: 'out',
    write: false,
    external: ['vscode'],
  });
  await host.watch();
} else {
  await rm('out', { recursive: true, force: true });
  await Promise.all([buildAll(), copyAssets(), build(tests), build(webSuites)]);
}
