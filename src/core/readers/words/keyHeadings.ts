import type { Words } from './language';

/** What stands over answers that are kept together, besides the words for answers themselves. */
export const keyHeadings: Words = {
  en: ['answers', 'answer key', 'answer keys', 'answer sheet', 'solutions', 'solution key', 'solution', 'answer', 'correct answers'],
  de: ['antworten', 'antwortschlüssel', 'lösungen', 'lösungsschlüssel', 'lösung', 'auflösung'],
  es: ['respuestas', 'respuestas correctas', 'clave de respuestas', 'soluciones', 'solucionario', 'hoja de respuestas'],
  fr: ['réponses', 'corrigé', 'corrigés', 'solutions', 'clé de correction'],
  pt: ['respostas', 'gabarito', 'soluções', 'chave de respostas'],
  it: ['risposte', 'soluzioni', 'chiave delle risposte'],
  nl: ['antwoorden', 'oplossingen', 'antwoordsleutel', 'antwoordmodel'],
  sv: ['svar', 'facit', 'lösningar'],
  pl: ['odpowiedzi', 'klucz odpowiedzi', 'klucz', 'rozwiązania'],
  cs: ['odpovědi', 'řešení', 'klíč', 'správné odpovědi'],
  hu: ['válaszok', 'megoldókulcs', 'megoldások', 'megoldás'],
  ru: ['ответы', 'ключ', 'ключи', 'ключ к тесту', 'правильные ответы', 'решения', 'решение'],
  uk: ['відповіді', 'ключ', 'ключі', 'правильні відповіді', 'розв’язки'],
  tr: ['cevaplar', 'cevap anahtarı', 'yanıtlar', 'yanıt anahtarı', 'çözümler'],
  ar: ['الإجابات', 'الأجوبة', 'مفتاح الإجابات', 'الحلول'],
  hi: ['उत्तर', 'उत्तर कुंजी', 'उत्तरमाला'],
  id: ['jawaban', 'kunci jawaban', 'kunci'],
  vi: ['đáp án', 'câu trả lời', 'lời giải'],
  zh: ['答案', '参考答案', '參考答案', '解答', '答案与解析', '标准答案'],
  ja: ['解答', '答え', '正解', '解答例', '解答と解説'],
  ko: ['정답', '해답', '정답 및 해설', '답안'],
};
