import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const basic = {
  __type__: 'NoteModel',
  crowdanki_uuid: 'basic',
  name: 'Basic',
  type: 0,
  flds: [
    { name: 'Front', ord: 0 },
    { name: 'Back', ord: 1 },
  ],
  tmpls: [
    { qfmt: '{{Front}}', afmt: '{{FrontSide}}<hr id=answer>{{Back}}', ord: 0 },
    { qfmt: '{{Back}}', afmt: '{{Front}}', ord: 1 },
  ],
};
const cloze = {
  crowdanki_uuid: 'cloze',
  name: 'Cloze',
  type: 1,
  flds: [{ name: 'Text', ord: 0 }],
  tmpls: [{ qfmt: '{{cloze:Text}}', afmt: '{{cloze:Text}}', ord: 0 }],
};
const note = (guid: string, model: string, ...fields: readonly string[]) => ({
  __type__: 'Note',
  fields,
  guid,
  note_model_uuid: model,
  tags: ['red'],
});
const read = (deck: object) => reading('sea/deck.json', JSON.stringify(deck, undefined, 2));

describe('a CrowdAnki deck', () => {
  const deck = {
    __type__: 'Deck',
    crowdanki_uuid: 'd',
    name: 'Sea',
    children: [
      { name: 'Ships', children: [], notes: [note('n1', 'cloze', 'A {{c1::keel}} below')] },
      {
        name: 'Sea::Ports',
        children: [{ name: 'Old', children: [], notes: [note('n2', 'basic', 'quay', '')] }],
        notes: [],
      },
    ],
    note_models: [basic, cloze],
    notes: [note('n3', 'basic', 'port', 'left')],
  };

  it('gives the cards of its notes and of the decks below, a set for each', async () => {
    const { sets, exercises, readers } = await read(deck);
    assert.deepEqual(
      sets.map(({ title }) => title),
      ['Sea', 'Sea › Ships', 'Sea › Ports › Old'],
    );
    assert.deepEqual(exercises.map(inShort), ['port -> left', 'left -> port', 'keel', 'quay -> ']);
    assert.deepEqual(readers, ['crowdAnki']);
  });

  it('knows the lines of notes', async () => {
    const lines = JSON.stringify(deck, undefined, 2).split('\n');
    const { exercises } = await read(deck);
    assert.deepEqual(
      exercises.map(({ range }) => lines[range.start]?.trim()),
      ['"guid": "n3",', '"guid": "n3",', '"guid": "n1",', '"guid": "n2",'],
    );
  });

  it('tells of notes whose type is missing', async () => {
    const { exercises, problems } = await read({ ...deck, children: [], note_models: [] });
    assert.deepEqual(exercises.map(inShort), ['port -> left']);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-note-type'],
    );
  });

  it('tells of notes that hide parts of an image, and asks the others', async () => {
    const masked = note('n9', 'cloze', '{{c1::image-occlusion:rect:left=.1:top=.2}}', '<img src="ship.png">');
    const { exercises, problems } = await read({ ...deck, notes: [masked, ...deck.notes], children: [] });
    assert.deepEqual(exercises.map(inShort), ['port -> left', 'left -> port']);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-type'],
    );
  });

  it('tells of JSON that is broken, and leaves other JSON alone', async () => {
    assert.deepEqual(
      (await reading('deck.json', '{"notes": [], "note_models": [')).problems.map(({ code }) => code),
      ['broken-json'],
    );
    assert.deepEqual((await reading('package.json', '{"name": "notes"}')).problems, []);
  });

  it('survives what is not as expected', async () => {
    for (const notes of [null, 3, 'a', [null], [{}], [{ fields: [1] }], [{ fields: ['a', 'b'], tags: 3 }]])
      await read({ ...deck, notes, children: [null, 3, { children: 'x' }] });
    const deep = `${'{"notes":[],"note_models":[],"children":['.repeat(20_000)}${']}'.repeat(20_000)}`;
    assert.deepEqual((await reading('deck.json', deep)).sets, []);
  });
});
