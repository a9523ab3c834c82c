/** A tag that makes what stands before it the front of a card. */
export interface CardTag {
  /** The line without the tags at its end. */
  readonly rest: string;
  readonly way: 'once' | 'bothWays' | 'reminder';
  /** Whether it is the plugin's old tag `#flashcard`. */
  readonly isOld: boolean;
}

const cardTag = /^#((?:flash)?card)(?:[/-](?:(reverse)|(spaced|reminder)))?$/iu;
const otherTag = /^#[^\s#]+$/u;

/**
 * Reads `front #card`, `front #card-reverse #physics` or `#card` at the end of a line, where other tags and the id
 * of a block may follow.
 */
export const cardTagAtEnd = (line: string): CardTag | undefined => {
  if (!/#(?:flash)?card/iu.test(line)) return undefined;
  let found: Omit<CardTag, 'rest'> | undefined;
  let rest = line.trimEnd();
  for (let isLast = true; rest !== ''; isLast = false) {
    const start = lastSpace(rest) + 1;
    const word = rest.slice(start);
    if (!otherTag.test(word) && !(isLast && /^\^[a-z0-9-]+$/iu.test(word))) break;
    rest = rest.slice(0, start).trimEnd();
    const [whole, name = '', reverse, reminder] = cardTag.exec(word) ?? [];
    if (whole !== undefined)
      found = {
        way: reverse !== undefined ? 'bothWays' : reminder !== undefined ? 'reminder' : 'once',
        isOld: name.length > 4,
      };
  }
  return found && { ...found, rest };
};

/** A heading without the tags it ends with, where one of them tells of cards. */
export const withoutCardTags = (heading: string): string => {
  if (!heading.includes('#') || !/\s#(?:flash)?card/iu.test(heading)) return heading;
  let rest = heading.trimEnd();
  let isCards = false;
  for (let word = lastWord(rest); otherTag.test(word) && word.length < rest.length; word = lastWord(rest)) {
    isCards ||= /^#(?:flashcards?|card)(?:[/-]|$)/iu.test(word);
    rest = rest.slice(0, -word.length).trimEnd();
  }
  return isCards ? rest : heading;
};

const lastWord = (text: string): string => text.slice(lastSpace(text) + 1);

const lastSpace = (text: string): number => Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'));
