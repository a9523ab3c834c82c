/** Each call begins when the one before has ended. */
export const inTurn = <Argument, Result>(
  work: (argument: Argument) => Promise<Result>,
): ((argument: Argument) => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (argument) => {
    const done = last.then(() => work(argument));
    last = done.catch(() => undefined);
    return done;
  };
};

/** One run at a time; whoever calls before the next has begun shares it. */
export const shared = <Result>(work: () => Promise<Result>): (() => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Result> | undefined;
  return () => {
    if (next !== undefined) return next;
    const begun = last.then(() => {
      next = undefined;
      return work();
    });
    next = begun;
    last = begun.catch(() => undefined);
    return begun;
  };
};

/**
 * Gives VS Code the time to send what it was handed: some turns pass before that leaves the extension host, and heavy
 * work would keep it back.
 */
export const messagesSent = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Runs at the first call; every call gives that one result. */
export const once = <Result>(work: () => Promise<Result>): (() => Promise<Result>) => {
  let done: Promise<Result> | undefined;
  return () => (done ??= work());
};
