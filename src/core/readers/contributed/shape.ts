import { type BaseIssue, type GenericSchema, getDotPath, safeParse } from 'valibot';

/** What was given in another form than was asked for: where in it, and what was expected. */
export interface Misfit {
  readonly at: string;
  readonly expected: string;
}

/** The value as a schema has it, or the first thing that does not fit. */
export type Fitted<T> = { readonly value: T } | { readonly misfit: Misfit };

export const fitted = <T>(schema: GenericSchema<unknown, T>, value: unknown): Fitted<T> => {
  const parsed = safeParse(schema, value, { abortEarly: true });
  return parsed.success ? { value: parsed.output } : { misfit: misfitOf(parsed.issues[0]) };
};

const misfitOf = (issue: BaseIssue<unknown>): Misfit => ({
  at: getDotPath(issue) ?? '',
  expected: shortened(issue.message),
});

/** A message quotes what was received, which may be of any length. */
const shortened = (message: string): string => (message.length > 200 ? `${message.slice(0, 199)}…` : message);
