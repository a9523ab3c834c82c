// How each part is bundled: esbuild.mjs writes the bundles, test/sizes.mjs weighs them.
import { build, transform } from 'esbuild';
import { basename, dirname } from 'node:path';

/** Options that every bundle has; for publishing they are minified, else they can be debugged. */
export const shared = (minify) => ({ bundle: true, minify, sourcemap: minify ? false : 'inline', target: 'es2022', logLevel: 'warning' });

const forHost = (minify) => ({
  ...shared(minify),
  platform: 'node',
  mainFields: ['module', 'main'],
  loader: { '.wasm': 'binary' },
  supported: { 'dynamic-import': false },
  external: ['vscode'],
  outdir: 'out',
  write: false,
});

const chunkName = (path) => `chunks/${basename(/\/index\.tsx?$/.test(path) ? dirname(path) : path).replace(/\.tsx?$/, '')}`;

/** Leaves code behind a relative `import()` to a chunk of its own, which is noted by its name. */
const lazyChunks = (chunks) => ({
  name: 'lazy-chunks',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.\.?\// }, async ({ kind, path: wanted, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'found') return undefined;
      const { path } = await resolve(wanted, { kind, resolveDir, pluginData: 'found' });
      const name = chunkName(path);
      if ((chunks[name] ??= path) !== path) return { errors: [{ text: `${chunks[name]} would be the same chunk: each needs a name of its own.` }] };
      return { path: `./${name}.js`, external: true };
    });
  },
});

/** esbuild splits ES modules only, and VS Code loads CommonJS only: so each file is turned after it was split. */
const asCommonJs = async ({ path, text }, { minify, sourcemap, target, supported }) => {
  const { code } = await transform(text, { format: 'cjs', platform: 'node', minify, sourcemap, target, supported });
  return { path, text: code };
};

/** What runs on Node, as files with a path and a text: the extension as one file, then its chunks and the command line, which share what they have in common. */
export const nodeFiles = async (minify) => {
  const chunks = {};
  const options = forHost(minify);
  const extension = await build({ ...options, format: 'cjs', entryPoints: ['src/extension.ts'], plugins: [lazyChunks(chunks)] });
  const entryPoints = { cli: 'src/cli.ts', ...chunks };
  const { outputFiles } = await build({ ...options, supported: {}, format: 'esm', splitting: true, chunkNames: 'chunks/[name]-[hash]', entryPoints });
  return [...extension.outputFiles, ...(await Promise.all(outputFiles.map((file) => asCommonJs(file, options))))];
};

export const webview = (minify) => ({
  ...shared(minify),
  entryPoints: ['webview/main.tsx', 'webview/style.css'],
  outdir: 'out/webview',
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  jsx: 'automatic',
  jsxImportSource: 'preact',
});
