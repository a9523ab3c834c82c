import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bench } from './bench';

/** Runs every bench file beside this one, or those named: `npm run bench -- progress`. */
const main = async (): Promise<void> => {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const files = (await readdir(__dirname)).filter((file) => file.endsWith('.js') && file !== basename(__filename));
  for (const file of files.filter((name) => named.length === 0 || named.includes(basename(name, '.js')))) {
    const { bench } = (await import(join(__dirname, file))) as { bench?: Bench };
    if (bench === undefined) continue;
    console.log(`\n${bench.title}`);
    await bench.run((what, value) => console.log(`  ${what.padEnd(58)} ${value}`));
  }
};

void main();
