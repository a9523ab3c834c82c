/** The end of what something writes, as it comes. */
export interface OutputTail {
  text(): string;
  /** Resolves when it has written all. */
  readonly done: Promise<void>;
}

const kept = 8_192;

export const outputTail = (output: AsyncIterable<string>): OutputTail => {
  let text = '';
  const read = async (): Promise<void> => {
    for await (const part of output) text = (text + part.slice(-kept)).slice(-kept);
  };
  return { text: () => text, done: read().catch(() => undefined) };
};
