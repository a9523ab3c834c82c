import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';

/** How surely a text asks: by its mark or by a number of questions; by its first word; or not by itself. */
export type Likelihood = 'surely' | 'perhaps' | 'no';

const codeOrAddress = /`[^`]*`|https?:\/\/\S+/gu;
/** The marks of questions in all scripts; the Greek one looks like a semicolon. */
const mark = /\?(?=$|[^\w=&/.?+*-]|\?|\*\*|__)|[？؟՞⁇\u037e፧]|\p{Script=Greek};$/u;
const counted = /^(?:q(?:uestion)?|frage|pregunta|вопрос|pergunta|domanda|问题?|問題?|質問|질문)\s?\.?\s?#?\d{0,3}\s?[:.)：、]\s*\S/iu;
const trueOrFalse = /^\(?(?:true|t)\s?(?:or|\/|\|)\s?(?:false|f)\b|[(:–—-]\s?(?:true|t)\s?(?:or|\/|\|)\s?(?:false|f)\)?\.?$/iu;

/** Words that begin questions and tasks. A page that only explains itself begins so too, so they are no proof. */
const latin =
  '(?:what|which|who|whom|whose|why|how|when|where|in (?:which|what)|(?:can|could|would|will|do|does|did|is|are|should|has|have|if|given|suppose|assume|consider) \\S+ \\S+|name|define|explain|describe|list|compare|contrast|discuss|differentiate|distinguish|difference|differences|state|mention|give|write|demonstrate|implement|design|prove|derive|compute|calculate|solve|outline|elaborate|tell|fill|match|predict|summari[sz]e|identify|advantages|pros and cons|' +
  '¿.*|qué|que|cómo|cuál(?:es)?|cuándo|dónde|por qué|quién|explique|explica|describe|was|wie|warum|wieso|welche[rsn]?|wann|wo|wer|nenne|erkläre|beschreibe|unterschied|quel(?:le)?s?|comment|pourquoi|quand|où|qui|qu.est|expliquez|décrivez|citez|o que|qual|quais|como|por que|porque|quando|onde|quem|cosa|che cosa|come|perché|quali?|quanto|chi|dove|wat|hoe|waarom|welke|apa|bagaimana|mengapa|kenapa|sebutkan|jelaskan|co|jak|jaki[em]?|jaka|dlaczego|czym|czy|ne|nasıl|neden|nedir|hangi|vad|hur|varför|mi|hogyan|miért|ce|care|cum|de ce)';
const firstWord = new RegExp(`^${latin}(?=$|[\\s:,'’-])`, 'iu');
const cyrillic = /^(?:что|как(?:ой|ая|ое|ие|им|ую)?|почему|зачем|чем|где|когда|кто|котор(?:ый|ая|ое|ые)|назовите|объясните|опишите|расскажите|в ч[её]м|для чего|що|як(?:ий|а|е|і)?|чому|навіщо|поясніть|какво|защо|кои|шта|како|зашто)(?=$|[^\p{L}])/iu;
const anywhere = /什么|什麼|为什么|為什麼|为何|怎么|怎麼|怎样|如何|哪|是否|吗|嗎|区别|區別|介绍|谈谈|简述|说说|说一下|讲一下|解释|何ですか|とは|なぜ|どう|どの|ですか|ますか|説明|무엇|어떻게|왜|어떤|설명|차이|อะไร|ทำไม|อย่างไร|ยังไง|แตกต่าง|là gì|như thế nào|tại sao|thế nào|nedir|(?:^|\s)(?:ما|ماذا|كيف|لماذا|متى|اشرح|چیست|چگونه|چرا|क्या|कैसे|क्यों)(?=\s|$)|τι είναι|πώς|γιατί/iu;
const numbered = /^(?:\(?\d{1,3}[.)：、]|(?:exercise|problem|challenge|puzzle) #?\d{1,3}\s?[:.)–—-])\s*\S/iu;
/** How a page explains itself: `How to install`, `What's new`, `How it works`. */
const aboutItself = /^(?:how (?:to|it|this|we|i)\b|what(?:['’]s (?:new|next|included|inside|changed)| (?:it|this|we|you) )|when to\b|where to\b|why (?:use|we|this|not)\b|write-?ups?\b|list of\b|given\b|if\b)(?!.*\bwould you\b)/iu;

/** Spares most questions a closer look. */
const askedAtEnd = /[^\s`/&=?]\?(?:\*\*|__|<\/b>|<\/strong>)?$/u;

/** How surely a short text asks something. */
export const likelihoodOfAsking = (text: Markdown): Likelihood => {
  if (askedAtEnd.test(text)) return 'surely';
  const words = plainText(text.slice(0, 2000).replace(codeOrAddress, 'x').replace(/^(\s*\(?\d{1,3})([.)])/u, '$1\\$2'));
  if (mark.test(words) || trueOrFalse.test(words) || (counted.test(words) && words.length > 12)) return 'surely';
  const rest = words.replace(/^\(?\d{1,3}[.)：、]\s*/u, '');
  if (aboutItself.test(rest)) return numbered.test(words) ? 'perhaps' : 'no';
  return numbered.test(words) || firstWord.test(rest) || cyrillic.test(rest) || anywhere.test(rest) || taskLater.test(rest) ? 'perhaps' : 'no';
};

/** A task that stands after what it is about: `It fails. Name three reasons`. */
const taskLater = /[.:!]\s+(?:what|why|how|name|explain|describe|list|write|give|fix|find|which)\b/iu;
