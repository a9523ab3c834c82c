/** What columns are called: for each meaning the words of one language, in small letters; a name of several words is written as one. */
export interface ColumnWords {
  /** What asks. */
  readonly front?: readonly string[];
  /** What explains or translates it. */
  readonly back?: readonly string[];
  /** What answers a question; beside anything else it may be data. */
  readonly answer?: readonly string[];
  /** A word that is asked, or answers, as its neighbour tells. */
  readonly either?: readonly string[];
  /** What languages are called. */
  readonly language?: readonly string[];
  readonly tags?: readonly string[];
  readonly deck?: readonly string[];
  /** What says more beside an answer. */
  readonly extra?: readonly string[];
  /** What only illustrates: it is no question and no answer, whatever else stands in the name. */
  readonly example?: readonly string[];
  /** Why an answer is right. */
  readonly why?: readonly string[];
  /** What a column of an option is called before its letter or number. */
  readonly option?: readonly string[];
  /** What says which option is right. */
  readonly key?: readonly string[];
  /** A group that a question belongs to. */
  readonly topic?: readonly string[];
  /** What is passed over. */
  readonly skip?: readonly string[];
  /** What is nobody's question and marks a table of other things. */
  readonly data?: readonly string[];
}

export const columnWords: Readonly<Record<string, ColumnWords>> = {
  en: {
    front: ['front', 'question', 'questions', 'questiontext', 'q', 'term', 'prompt', 'stem', 'expression', 'phrase', 'vocabulary', 'vocab', 'kanji', 'hanzi', 'character', 'native', 'idiom', 'acronym', 'abbreviation', 'simplified', 'lemma', 'sentence', 'verb', 'noun', 'adjective', 'adverb', 'preposition', 'infinitive'],
    back: ['back', 'definition', 'translation', 'meaning', 'gloss', 'equivalent'],
    answer: ['answer', 'answers', 'a', 'response', 'solution'],
    either: ['word', 'words', 'country', 'capital'],
    language: ['english', 'german', 'french', 'spanish', 'italian', 'portuguese', 'russian', 'japanese', 'chinese', 'mandarin', 'cantonese', 'korean', 'dutch', 'swedish', 'norwegian', 'danish', 'finnish', 'polish', 'czech', 'slovak', 'hungarian', 'turkish', 'greek', 'latin', 'arabic', 'hebrew', 'hindi', 'thai', 'vietnamese', 'indonesian', 'ukrainian', 'romanian', 'bulgarian', 'croatian', 'serbian', 'esperanto', 'irish', 'welsh', 'catalan', 'en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'ja', 'jp', 'zh', 'ko', 'nl', 'sv', 'no', 'nb', 'da', 'fi', 'pl', 'cs', 'sk', 'hu', 'tr', 'el', 'la', 'ar', 'he', 'hi', 'th', 'vi', 'id', 'uk', 'ro', 'bg', 'hr', 'sr', 'eo', 'ga', 'cy', 'ca'],
    tags: ['tags', 'tag', 'labels', 'keywords'],
    deck: ['deck', 'deckname'],
    extra: ['hint', 'hints', 'note', 'notes', 'remark', 'remarks', 'reading', 'pronunciation', 'pinyin', 'romaji', 'romanization', 'transliteration', 'ipa', 'extra', 'mnemonic', 'comment', 'comments', 'context', 'usage', 'furigana', 'kana', 'hiragana'],
    example: ['example', 'examples', 'sample'],
    why: ['explanation', 'explanations', 'rationale', 'feedback', 'reason', 'why', 'justification'],
    option: ['option', 'options', 'choice', 'choices', 'answer', 'opt', 'alternative', 'distractor'],
    key: ['correct', 'right', 'key', 'solution', 'answerkey', 'correctanswer', 'rightanswer', 'correctawnser', 'correctoption', 'correctindex', 'answerindex', 'answeridx'],
    topic: ['category', 'topic', 'chapter', 'unit', 'domain', 'subject', 'section', 'lesson', 'module'],
    skip: ['id', 'ids', 'uid', 'uuid', 'guid', 'nid', 'pk', 'no', 'nr', 'num', 'number', 'index', 'idx', 'order', 'position', 'rank', 'row', 'url', 'uri', 'link', 'href', 'image', 'images', 'img', 'picture', 'photo', 'icon', 'audio', 'sound', 'video', 'media', 'filename', 'flag', 'map', 'difficulty', 'level', 'frequency', 'freq', 'lang', 'language', 'pos', 'label', 'sentiment', 'unicode', 'codepoint', 'type', 'points', 'weight'],
    data: ['path', 'email', 'mail', 'phone', 'date', 'time', 'datetime', 'timestamp', 'created', 'updated', 'modified', 'year', 'month', 'day', 'age', 'price', 'cost', 'amount', 'quantity', 'count', 'total', 'size', 'length', 'width', 'height', 'lat', 'lon', 'lng', 'latitude', 'longitude', 'zip', 'postcode', 'address', 'status', 'enabled', 'first', 'last', 'firstname', 'lastname', 'surname', 'forename', 'active', 'kind', 'score', 'rating', 'percent', 'version', 'license', 'value', 'user', 'username', 'owner', 'author', 'login', 'host', 'ip', 'port', 'method', 'code', 'sha', 'hash', 'commit', 'branch', 'message', 'severity', 'pid', 'role', 'department', 'company', 'employer', 'salary', 'currency', 'gender', 'sku', 'vendor', 'supplier', 'manager', 'party', 'votes', 'team', 'player', 'results'],
  },
  de: {
    front: ['frage', 'vorderseite', 'begriff', 'ausdruck', 'infinitiv', 'satz', 'vokabel'],
    back: ['bedeutung', 'übersetzung', 'rückseite', 'definition'],
    answer: ['antwort', 'antworten', 'lösung'],
    either: ['wort', 'wörter'],
    language: ['deutsch', 'englisch', 'französisch', 'spanisch', 'italienisch', 'portugiesisch', 'russisch', 'japanisch', 'chinesisch', 'koreanisch', 'niederländisch', 'schwedisch', 'norwegisch', 'dänisch', 'finnisch', 'polnisch', 'tschechisch', 'ungarisch', 'türkisch', 'griechisch', 'latein', 'lateinisch', 'arabisch', 'hebräisch', 'ukrainisch'],
    tags: ['schlagworte', 'stichworte'],
    extra: ['hinweis', 'notiz', 'anmerkung', 'bemerkung', 'aussprache', 'lesung', 'eselsbrücke', 'plural'],
    example: ['beispiel', 'beispiele', 'beispielsatz'],
    why: ['erklärung', 'begründung'],
    key: ['richtig', 'korrekt', 'richtigeantwort'],
    topic: ['thema', 'kapitel', 'kategorie', 'lektion'],
    skip: ['nummer', 'bild', 'ton', 'schwierigkeit'],
    data: ['datum', 'preis', 'menge', 'anzahl', 'jahr', 'straße', 'ort', 'vorname', 'nachname', 'telefon', 'betrag'],
  },
  fr: {
    front: ['recto', 'terme', 'phrase', 'infinitif'],
    back: ['traduction', 'signification', 'définition', 'verso', 'sens'],
    answer: ['réponse', 'réponses', 'reponse'],
    either: ['mot', 'mots'],
    language: ['français', 'francais', 'anglais', 'allemand', 'espagnol', 'italien', 'portugais', 'russe', 'japonais', 'chinois', 'coréen', 'néerlandais', 'suédois', 'arabe', 'grec', 'turc', 'polonais'],
    tags: ['étiquettes', 'motsclés'],
    extra: ['remarque', 'remarques', 'prononciation', 'indice'],
    example: ['exemple', 'exemples'],
    why: ['explication'],
    key: ['bonneréponse', 'correcte'],
    topic: ['thème', 'chapitre', 'catégorie'],
    data: ['nom', 'prénom', 'adresse', 'prix', 'année', 'montant'],
  },
  es: {
    front: ['pregunta', 'preguntas', 'anverso', 'término', 'frase', 'infinitivo'],
    back: ['traducción', 'traduccion', 'significado', 'definición', 'definicion', 'reverso'],
    answer: ['respuesta', 'respuestas', 'solución'],
    either: ['palabra', 'palabras'],
    language: ['español', 'espanol', 'castellano', 'inglés', 'ingles', 'alemán', 'francés', 'portugués', 'ruso', 'japonés', 'chino', 'coreano', 'italiano', 'árabe', 'griego', 'latín', 'catalán', 'euskera', 'gallego'],
    tags: ['etiquetas'],
    extra: ['nota', 'notas', 'pista', 'pronunciación'],
    example: ['ejemplo', 'ejemplos'],
    why: ['explicación', 'explicacion'],
    option: ['opción', 'opcion', 'alternativa'],
    key: ['correcta', 'correcto', 'respuestacorrecta'],
    topic: ['tema', 'capítulo', 'categoría'],
    data: ['nombre', 'apellido', 'correo', 'fecha', 'precio', 'cantidad', 'año', 'dirección'],
  },
  it: {
    front: ['domanda', 'domande', 'termine', 'fronte'],
    back: ['traduzione', 'significato', 'definizione', 'retro'],
    answer: ['risposta', 'risposte'],
    either: ['parola', 'parole'],
    language: ['italiano', 'inglese', 'tedesco', 'francese', 'spagnolo', 'portoghese', 'russo', 'giapponese', 'cinese', 'coreano', 'greco', 'latino', 'arabo'],
    extra: ['pronuncia', 'suggerimento'],
    example: ['esempio', 'esempi'],
    why: ['spiegazione'],
    option: ['opzione'],
    key: ['corretta', 'rispostacorretta'],
    topic: ['argomento', 'capitolo'],
    data: ['nome', 'cognome', 'prezzo', 'anno', 'indirizzo', 'quantità'],
  },
  pt: {
    front: ['pergunta', 'perguntas', 'questão', 'enunciado', 'frente', 'termo'],
    back: ['tradução', 'traducao', 'significado', 'definição', 'verso'],
    answer: ['resposta', 'respostas'],
    either: ['palavra', 'palavras'],
    language: ['português', 'portugues', 'inglês', 'alemão', 'francês', 'espanhol', 'russo', 'japonês', 'chinês', 'grego', 'latim', 'árabe'],
    extra: ['pronúncia', 'observação', 'dica'],
    example: ['exemplo', 'exemplos'],
    why: ['explicação', 'justificativa'],
    option: ['opção', 'opcao'],
    key: ['gabarito', 'correta', 'respostacorreta'],
    topic: ['assunto', 'capítulo'],
    data: ['sobrenome', 'preço', 'ano', 'endereço', 'quantidade', 'valor'],
  },
  ru: {
    front: ['вопрос', 'вопросы', 'термин', 'фраза', 'предложение'],
    back: ['перевод', 'значение', 'определение'],
    answer: ['ответ', 'ответы'],
    either: ['слово', 'слова'],
    language: ['русский', 'английский', 'немецкий', 'французский', 'испанский', 'итальянский', 'японский', 'китайский', 'корейский', 'латинский'],
    tags: ['теги', 'метки'],
    extra: ['примечание', 'подсказка', 'транскрипция', 'произношение'],
    example: ['пример', 'примеры'],
    why: ['объяснение', 'пояснение'],
    option: ['вариант'],
    key: ['правильный', 'правильныйответ', 'верный'],
    topic: ['тема', 'раздел', 'категория'],
    data: ['имя', 'фамилия', 'дата', 'цена', 'год', 'адрес', 'количество'],
  },
  uk: {
    front: ['питання', 'запитання'],
    back: ['переклад', 'значення', 'визначення'],
    answer: ['відповідь', 'відповіді'],
    language: ['українська', 'англійська', 'німецька', 'польська'],
    example: ['приклад', 'приклади'],
    why: ['пояснення'],
    key: ['правильна', 'правильнавідповідь'],
  },
  pl: {
    front: ['pytanie', 'pytania', 'pojęcie', 'awers'],
    back: ['tłumaczenie', 'znaczenie', 'definicja', 'rewers'],
    answer: ['odpowiedź', 'odpowiedzi'],
    either: ['słowo', 'słowa', 'słówko'],
    language: ['polski', 'angielski', 'niemiecki', 'francuski', 'hiszpański', 'rosyjski', 'włoski'],
    extra: ['uwaga', 'uwagi', 'wymowa', 'podpowiedź'],
    example: ['przykład', 'przykłady'],
    why: ['wyjaśnienie'],
    option: ['opcja'],
    key: ['poprawna', 'poprawnaodpowiedź'],
    data: ['imię', 'nazwisko', 'cena', 'rok', 'ilość'],
  },
  nl: {
    front: ['vraag', 'vragen', 'zin'],
    back: ['vertaling', 'betekenis', 'definitie'],
    answer: ['antwoord', 'antwoorden'],
    either: ['woord', 'woorden'],
    language: ['nederlands', 'engels', 'duits', 'frans', 'spaans'],
    extra: ['opmerking', 'uitspraak'],
    example: ['voorbeeld', 'voorbeelden', 'voorbeeldzin'],
    why: ['uitleg', 'toelichting'],
    key: ['juist', 'juisteantwoord'],
  },
  sv: {
    front: ['fråga', 'frågor', 'begrepp'],
    back: ['översättning', 'betydelse'],
    answer: ['svar'],
    either: ['ord'],
    language: ['svenska', 'engelska', 'tyska', 'norsk', 'norska', 'dansk', 'danska', 'suomi'],
    example: ['exempel'],
    why: ['förklaring'],
    key: ['rätt', 'rättsvar'],
  },
  tr: {
    front: ['soru', 'sorular', 'terim'],
    back: ['anlam', 'anlamı', 'çeviri', 'tanım'],
    answer: ['cevap', 'yanıt'],
    either: ['kelime', 'sözcük'],
    language: ['türkçe', 'ingilizce', 'almanca', 'fransızca'],
    example: ['örnek', 'örnekler'],
    why: ['açıklama'],
    option: ['seçenek', 'şık'],
    key: ['doğru', 'doğrucevap'],
  },
  cs: {
    front: ['otázka', 'otázky', 'pojem'],
    back: ['překlad', 'význam', 'definice'],
    answer: ['odpověď', 'odpovědi'],
    either: ['slovo', 'slovíčko'],
    language: ['čeština', 'česky', 'anglicky', 'angličtina', 'německy', 'magyar', 'ελληνικά'],
    example: ['příklad', 'příklady'],
    why: ['vysvětlení'],
    key: ['správně', 'správnáodpověď'],
  },
  ja: {
    front: ['問題', '質問', '表', '用語', '表現', '例題'],
    back: ['意味', '裏', '定義', '訳', '翻訳'],
    answer: ['答え', '解答', '回答', '正答'],
    either: ['単語', '漢字', '言葉'],
    language: ['日本語', '英語', '中国語', '韓国語', 'ドイツ語', 'フランス語', 'スペイン語'],
    tags: ['タグ'],
    extra: ['読み', '読み方', 'ふりがな', 'かな', '備考', 'ヒント', '発音'],
    example: ['例', '例文'],
    why: ['解説', '説明'],
    option: ['選択肢'],
    key: ['正解'],
    data: ['名前', '日付', '価格', '住所', '数量'],
  },
  zh: {
    front: ['问题', '題目', '题目', '问', '正面', '术语'],
    back: ['意思', '释义', '解釋', '翻译', '定义', '背面', '含义'],
    answer: ['答案', '回答'],
    either: ['单词', '單詞', '词语', '生词', '汉字'],
    language: ['中文', '英文', '英语', '汉语', '日语', '日文', '韩语', '德语', '法语'],
    tags: ['标签'],
    extra: ['拼音', '备注', '提示', '读音'],
    example: ['例句', '例子'],
    why: ['解析', '解释'],
    option: ['选项'],
    key: ['正确答案', '正确'],
    topic: ['章节', '分类', '类别'],
    data: ['姓名', '日期', '价格', '地址', '数量', '电话'],
  },
  ko: {
    front: ['질문', '문제', '앞면', '용어'],
    back: ['뜻', '의미', '뒷면', '정의', '번역'],
    answer: ['답', '정답', '대답'],
    either: ['단어', '낱말'],
    language: ['한국어', '영어', '일본어', '중국어'],
    extra: ['발음', '메모', '힌트'],
    example: ['예문', '예시', '예'],
    why: ['해설', '설명'],
    option: ['보기', '선택지'],
  },
  vi: {
    front: ['câuhỏi', 'thuậtngữ'],
    back: ['nghĩa', 'dịch', 'địnhnghĩa'],
    answer: ['đápán', 'trảlời'],
    either: ['từ', 'từvựng'],
    language: ['tiếnganh', 'tiếngviệt'],
    example: ['vídụ'],
    why: ['giảithích'],
  },
};
