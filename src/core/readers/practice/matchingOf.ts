import { itemId, type ItemId } from '../../exercise/identity';
import type { Pair } from '../../exercise/kinds/matching';
import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import type { Problem } from '../../exercise/problem';
import { markdownOf } from '../markdown/blocks';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { keyProblems, splitGlue } from './keyProblems';
import { arrow, boundary, type MarkStyle, withoutBoundary } from './marks';
import { withoutRepeats } from './repeats';
import { type MarkedRun, runIn } from './runs';
import type { Entry } from './runEntry';
import { instruction, type Task } from './task';
import { withoutCount } from '../evidence/questionStart';

/** A line of the key: the mark on the left, its partner's on the right (none where the author forgot it), and why. */
interface Link {
  readonly mark: string;
  readonly partner: string | undefined;
  readonly why: Markdown;
  readonly line: number;
}

/** A matching, where the key leads from the marks of one column to the marks of another. */
export const matchingOf = ({ statements, key, place, asked }: Task): ExerciseDraft | undefined => {
  const { entries, takeaway } = splitGlue(key);
  const otherStyle: MarkStyle = statements.style === 'letter' ? 'digit' : 'letter';
  const links = entries.map((entry) => linkOf(entry, otherStyle));
  const linked = links.filter(({ partner }) => partner !== undefined).length;
  if (linked < Math.min(2, links.length) || linked * 5 < links.length * 3) return undefined;
  const { run: right, problems: repeats } = withoutRepeats(
    runIn(asked, otherStyle) ?? (otherStyle === 'digit' ? runIn(asked, otherStyle, 'placed') : undefined),
  );
  const columns = right && { left: statements, right };
  const sides = links.map(({ why }) => sidesOf(why));
  const isUnclear = columns === undefined || statements.tangled || right?.tangled === true;
  if (
    columns === undefined &&
    !(entries.some(({ delimiter }) => arrow.test(delimiter)) && sides.every((side) => side !== undefined))
  )
    return undefined;
  const useKey = isUnclear && sides.every((side) => side !== undefined);

  const partners = useKey
    ? uniquePartners(links.map(({ partner = '' }, at) => ({ mark: partner, text: sides[at]?.right ?? '' })))
    : (right?.entries ?? []).map(({ mark, text }) => ({ mark, text: withoutBoundary(text) }));
  const prompt = withoutCount(instruction(right === undefined ? [statements] : [statements, right], place));
  const make = (id: ItemId) => ({
    kind: 'matching' as const,
    id,
    prompt,
    range: place.range,
    headings: place.headings,
    partners: partners.map(({ text }) => text),
    pairs: statements.entries.map(({ mark, written, text }): Pair => {
      const at = links.findIndex((link) => link.mark === mark);
      const link = links[at];
      const partner = link?.partner === undefined ? -1 : partners.findIndex((each) => each.mark === link.partner);
      const shown = useKey ? (sides[at]?.left ?? withoutBoundary(text)) : withoutBoundary(text);
      return {
        id: itemId('pair', id, mark, pairName(link)),
        letter: written,
        text: shown,
        partner,
        why: link?.why ?? '',
      };
    }),
    takeaway: markdownOf([...key.before, ...takeaway, ...key.after]),
  });
  return {
    kind: 'matching',
    names: [place.heading === '' ? prompt : place.heading],
    distinct: [prompt, ...links.map(pairName)],
    range: place.range,
    headings: place.headings,
    make,
    problems: [
      ...repeats,
      ...keyProblems(statements, key, 'item'),
      ...linkProblems(links, partners),
      ...(isUnclear ? [unclear(statements, useKey)] : []),
    ],
  };
};

const linkPattern = (token: string): RegExp =>
  new RegExp(
    `^(?:\\*\\*|__)?[([]?(${token})[)\\]]?(?:\\*\\*|__)?(?=$|[\\s.,:;${boundary}—–*-]|(?<=\\d)\\p{Lu})[\\s.,:;—–*${boundary}]*(?:-\\s+)?`,
    'u',
  );

const linkPatterns: Readonly<Record<MarkStyle, RegExp>> = {
  digit: linkPattern('\\d{1,2}'),
  letter: linkPattern('[A-Za-z]'),
};

const linkOf = ({ mark, text, line }: Entry, style: MarkStyle): Link => {
  const found = linkPatterns[style].exec(text);
  const [whole = '', partner] = found ?? [];
  const isWord = style === 'letter' && partner !== undefined && /^\w\s+\p{Ll}/u.test(text);
  if (partner === undefined || isWord) return { mark, partner: undefined, why: withoutBoundary(text), line };
  return { mark, partner: partner.toUpperCase(), why: withoutBoundary(text.slice(whole.length)), line };
};

/** The short texts of both sides in a key such as `A -> 2: blade -> turning`. */
const sidesOf = (why: Markdown): { readonly left: Markdown; readonly right: Markdown } | undefined => {
  const found = /\s(?:->|→|=>|⇒)\s/u.exec(why);
  const left = found === null ? '' : why.slice(0, found.index).trim();
  return found === null || left === '' ? undefined : { left, right: why.slice(found.index + found[0].length).trim() };
};

const uniquePartners = (partners: readonly { readonly mark: string; readonly text: Markdown }[]) =>
  [...new Map(partners.filter(({ mark }) => mark !== '').map((each) => [each.mark, each])).values()].sort(
    (one, other) => one.mark.localeCompare(other.mark, 'en', { numeric: true }),
  );

/** What a pair is known by in every state of a page: the first words of its key, for the columns may be lost. */
const pairName = (link: Link | undefined): string => {
  const words = plainText(link?.why ?? '')
    .split(' ')
    .slice(0, 4)
    .join(' ');
  return words === '' ? (link?.partner ?? '') : words;
};

const linkProblems = (links: readonly Link[], partners: readonly { readonly mark: string }[]): readonly Problem[] =>
  links.flatMap(({ mark, partner, line }): Problem[] => {
    if (partner === undefined)
      return [
        {
          line,
          severity: 'error',
          code: 'no-partner',
          message: `The key gives ${mark} no partner; a line such as “${mark} -> ${partners[0]?.mark ?? '1'}” was expected.`,
        },
      ];
    if (partners.some((each) => each.mark === partner)) return [];
    const known = partners.map((each) => each.mark).join(', ');
    return [
      {
        line,
        severity: 'error',
        code: 'unknown-letter',
        message: `The key pairs ${mark} with ${partner}, but there is no ${partner}; ${known} were expected.`,
      },
    ];
  });

const unclear = ({ entries }: MarkedRun, useKey: boolean): Problem => ({
  line: entries[0]?.line ?? 0,
  severity: 'info',
  code: 'columns-unclear',
  message: useKey
    ? 'The two columns ran together and could not be told apart; the short texts of the key are asked instead.'
    : 'The two columns ran together and may be cut at the wrong words; a table or two lists would keep them apart.',
});
