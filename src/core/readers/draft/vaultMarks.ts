import { array, boolean, fallback, object, parse, string } from 'valibot';
import { parseJson } from '../../base/json';

/** How cards are written in a vault of Obsidian, as its owner has set the plugin Spaced Repetition. */
export interface VaultMarks {
  /** What parts front and back in one line, once and for both ways. */
  readonly inline: string;
  readonly inlineBothWays: string;
  /** The line between front and back, once and for both ways. */
  readonly line: string;
  readonly lineBothWays: string;
  /** The line that ends a card of several lines; empty where a blank one does. */
  readonly end: string;
  /** The tags of notes with cards, such as `#flashcards`. */
  readonly tags: readonly string[];
  readonly highlights: boolean;
  readonly bold: boolean;
  readonly braces: boolean;
}

/** Where a vault keeps the settings of the plugin, from the folder of the vault. */
export const vaultSettingsPath = '.obsidian/plugins/obsidian-spaced-repetition/data.json';

const usual: VaultMarks = {
  inline: '::',
  inlineBothWays: ':::',
  line: '?',
  lineBothWays: '??',
  end: '',
  tags: ['#flashcards'],
  highlights: true,
  bold: false,
  braces: false,
};

const settings = object({
  singleLineCardSeparator: fallback(string(), usual.inline),
  singleLineReversedCardSeparator: fallback(string(), usual.inlineBothWays),
  multilineCardSeparator: fallback(string(), usual.line),
  multilineReversedCardSeparator: fallback(string(), usual.lineBothWays),
  multilineCardEndMarker: fallback(string(), usual.end),
  flashcardTags: fallback(array(string()), usual.tags),
  convertHighlightsToClozes: fallback(boolean(), usual.highlights),
  convertBoldTextToClozes: fallback(boolean(), usual.bold),
  convertCurlyBracketsToClozes: fallback(boolean(), usual.braces),
});
const file = object({ settings: fallback(settings, parse(settings, {})) });

const longestMark = 40;

/**
 * The marks that the plugin's settings name; undefined where they are the usual ones, which need no settings, or where
 * the text is no such file.
 */
export const vaultMarks = (json: string): VaultMarks | undefined => {
  const value = parseJson(json);
  if (typeof value !== 'object' || value === null || !('settings' in value)) return undefined;
  const { settings: set } = parse(file, value);
  const marks: VaultMarks = {
    inline: set.singleLineCardSeparator,
    inlineBothWays: set.singleLineReversedCardSeparator,
    line: set.multilineCardSeparator.trim(),
    lineBothWays: set.multilineReversedCardSeparator.trim(),
    end: set.multilineCardEndMarker.trim(),
    tags: set.flashcardTags,
    highlights: set.convertHighlightsToClozes,
    bold: set.convertBoldTextToClozes,
    braces: set.convertCurlyBracketsToClozes,
  };
  const isUsual =
    marks.inline === usual.inline &&
    marks.inlineBothWays === usual.inlineBothWays &&
    marks.line === usual.line &&
    marks.lineBothWays === usual.lineBothWays &&
    marks.end === usual.end &&
    marks.tags.every((tag) => usual.tags.includes(tag));
  const isFit =
    [marks.inline, marks.inlineBothWays, marks.line, marks.lineBothWays].every(
      (mark) => mark.trim() !== '' && mark.length <= longestMark,
    ) && marks.end.length <= longestMark;
  return isUsual || !isFit ? undefined : marks;
};
