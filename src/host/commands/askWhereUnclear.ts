import { type Uri, l10n } from 'vscode';
import { exercisesOf } from '../../core/exercise/practiceSet';
import { isLittle, mostLittle } from '../../core/readers/ways/isLittle';
import { nameIn } from '../base/fileNames';
import type { ContentReading } from '../library/readContent';
import type { FileParts } from './fileParts';
import { type WayAnswer, type WayQuestion, pickWay } from './pickWay';
import { waysAt } from './waysAt';

/**
 * Asks how a file is read that gives nothing by itself, or little where another way gives far more; `clear` where there
 * is nothing to ask.
 */
export const askWhereUnclear = async (
  uri: Uri,
  parts: Pick<FileParts, 'library' | 'readers' | 'log'>,
  reading: ContentReading | undefined,
  options: Pick<WayQuestion, 'waysOnly' | 'problems'> = {},
): Promise<WayAnswer | 'clear' | undefined> => {
  const size = reading?.sets.flatMap(exercisesOf).length ?? 0;
  if (reading === undefined || size > mostLittle || uri.scheme === 'untitled') return 'clear';
  const seen = await waysAt(uri, parts);
  if (seen === undefined || !isLittle(reading, seen.ways)) return 'clear';
  const name = l10n.t('“{0}”', nameIn(uri));
  return pickWay({
    ...seen,
    ...options,
    title:
      size === 0
        ? l10n.t('Nothing to practise was understood in {0}.', name)
        : l10n.t('Little to practise was understood in {0}.', name),
    placeholder: l10n.t('How is it read? What asks, and what answers?'),
  });
};
