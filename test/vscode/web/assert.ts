// What suites use of node:assert/strict, where there is no Node.
import { isDeepStrictEqual } from './isDeepStrictEqual';

const told = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));

const check = (isSo: boolean, message: unknown, otherwise: () => string): void => {
  if (isSo) return;
  throw message instanceof Error ? message : new Error(typeof message === 'string' ? message : otherwise());
};

export const ok = (value: unknown, message?: unknown): void =>
  check(Boolean(value), message, () => `${told(value)} is not truthy`);
export const equal = (actual: unknown, expected: unknown, message?: unknown): void =>
  check(Object.is(actual, expected), message, () => `${told(actual)} is not ${told(expected)}`);
export const notEqual = (actual: unknown, other: unknown, message?: unknown): void =>
  check(!Object.is(actual, other), message, () => `is ${told(actual)}`);
export const deepEqual = (actual: unknown, expected: unknown, message?: unknown): void =>
  check(isDeepStrictEqual(actual, expected), message, () => `${told(actual)}\nis not\n${told(expected)}`);
export const notDeepEqual = (actual: unknown, other: unknown, message?: unknown): void =>
  check(!isDeepStrictEqual(actual, other), message, () => `is ${told(actual)}`);
export const match = (text: string, pattern: RegExp, message?: unknown): void =>
  check(pattern.test(text), message, () => `${told(text)} does not match ${String(pattern)}`);
export const doesNotMatch = (text: string, pattern: RegExp, message?: unknown): void =>
  check(!pattern.test(text), message, () => `${told(text)} matches ${String(pattern)}`);
export const strictEqual = equal;
export const deepStrictEqual = deepEqual;

/** What is thrown may be described by its words or by its class. */
const isAs = (error: unknown, wanted: unknown): boolean =>
  wanted instanceof RegExp ? wanted.test(String(error)) : typeof wanted !== 'function' || error instanceof wanted;

export const rejects = async (promise: Promise<unknown>, wanted?: unknown): Promise<void> => {
  const isRejected = await promise.then(
    () => false,
    (error: unknown) => isAs(error, wanted),
  );
  check(isRejected, undefined, () => `was not rejected as ${String(wanted)}`);
};

export const throws = (run: () => unknown, wanted?: unknown): void => {
  let isThrown = false;
  try {
    run();
  } catch (error) {
    isThrown = isAs(error, wanted);
  }
  check(isThrown, undefined, () => `did not throw ${String(wanted)}`);
};

// eslint-disable-next-line no-restricted-syntax -- it is how node:assert/strict exports it
export default Object.assign(ok, {
  ok,
  equal,
  notEqual,
  deepEqual,
  notDeepEqual,
  match,
  doesNotMatch,
  strictEqual,
  deepStrictEqual,
  rejects,
  throws,
});
