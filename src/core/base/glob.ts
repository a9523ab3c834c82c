/**
 * Tells whether one of some globs matches a path with forward slashes. A glob is written as in VS Code's settings: `*`,
 * `?`, `**`, `{one,other}`, `[a-z]`, `[!a-z]`; one that matches a folder matches all that is in it. The time grows with
 * the length of the path and of the globs, whatever stands in them: a glob becomes an automaton (Thompson 1968), whose
 * steps are remembered.
 */
export const globMatcher = (globs: readonly string[]): ((path: string) => boolean) => {
  const matchers = globs
    .map(trimmed)
    .filter((glob) => glob !== '')
    .map((glob) => matcherOf(automatonOf(glob)));
  return (path) => matchers.some((isMatched) => isMatched(path));
};

const trimmed = (glob: string): string => glob.trim().replace(/^(?:\.?\/)+|\/+$/gu, '');

/** The parts of a glob; what is none of them stands for itself. */
const parts = /\*\*\/|\/\*\*$|\*+|\?|\[[^\]/]+\]|[{},]|[^]/gu;

type Takes = (char: string) => boolean;

/** Where matching may stand: what it takes on the way to others, nothing where it goes there at once. */
type State = { readonly takes: Takes | undefined; readonly to: number }[];

interface Automaton {
  readonly states: readonly State[];
  /** Where the whole glob is matched: there, or below what it matches. */
  readonly ends: readonly number[];
}

const any: Takes = () => true;
const notSlash: Takes = (char) => char !== '/';
const only =
  (expected: string): Takes =>
  (char) =>
    char === expected;

const automatonOf = (glob: string): Automaton => {
  const states: State[] = [[]];
  let at = 0;
  const newState = (): number => states.push([]) - 1;
  const edge = (from: number, to: number, takes?: Takes): void => void states[from]?.push({ takes, to });
  const goTo = (to: number, takes?: Takes): void => {
    edge(at, to, takes);
    at = to;
  };
  /** Goes on to a state in which any number is taken. */
  const repeat = (takes: Takes): void => {
    goTo(newState());
    edge(at, at, takes);
  };
  const groups: { readonly start: number; readonly end: number }[] = [];
  const closes = glob.split('}').length - 1;
  let opened = 0;
  for (const [part] of glob.matchAll(parts)) {
    const group = groups.at(-1);
    if (part === '{' && opened++ < closes) {
      goTo(newState());
      groups.push({ start: at, end: newState() });
    } else if (part === '}' && group !== undefined) {
      goTo(group.end);
      groups.pop();
    } else if (part === ',' && group !== undefined) {
      edge(at, group.end);
      at = group.start;
    } else if (part === '**/') {
      goTo(newState());
      const folder = newState();
      edge(at, folder, notSlash);
      edge(folder, folder, notSlash);
      edge(folder, at, only('/'));
    } else if (part === '/**') {
      goTo(newState(), only('/'));
      repeat(any);
    } else if (part.startsWith('*')) repeat(part === '*' ? notSlash : any);
    else goTo(newState(), part === '?' ? notSlash : part.length > 1 && part.startsWith('[') ? oneOf(part) : only(part));
  }
  while (groups.length > 0) goTo(groups.pop()?.end ?? at);
  const whole = at;
  goTo(newState(), only('/'));
  repeat(any);
  return { states, ends: [whole, at] };
};

/** A class that is not well formed, such as `[z-a]`, takes nothing. */
const oneOf = (part: string): Takes => {
  const source = part.slice(1, -1).replace(/^!/u, '^').replace(/[\\[]/gu, '\\$&');
  try {
    const pattern = new RegExp(`^[${source}]$`, 'u');
    return (char) => pattern.test(char);
  } catch {
    return () => false;
  }
};

/** All places at which matching may stand at once, and where each character that was asked leads from there. */
interface Step {
  readonly places: readonly number[];
  readonly isEnd: boolean;
  readonly next: Map<string, Step>;
}

/** The most steps that a glob remembers; then it begins anew. */
const mostSteps = 1000;

const matcherOf = ({ states, ends }: Automaton): ((path: string) => boolean) => {
  const steps = new Map<string, Step>();
  const stepAt = (from: readonly number[]): Step => {
    const places = new Set(from);
    // A set that grows while it is gone through.
    for (const place of places)
      for (const { takes, to } of states[place] ?? []) if (takes === undefined) places.add(to);
    const sorted = [...places].sort((one, other) => one - other);
    const name = sorted.join();
    const step = steps.get(name) ?? {
      places: sorted,
      isEnd: ends.some((end) => places.has(end)),
      next: new Map<string, Step>(),
    };
    if (steps.size >= mostSteps) {
      steps.clear();
      start.next.clear();
    }
    steps.set(name, step);
    return step;
  };
  const after = (step: Step, char: string): Step => {
    const known = step.next.get(char);
    if (known !== undefined) return known;
    const next = stepAt(
      step.places.flatMap((place) =>
        (states[place] ?? []).flatMap(({ takes, to }) => (takes?.(char) === true ? [to] : [])),
      ),
    );
    step.next.set(char, next);
    return next;
  };
  const start = stepAt([0]);
  return (path) => {
    let step = start;
    for (const char of path) {
      step = after(step, char);
      if (step.places.length === 0) return false;
    }
    return step.isEnd;
  };
};
