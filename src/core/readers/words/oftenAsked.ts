import type { Words } from './language';

/** What stands over help that is often asked for: no material, though it asks. */
export const oftenAsked: Words = {
  en: ['faq', 'faqs', 'frequently asked questions'],
  de: ['häufige fragen', 'häufig gestellte fragen'],
  es: ['preguntas frecuentes'],
  fr: ['foire aux questions', 'questions fréquentes'],
  pt: ['perguntas frequentes'],
  it: ['domande frequenti'],
  nl: ['veelgestelde vragen'],
  sv: ['vanliga frågor'],
  pl: ['często zadawane pytania', 'najczęściej zadawane pytania'],
  cs: ['časté dotazy', 'často kladené otázky'],
  hu: ['gyakori kérdések', 'gyik'],
  ru: ['часто задаваемые вопросы', 'частые вопросы'],
  uk: ['часті запитання', 'поширені запитання'],
  tr: ['sık sorulan sorular', 'sss'],
  ar: ['الأسئلة الشائعة'],
  hi: ['अक्सर पूछे जाने वाले प्रश्न'],
  id: ['pertanyaan yang sering diajukan', 'pertanyaan umum'],
  vi: ['câu hỏi thường gặp'],
  zh: ['常见问题', '常見問題', '常见问答'],
  ja: ['よくある質問', 'よくあるご質問'],
  ko: ['자주 묻는 질문'],
};
