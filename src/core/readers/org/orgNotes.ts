import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { isCard, orgCards } from './orgCards';
import { type OrgNode, orgTree } from './orgTree';
import { nameOf, type Reader } from '../draft/reader';
import { setOf } from '../draft/setOf';

/** Cards in Org files: headings with the tag `:drill:` of org-drill, or with the property `FC_TYPE` of org-fc. */
export const orgNotes: Reader = {
  name: 'Org',
  extensions: ['org'],
  sniff: ({ path, text }) => /\.org$/iu.test(path) && (/:drill:/iu.test(text) || text.includes(':FC_TYPE:')),
  read: (file) => {
    const lines = file.text.split('\n');
    const drafts: ExerciseDraft[] = [];
    const problems: Problem[] = [];
    const waiting: OrgNode[] = [...orgTree(lines).toReversed()];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const found = orgCards(node);
      drafts.push(...found.drafts);
      problems.push(...found.problems);
      waiting.push(...(isCard(node) ? node.children.filter(isCard) : node.children).toReversed());
    }
    return setOf(drafts, titleIn(lines) ?? nameOf(file), {}, problems);
  },
};

const titleIn = (lines: readonly string[]): string | undefined =>
  lines
    .slice(0, 50)
    .map((line) => /^#\+title:\s*(\S.*)$/iu.exec(line)?.[1]?.trim())
    .find((title) => title !== undefined);
