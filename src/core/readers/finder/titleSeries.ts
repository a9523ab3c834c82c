import type { Markdown } from '../../text/markdown';
import type { OutlineHeading } from '../outline/outline';
import { questionLabelIn } from './labels';
import type { Title } from './title';

/** Titles of one file that are written alike. */
export interface TitleSeries {
  readonly shape: 'heading' | 'listed heading' | 'line in bold type' | 'counted line';
  readonly titles: readonly Title[];
}

export const titleOf = ({ line, end, text, level }: OutlineHeading): Title => ({
  line,
  end,
  text,
  lead: '',
  rest: '',
  level,
});

export const seriesOf = (shape: TitleSeries['shape'], titles: readonly Title[]): TitleSeries => ({ shape, titles });

export const marked = (text: Markdown): boolean =>
  /^Q\s?[.:]\s/u.test(text) ||
  (/[:：]/u.test(text) && questionLabelIn(text)?.rest !== undefined && questionLabelIn(text)?.rest !== '');
