// How each part is bundled; esbuild.mjs writes the bundles, and test/sizes.mjs weighs them.
import { build, transform } from 'esbuild';
import { basename, dirname, relative } from 'node:path';

/** Options that every bundle has; for publishing they are minified, else they can be debugged. */
export const shared = (minify) => ({ bundle: true, minify, sourcemap: !minify, target: 'es2022', logLevel: 'warning' });

/** What only Node has: it is asked for there alone. */
const fromNode = ['node:*', 'fs', 'path', 'crypto'];

/** Node and browsers get the same files, so packages give what runs in both. */
const forHosts = (minify) => ({
  ...shared(minify),
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['module'],
  loader: { '.wasm': 'binary' },
  external: ['vscode', ...fromNode],
  outdir: 'out',
});

const chunkName = (path) =>
  `chunks/${basename(/\/index\.tsx?$/.test(path) ? dirname(path) : path).replace(/\.tsx?$/, '')}`;

/** Leaves code behind a relative `import()` to a chunk of its own, which is noted by its name. */
const lazyChunks = (chunks) => ({
  name: 'lazy-chunks',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.\.?\// }, async ({ kind, path: wanted, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'found') return undefined;
      const { path } = await resolve(wanted, { kind, resolveDir, pluginData: 'found' });
      const name = chunkName(path);
      if ((chunks[name] ??= path) !== path)
        return { errors: [{ text: `${chunks[name]} would be the same chunk: each needs a name of its own.` }] };
      return { path: `./${name}.js`, external: true };
    });
  },
});

const packageOf = (path) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];

/** The folders of the packages that files are of, each once. */
export const packagesOf = (paths) => [...new Set(paths.map(packageOf).filter(Boolean))].sort();

/**
 * What is built, as files: each with its path in the repository, its text, the paths of those it loads at once, and the
 * packages that were read for any of them. Something of each is in them, but where minifying leaves nothing of it.
 */
export const filesOf = async (options) => {
  const { outputFiles, metafile } = await build({ ...options, write: false, metafile: true });
  const packages = packagesOf(Object.keys(metafile.inputs));
  return outputFiles.map((file) => {
    const path = relative(process.cwd(), file.path).replaceAll('\\', '/');
    const needs = (metafile.outputs[path]?.imports ?? []).filter(
      ({ kind, external }) => kind === 'import-statement' && !external,
    );
    return { path, text: file.text, needs: needs.map((needed) => needed.path), packages };
  });
};

/**
 * Neither host has an `import()` for CommonJS that can be relied on: each becomes a `require` of a later turn, which in
 * a browser gives a promise.
 */
const requiredLater = (code) =>
  code.replace(/\bimport\(("(?:\.\/|node:)[^"]+")\)/g, 'Promise.resolve().then(require.bind(null,$1))');

/**
 * esbuild splits ES modules only, and VS Code loads CommonJS only: so each file is turned after it was split. Its map,
 * so far in it, lies beside it then.
 */
const asCommonJs = async (file, { minify, target }) => {
  const { code, map } = await transform(file.text, {
    format: 'cjs',
    platform: 'node',
    minify,
    sourcemap: minify ? false : 'external',
    target,
  });
  if (minify) return [{ ...file, text: requiredLater(code) }];
  return [
    { ...file, text: `${requiredLater(code)}//# sourceMappingURL=${basename(file.path)}.map\n` },
    { path: `${file.path}.map`, text: map, needs: [], packages: [] },
  ];
};

/** The extension as one file, then its chunks and the command line, which share what they have in common. */
export const hostFiles = async (minify) => {
  const chunks = {};
  const options = forHosts(minify);
  // The one comment that would be kept here is no licence but a word to a coverage tool.
  const extension = await filesOf({
    ...options,
    legalComments: 'none',
    format: 'cjs',
    entryPoints: ['src/extension.ts'],
    plugins: [lazyChunks(chunks)],
  });
  const entryPoints = { cli: 'src/cli.ts', ...chunks };
  const split = await filesOf({
    ...options,
    sourcemap: minify ? false : 'inline',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    entryPoints,
  });
  return [
    ...extension.map((file) => ({ ...file, text: requiredLater(file.text) })),
    ...(await Promise.all(split.map((file) => asCommonJs(file, options)))).flat(),
  ];
};

/** What VS Code itself loads in a browser: one file; what is there only on Node fails when it is asked for. */
export const forBrowser = (minify) => ({
  ...shared(minify),
  platform: 'browser',
  format: 'cjs',
  external: ['vscode', ...fromNode],
  entryPoints: { extension: 'src/web.ts' },
  outdir: 'out/web',
});

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

/** What is taken as it is: from a package's file or folder, to out/. */
export const assets = [
  {
    from: 'node_modules/@vscode/codicons/dist',
    to: 'out/webview',
    filter: (path) => !/\.(html|svg|csv|json|ts)$/.test(path),
  },
  { from: 'node_modules/dompurify/dist/purify.min.js', to: 'out/webview/purify.js' },
];
