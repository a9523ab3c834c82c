import { type GenericSchema, array, check, custom, integer, minValue, number, optional, pipe, string } from 'valibot';

/** A text that says something. */
export const some = () =>
  pipe(
    string(),
    check((text) => text.trim() !== '', 'Expected a text that is not empty'),
  );

/** A text, or none. */
export const maybe = () => optional(string(), '');

const mostInList = 100_000;

/** A list; its length is looked at before what is in it. */
export const list = <T>(item: GenericSchema<unknown, T>) =>
  pipe(
    custom<unknown[]>(
      (value) => Array.isArray(value) && value.length <= mostInList,
      `Expected a list of at most ${mostInList}`,
    ),
    array(item),
  );

/** A line, an index, or a place in a text. */
export const place = () => pipe(number(), integer(), minValue(0));
