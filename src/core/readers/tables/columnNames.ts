/** What the name of a column says that it holds: `skip` is passed over, `data` is nobody's question and marks a table of other things. */
export type Role = 'front' | 'back' | 'either' | 'language' | 'tags' | 'deck' | 'extra' | 'skip' | 'data';

const names: Readonly<Record<Exclude<Role, 'language'>, string>> = {
  front: 'front question q term prompt expression phrase vocabulary vocab kanji hanzi character native idiom acronym abbreviation simplified lemma sentence verb noun adjective adverb preposition infinitive infinitiv frage vraag pytanie soru вопрос pregunta domanda pergunta 问题 問題',
  back: 'back answer a definition translation meaning response gloss explanation solution antwort ответ respuesta réponse risposta resposta 答案 definición bedeutung übersetzung перевод traduction traducción traduzione tradução equivalent antwoord odpowiedź cevap vertaling tłumaczenie anlam nghĩa 意味 意思 释义 뜻',
  either: 'word words wort слово palabra mot parola palavra 单词 単語 漢字 汉字 단어 woord słowo kelime từ',
  tags: 'tags tag labels keywords',
  deck: 'deck deckname',
  extra: 'hint hints example examples note notes remark remarks reading pronunciation pinyin romaji romanization transliteration ipa extra mnemonic comment comments context usage furigana kana hiragana 読み 拼音',
  skip: 'id ids uid uuid guid nid pk no nr num number index idx order position rank row url uri link href image images img picture photo icon audio sound video media filename flag map difficulty level lesson chapter unit frequency freq lang language category topic pos label sentiment unicode codepoint',
  data: 'path email mail phone date time datetime timestamp created updated modified year month day age price cost amount quantity count total size length width height weight lat lon lng latitude longitude zip postcode address status enabled first last firstname lastname surname forename active kind score rating percent version license key value user username owner author login host ip port method code sha hash commit branch message severity pid role department company employer salary currency gender sku vendor supplier manager',
};

const languages =
  'english german deutsch englisch french français francais französisch spanish español espanol spanisch italian italiano italienisch portuguese português portugues russian русский japanese 日本語 chinese 中文 mandarin cantonese korean 한국어 dutch nederlands swedish svenska norwegian norsk danish dansk finnish suomi polish polski czech čeština slovak hungarian magyar turkish türkçe greek ελληνικά latin arabic hebrew hindi thai vietnamese indonesian ukrainian українська romanian bulgarian croatian serbian esperanto irish welsh catalan';
const codes = 'en de fr es it pt ru ja jp zh ko nl sv no nb da fi pl cs sk hu tr el la ar he hi th vi id uk ro bg hr sr eo ga cy ca';

const roles: ReadonlyMap<string, Role> = new Map([
  ...codes.split(' ').map((name) => [name, 'language'] as const),
  ...languages.split(' ').map((name) => [name, 'language'] as const),
  ...(Object.entries(names) as [Role, string][]).flatMap(([role, words]) => words.split(/\s+/u).map((name) => [name, role] as const)),
]);

/** The role of a column by its whole name, else by the last word of it that says something: `your_language_word`, `English meaning`. */
export const roleOf = (name: string): Role | undefined => {
  const words = wordsOf(name);
  const whole = roles.get(words.join('_')) ?? roles.get(words.join(''));
  if (whole !== undefined || words.length > 6) return whole;
  const found = words.map((word) => (word.length > 2 ? roles.get(word) : undefined)).filter((role) => role !== undefined);
  return found.findLast((role) => role !== 'language') ?? found.at(-1);
};

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether a cell can be the name of a column: a few words, not a sentence. */
export const isName = (cell: string): boolean => /^[\p{L}_#][\p{L}\p{M}\p{N} _#:./()&'-]{0,39}$/u.test(cell.trim()) && !/[.:]$|\. /u.test(cell.trim());

/** The name that a column shares with its translations: `capital` of `capital:de` and of `capital (zh-tw)`. */
export const withoutLanguage = (name: string): string => name.trim().replace(/(?:[:_-]|\s\(|:\s)(?:[a-z]{2}|zh[-_][a-z]{2,4}|[a-z]{2}[-_][A-Z]{2})\)?$/u, '');
