import { type QuickPickItem, window } from 'vscode';
import type { LibrarySet } from '../core/library';
import { exercisesOf } from '../core/practiceSet';
import { count } from '../core/queue';
import type { PractiseParts } from './practise';
import { describeCounts } from './practiceTree';
import { thisMoment } from './thisMoment';

type SetItem = QuickPickItem & { readonly set: LibrarySet };

/** Lets the person pick one of the sets that fit; undefined where they turn away. */
export const pickSet = async (
  { library, progress }: Pick<PractiseParts, 'library' | 'progress'>,
  placeHolder: string,
  fits: (set: LibrarySet) => boolean = () => true,
): Promise<LibrarySet | undefined> => {
  const { sets } = await library.ready();
  const moment = thisMoment();
  const items = sets.filter(fits).map<SetItem>((set) => ({
    label: set.set.title,
    description: describeCounts(count(exercisesOf(set.set), (item) => progress.state(item), moment)),
    detail: set.set.description,
    set,
  }));
  return (await window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.set;
};
