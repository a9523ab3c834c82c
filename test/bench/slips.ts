import { isPractice, ownFiles, sharedFiles } from '../core/readers/slipFiles';
import { silentShare, slippedIn, slips, type Slipped } from '../core/readers/slips';
import type { Bench } from './bench';
import { numberArgument } from './numberArgument';
import { textArgument } from './textArgument';

/**
 * `--most=20` makes it small: at how many lines of a file each slip is made. `--show=5` shows silent ones of each form,
 * `--form=gift` takes one alone.
 */
const most = numberArgument('most', 100);
const show = numberArgument('show', 0);
const only = textArgument('form');

const line = (slipped: readonly Slipped[]): string => {
  const count = (outcome: Slipped['outcome']) => slipped.filter((each) => each.outcome === outcome).length;
  return `${(100 * silentShare(slipped)).toFixed(1).padStart(5)} % silent: ${count('silent')} of ${slipped.length}, ${count('reported')} reported, ${count('proper')} leave a proper file`;
};

export const bench: Bench = {
  title: 'Slips of authors: how many change what is asked without a word',
  run: async (report) => {
    const files = [...ownFiles(), ...sharedFiles()].filter(({ form }) => only === undefined || form.includes(only));
    const all = new Map<string, Slipped[]>();
    for (const { form, file } of files)
      all.set(form, [...(all.get(form) ?? []), ...(await slippedIn(file.path, file.text, most))]);
    for (const [form, slipped] of all) {
      report(form, line(slipped));
      const silent = slipped.filter(({ outcome }) => outcome === 'silent');
      for (const each of silent.slice(0, show)) report(`  ${each.path}:${each.line + 1}`, `${each.slip}: ${each.text}`);
    }
    for (const ofPages of [true, false]) {
      const slipped = [...all].flatMap(([form, each]) => (isPractice(form) === ofPages ? each : []));
      if (slipped.length === 0) continue;
      report(ofPages ? 'practice pages' : 'all other forms', line(slipped));
      for (const slip of Object.keys(slips)) report(`  ${slip}`, line(slipped.filter((each) => each.slip === slip)));
    }
  },
};
