import { type Library, libraryOf } from '../../core/session/library';
import type { PlannedExercise } from '../../core/session/session';
import type { ContentReading } from './readContent';

/** Something to ask. */
export interface EarlyPlan {
  readonly planned: readonly Pick<PlannedExercise, 'exercise'>[];
}

/** A plan, with the files that it rests on, as they are now. */
export interface Early<Plan> {
  readonly plan: Plan;
  readonly library: Library;
}

/** Gives what a file holds now: the known reading, if it holds the same. */
type ReadFile = (source: string, known: ContentReading | undefined) => Promise<ContentReading | undefined>;

/** How often a plan may turn out to rest on files that have changed; then reading all of them takes no longer. */
const mostPlans = 5;

/**
 * Plans what to ask from what was known of the files, until every file that is asked from has proved to hold the same,
 * or was read anew. Undefined where nothing comes of that: nothing is known, or not of every exercise, or
 * too much has changed.
 */
export const planEarly = async <Plan extends EarlyPlan>(
  known: ReadonlyMap<string, ContentReading>,
  planOf: (library: Library) => Plan,
  read: ReadFile,
): Promise<Early<Plan> | undefined> => {
  const all = new Map(known);
  const proved = new Set<string>();
  for (let n = 0; n < mostPlans; n++) {
    const library = libraryOf(all);
    const plan = planOf(library);
    const sources = plan.planned.flatMap(({ exercise }) => library.places.get(exercise)?.source ?? []);
    if (sources.length === 0 || sources.length < plan.planned.length) return undefined;
    const doubtful = [...new Set(sources)].filter((source) => !proved.has(source));
    if (doubtful.length === 0)
      return { plan, library: libraryOf(new Map([...all].filter(([source]) => proved.has(source)))) };
    const readings = await Promise.all(
      doubtful.map(async (source) => [source, await read(source, all.get(source))] as const),
    );
    for (const [source, reading] of readings) {
      proved.add(source);
      if (reading === undefined) all.delete(source);
      else all.set(source, reading);
    }
  }
  return undefined;
};
