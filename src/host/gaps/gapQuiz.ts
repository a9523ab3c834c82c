import { Uri, l10n, workspace } from 'vscode';
import { allCandidates } from '../../core/session/candidates';
import { leftOf } from '../../core/session/dailyShare';
import { planGap } from '../../core/gaps/planGap';
import type { PlannedExercise } from '../../core/session/session';
import type { PractiseParts } from '../panels/practise';
import { settings } from '../base/settings';
import { thisMoment } from '../base/thisMoment';

/** What to ask in a gap, of the practice pages that were read; none where nothing short is due or new. */
export const gapAsks = (
  { library, progress }: Pick<PractiseParts, 'library' | 'progress'>,
  size = settings.gapQuestions(),
): readonly PlannedExercise[] => {
  const current = library.current();
  const moment = thisMoment();
  const here = new Set(
    current.sets
      .filter(({ source }) => workspace.getWorkspaceFolder(Uri.parse(source)) !== undefined)
      .map(({ key }) => key),
  );
  const limits = leftOf(settings.limits(), progress.reviewsOn(moment));
  return planGap(allCandidates(current), (item) => progress.state(item), {
    ...moment,
    seed: moment.now,
    size,
    isHere: (set) => here.has(set),
    ...limits,
  });
};

/** Opens the questions of a gap beside: what is unfinished first. False where there are none. */
export const gapQuiz = async (parts: PractiseParts, quiet: boolean): Promise<boolean> => {
  const { sets } = await parts.library.ready();
  const place = { beside: true, quiet };
  if (await parts.panel.resume(place)) return true;
  const planned = gapAsks(parts);
  if (planned.length > 0)
    await parts.panel.start(
      { title: l10n.t('Quick quiz'), cram: false, scope: sets.map(({ key }) => key), planned },
      place,
    );
  return planned.length > 0;
};
