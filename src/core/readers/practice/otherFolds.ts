import { plainText } from '../../text/plainText';
import type { Block, Details } from '../markdown/blocks';
import { askingOf } from '../finder/asking';
import { isBoilerplateTitle } from '../outline/boilerplate';
import type { Page } from './page';
import { questionStart } from '../evidence/questionStart';
import { isHintLabel, isRevealLabel, promisesAnswer, repeatedLabels } from '../words/revealLabel';

/**
 * A page without the folds that neither ask nor answer, such as “Installing on Windows”, “Grading” or “Show
 * references”.
 */
export const withoutOtherFolds = (page: Page): Page => {
  const folds = page.blocks.filter(isDetails);
  const labels = repeatedLabels(folds.map(({ summary }) => summary));
  const titles = folds.filter(({ summary }) => !isLabel(summary) && !labels.has(summary));
  const doAsk = titles.filter(asks).length > titles.length / 2;
  const kept: Block[] = [];
  let isAsked = false;
  for (const block of page.blocks) {
    if (!isDetails(block)) isAsked = asks(block) || (isAsked && block.kind !== 'heading');
    else if (
      !labels.has(block.summary) &&
      !(isLabel(block.summary) ? isAsked || promisesMore(block) : doAsk || asks(block))
    )
      continue;
    kept.push(block);
  }
  return { ...page, blocks: kept };
};

const isDetails = (block: Block): block is Details => block.kind === 'details';

const asks = (block: Block): boolean =>
  questionStart(block) !== undefined || askingOf(block.kind === 'details' ? block.summary : block.markdown) !== 'no';

const isLabel = (summary: string): boolean =>
  isRevealLabel(summary) || isHintLabel(summary) || isBoilerplateTitle(plainText(summary));

/** Whether a label promises an answer, or a hint of it; one that does not has to stand below a question. */
const promisesMore = ({ summary }: Details): boolean => promisesAnswer(summary) || isHintLabel(summary);
