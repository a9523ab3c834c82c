const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long until an item comes back, in the shortest words: `10 min`, `3 h`, `5 d`, `2 mo`, `1.5 y`. */
export const interval = (ms: number): string => {
  if (ms < hour) return `${Math.max(1, Math.round(ms / minute))} min`;
  if (ms < day) return `${Math.round(ms / hour)} h`;
  if (ms < 60 * day) return `${Math.round(ms / day)} d`;
  if (ms < 365 * day) return `${Math.round(ms / (30 * day))} mo`;
  return `${Math.round(ms / (36.5 * day)) / 10} y`;
};

/** Time spent: `42 s`, `6 min 12 s`, `1 h 5 min`. */
export const elapsed = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
};
