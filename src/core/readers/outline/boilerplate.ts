import type { Fold } from './folds';

const title =
  /^\W*(?:(?:view |see |show |full |complete |click (?:here )?(?:to |for )(?:see |view |expand )?(?:the )?)*(?:table of contents?|contents|toc|index|menu|navigation|screenshots?|demo|gallery|preview|installation|install|setup|usage|quick ?start|getting started|prerequisites|requirements|configuration|logs?|(?:full |error |debug )*(?:logs?|output|traceback|stack ?trace)|environment|system info.*|versions?|changelog|change log|release notes|history|roadmap|license|licen[cs]e|credits|contributors?|contributing|acknowledge?ments|sponsors?|backers|badges?|references?|resources|links|related.*|further reading|see also|(?:\w+ )*translations?|(?:\w+ )?languages?|file (?:tree|structure)|project structure|directory structure|todo|notes?|disclaimer|support|metadata))\W*$/iu;

/** Whether the words of a summary name a part of any page: contents, screenshots, installation, logs. */
export const isBoilerplateTitle = (words: string): boolean => words.length <= 60 && title.test(words);

const image = /!\[[^[\]]*\]\([^()]*\)/gu;
const link = /\[[^[\]]*\](?:\([^()]*(?:\([^()]*\))?[^()]*\)|\[[^[\]]*\])/gu;
const anchor = /<a\s[^<>]*>[^<>]*<\/a>/giu;
const picture = /<img\s[^<>]*>|https?:\/\/[^\s<>]+/giu;
const tag = /<[^<>]*>/gu;
const word = /[\p{L}\p{N}]/u;
const count = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/u;

/**
 * How many lines of links and images a body holds; none where it holds anything else: so a table of contents, a menu of
 * languages and badges are told.
 */
export const linesOfLinks = (lines: readonly string[], { from, to }: Fold['body']): number => {
  let links = 0;
  for (let at = from.line; at <= to.line; at++) {
    const line = (lines[at] ?? '').slice(at === from.line ? from.column : 0, at === to.line ? to.column : undefined);
    if (line.trim() === '') continue;
    if (line.length > longestLine) return 0;
    const bare = line.replace(count, '');
    const rest = bare.replace(image, '').replace(link, '').replace(anchor, '').replace(picture, '');
    if (word.test(rest.replace(tag, ''))) return 0;
    if (rest.length < bare.length) links++;
  }
  return links;
};

const longestLine = 1000;
