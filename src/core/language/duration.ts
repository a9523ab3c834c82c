import { type Words, english } from './words';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long until an item comes back, in the shortest words: `10 min`, `3 h`, `5 d`, `2 mo`, `1.5 y`. */
export const interval = (ms: number, { say, language }: Words = english): string => {
  if (ms < hour) return say('{0} min', Math.max(1, Math.round(ms / minute)));
  if (ms < day) return say('{0} h', Math.round(ms / hour));
  if (ms < 60 * day) return say('{0} d', Math.round(ms / day));
  if (ms < 365 * day) return say('{0} mo', Math.round(ms / (30 * day)));
  return say(
    '{0} y',
    new Intl.NumberFormat(language, { useGrouping: false }).format(Math.round(ms / (36.5 * day)) / 10),
  );
};

/** Time spent: `42 s`, `6 min 12 s`, `1 h 5 min`. */
export const elapsed = (ms: number, { say }: Words = english): string => {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return say('{0} s', seconds);
  if (seconds < 3600) return say('{0} min {1} s', Math.floor(seconds / 60), seconds % 60);
  return say('{0} h {1} min', Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60));
};
