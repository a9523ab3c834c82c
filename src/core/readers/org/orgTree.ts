/** A heading of an Org file with what stands below it. */
export interface OrgNode {
  readonly level: number;
  readonly title: string;
  readonly tags: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  /** The lines below it, up to the next heading of any level. */
  readonly body: readonly string[];
  readonly children: readonly OrgNode[];
  /** The titles above, outermost first. */
  readonly above: readonly string[];
  /** The lines from `start` up to `end`, children included. */
  readonly start: number;
  readonly end: number;
}

type Growing = { -readonly [K in keyof OrgNode]: OrgNode[K] extends readonly (infer T)[] ? T[] : OrgNode[K] };

const heading = /^(\*{1,30}) +(\S.*)$/u;
const tagsAtEnd = /\s(:(?:[\p{L}\p{N}_@#%-]+:)+)\s*$/u;
const keyword = /^(?:TODO|DONE|NEXT|WAITING)\s+|^\[#[A-C]\]\s*/u;

/** The headings of an Org file, outermost first. Blocks hide what looks like one. */
export const orgTree = (lines: readonly string[]): readonly OrgNode[] => {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  let block: string | undefined;
  lines.forEach((line, at) => {
    const [, mark, name = ''] = /^\s*#\+(begin|end)_(\w+)/iu.exec(line) ?? [];
    if (mark !== undefined)
      block =
        mark.toLowerCase() === 'begin'
          ? (block ?? name.toLowerCase())
          : block === name.toLowerCase()
            ? undefined
            : block;
    const [, stars = '', words = ''] = block === undefined ? (heading.exec(line) ?? []) : [];
    if (stars === '') {
      open.at(-1)?.body.push(line);
      return;
    }
    while ((open.at(-1)?.level ?? 0) >= stars.length) ended(open.pop(), at);
    const [whole = '', tags = ''] = tagsAtEnd.exec(words) ?? [];
    const node: Growing = {
      level: stars.length,
      title: words
        .slice(0, words.length - whole.length)
        .replace(keyword, '')
        .trim(),
      tags: tags.split(':').filter((tag) => tag !== ''),
      properties: new Map(),
      body: [],
      children: [],
      above: open.map(({ title }) => title),
      start: at,
      end: at + 1,
    };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  });
  while (open.length > 0) ended(open.pop(), lines.length);
  return roots;
};

/** Closes a heading: where it ends, and the properties that its first lines give. */
const ended = (node: Growing | undefined, end: number): void => {
  if (node === undefined) return;
  node.end = end;
  const first = node.body.findIndex((line) => /^\s*:PROPERTIES:\s*$/iu.test(line));
  const last = node.body.findIndex((line, at) => at > first && /^\s*:END:\s*$/iu.test(line));
  if (first < 0 || first > mostPlanning || last < 0) return;
  node.properties = new Map(
    node.body.slice(first + 1, last).flatMap((line) => {
      const [, name, value] = /^\s*:([\w-]{1,60}):\s*(.*)$/u.exec(line) ?? [];
      return name === undefined ? [] : [[name.toUpperCase(), (value ?? '').trim()] as const];
    }),
  );
};

/** How many lines of planning may stand before the properties. */
const mostPlanning = 3;
