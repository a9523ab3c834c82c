import { type Language, languages } from './language';

/** The labels of a question and of its answer that stand for one another: letters, and the sides of a card. */
export const pairLabels: Readonly<Record<Language, readonly (readonly [question: string, answer: string])[]>> = {
  en: [
    ['q', 'a'],
    ['front', 'back'],
    ['term', 'definition'],
  ],
  de: [
    ['f', 'a'],
    ['vorderseite', 'rückseite'],
    ['begriff', 'definition'],
  ],
  es: [
    ['p', 'r'],
    ['anverso', 'reverso'],
    ['frente', 'reverso'],
    ['término', 'definición'],
  ],
  fr: [
    ['q', 'r'],
    ['recto', 'verso'],
    ['terme', 'définition'],
  ],
  pt: [
    ['p', 'r'],
    ['frente', 'verso'],
    ['termo', 'definição'],
  ],
  it: [
    ['d', 'r'],
    ['fronte', 'retro'],
    ['termine', 'definizione'],
  ],
  nl: [
    ['v', 'a'],
    ['voorkant', 'achterkant'],
    ['begrip', 'definitie'],
  ],
  sv: [
    ['f', 's'],
    ['framsida', 'baksida'],
    ['begrepp', 'definition'],
  ],
  pl: [
    ['p', 'o'],
    ['przód', 'tył'],
    ['pojęcie', 'definicja'],
  ],
  cs: [
    ['o', 'a'],
    ['přední strana', 'zadní strana'],
    ['pojem', 'definice'],
  ],
  hu: [
    ['k', 'v'],
    ['előlap', 'hátlap'],
    ['fogalom', 'meghatározás'],
  ],
  ru: [
    ['в', 'о'],
    ['лицо', 'оборот'],
    ['термин', 'определение'],
  ],
  uk: [
    ['п', 'в'],
    ['питання', 'відповідь'],
    ['термін', 'визначення'],
  ],
  tr: [
    ['s', 'c'],
    ['ön', 'arka'],
    ['terim', 'tanım'],
  ],
  ar: [
    ['س', 'ج'],
    ['الوجه', 'الظهر'],
    ['المصطلح', 'التعريف'],
  ],
  hi: [
    ['प्र', 'उ'],
    ['सामने', 'पीछे'],
    ['शब्द', 'परिभाषा'],
  ],
  id: [
    ['t', 'j'],
    ['depan', 'belakang'],
    ['istilah', 'definisi'],
  ],
  vi: [
    ['h', 'đ'],
    ['mặt trước', 'mặt sau'],
    ['thuật ngữ', 'định nghĩa'],
  ],
  zh: [
    ['问', '答'],
    ['問', '答'],
    ['正面', '背面'],
    ['术语', '定义'],
  ],
  ja: [
    ['問', '答'],
    ['表', '裏'],
    ['用語', '定義'],
  ],
  ko: [
    ['문', '답'],
    ['앞면', '뒷면'],
    ['용어', '정의'],
  ],
};

/** For each label of a question those of its answer. */
export const answersOf: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>();
  for (const language of languages)
    for (const [question, answer] of pairLabels[language])
      found.set(question, (found.get(question) ?? new Set()).add(answer));
  return found;
})();
