import { object, optional, string } from 'valibot';
import type { KindName } from '../../exercise/kinds';
import { exchangeOf, exchanges } from '../../exercise/kinds/exchanges';
import { list, place } from '../../exercise/kinds/plain';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { memoize } from '../../base/memoize';
import { type Fitted, fitted } from './shape';

/** The draft of an exercise that a contributed reader gave in its plain form, or what is wrong with it. */
export const contributedDraft = (value: unknown, lines: number): Fitted<ExerciseDraft> => {
  const base = fitted(common, value);
  if ('misfit' in base) return base;
  const { kind, line, endLine = line + 1, headings } = base.value;
  const start = Math.min(line, lines - 1);
  if (!isKind(kind))
    return {
      misfit: {
        at: 'kind',
        expected: `Expected one of ${Object.keys(exchanges).join(', ')} but received "${kind.slice(0, 40)}"`,
      },
    };
  const exchange = exchangeOf({ kind });
  const parts = fitted(plainOf(kind), value);
  return 'misfit' in parts
    ? parts
    : {
        value: exchange.fromPlain(parts.value, {
          range: { start, end: Math.max(start + 1, Math.min(endLine, lines)) },
          headings,
        }),
      };
};

const common = object({
  kind: string(),
  line: optional(place(), 0),
  endLine: optional(place()),
  headings: optional(list(string()), []),
});

const plainOf = memoize((kind: KindName) => exchangeOf({ kind }).plain());

const isKind = (name: string): name is KindName => Object.hasOwn(exchanges, name);
