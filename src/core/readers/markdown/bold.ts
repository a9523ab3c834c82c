import type { Markdown } from '../../text/markdown';

/** Markdown that starts in bold type, cut where the bold ends; `bold` is empty where it does not. */
export interface BoldLead {
  readonly bold: Markdown;
  readonly rest: Markdown;
}

const longestLead = 2000;

export const boldLead = (markdown: Markdown): BoldLead => {
  const mark = markdown.startsWith('**') ? '**' : '__';
  if (!markdown.startsWith(mark) || !/\S/u.test(markdown.charAt(2))) return { bold: '', rest: markdown };
  const end = markdown.slice(0, longestLead).indexOf(mark, 2);
  return end < 0 ? { bold: '', rest: markdown } : { bold: markdown.slice(2, end), rest: markdown.slice(end + 2) };
};

/** Bold and rest as Markdown again; all bold is no emphasis. */
export const joinBold = ({ bold, rest }: BoldLead): Markdown => {
  const lead = bold.trim();
  if (lead === '') return rest.trim();
  return rest.trim() === '' ? lead : `**${lead}**${rest}`;
};
