import assert from 'node:assert/strict';
import { array, assert as check, asyncProperty, constantFrom, string } from 'fast-check';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const gift = (...lines: readonly string[]) => reading('quiz.gift', ...lines);
const toldIn = (problems: readonly { readonly line: number; readonly severity: string; readonly code: string }[]) =>
  problems.map(({ line, severity, code }) => `${line + 1} ${severity} ${code}`);

describe('GIFT', () => {
  const kinds: [what: string, text: string, kind: string, short: string][] = [
    ['a true statement', 'Ice floats.{T}', 'choice', 'Ice floats. [A True | B False] 0'],
    ['a false statement, in words', 'Ice sinks. {false}', 'choice', 'Ice sinks. [A True | B False] 1'],
    ['one right option', 'Two and two? {~three =four ~five}', 'choice', 'Two and two? [A three | B four | C five] 1'],
    [
      'options without spaces',
      'Two and two?{~three=four~five}',
      'choice',
      'Two and two? [A three | B four | C five] 1',
    ],
    [
      'several right options',
      'Even? {~%50%two ~%-100%three ~%50%four}',
      'choice',
      'Even? [A two | B three | C four] 0,2',
    ],
    [
      'an option that is only partly right',
      'Best? {=gold ~%50%silver ~lead}',
      'choice',
      'Best? [A gold | B silver | C lead] 0',
    ],
    ['two options marked as right', 'Even? {=two =four ~five}', 'choice', 'Even? [A two | B four | C five] 0,1'],
    ['a short answer', 'Who? {=Ada =Ada Lovelace}', 'selfCheck', 'Who? => Ada · Ada Lovelace'],
    ['a short answer that is only partly right', 'Who? {=Ada =%50%Lovelace =%0%*#No.}', 'selfCheck', 'Who? => Ada'],
    ['a missing word', 'Ice {=floats} on water.', 'selfCheck', 'Ice \\_\\_\\_\\_\\_ on water. => floats'],
    [
      'a full stop after the answers of a whole question',
      'Does ice float? {=yes}.',
      'selfCheck',
      'Does ice float? => yes',
    ],
    ['a number', 'Legs? {#4}', 'selfCheck', 'Legs? => 4'],
    ['a number, give or take', 'Pi? {#3.14:0.01}', 'selfCheck', 'Pi? => 3.14 ± 0.01'],
    ['a range', 'Dice? {#1..6}', 'selfCheck', 'Dice? => 1 … 6'],
    ['several numbers', 'Year? {#=1969:0 =%50%1969:1#Nearly.}', 'selfCheck', 'Year? => 1969'],
    ['a matching', 'Pair. {=cat -> meows =dog -> barks = -> moos}', 'matching', 'A cat: meows ()\nB dog: barks ()'],
    ['an essay with feedback', 'Why? {####Because.}', 'selfCheck', 'Why? => Because.'],
    [
      'an embedded choice',
      'It is {1:MC:~with~=about~%50%of} ships.',
      'choice',
      'It is \\_\\_\\_\\_\\_ ships. [A with | B about | C of] 1',
    ],
    ['an embedded number', 'Legs? {2:NUMERICAL:=4:1}', 'selfCheck', 'Legs? => 4 ± 1'],
    ['an embedded text', 'Who? {1:SA:=Ada~=Lovelace}', 'selfCheck', 'Who? => Ada · Lovelace'],
    ['arrows in options', 'How? {~a -> b =c -> d}', 'choice', 'How? [A a -> b | B c -> d] 1'],
    ['nested braces', 'Half? {=\\frac{1}{2} ~x}', 'choice', 'Half? [A \\\\frac{1}{2} | B x] 0'],
    ['an answer without a mark', 'Who? {Ada}', 'selfCheck', 'Who? => Ada'],
    [
      'an attribute that holds an equals sign',
      '[html]Which? {=<a href="x">this</a> ~that}',
      'choice',
      'Which? [A <a href="x">this</a> | B that] 0',
    ],
  ];
  for (const [what, text, kind, short] of kinds) {
    it(`reads ${what}`, async () => {
      const { exercises, readers } = await gift(text);
      assert.deepEqual(
        [readers, exercises.map((exercise) => [exercise.kind, inShort(exercise)])],
        [['gift'], [[kind, short]]],
      );
    });
  }

  it('lets several options be chosen where no one is marked as the only right one', async () => {
    const { exercises } = await gift('A? {~%100%a ~b}', '', 'B? {=a ~b}');
    assert.deepEqual(
      exercises.map((exercise) => exercise.kind === 'choice' && exercise.multiple),
      [true, false],
    );
  });

  const typed: [text: string, accepted: unknown[]][] = [
    ['A? {=a\\=b =c}', ['a=b', 'c']],
    ['A? {=a_b* =%50%c =%0%d}', ['a_b\\*', 'c']],
    ['A? {#5}', [{ min: 5, max: 5 }]],
    ['A? {#5:0.5}', [{ min: 4.5, max: 5.5 }]],
    ['A? {#-5..-1}', [{ min: -5, max: -1 }]],
    [
      'A? {#=1:1 =%50%4..6 =%0%9}',
      [
        { min: 0, max: 2 },
        { min: 4, max: 6 },
      ],
    ],
  ];
  for (const [text, accepted] of typed) {
    it(`takes what is typed to ${text}`, async () => {
      const [exercise] = (await gift(text)).exercises;
      assert.deepEqual(exercise?.kind === 'selfCheck' && exercise.accepted, accepted);
    });
  }

  const texts: [what: string, written: string, prompt: string][] = [
    ['escapes', 'a \\= \\# \\~ \\{b\\} \\: c {T}', 'a = # ~ {b} : c'],
    ['a backslash that escapes nothing', 'a \\d {T}', 'a \\\\d'],
    ['a line break', 'a\\nb {T}', 'a  \nb'],
    ['Markdown in plain text', 'a *b* `c` <T> {T}', 'a \\*b\\* \\`c\\` \\<T>'],
    ['tags in Moodle’s own format', 'a <b>b</b> &lt; *c* {T}', 'a <b>b</b> &lt; \\*c\\*'],
    ['tags in plain text', '[plain]a <b>b</b> {T}', 'a \\<b>b\\</b>'],
    ['Markdown', '[markdown]a *b* {T}', 'a *b*'],
    ['a paragraph of HTML', '[html]<p>a <i>b</i>\nc</p>{T}', 'a <i>b</i> c'],
    ['blocks of HTML', '[html]<p>a</p><pre>x\\n\\ny</pre>{T}', 'a\n\n<div>\n<pre>x\n<!-- -->\ny</pre>\n</div>'],
    ['a comment of HTML', '[html]a <!-- <b> -->c{T}', 'a c'],
    ['mathematics', 'Is \\\\(x_1^*\\\\) it? {T}', 'Is $x_1^*$ it?'],
    ['a question that is only a title', '::Ice floats::{T}', 'Ice floats'],
    ['a title with a colon', '::a \\: b::c{T}', 'c'],
    ['a missing word in Markdown', '[markdown]a {=b} c', 'a \\_\\_\\_\\_\\_ c'],
  ];
  for (const [what, written, prompt] of texts)
    it(`shows ${what}`, async () =>
      assert.deepEqual(
        (await gift(...written.split('\n'))).exercises.map((one) => one.prompt),
        [prompt],
      ));

  it('takes the format of a question for its answers, unless they name another', async () => {
    const { exercises } = await gift('[markdown]a {=*b* ~[plain]*c*}');
    assert.deepEqual(exercises.map(inShort), ['a [A *b* | B \\*c\\*] 0']);
  });

  it('explains by the feedback', async () => {
    const { exercises } = await gift(
      'a {=b#yes ~c#no ~d####all}',
      '',
      'e {F#wrong#right####all}',
      '',
      'f {=g#yes####all}',
    );
    const [one, two, three] = exercises;
    assert.equal(one?.kind === 'choice' && one.explanation, '**A:** yes\n\n**B:** no\n\nall');
    assert.equal(two?.kind === 'choice' && two.explanation, '**True:** wrong\n\n**False:** right\n\nall');
    assert.equal(three?.kind === 'selfCheck' && three.answer, 'g\n\nyes\n\nall');
  });

  it('puts questions under their category, and takes tags from comments', async () => {
    const { exercises, sets, sections } = await gift(
      '$CATEGORY: $course$/top/Water/Ice \\: hot//cold',
      '',
      '// [id:1] [tag:easy]',
      'a {T}',
      '',
      '$CATEGORY: Fire',
      'b {F}',
    );
    assert.deepEqual(
      exercises.map(({ headings, range }) => [headings, range]),
      [
        [['Water', 'Ice : hot/cold'], { start: 3, end: 4 }],
        [['Fire'], { start: 6, end: 7 }],
      ],
    );
    assert.deepEqual(
      [sets[0]?.title, sets[0]?.tags, sections.map(({ title }) => title)],
      ['quiz', ['easy'], ['Ice : hot/cold', 'Fire']],
    );
  });

  const cuts: [what: string, lines: readonly string[], prompts: readonly string[]][] = [
    ['at blank lines', ['a {T}', '', 'b {F}'], ['a', 'b']],
    ['not at a blank line before braces', ['a', '', '{', '=b ~c', '}', '', '', '{=d}'], ['a']],
    ['not at a blank line within braces', ['a {', '=b', '', '~c', '}', '', 'd {T}'], ['a', 'd']],
    ['not at a comment', ['a {', '// {', '=b', '}'], ['a']],
    ['at a title', ['::1::a {T}', '::2::b {T}'], ['a', 'b']],
    ['where answers follow answers', ['a {T}', 'b {F}'], ['a', 'b']],
    ['not between a brace of the text and the answers', ['Half \\frac{1}{2}?', '{=b}'], ['Half \\\\frac{1}{2}?']],
    ['off descriptions', ['::Note::Read this.', '', 'a {T}'], ['a']],
  ];
  for (const [what, lines, prompts] of cuts)
    it(`cuts ${what}`, async () =>
      assert.deepEqual(
        (await gift(...lines)).exercises.map(({ prompt }) => prompt),
        prompts,
      ));

  const broken: [what: string, lines: readonly string[], told: readonly string[], exercises: number][] = [
    [
      'several embedded answers',
      ['A {1:MC:~a~=b} and {1:SA:=c}.', '', 'Ice floats.{T}'],
      ['1 warning unknown-type'],
      1,
    ],
    ['a brace that is not closed', ['a {=b', '', 'c {T}'], ['1 error unclosed-brace'], 1],
    ['a brace that is not closed before a title', ['a {=b', '::c::c {T}'], ['1 error unclosed-brace'], 1],
    ['a brace that is not closed at the end', ['c {T}', '', 'a {=b'], ['3 error unclosed-brace'], 1],
    ['options of which none is right', ['a {~b ~c}'], ['1 error no-answer'], 1],
    ['an essay without feedback', ['a {}'], ['1 info no-answer'], 1],
    ['answers without a question', ['', '{=a}'], ['2 warning no-question'], 0],
    ['an answer without a mark', ['a {b}'], ['1 warning unclear-answer'], 1],
    ['a number that is none', ['a {#b}'], ['1 error unclear-answer'], 1],
    ['a pair without a partner', ['a {=b -> c =d -> e =f}'], ['1 error no-partner'], 1],
    ['the same question twice', ['a {T}', '', 'a {T}'], ['3 info duplicate-exercise'], 2],
    ['several answers within a question', ['a {=b ~c} d {=e ~f}', '', 'c {T}'], ['1 warning unknown-type'], 1],
    [
      'several answers of Moodle’s other kind',
      ['a {1:MC:=b~c} d {1:SA:=e}', '', 'c {T}'],
      ['1 warning unknown-type'],
      1,
    ],
    ['nothing to practise', ['Read this.', '', '$CATEGORY: a'], [], 0],
  ];
  for (const [what, lines, told, count] of broken) {
    it(`tells of ${what}`, async () => {
      const { exercises, problems } = await gift(...lines);
      assert.deepEqual([toldIn(problems), exercises.length], [told, count]);
    });
  }

  it('knows a text file by titles, categories or answers that are marked', async () => {
    assert.deepEqual((await reading('a.txt', '::One::a {T}')).readers, ['gift']);
    assert.deepEqual((await reading('a.txt', 'a {=b', '~c}', '', 'd {T}')).exercises.length, 2);
    assert.deepEqual((await reading('a.txt', 'a^{T} b', '', 'c^{T}')).readers, []);
    assert.deepEqual(
      (await reading('a.txt', 'map {', '  ~a 1;', '  =b 2;', '}', '', 'server {', '  listen 80;', '}')).readers,
      [],
    );
    assert.deepEqual(await reading('a.txt', 'if (x) { y }', '', 'struct a {'), {
      sets: [],
      problems: [],
      readers: [],
      exercises: [],
      sections: [],
    });
  });

  const units = [
    '{',
    '}',
    '{=',
    '{=a}\n',
    '::',
    '::a::b {=c\n\n',
    '\\',
    '\\(',
    '$$',
    '<a b="',
    '[html]<p>',
    '<!--',
    '=a->b',
    '#',
    '%5',
    '~%50%a',
    '//',
    '$CATEGORY: a/',
    ' ',
    '\n',
  ];
  for (const unit of units) {
    it(`comes to an end with ${JSON.stringify(unit)} again and again`, async () => {
      const filled = unit.repeat(Math.floor(100_000 / unit.length));
      const { problems } = await gift(filled, `a {=${filled} ~b}`, '', `[html]${filled}{T}`);
      assert.ok(problems.length <= 400);
    });
  }

  it('reads whatever is typed, and what comes after it', () =>
    check(
      asyncProperty(
        array(
          constantFrom(
            '{',
            '}',
            '=',
            '~',
            '#',
            '\\',
            ':',
            '->',
            '%50%',
            '..',
            '\n',
            '\n\n',
            '//',
            '[html]',
            '<p>',
            '<!--',
            '$CATEGORY:',
            'T',
            'a',
            ' ',
          ),
        ),
        string(),
        async (parts, rest) => {
          const { exercises } = await gift(
            parts.join('') + rest.replace(/[\\{}]/gu, ''),
            '',
            '',
            '::Last::Still read? {T}',
          );
          assert.equal(exercises.at(-1)?.prompt, 'Still read?');
        },
      ),
      { numRuns: 300 },
    ));
});
