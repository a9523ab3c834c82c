import type { Exercise } from '../../src/core/exercise/kinds';
import type { PracticeSet } from '../../src/core/exercise/practiceSet';

/** What a file of one set gave, section by section. */
export const readingOf = (
  ...sections: readonly (readonly Exercise[])[]
): { readonly sets: readonly PracticeSet[] } => ({
  sets: [
    {
      title: 'Set',
      description: '',
      tags: [],
      sections: sections.map((exercises, at) => ({
        title: `Section ${at}`,
        introduction: '',
        exercises,
        range: { start: 0, end: 1 },
      })),
    },
  ],
});
