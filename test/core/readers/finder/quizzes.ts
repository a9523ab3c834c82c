// Small quizzes in every combination of languages, titles, and marks of questions, options and answers.

/** What a quiz is made of in one language: words and signs, and three questions with an answer each. */
interface Material {
  readonly questions: readonly [string, string, string];
  readonly answers: readonly [string, string, string];
  readonly options: readonly [string, string, string, string];
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly right: string;
  readonly key: string;
  /** The letters of its options, where they are not Latin. */
  readonly letters?: string;
}

const material = (
  title: string,
  [question = '', answer = '', right = '', key = '']: readonly string[],
  questions: Material['questions'],
  answers: Material['answers'],
  options: Material['options'],
  letters?: string,
): Material => ({
  title,
  question,
  answer,
  right,
  key,
  questions,
  answers,
  options,
  ...(letters !== undefined && { letters }),
});

export const languages: Readonly<Record<string, Material>> = {
  en: material(
    'Boats',
    ['Question', 'Answer', 'Correct answer', 'Answer key'],
    ['What is a keel?', 'Which bird swims?', 'Where does it lead?'],
    ['A fin below.', 'A penguin does.', 'To the harbour.'],
    ['wood', 'iron', 'lead', 'wool'],
  ),
  de: material(
    'Boote',
    ['Frage', 'Antwort', 'Richtige Antwort', 'Lösungen'],
    ['Was ist ein Kiel?', 'Welcher Vogel schwimmt?', 'Wohin führt das?'],
    ['Eine Finne unten.', 'Der Pinguin.', 'Zum Hafen.'],
    ['Holz', 'Eisen', 'Blei', 'Wolle'],
  ),
  es: material(
    'Barcos',
    ['Pregunta', 'Respuesta', 'Respuesta correcta', 'Respuestas'],
    ['¿Qué es una quilla?', '¿Qué ave nada?', '¿Adónde lleva?'],
    ['Una aleta.', 'El pingüino.', 'Al puerto.'],
    ['madera', 'hierro', 'plomo', 'lana'],
  ),
  fr: material(
    'Bateaux',
    ['Question', 'Réponse', 'Bonne réponse', 'Réponses'],
    ["Qu'est-ce qu'une quille ?", 'Quel oiseau nage ?', 'Où mène-t-il ?'],
    ['Une nageoire.', 'Le manchot.', 'Au port.'],
    ['bois', 'fer', 'plomb', 'laine'],
  ),
  pt: material(
    'Barcos',
    ['Questão', 'Resposta', 'Resposta correta', 'Gabarito'],
    ['O que é uma quilha?', 'Qual ave nada?', 'Aonde leva?'],
    ['Uma barbatana.', 'O pinguim.', 'Ao porto.'],
    ['madeira', 'ferro', 'chumbo', 'lã'],
  ),
  it: material(
    'Barche',
    ['Domanda', 'Risposta', 'Risposta corretta', 'Soluzioni'],
    ["Che cos'è una chiglia?", 'Quale uccello nuota?', 'Dove porta?'],
    ['Una pinna.', 'Il pinguino.', 'Al porto.'],
    ['legno', 'ferro', 'piombo', 'lana'],
  ),
  nl: material(
    'Boten',
    ['Vraag', 'Antwoord', 'Juiste antwoord', 'Antwoorden'],
    ['Wat is een kiel?', 'Welke vogel zwemt?', 'Waar leidt het heen?'],
    ['Een vin.', 'De pinguïn.', 'Naar de haven.'],
    ['hout', 'ijzer', 'lood', 'wol'],
  ),
  sv: material(
    'Båtar',
    ['Fråga', 'Svar', 'Rätt svar', 'Facit'],
    ['Vad är en köl?', 'Vilken fågel simmar?', 'Vart leder det?'],
    ['En fena.', 'Pingvinen.', 'Till hamnen.'],
    ['trä', 'järn', 'bly', 'ull'],
  ),
  pl: material(
    'Łodzie',
    ['Pytanie', 'Odpowiedź', 'Poprawna odpowiedź', 'Klucz odpowiedzi'],
    ['Co to jest kil?', 'Który ptak pływa?', 'Dokąd prowadzi?'],
    ['Płetwa.', 'Pingwin.', 'Do portu.'],
    ['drewno', 'żelazo', 'ołów', 'wełna'],
  ),
  cs: material(
    'Lodě',
    ['Otázka', 'Odpověď', 'Správná odpověď', 'Odpovědi'],
    ['Co je kýl?', 'Který pták plave?', 'Kam vede?'],
    ['Ploutev.', 'Tučňák.', 'Do přístavu.'],
    ['dřevo', 'železo', 'olovo', 'vlna'],
  ),
  hu: material(
    'Hajók',
    ['Kérdés', 'Válasz', 'Helyes válasz', 'Megoldókulcs'],
    ['Mi az a hajógerinc?', 'Melyik madár úszik?', 'Hová vezet?'],
    ['Egy uszony.', 'A pingvin.', 'A kikötőbe.'],
    ['fa', 'vas', 'ólom', 'gyapjú'],
  ),
  ru: material(
    'Лодки',
    ['Вопрос', 'Ответ', 'Правильный ответ', 'Ответы'],
    ['Что такое киль?', 'Какая птица плавает?', 'Куда он ведёт?'],
    ['Плавник снизу.', 'Пингвин.', 'В гавань.'],
    ['дерево', 'железо', 'свинец', 'шерсть'],
    'АБВГ',
  ),
  uk: material(
    'Човни',
    ['Питання', 'Відповідь', 'Правильна відповідь', 'Відповіді'],
    ['Що таке кіль?', 'Який птах плаває?', 'Куди він веде?'],
    ['Плавець знизу.', 'Пінгвін.', 'До гавані.'],
    ['дерево', 'залізо', 'свинець', 'вовна'],
    'АБВГ',
  ),
  tr: material(
    'Tekneler',
    ['Soru', 'Cevap', 'Doğru cevap', 'Cevap anahtarı'],
    ['Omurga nedir?', 'Hangi kuş yüzer?', 'Nereye götürür?'],
    ['Bir yüzgeç.', 'Penguen.', 'Limana.'],
    ['ahşap', 'demir', 'kurşun', 'yün'],
  ),
  hi: material(
    'नावें',
    ['प्रश्न', 'उत्तर', 'सही उत्तर', 'उत्तर कुंजी'],
    ['कील क्या है?', 'कौन सा पक्षी तैरता है?', 'यह कहाँ जाता है?'],
    ['नीचे का पंख।', 'पेंगुइन।', 'बंदरगाह।'],
    ['लकड़ी', 'लोहा', 'सीसा', 'ऊन'],
  ),
  id: material(
    'Perahu',
    ['Pertanyaan', 'Jawaban', 'Jawaban yang benar', 'Kunci jawaban'],
    ['Apa itu lunas?', 'Burung mana yang berenang?', 'Ke mana arahnya?'],
    ['Sebuah sirip.', 'Penguin.', 'Ke pelabuhan.'],
    ['kayu', 'besi', 'timah', 'wol'],
  ),
  vi: material(
    'Thuyền',
    ['Câu hỏi', 'Đáp án', 'Đáp án đúng', 'Đáp án'],
    ['Sống thuyền là gì?', 'Loài chim nào bơi?', 'Nó dẫn đến đâu?'],
    ['Một cái vây.', 'Chim cánh cụt.', 'Đến cảng.'],
    ['gỗ', 'sắt', 'chì', 'len'],
  ),
  zh: material(
    '船',
    ['问题', '答案', '正确答案', '参考答案'],
    ['什么是龙骨？', '哪种鸟会游泳？', '它通向哪里？'],
    ['下面的鳍。', '企鹅。', '港口。'],
    ['木头', '铁', '铅', '羊毛'],
  ),
  ja: material(
    '船',
    ['問題', '答え', '正解', '解答'],
    ['竜骨とは何ですか？', '泳ぐ鳥はどれですか？', 'どこに通じますか？'],
    ['下の鰭です。', 'ペンギンです。', '港です。'],
    ['木', '鉄', '鉛', '羊毛'],
  ),
  ko: material(
    '배',
    ['문제', '정답', '정답', '정답'],
    ['용골이란 무엇인가요?', '헤엄치는 새는?', '어디로 통하나요?'],
    ['아래 지느러미.', '펭귄.', '항구로.'],
    ['나무', '철', '납', '양모'],
  ),
};

/** Ways to write a question, by its text and number. */
const questionMarks: readonly ((text: string, count: number, words: Material) => string)[] = [
  (text) => `## ${text}`,
  (text, count) => `### ${count}. ${text}`,
  (text, count) => `### Q${count}: ${text}`,
  (text, count, { question }) => `## ${question} ${count}: ${text}`,
  (text, count, { question }) => `### ${question} ${count}\n\n${text}`,
  (text, count) => `**${count}. ${text}**`,
  (text, count) => `**${count}.** ${text}`,
  (text, count, { question }) => `**${question} ${count}:** ${text}`,
  (text) => `**${text}**`,
  (text, count) => `**Q${count}. ${text}**`,
  (text, count) => `${count}. ${text}`,
  (text, count) => `Q${count}. ${text}`,
  (text, count, { question }) => `${question} ${count}: ${text}`,
  (text, count) => `${count}) ${text}`,
];

interface OptionMarks {
  readonly letters: 'upper' | 'lower' | 'own' | 'none';
  readonly hasBoxes?: boolean;
  readonly write: (text: string, letter: string) => string;
}

const optionMarks: readonly OptionMarks[] = [
  { letters: 'own', write: (text, letter) => `${letter}) ${text}  ` },
  { letters: 'upper', write: (text, letter) => `${letter}. ${text}` },
  { letters: 'upper', write: (text, letter) => `- ${letter}) ${text}` },
  { letters: 'lower', write: (text, letter) => `- ${letter}. ${text}` },
  { letters: 'lower', write: (text, letter) => `(${letter}) ${text}` },
  { letters: 'upper', write: (text, letter) => `* **${letter})** ${text}` },
  { letters: 'lower', write: (text, letter) => `   ${letter}) ${text}` },
  { letters: 'upper', write: (text, letter) => `- ${letter}: ${text}` },
  { letters: 'upper', write: (text, letter) => `${letter}) ${text}\n` },
  { letters: 'upper', hasBoxes: true, write: (text) => `- [ ] ${text}` },
  { letters: 'upper', hasBoxes: true, write: (text, letter) => `- [ ] ${letter}. ${text}` },
  { letters: 'none', write: (text) => `* ${text}` },
];

type Answer = (letter: string, text: string, words: Material) => string;

/** Ways to give the answer below options; `tick` and those of a key are written elsewhere. */
const answersBelow: readonly Answer[] = [
  (letter, _, { answer }) => `${answer}: ${letter}`,
  (letter, _, { answer }) => `**${answer}:** ${letter}`,
  (letter, _, { answer }) => `**${answer}: ${letter}**`,
  (letter, _, { right }) => `${right}: ${letter}`,
  (letter, text, { right }) => `**${right}:** ${letter}) ${text}`,
  (letter, _, { answer }) => `> **${answer}:** ${letter}`,
  (_, text, { answer }) => `**${answer}:** ${text}`,
  (letter, _, { answer }) => `<details><summary>${answer}</summary>\n\n${letter}\n\n</details>`,
  (letter, text, { answer }) =>
    `<details>\n<summary>${answer}</summary>\n\n**${answer}: ${letter}** ${text}\n\n</details>`,
  (letter, _, { right }) => `<details><summary>Show answer</summary>\n\n${right}: ${letter}\n\n</details>`,
  (letter, _, { answer }) => `##### ${answer}\n\n${letter}`,
];
const byText = answersBelow[6];

const openAnswers: readonly ((text: string, words: Material) => string)[] = [
  (text, { answer }) => `<details><summary>${answer}</summary>\n\n${text}\n\n</details>`,
  (text) => `<details><summary>Show answer</summary>\n\n${text}\n\n</details>`,
  (text, { answer }) => `**${answer}:** ${text}`,
  (text, { answer }) => `${answer}: ${text}`,
];

const titles: readonly ((words: Material) => string)[] = [
  ({ title }) => `# ${title}`,
  () => '# Quiz',
  () => '',
  ({ title, answers }) => `# ${title}\n\n${answers[0]}`,
];

/** A quiz with what a careful reader obtains: of each question its options' texts and the right one, or its answer. */
export interface Quiz {
  readonly text: string;
  readonly questions: readonly {
    readonly prompt: string;
    readonly options: readonly string[];
    readonly answer: string;
  }[];
}

const rights = [
  [1, 0, 2],
  [2, 1, 0],
  [0, 3, 1],
] as const;

/** All quizzes, or only each n-th of them. */
export function* quizzes(each: number): Generator<Quiz> {
  let nth = 0;
  for (const words of Object.values(languages))
    for (const title of titles)
      for (const [at, mark] of questionMarks.entries())
        for (const quiz of quizzesOf(words, title(words), mark, at !== 0 && at !== 8))
          if (nth++ % each === 0) yield quiz();
}

function* quizzesOf(
  words: Material,
  title: string,
  mark: (typeof questionMarks)[number],
  isCounted: boolean,
): Generator<() => Quiz> {
  const asked = (count: number): string => mark(words.questions[count] ?? '', count + 1, words);
  const [first] = rights;
  let turn = 0;
  for (const { letters, hasBoxes = false, write } of optionMarks) {
    const own = Array.from(letters === 'own' ? (words.letters ?? 'ABCD') : letters === 'lower' ? 'abcd' : 'ABCD');
    const right: readonly number[] = rights[turn++ % rights.length] ?? first;
    const questions = words.questions.map((prompt, count) => ({
      prompt,
      options: words.options,
      answer: words.options[right[count] ?? 0] ?? '',
    }));
    const listed = (tick?: number): string =>
      words.options
        .map((text, at) =>
          at === tick ? write(text, own[at] ?? '').replace('[ ]', '[x]') : write(text, own[at] ?? ''),
        )
        .join('\n');
    const written =
      (answer: (count: number) => string, tick = false, after = ''): (() => Quiz) =>
      () => ({
        text: [
          title,
          '',
          ...[0, 1, 2].flatMap((count) => [
            asked(count),
            '',
            listed(tick ? right[count] : undefined),
            '',
            answer(count),
            '',
          ]),
          after,
        ].join('\n'),
        questions,
      });
    const letterOf = (count: number): string => own[right[count] ?? 0] ?? '';
    for (const answer of letters === 'none' ? [byText] : answersBelow)
      yield written((count) => answer?.(letterOf(count), questions[count]?.answer ?? '', words) ?? '');
    if (hasBoxes) yield written(() => '', true);
    if (!isCounted || letters === 'none') continue;
    for (const row of [
      (count: number) => `${count + 1}. ${letterOf(count)}`,
      (count: number) => `${count + 1}) ${letterOf(count)}`,
    ])
      yield written(() => '', false, [`## ${words.key}`, '', ...[0, 1, 2].map(row)].join('\n'));
    yield written(
      () => '',
      false,
      [
        `## ${words.key}`,
        '',
        '| # | Answer |',
        '| --- | --- |',
        ...[0, 1, 2].map((count) => `| ${count + 1} | ${letterOf(count)} |`),
      ].join('\n'),
    );
  }
  const open = words.questions.map((prompt, count) => ({ prompt, options: [], answer: words.answers[count] ?? '' }));
  for (const answer of openAnswers)
    yield () => ({
      text: [title, '', ...open.flatMap((each, count) => [asked(count), '', answer(each.answer, words), ''])].join(
        '\n',
      ),
      questions: open,
    });
  if (isCounted)
    yield () => ({
      text: [
        title,
        '',
        ...open.flatMap((_, count) => [asked(count), '']),
        `## ${words.key}`,
        '',
        ...open.map(({ answer }, count) => `${count + 1}. ${answer}`),
      ].join('\n'),
      questions: open,
    });
}
