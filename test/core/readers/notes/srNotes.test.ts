import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { shown } from '../shown';

const deck = ['#flashcards', ''];

type Row = readonly [what: string, lines: readonly string[], cards: readonly string[]];

const holds = (rows: readonly Row[], before: readonly string[] = deck): void => {
  for (const [what, lines, expected] of rows) {
    it(`are read: ${what}`, async () => {
      const { cards, problems } = await shown(...before, ...lines);
      assert.deepEqual(cards, expected);
      assert.deepEqual(problems, []);
    });
  }
};

describe('cards in one line', () => {
  holds([
    ['close to the colons', ['Keel::The lowest beam'], ['Keel -> The lowest beam']],
    ['with spaces', ['Keel :: The lowest beam'], ['Keel -> The lowest beam']],
    ['one word, then a space before', ['keel ::beam'], ['keel -> beam']],
    ['both ways', ['Keel:::Kiel'], ['Keel -> Kiel (both ways)']],
    [
      'in lists and quotations',
      ['- Keel::Beam', '2. Mast :: Pole', '* [ ] Sail::Cloth', '> Deck::Floor'],
      ['Keel -> Beam', 'Mast -> Pole', 'Sail -> Cloth', 'Deck -> Floor'],
    ],
    [
      'with a schedule below',
      ['Keel::Beam', '<!--SR:!2024-03-20,124,270-->', 'Mast::Pole', '<!--SR:!2024-03-21,3,250!2024-03-22,3,250-->'],
      ['Keel -> Beam', 'Mast -> Pole'],
    ],
    ['with a schedule after a blank line', ['Keel::Beam', '', '<!--SR:!2024-03-20,124,270-->'], ['Keel -> Beam']],
    [
      'with a schedule at the end',
      ['Keel::Beam <!--SR:!2024-03-20,124,270-->', 'Mast::Pole'],
      ['Keel -> Beam', 'Mast -> Pole'],
    ],
    ['with the id of a block', ['Keel::Beam ^a1-b', 'Mast::Pole ^1607361487244'], ['Keel -> Beam', 'Mast -> Pole']],
    [
      'without the hint of a gap',
      ['Capital?::Rome[^a city]', 'Note?::Here[^1]'],
      ['Capital? -> Rome', 'Note? -> Here[^1]'],
    ],
    ['with a tag before and one after', ['#flashcards/sea Keel::Beam #ship'], ['Keel -> Beam']],
    ['with code before the colons', ['What does `std::move` do::It casts'], ['What does `std::move` do -> It casts']],
    [
      'with code that has the only colons, then real ones',
      ['`a::b` in one word ::scope'],
      ['`a::b` in one word -> scope'],
    ],
    [
      'with a name of code before the colons',
      ['What is std::vector :: A growing array'],
      ['What is std::vector -> A growing array'],
    ],
    ['with more colons in the answer', ['Joined by :: or by two colons::yes'], ['Joined by -> or by two colons::yes']],
    ['with math', ['Sum of $a::b$ ::$c$'], ['Sum of $a::b$ -> $c$']],
    ['with two prices', ['Costs $5 and $6::Cheap'], ['Costs $5 and $6 -> Cheap']],
    ['in Arabic', ['ما هو البحر؟::ماء كثير'], ['ما هو البحر؟ -> ماء كثير']],
    ['in Hebrew, both ways', ['ים:::sea'], ['ים -> sea (both ways)']],
    ['in Chinese', ['海是什么？::很多水'], ['海是什么？ -> 很多水']],
    ['with emoji', ['⛵️ 🇳🇴::A sail 🌊'], ['⛵️ 🇳🇴 -> A sail 🌊']],
    ['in a heading', ['## What is a keel? :: A beam'], ['What is a keel? -> A beam']],
    ['in brands and words with humps', ['JavaScript::A language'], ['JavaScript -> A language']],
    [
      'a scheduled line tells that the others are no fields',
      ['keel:: beam', '<!--SR:!2024-03-20,124,270-->', 'mast:: pole'],
      ['keel -> beam', 'mast -> pole'],
    ],
    [
      'more than a note has fields',
      Array.from('abcdefghijklm', (letter) => `${letter}:: x`),
      Array.from('abcdefghijklm', (letter) => `${letter} -> x`),
    ],
    ['a field that is scheduled is a card', ['keel:: beam', '<!--SR:!2024-03-20,124,270-->'], ['keel -> beam']],
  ]);
});

describe('colons that make no card', () => {
  const nothing: [what: string, ...lines: string[]][] = [
    ['a field', 'status:: done'],
    ['the deck that cards go to', 'cards-deck: Ships::Hulls'],
    ['an empty field', 'status::'],
    ['a field in a list', '- due-date:: 2024-01-01'],
    ['a bold field', '**status**:: done'],
    ['a field in brackets', 'It is [state:: done] now', 'It is (state:: done) now'],
    ['a name of C++', 'Use std::move here'],
    ['a chain of names', 'Use ship::hull::Keel here'],
    ['a call', 'Use Ship::open() here'],
    ['a method', 'Use ShipYard::buildHull here'],
    ['a grammar', '<ship> ::= <hull> <mast>'],
    ['four colons', 'a ::::b'],
    ['a directive', ':::note', 'Text', ':::'],
    ['a pseudo-element', 'Style ::before and li::marker'],
    ['inline code', 'This `a :: b` stays'],
    ['math', 'This $a::b$ stays', 'and $$a::b$$ too'],
    ['a block of math', '$$', 'a :: b', '$$'],
    ['a fence', '```', 'a :: b', '', 'c', '?', 'd', '```'],
    ['a fence of tildes', '~~~js', 'a :: b', '~~~'],
    ['an address', 'See https://a.example/b::c and [x](y::z)'],
    ['a wiki link', 'See [[Ship::Keel]]'],
    ['a table', '| a::b | c |', '|---|---|', '| d::e | f |'],
    ['a comment', '<!--', 'a :: b', '-->', '<!-- a :: b -->'],
    ["Obsidian's comment", '%%', 'a :: b', '%%', '%%c::d%%'],
    ['an escape', 'a \\:: b'],
  ];
  for (const [what, ...lines] of nothing) {
    it(`are those of ${what}`, async () => {
      const { cards, problems } = await shown(...deck, ...lines);
      assert.deepEqual([cards, problems], [[], []]);
    });
  }
});

describe('cards of several lines', () => {
  holds([
    ['one line each', ['Keel?', '?', 'Beam'], ['Keel? -> Beam']],
    ['several lines', ['Keel,', 'in short?', '?', '- beam', '- below'], ['Keel, / in short? -> - beam / - below']],
    ['both ways', ['Keel', '??', 'Kiel'], ['Keel -> Kiel (both ways)']],
    ['space after the mark', ['Keel', '? ', 'Beam'], ['Keel -> Beam']],
    ['a blank line ends the answer', ['Keel', '?', 'Beam', '', 'Text'], ['Keel -> Beam']],
    [
      'a fence with blank lines is one answer',
      ['Loop?', '?', '```js', 'for (;;)', '', '  a::b', '```', 'Text'],
      ['Loop? -> ```js / for (;;) /  /   a::b / ``` / Text'],
    ],
    [
      'a schedule ends it',
      ['Keel', '?', 'Beam', '<!--SR:!2024-03-20,124,270-->', 'Mast', '?', 'Pole'],
      ['Keel -> Beam', 'Mast -> Pole'],
    ],
    [
      'a schedule ends it on its line',
      ['Keel', '?', 'Beam <!--SR:!2024-03-20,124,270-->', 'Mast', '?', 'Pole'],
      ['Keel -> Beam', 'Mast -> Pole'],
    ],
    [
      'a schedule below later paragraphs',
      ['Keel', '?', 'Beam', '', 'Below', '<!--SR:!2024-03-20,124,270-->', '', 'Text'],
      ['Keel -> Beam /  / Below'],
    ],
    [
      'a schedule of another card',
      ['Keel', '?', 'Beam', '', 'Mast::Pole', '<!--SR:!2024-03-20,124,270-->'],
      ['Keel -> Beam', 'Mast -> Pole'],
    ],
    ['the heading as question', ['## What is a keel?', '?', 'Beam'], ['What is a keel? -> Beam']],
    ['the heading, then a blank line', ['## What is a keel?', '', '?', 'Beam'], ['What is a keel? -> Beam']],
    ['blank lines on both sides', ['Keel', '', '?', '', '```', 'beam', '```'], ['Keel -> ``` / beam / ```']],
    ['a tag right above', ['#flashcards/sea', 'Keel', '?', 'Beam'], ['Keel -> Beam']],
    ['a tag before the question', ['#flashcards/sea Keel', '?', 'Beam'], ['Keel -> Beam']],
    ['colons in the question', ['What is a::b', '?', 'A name'], ['What is a::b -> A name']],
    ['colons in the answer', ['Keel', '?', 'Beam :: wood'], ['Keel -> Beam :: wood']],
    ['two without a line between', ['Keel', '?', 'Beam', 'Mast', '?', 'Pole'], ['Keel -> Beam', 'Mast -> Pole']],
    ['a rule ends it', ['Keel', '?', 'Beam', '---', 'Text'], ['Keel -> Beam']],
    ['a mark of the end', ['Keel', '?', 'Beam', '+++', 'Text'], ['Keel -> Beam']],
    ['a list item as question', ['- Keel', '?', 'Beam'], ['Keel -> Beam']],
    ['after a card in one line', ['Sail::Cloth', 'Keel', '?', 'Beam'], ['Sail -> Cloth', 'Keel -> Beam']],
  ]);

  it('are told apart without any tag', async () => {
    const { cards } = await shown('# Ships', '', 'Keel', '?', 'Beam');
    assert.deepEqual(cards, ['Keel -> Beam']);
  });

  it('are problems where the question is missing or the answer is empty', async () => {
    const { cards, problems } = await shown(...deck, 'Keel', '?', '', '## Next', '', '---', '', '?', 'Beam');
    assert.deepEqual(cards, ['Keel -> ']);
    assert.deepEqual(problems, ['3 error no-answer', '10 warning no-question']);
  });

  it('are a problem where no more than their schedule was found', async () => {
    const { cards, problems } = await shown(...deck, 'Keel -> Beam', '<!--SR:!2024-03-20,124,270-->', '', 'Mast::Pole');
    assert.deepEqual(cards, ['Mast -> Pole']);
    assert.deepEqual(problems, ['4 warning unknown-card']);
  });
});

describe('deletions in notes', () => {
  holds([
    ['one', ['A ship has a ==keel==.'], ['A ship has a keel. [keel]']],
    ['several in a paragraph', ['A ==ship==', 'has a ==keel==.'], ['A ship / has a keel. [ship | keel]']],
    [
      'with code and math in them',
      ['It is ==`a == b`== or ==$x==y$==.'],
      ['It is `a == b` or $x==y$. [`a == b` | $x==y$]'],
    ],
    [
      'with hints and groups',
      ['A ==keel==^[beam] is ==low==[^1] and ==1;;long;;size==.'],
      ['A keel is low and long. [keel | low | long]'],
    ],
    ["Anki's", ['A {{c1::keel::beam}} is {{c2::low}}.'], ['A keel is low. [keel | low]']],
    [
      'in two braces, with groups and hints',
      ['A {{keel}} is {{1;;low}}[^where], {{2::c}}^[letter] and ==big==[^a size].'],
      ['A keel is low, c and big. [keel | low | c | big]'],
    ],
    ['in a list item', ['- A ==keel=='], ['A keel [keel]']],
    ['with a schedule', ['A ==keel==', '<!--SR:!2024-03-20,124,270!2024-03-20,1,230-->', 'Text'], ['A keel [keel]']],
    ['in Chinese', ['船有==龙骨==。'], ['船有龙骨。 [龙骨]']],
    ['but no comparison', ['If a == b and c == d, or a==b and c==d, or `==x==`'], []],
    ['but no rule of signs', ['====== a ======'], []],
    ['but not in a fence', ['```', 'a ==b== c', '```'], []],
    ['but not in braces', ['A {keel}'], []],
  ]);

  holds(
    [
      ['each line for itself', ['A ==ship==', 'has a {keel}.'], ['A ship [ship]', 'has a keel. [keel]']],
      ['with numbers', ['A {2:keel} is {1:low}'], ['A keel is low [keel | low]']],
      ['but not in math', ['A $\\frac{1}{2}$', '$$', 'x^{2}', '$$'], []],
      ['but not in code', ['A `{x}`'], []],
    ],
    ['---', 'cards-deck: Sea::Ships', '---', ''],
  );
});

describe('a file of notes with cards', () => {
  const card = ['Keel::Beam'];
  const signs: [what: string, ...lines: string[]][] = [
    ['the tag', '#flashcards'],
    ['the tag of a deck within text', 'Ships #flashcards/sea/ships'],
    ['a tag for reviews', '#review'],
    ['the tag in a heading', '# Ships #flashcards'],
  ];
  for (const [what, ...lines] of signs)
    it(`is told by ${what}`, async () => assert.deepEqual((await shown(...lines, ...card)).cards, ['Keel -> Beam']));

  const fronts: [what: string, ...lines: string[]][] = [
    ['a list of tags', 'tags: [sea, flashcards]'],
    ['tags in lines', 'tags:', '  - flashcards/sea'],
    ['one tag', 'tags: flashcards'],
    ['a deck of Anki', 'cards-deck: Sea::Ships'],
  ];
  for (const [what, ...lines] of fronts) {
    it(`is told by ${what} in the front matter`, async () => {
      const { cards, problems } = await shown('---', ...lines, '---', ...card);
      assert.deepEqual([cards, problems], [['Keel -> Beam'], []]);
    });
  }

  it('is told by two questions with answers', async () => {
    assert.deepEqual((await shown('What is a keel?::A beam', '', 'a::b', '', 'What is a mast? :: A pole')).cards, [
      'What is a keel? -> A beam',
      'What is a mast? -> A pole',
    ]);
  });

  const none: [what: string, ...lines: string[]][] = [
    ['prose with one pair of colons', 'Keel::Beam'],
    ['fields of a note', 'status:: done', 'topic:: ships', 'author:: me', 'year:: 2024', 'place:: sea'],
    ['Haskell', 'map :: (a -> b) -> [a] -> [b]', 'id :: a -> a', 'fst :: (a, b) -> a', 'snd :: (a, b) -> b'],
    ['classifiers', ...Array.from({ length: 5 }, () => 'Programming Language :: Python :: 3')],
    ['names of code', 'Use std::move', 'Use Ship::open()', 'Call crate::a::b', 'or `a::b`', 'or super::c'],
    ['highlights', 'A ==keel== is ==low==.'],
    ['a question mark in a quotation', 'He said', '', '?', '', 'Then left.'],
    ['a list of signs', 'Signs:', '*', '?', '+'],
    ['the tag in code', '`#flashcards`', 'Keel::Beam'],
    ['the tag in a fence', '```', '#flashcards', 'Keel::Beam', '```'],
  ];
  for (const [what, ...lines] of none) {
    it(`is not told by ${what}`, async () => {
      const { cards, problems } = await shown('# Ships', '', ...lines);
      assert.deepEqual([cards, problems], [[], []]);
    });
  }

  it('has headings as topics, without the tags of cards, and ranges that take the schedule in', async () => {
    const { exercises, readers, sets } = await shown(
      '# Sea #flashcards/sea',
      '## Ships',
      'Keel::Beam',
      '<!--SR:!2024-03-20,124,270-->',
      '## Mast',
      '?',
      'Pole',
    );
    assert.deepEqual(
      exercises.map(({ headings, range }) => [...headings, range.start, range.end]),
      [
        ['Sea', 'Ships', 2, 4],
        ['Sea', 4, 7],
      ],
    );
    assert.deepEqual([readers, sets.map(({ title }) => title)], [['srNotes'], ['Sea']]);
  });
});
