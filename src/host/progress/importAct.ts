import { actOf, undoAct } from '../../core/history/act';
import { type Coverage, cover, makeCoverage, placesIn } from '../../core/history/coverage';
import type { EventLine } from '../../core/history/eventLine';
import type { Import, Undo } from '../../core/history/review';
import { addUndo, isUndone, nothingUndone } from '../../core/history/undone';
import type { EventFolder } from './eventFolder';
import { type Pause, findLines } from './findLines';

type Stamps = ReadonlyMap<string, EventLine['stamp']>;

interface ImportAct {
  /** What makes the import an act that can be taken back; nothing where it brought nothing. */
  readonly events: readonly (Import | Undo)[];
  /** How many events count again that an earlier import had brought, and that went with its undo. */
  readonly restored: number;
}

/**
 * What has to be recorded of an import, under its id, by the events of its file, by id, and those that were not known.
 */
export const importAct = async (
  folder: Pick<EventFolder, 'list' | 'read'>,
  all: Stamps,
  newIds: ReadonlySet<string>,
  { id, t }: Pick<Import, 'id' | 't'>,
  rest?: Pause,
): Promise<ImportAct> => {
  const undos = newIds.size === all.size ? [] : await undosOfImports(folder, all, rest);
  const brought: Coverage = new Map();
  const ids = [...newIds, ...undos.map(({ target }) => target)];
  ids.flatMap((id) => all.get(id) ?? []).forEach((stamp) => cover(brought, stamp));
  const count = placesIn(brought);
  const event: Import = { type: 'import', id, t, brought: makeCoverage(brought), count };
  const back = undoAct(
    undos.map((undo) => undo.id),
    `${id}.undo`,
    t,
  );
  return { events: count === 0 ? [] : [...back, event], restored: count - newIds.size };
};

/**
 * What took events of a file back together with an import of theirs, and still does so; not where the
 * file itself says that.
 */
const undosOfImports = async (
  folder: Pick<EventFolder, 'list' | 'read'>,
  file: Stamps,
  rest?: Pause,
): Promise<readonly Undo[]> => {
  const events = (
    await findLines(folder, (line) => line.includes('"undo"') || line.includes('"import"'), rest)
  ).flatMap(({ event }) => event ?? []);
  const imports = new Set(events.filter(({ type }) => type === 'import').map(({ id }) => id));
  const undos = events.filter((event) => event.type === 'undo');
  const undone = nothingUndone();
  undos.forEach((undo) => addUndo(undone, undo));
  const acts = new Set(undos.filter(({ target }) => imports.has(target)).map(actOf));
  return undos.filter(
    (undo) => acts.has(actOf(undo)) && file.has(undo.target) && !file.has(undo.id) && !isUndone(undone, undo.id),
  );
};
