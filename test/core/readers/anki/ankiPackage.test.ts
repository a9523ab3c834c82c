import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { readFile } from '../../../../src/core/readers';
import { mediaOf } from '../../../../src/core/readers/anki/package/mediaOf';
import { collection, type Deck, generations, packageOf, storedZstd, zip, zstdBomb } from './ankiPackages';
import { inShort } from '../reading';

const read = async (bytes: Uint8Array, path = 'decks/harbour.apkg') => {
  const { sets, problems, readers } = await readFile({ path, text: '', bytes });
  return {
    sets,
    readers,
    exercises: sets.flatMap(exercisesOf),
    told: problems.map(({ severity, code }) => `${severity} ${code}`),
  };
};

describe('an Anki package', () => {
  for (const generation of generations) {
    const cards = async (deck: Deck) => {
      const reading = await read(await packageOf(generation, deck));
      assert.deepEqual(reading.told, []);
      return reading;
    };

    describe(generation, () => {
      const table: [what: string, deck: Deck, expected: readonly string[]][] = [
        [
          'a card of two fields',
          {
            notes: [
              ['port', 'left'],
              ['starboard', 'right'],
            ],
          },
          ['port -> left', 'starboard -> right'],
        ],
        [
          'a second template that asks the other way',
          {
            templates: [
              ['{{Front}}', '{{Back}}'],
              ['{{Back}}', '{{Front}}'],
            ],
            notes: [['port', 'left']],
          },
          ['port -> left', 'left -> port'],
        ],
        [
          'words of the template',
          {
            fields: ['Ship', 'Crew'],
            templates: [['Who sails a <i>{{Ship}}</i>?', '{{FrontSide}}\n\n<hr id="answer">\n\n{{Crew}}']],
            notes: [['ketch', 'two']],
          },
          ['Who sails a <i>ketch</i>? -> two'],
        ],
        [
          'parts that depend on a field',
          {
            templates: [['{{Front}}{{#Hint}} ({{Hint}}){{/Hint}}{{^Hint}}!{{/Hint}}', '{{Back}}']],
            fields: ['Front', 'Back', 'Hint'],
            notes: [
              ['a', 'b', ''],
              ['c', 'd', 'e'],
            ],
          },
          ['a! -> b', 'c (e) -> d'],
        ],
        [
          'an answer that says nothing new',
          { templates: [['{{Front}}', '{{FrontSide}}']], notes: [['a', 'b']] },
          ['a -> b'],
        ],
        [
          'an answer to be typed',
          {
            templates: [['{{Front}} {{type:Back}}', '{{Front}}<hr id=answer>{{type:Back}}']],
            notes: [['port', 'left']],
          },
          ['port -> left'],
        ],
        [
          'a deletion to be typed',
          {
            isCloze: true,
            fields: ['Text'],
            templates: [['{{cloze:Text}} {{type:cloze:Text}}', '{{cloze:Text}} {{type:cloze:Text}}']],
            notes: [['A {{c1::keel}}']],
          },
          ['keel'],
        ],
        [
          'cloze deletions',
          {
            isCloze: true,
            fields: ['Text', 'Extra'],
            templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}']],
            notes: [['A {{c1::keel}} and a {{c2::mast::tall}}', '']],
          },
          ['keel | mast'],
        ],
        [
          'what the back adds to cloze deletions',
          {
            isCloze: true,
            fields: ['Text', 'Extra', 'Source'],
            templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}']],
            notes: [['A {{c1::keel}}', 'It is <b>below</b>.', 'p. 4']],
          },
          ['keel (It is <b>below</b>.)'],
        ],
      ];
      for (const [what, deck, expected] of table)
        it(what, async () => assert.deepEqual((await cards(deck)).exercises.map(inShort), expected));

      it('makes of a deck a set with the name of its path and the tags of its notes', async () => {
        const { sets, readers } = await cards({ name: 'Sea::Signals', tags: ' flags marked ', notes: [['a', 'b']] });
        assert.deepEqual(
          sets.map(({ title, tags }) => [title, tags]),
          [['Sea › Signals', ['flags']]],
        );
        assert.deepEqual(readers, ['ankiPackage']);
      });

      it('gives each exercise its note', async () => {
        const { exercises } = await cards({
          notes: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        });
        assert.deepEqual(
          exercises.map(({ range }) => range),
          [
            { start: 0, end: 1 },
            { start: 1, end: 2 },
          ],
        );
      });

      it('gives media by name, and none whose name leads elsewhere', async () => {
        const bytes = await packageOf(
          generation,
          { notes: [['a', 'b']] },
          { 'a.png': 'one', '../b.png': 'two', 'c ö.mp3': 'three' },
        );
        const { names, read } = mediaOf(bytes);
        assert.deepEqual(
          [...names].sort().map((name) => [name, new TextDecoder().decode(read(name))]),
          [
            ['a.png', 'one'],
            ['c ö.mp3', 'three'],
          ],
        );
        assert.equal(read('../b.png'), undefined);
      });
    });
  }

  describe('that cannot be read says why', () => {
    const text = (words: string) => new TextEncoder().encode(words);
    const table: [what: string, bytes: () => Uint8Array | Promise<Uint8Array>, told: string][] = [
      ['no zip', () => text('This is a letter.'), 'broken-package'],
      ['nothing', () => new Uint8Array(), 'broken-package'],
      [
        'a zip cut off',
        async () => (await packageOf('collection.anki2', { notes: [['a', 'b']] })).slice(0, -40),
        'broken-package',
      ],
      ['no collection', () => zip({ media: text('{}') }), 'no-collection'],
      ['a collection that is no database', () => zip({ 'collection.anki2': text('words') }), 'broken-package'],
      [
        'a database of something else',
        async () => zip({ 'collection.anki2': await otherDatabase() }),
        'unknown-collection',
      ],
      [
        'a view in place of the notes',
        async () => zip({ 'collection.anki2': await endlessDatabase() }),
        'unknown-collection',
      ],
      [
        'only the notice for older versions',
        async () =>
          zip({
            'collection.anki2': await collection('collection.anki2', {
              notes: [['Please update to the latest Anki version, then import again.', '']],
            }),
          }),
        'newer-package',
      ],
      ['a new collection that is not packed', () => zip({ 'collection.anki21b': text('words') }), 'broken-package'],
      [
        'a collection that deflates beyond measure',
        () => zip({ 'collection.anki2': new Uint8Array(40_000_000) }),
        'package-too-large',
      ],
      [
        'one that hides its size',
        () => withFalseSize(zip({ 'collection.anki2': new Uint8Array(40_000_000) })),
        'package-too-large',
      ],
      ['one that packs blocks beyond measure', () => zip({ 'collection.anki21b': zstdBomb(400) }), 'package-too-large'],
    ];
    for (const [what, bytes, code] of table) {
      it(what, async () => {
        const { exercises, told } = await read(await bytes());
        assert.deepEqual(exercises, []);
        assert.deepEqual(told, [`error ${code}`]);
      });
    }
  });

  it('never throws on bytes that are damaged, cut off or random', async () => {
    const whole = await Promise.all(
      generations.map((generation) =>
        packageOf(
          generation,
          {
            notes: [
              ['a', '<b>b</b>'],
              ['c', 'd'],
            ],
          },
          { 'a.png': 'x' },
        ),
      ),
    );
    const opened = async (bytes: Uint8Array) => {
      await read(bytes);
      const media = mediaOf(bytes);
      media.names.forEach(media.read);
    };
    const damaged = fc.tuple(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async ([bytes, flips, cut]) => {
        const copy = bytes.slice(0, cut % 3 === 0 ? cut % bytes.length : bytes.length);
        for (const [at, value] of flips) copy[at % Math.max(1, copy.length)] = value;
        await opened(copy);
      }),
      { numRuns: 150 },
    );
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), opened), { numRuns: 100 });
    const databases = await Promise.all(
      generations.map((generation) => collection(generation, { notes: [['a', 'b']] })),
    );
    const broken = fc.tuple(
      fc.constantFrom(...generations.keys()),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(broken, async ([nth, flips]) => {
        const copy = databases[nth]!.slice();
        for (const [at, value] of flips) copy[at % copy.length] = value;
        await opened(zip({ [generations[nth]!]: nth === 2 ? storedZstd(copy) : copy }));
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});

const otherDatabase = async (): Promise<Uint8Array> => databaseOf('CREATE TABLE cats (name text)');

const endlessDatabase = async (): Promise<Uint8Array> =>
  databaseOf(
    "CREATE TABLE col (models text, decks text); INSERT INTO col VALUES ('{}', '{}'); CREATE TABLE cards (nid, did, odid, ord);" +
      'CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id, 1 AS mid, 1 AS tags, 1 AS flds FROM n',
  );

const databaseOf = async (sql: string): Promise<Uint8Array> => {
  const { default: initSqlJs } = await import('sql.js');
  const database = new (await initSqlJs()).Database();
  database.run(sql);
  return database.export();
};

/** The list at the end of a zip says that its only file is small. */
const withFalseSize = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 1000, true);
  return bytes;
};
