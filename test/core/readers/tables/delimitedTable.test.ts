import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const csv = (...lines: readonly string[]) => reading('words/harbour.csv', ...lines);

describe('a table of cards', () => {
  const table: [what: string, lines: readonly string[], expected: readonly string[]][] = [
    ['front and back', ['front,back', 'a,b'], ['a -> b']],
    ['question and answer in another order', ['id,Answer,Question', '1,b,a'], ['a -> b']],
    ['a single letter each', ['Q,A', 'a,b'], ['a -> b']],
    ['term and definition behind semicolons', ['Term;Definition', 'a;b, c'], ['a -> b, c']],
    ['word and translation', ['word,part,translation,tags', 'a,noun,b,x'], ['a -> b']],
    ['names of several words', ['your_language_word,language_you_learn_word,id', 'a,b,7'], ['a -> b']],
    ['two languages', ['English,Deutsch', 'harbour,Hafen'], ['harbour -> Hafen']],
    [
      'translations of one column',
      ['river,mouth,mouth:de,mouth:zh-tw', 'Elbe,North Sea,Nordsee,a', 'Po,Adria,Adria,b', 'Nile,Delta,Delta,c'],
      ['Elbe -> North Sea', 'Po -> Adria', 'Nile -> Delta'],
    ],
    [
      'two columns of words that nothing names',
      ['ketch,bow', 'yawl,stern', 'sloop,mast'],
      ['ketch -> bow', 'yawl -> stern', 'sloop -> mast'],
    ],
    [
      'two columns of words below names in small letters',
      ['ship,place', 'Ketch,Bow', 'Yawl,Stern', 'Sloop,Mast'],
      ['Ketch -> Bow', 'Yawl -> Stern', 'Sloop -> Mast'],
    ],
    [
      'a third column of tags, without a row of names',
      [
        'What floats?,A ship.,sea',
        'What sinks?,A stone.,sea',
        'What flies?,A gull.,"air, sea"',
        'What rolls?,A cart.,sea',
      ],
      ['What floats? -> A ship.', 'What sinks? -> A stone.', 'What flies? -> A gull.', 'What rolls? -> A cart.'],
    ],
    [
      'a blank before a quote',
      ['"What floats, mostly?", "A ship, or cork."', '"What sinks?", "A stone."', '"What flies?", "A gull."'],
      ['What floats, mostly? -> A ship, or cork.', 'What sinks? -> A stone.', 'What flies? -> A gull.'],
    ],
    [
      'an example beside a word',
      ['Word,Meaning,Example sentence', 'port,left,We turned to port.'],
      ['port -> left\n\n<i>Example sentence</i>: We turned to port.'],
    ],
    [
      'languages, and examples in both',
      ['korean,english,example,example_translation', '배,ship,x,y'],
      ['배 -> ship\n\n<i>example</i>: x\n\n<i>example_translation</i>: y'],
    ],
    [
      'languages by their names in Spanish',
      ['Español,Inglés,Ejemplo', 'puerto,harbour,x'],
      ['puerto -> harbour\n\n<i>Ejemplo</i>: x'],
    ],
    ['names in Polish', ['Słówko,Tłumaczenie,Przykład', 'port,harbour,x'], ['port -> harbour\n\n<i>Przykład</i>: x']],
    ['names in Turkish', ['Soru;Cevap', 'Ne?;Bu.'], ['Ne? -> Bu.']],
    ['names in Korean', ['단어,뜻,예문', '배,ship,x'], ['배 -> ship\n\n<i>예문</i>: x']],
    [
      'a key that counts from nought',
      ['question,a,b,c,d,correct_index', 'a?,w,x,y,z,0', 'b?,w,x,y,z,3', 'c?,w,x,y,z,1'],
      ['a? [A w | B x | C y | D z] 0', 'b? [A w | B x | C y | D z] 3', 'c? [A w | B x | C y | D z] 1'],
    ],
    [
      'a key that counts from one',
      ['question,a,b,c,correct', 'a?,w,x,y,1', 'b?,w,x,y,3'],
      ['a? [A w | B x | C y] 0', 'b? [A w | B x | C y] 2'],
    ],
    [
      'a letter that is also the text of another option',
      ['question,a,b,c,answer', 'a?,b,c,d,b', 'b?,w,x,y,a'],
      ['a? [A b | B c | C d] 1', 'b? [A w | B x | C y] 0'],
    ],
    [
      'words of options that are numbers',
      ['question,a,b,c,answer', 'a?,3,2,1,3', 'b?,w,x,y,w'],
      ['a? [A 3 | B 2 | C 1] 0', 'b? [A w | B x | C y] 0'],
    ],
    ['several letters in one word', ['question,a,b,c,answer', 'a?,w,x,y,AC'], ['a? [A w | B x | C y] 0,2']],
    ['options in German', ['Frage,Option A,Option B,Richtige Antwort,Erklärung', 'a?,w,x,B,why'], ['a? [A w | B x] 1']],
    [
      'options in one column',
      ['Question,Options,Answer', 'a?,w|x|y,x', 'b?,"u|v",u'],
      ['a? [A w | B x | C y] 1', 'b? [A u | B v] 0'],
    ],
    [
      'two columns of words beside what may be passed over',
      ['id,ship,place,image', '1,ketch,bow,a.png', '2,yawl,stern,b.png', '3,sloop,mast,c.png'],
      ['ketch -> bow', 'yawl -> stern', 'sloop -> mast'],
    ],
    [
      'sentences without a row of names',
      ['What floats?,A ship.', 'What sinks?,A stone.', 'What flies?,A gull.'],
      ['What floats? -> A ship.', 'What sinks? -> A stone.', 'What flies? -> A gull.'],
    ],
    ['more of an answer', ['word,meaning,example', 'port,left,to port'], ['port -> left\n\n<i>example</i>: to port']],
    ['a quoted line break', ['front,back', '"a, b","c', 'd"'], ['a, b -> c<br>\nd']],
    [
      'what Markdown would read',
      ['front,back', '*a* <b>,# c', '1. d,`e`'],
      ['\\*a\\* \\<b> -> \\# c', '1\\. d -> \\`e\\`'],
    ],
    ['HTML', ['front,back', '<b>a</b>,b<br>c'], ['<b>a</b> -> b<br>\nc']],
    ['cloze deletions', ['Text,Answer', 'A {{c1::keel}},x'], ['keel (x)']],
    ['what a spreadsheet writes', ['sep=;', 'front;back', 'a;b'], ['a -> b']],
    [
      'words that begin alike, without a row of names',
      ['der Mast;the mast', 'die See;the sea', 'der Wind;the wind'],
      ['der Mast -> the mast', 'die See -> the sea', 'der Wind -> the wind'],
    ],
    ['options and a letter', ['Question,Option A,Option B,Option C,Answer', 'a?,x,y,z,B'], ['a? [A x | B y | C z] 1']],
    [
      'options and their words',
      ['question,A,B,C,correct_answer,explanation', 'a?,x,y,z,z,why', 'b?,x,y,,A', 'c?,x,y,z,"A, C"'],
      ['a? [A x | B y | C z] 2', 'b? [A x | B y] 0', 'c? [A x | B y | C z] 0,2'],
    ],
    [
      'options and a column that says which is right',
      ['question,option1,option2,correct', 'a?,1,2,2', 'b?,x,y,x'],
      ['a? [1 1 | 2 2] 1', 'b? [1 x | 2 y] 0'],
    ],
    ['names in Japanese', ['漢字,読み,意味', '港,みなと,harbour'], ['港 -> harbour\n\n<i>読み</i>: みなと']],
    ['forms of a verb', ['infinitive,past,translation', 'sail,sailed,segeln'], ['sail -> segeln']],
    ['an answer that is a number', ['question,answer', '6 × 7,42'], ['6 × 7 -> 42']],
  ];
  for (const [what, lines, expected] of table) {
    it(`is read: ${what}`, async () => {
      const { exercises, readers, problems } = await csv(...lines);
      assert.deepEqual(
        exercises
          .map(inShort)
          .map((each) => (each.includes('\n') && !expected.includes(each) ? each.replaceAll('\n', ' ') : each)),
        expected,
      );
      assert.deepEqual([readers, problems], [['table'], []]);
    });
  }

  const others: [what: string, path: string, lines: readonly string[]][] = [
    ['numbers', 'a.csv', ['x,y', '1,2', '3,4', '5,6']],
    ['one column', 'a.csv', ['name', 'a', 'b', 'c']],
    ['ordinary data', 'a.csv', ['name,email,city', 'Ann,ann@x.org,Rome', 'Bea,bea@x.org,Oslo', 'Cid,cid@x.org,Bern']],
    ['people and what they do', 'team.csv', ['name,role', 'Ann,sailor', 'Bea,cook', 'Cid,smith']],
    ['words beside a measure', 'a.csv', ['ship,place,tons', 'ketch,bow,1', 'yawl,stern,2', 'sloop,mast,3']],
    ['settings', 'a.csv', ['key,value', 'colour,red', 'sail,white', 'deck,brown']],
    [
      'translations of a program',
      'a.csv',
      ['key,en,de', 'a.b,Yes it is,Ja', 'a.c,No it is not,Nein', 'a.d,Perhaps,Vielleicht'],
    ],
    [
      'what people said',
      'a.csv',
      [
        'politician,date,answer,topic',
        'Ann Ash,2020-01-02,We shall see.,ships',
        'Bob Bay,2020-01-03,Never again.,sails',
        'Cid Cox,2020-01-04,Perhaps.,oars',
      ],
    ],
    ['who answered what', 'a.csv', ['name,answer', 'Ann,Yes I do', 'Bea,No I do not', 'Cid,Sometimes']],
    ['measures by year', 'a.csv', ['state,2018', 'Ohio,5', 'Iowa,6', 'Utah,7']],
    [
      'answers of a survey',
      'a.csv',
      [
        'question,answer',
        'Do you sail?,Often',
        'Do you sail?,Never',
        'Do you sail?,Yes',
        'Do you row?,No',
        'Do you row?,Daily',
      ],
    ],
    ['results', 'a.csv', ['team,points', 'Gulls,3', 'Terns,4', 'Auks,5']],
    [
      'people of some teams, without names of columns',
      'a.csv',
      ['Ann Ash,Gulls', 'Bob Bay,Gulls', 'Cid Cox,Terns', 'Dee Day,Terns', 'Eve Eck,Gulls', 'Fay Fox,Terns'],
    ],
    [
      'seven languages, of which somebody has to choose',
      'a.csv',
      ['english,german,french,spanish,italian,dutch,polish', 'a,b,c,d,e,f,g', 'h,i,j,k,l,m,n'],
    ],
    ['code', 'a.txt', ['int a = 1; int b = 2;', 'int c; int d;', 'return a; // done']],
    ['a column of groups', 'a.csv', ['fleet,ship', 'north,a', 'north,b', 'north,c', 'north,d', 'north,e']],
    [
      'texts with labels',
      'a.csv',
      ['sentence,sentiment', 'I like ships,good', 'I fell in,bad', 'It rained,bad', 'We sang,good'],
    ],
    [
      'signs and their codes',
      'a.csv',
      ['short_name,character,unicode', 'keel,\ue001,EB99', 'mast,\ue002,EA97', 'sail,\ue003,EC7B'],
    ],
    [
      'a ragged log',
      'a.txt',
      ['2024-01-02 10:00\tstarted', 'warning: low\tdisk\t3', 'done', '2024-01-02 10:01\tended'],
    ],
    ['a log with tabs', 'a.txt', ['2024-01-02 10:00\tstarted', '2024-01-02 10:01\twarned', '2024-01-02 10:02\tended']],
    ['prose', 'a.txt', ['First,\twe sailed.', 'Then we landed.', 'It rained.']],
    ['nothing', 'a.csv', ['']],
  ];
  for (const [what, path, lines] of others)
    it(`is not ${what}`, async () =>
      assert.deepEqual(await reading(path, ...lines), {
        sets: [],
        problems: [],
        readers: [],
        exercises: [],
        sections: [],
      }));

  it('may be text with tabs, without names', async () => {
    const { exercises } = await reading('a.txt', 'port\tleft', 'starboard\tright', 'abaft\tbehind');
    assert.deepEqual(exercises.map(inShort), ['port -> left', 'starboard -> right', 'abaft -> behind']);
  });

  it('may be text with semicolons, without names', async () => {
    const { exercises } = await reading('a.txt', 'port;left', 'starboard;right', 'abaft;behind');
    assert.deepEqual(exercises.map(inShort), ['port -> left', 'starboard -> right', 'abaft -> behind']);
  });

  it('takes a third column without a name as tags', async () => {
    const { sets } = await reading(
      'a.tsv',
      'What floats?\tA ship.\tsea calm',
      'What sinks?\tA stone.\tsea calm',
      'What flies?\tA gull.\tair',
      'What rolls?\tA cart.\tair',
    );
    assert.deepEqual(
      sets.map(({ tags }) => tags),
      [['sea', 'calm', 'air']],
    );
  });

  it('asks nothing where a key can mean two options, and tells of it', async () => {
    const { exercises, problems } = await csv('question,a,b,c,d,correct_index', 'a?,w,x,y,z,1', 'b?,w,x,y,z,2');
    assert.deepEqual(
      exercises.map((exercise) => exercise.kind === 'choice' && exercise.correct),
      [[], []],
    );
    assert.deepEqual(
      problems.filter(({ code }) => code === 'unclear-answer').map(({ line }) => line),
      [1, 2],
    );
  });

  it('knows the lines and tags of its rows', async () => {
    const { sets, exercises } = await csv('front,back,tags', '"a', 'b",c,x y', '', 'd,e,"x, z"');
    assert.deepEqual(
      exercises.map(({ range }) => range),
      [
        { start: 1, end: 3 },
        { start: 4, end: 5 },
      ],
    );
    assert.deepEqual(
      sets.map(({ title, tags }) => [title, tags]),
      [['harbour', ['x', 'y', 'z']]],
    );
  });

  const problems: [what: string, row: string, told: string, shown: readonly string[]][] = [
    ['a row too long', 'a,b, c', 'warning table-row', ['a -> b, c', 'z -> y']],
    ['a row without an answer', 'a,', 'error no-answer', ['a -> ', 'z -> y']],
    ['a row without a question', ',b', 'warning no-question', ['z -> y']],
  ];
  for (const [what, row, told, shown] of problems) {
    it(`tells of ${what}`, async () => {
      const found = await csv('front,back', row, 'z,y');
      assert.deepEqual(
        found.problems.map(({ line, severity, code }) => `${line} ${severity} ${code}`),
        [`1 ${told}`],
      );
      assert.deepEqual(found.exercises.map(inShort), shown);
    });
  }
});
