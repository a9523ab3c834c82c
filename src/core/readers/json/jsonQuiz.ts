import { isOfProject } from '../../exercise/contentPaths';
import type { Reader } from '../draft/reader';

/** What a site answers often is data of the site. */
const oftenAsked = /(?:^|\/)[\w.-]*faq[\w.-]*\.json$/iu;

/** A key that asks, and one that answers. */
const asked =
  /"(?:question|prompt|q|stem|front|term|word|text|pregunta|pergunta|frage|domanda|问题|题目|問題|вопрос)\w{0,20}"\s{0,9}:/iu;
const answered =
  /"(?:correct|answer|right|solution|key|back|definition|meaning|translation|respuesta|resposta|antwort|risposta|答案|正解|ответ)\w{0,20}"\s{0,9}:/iu;

/** Lists of questions with options, or of cards, in JSON, as quiz programs keep them. */
export const jsonQuiz: Reader = {
  name: 'JSON quiz',
  extensions: ['json'],
  sniff: ({ path, text }) =>
    /\.json$/iu.test(path) && !isOfProject(path) && !oftenAsked.test(path) && asked.test(text) && answered.test(text),
  read: async (file) => (await import('./jsonQuizFile')).jsonQuizFile(file),
};
