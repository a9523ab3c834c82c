import type { Option } from '../../exercise/kinds/choice';
import { sameLetter } from './optionLine';

export const indexOf = (named: string, options: readonly Option[]): number => {
  const exact = options.findIndex(({ label }) => label.toUpperCase() === named.toUpperCase());
  if (exact >= 0) return exact;
  if (/\d/u.test(named))
    return options.every(({ label }) => !/\d/u.test(label)) && Number(named) <= options.length ? Number(named) - 1 : -1;
  return options.findIndex(({ label }) => sameLetter(label) === sameLetter(named));
};
