// Weighs the minified bundles: fails where one is a tenth over its size in budget.json, or over its limit. `--update`
// takes today's sizes as the budget.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { filesOf, forBrowser, hostFiles, webview } from '../builds.mjs';

const budgetFile = fileURLToPath(new URL('budget.json', import.meta.url));
process.chdir(dirname(dirname(budgetFile)));

/** All of them together, as compressed as in the package: the largest part of it. */
const together = 'all, compressed';

/** In bytes, for what is loaded whenever VS Code starts or a panel opens, and for what makes the package's 1.6 MB. */
const limits = { 'out/extension.js': 84_000, 'out/webview/main.js': 60_000, [together]: 1_300_000 };
const growth = 1.1;

/** A file's size together with all that it loads at once. */
const weigh = (file, files, seen = new Set()) => {
  if (seen.has(file.path)) return 0;
  seen.add(file.path);
  const needed = files.filter(({ path }) => file.needs.includes(path));
  return needed.reduce((sum, one) => sum + weigh(one, files, seen), Buffer.byteLength(file.text));
};

/**
 * The entries by name, without the hash that changes with their content; a shared chunk counts in those that load it.
 */
const sizesOf = (files) => {
  const entries = files.filter(({ path }) => !/\/chunk-\w{8}\.js$/.test(path));
  return Object.fromEntries(
    entries.map((file) => [file.path.replace(/-[A-Z0-9]{8}(?=\.js$)/, ''), weigh(file, files)]),
  );
};

const files = [...(await hostFiles(true)), ...(await filesOf(forBrowser(true))), ...(await filesOf(webview(true)))];
const compressed = files.reduce((sum, { text }) => sum + deflateRawSync(text, { level: 9 }).length, 0);
const sizes = { ...sizesOf(files), [together]: compressed };
if (process.argv.includes('--update')) writeFileSync(budgetFile, `${JSON.stringify(sizes, null, 2)}\n`);
const budget = JSON.parse(readFileSync(budgetFile, 'utf8'));

const judge = (name) => {
  const size = sizes[name];
  if (size === undefined) return 'in the budget, but no longer built';
  if (budget[name] === undefined) return 'not in the budget';
  if (size > budget[name] * growth) return 'more than a tenth over its budget';
  return size > limits[name] ? `over its limit of ${limits[name]}` : '';
};

const rows = [...new Set([...Object.keys(sizes), ...Object.keys(budget)])].map((name) => ({
  name,
  wrong: judge(name),
}));
console.log(`${'bundle'.padEnd(42)}${'bytes'.padStart(9)}${'budget'.padStart(9)}`);
for (const { name, wrong } of rows)
  console.log(
    `${name.padEnd(42)}${String(sizes[name] ?? '').padStart(9)}${String(budget[name] ?? '').padStart(9)}  ${wrong}`.trimEnd(),
  );
if (rows.some(({ wrong }) => wrong !== '')) {
  console.log('Make it smaller, or take the new sizes on purpose: node test/sizes.mjs --update');
  process.exitCode = 1;
}
