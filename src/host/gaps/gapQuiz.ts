import { Uri, l10n, workspace } from 'vscode';
import { allCandidates } from '../../core/candidates';
import { leftOf } from '../../core/day';
import { planGap } from '../../core/planGap';
import type { Ask } from '../../core/session';
import type { PractiseParts } from '../practise';
import { settings } from '../settings';
import { thisMoment } from '../thisMoment';

/** What to ask in a gap, of the practice pages that were read; none where nothing short is due or new. */
export const gapAsks = ({ library, progress }: Pick<PractiseParts, 'library' | 'progress'>, size = settings.gapQuestions()): readonly Ask[] => {
  const current = library.current();
  const moment = thisMoment();
  const here = new Set(current.sets.filter(({ source }) => workspace.getWorkspaceFolder(Uri.parse(source)) !== undefined).map(({ key }) => key));
  const limits = leftOf(settings.limits(), progress.reviewsOn(moment));
  return planGap(allCandidates(current), (item) => progress.state(item), { ...moment, seed: moment.now, size, isHere: (set) => here.has(set), ...limits });
};

/** Opens the questions of a gap beside: what is unfinished first. False where there are none. */
export const gapQuiz = async (parts: PractiseParts, quiet: boolean): Promise<boolean> => {
  const { sets } = await parts.library.ready();
  const place = { beside: true, quiet };
  if (await parts.panel.resume(place)) return true;
  const asks = gapAsks(parts);
  if (asks.length > 0) await parts.panel.start({ title: l10n.t('Quick quiz'), cram: false, scope: sets.map(({ key }) => key), asks }, place);
  return asks.length > 0;
};
