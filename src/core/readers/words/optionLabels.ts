import type { Words } from './language';

/** What stands over options, or before the letter of one: `Options:`, `option B`. */
export const optionLabels: Words = {
  en: ['options', 'option', 'choices', 'choice', 'letter', 'alternatives'],
  de: ['antwortmöglichkeiten', 'möglichkeiten', 'auswahl', 'optionen', 'option'],
  es: ['opciones', 'opción', 'alternativas'],
  fr: ['propositions', 'proposition', 'choix', 'options'],
  pt: ['alternativas', 'alternativa', 'opções', 'opção'],
  it: ['opzioni', 'opzione', 'alternative'],
  nl: ['keuzes', 'keuze', 'opties', 'optie'],
  sv: ['alternativ', 'svarsalternativ'],
  pl: ['opcje', 'opcja', 'warianty'],
  cs: ['možnosti', 'možnost'],
  hu: ['lehetőségek', 'válaszlehetőségek'],
  ru: ['варианты ответа', 'варианты', 'вариант'],
  uk: ['варіанти відповіді', 'варіанти', 'варіант'],
  tr: ['seçenekler', 'seçenek', 'şıklar'],
  ar: ['الخيارات', 'خيارات', 'الخيار'],
  hi: ['विकल्प'],
  id: ['pilihan', 'opsi'],
  vi: ['lựa chọn', 'phương án'],
  zh: ['选项', '選項'],
  ja: ['選択肢'],
  ko: ['선택지', '보기'],
};

/** The letters that count options, alphabet by alphabet. */
export const alphabets = [
  'ABCDEFGHIJ',
  'АБВГДЕЖЗИК',
  'АБВГДЕЄЖЗИ',
  'ΑΒΓΔΕΖΗΘΙΚ',
  'أبجدهوزحطي',
  'أبتثجحخدذر',
  'कखगघङच',
  '가나다라마바',
  'アイウエオカ',
  '甲乙丙丁戊己',
];

/** Letters of other alphabets that look like Latin ones, which slip in by the keyboard. */
export const lookalikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
};
