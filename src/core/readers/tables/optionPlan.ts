import type { Column } from './columns';
import { joinedOptions } from './joinedOptions';
import { keyColumn, optionColumns } from './optionColumns';
import type { Found } from './columnPair';

export const optionPlan = (columns: readonly Column[], names: readonly string[]): readonly Found[] => {
  const found = optionColumns(names);
  const tags = columns.find(({ role }) => role === 'tags')?.at;
  const whole = { extras: [], ...(tags !== undefined && { tags }), evidence: 'options' as const, sure: true };
  if (found !== undefined)
    return [
      {
        ...whole,
        front: found.question,
        back: found.key,
        options: found.options,
        ...(found.explanation !== undefined && { why: found.explanation }),
      },
    ];
  for (const question of columns.filter(({ role }) => role === 'front')) {
    const others = columns.filter((column) => column !== question);
    for (const at of new Set([
      keyColumn(names, (each) => each !== question.at),
      ...others.filter(({ role }) => role === 'answer').map((column) => column.at),
    ])) {
      const key = others.find((column) => column.at === at);
      const joined = key && joinedOptions(others, question, key);
      const why = columns.find(({ role }) => role === 'why')?.at;
      if (joined !== undefined)
        return [{ ...whole, front: question.at, back: at, joined, ...(why !== undefined && { why }) }];
    }
  }
  return [];
};
