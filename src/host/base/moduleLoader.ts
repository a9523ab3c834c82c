type Require = (name: string) => unknown;
type ModuleBody = (module: unknown, exports: unknown, require: Require) => void;

/**
 * Loads built CommonJS files where the host has a `require` for none of them: the web extension host evaluates one
 * file, the same way as here. What a file requires at once is read before it runs; what it requires
 * later comes as a promise.
 * @param read The text of a file, by its path.
 * @param outside What is required by a name that is no path.
 */
export const moduleLoader = (read: (path: string) => Promise<string>, outside: Require) => {
  const texts = new Map<string, string>();
  /** Those that were read together with all that they require at once. */
  const complete = new Set<string>();
  const modules = new Map<string, { exports: unknown }>();

  const gather = async (path: string, seen: Set<string>): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = texts.get(path) ?? (await read(path));
    texts.set(path, text);
    await Promise.all(needsOf(text).map(async (name) => gather(pathFrom(path, name), seen)));
  };
  const load = async (path: string): Promise<unknown> => {
    const seen = new Set<string>();
    await gather(path, seen);
    seen.forEach((one) => complete.add(one));
    return evaluate(path);
  };
  const evaluate = (path: string): unknown => {
    const known = modules.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(path, module);
    const require: Require = (name) => {
      if (!name.startsWith('.')) return outside(name);
      const wanted = pathFrom(path, name);
      return complete.has(wanted) ? evaluate(wanted) : load(wanted);
    };
    try {
      runnable(path, texts.get(path) ?? '')(module, module.exports, require);
    } catch (error) {
      modules.delete(path);
      throw error;
    }
    return module.exports;
  };
  return load;
};

/** A file of this extension as a function, which VS Code makes of its one file likewise. */
const runnable = (path: string, text: string): ModuleBody =>
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- there is no other way to it than this
  new Function('module', 'exports', 'require', `${text}\n//# sourceURL=interleave/${path}`) as ModuleBody;

const needsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\brequire\("(\.[^"]+)"\)/gu)].map(([, name = '']) => name);

/** The path that a name means in a file. */
const pathFrom = (file: string, name: string): string => new URL(name, `file:///${file}`).pathname.slice(1);
