import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inShort, reading } from '../reading';

const lists = (title: string): readonly string[] =>
  ['one', 'two', 'three', 'four'].flatMap((each) => [
    `## ${title} ${each}`,
    '',
    `- [x] ${each} boat`,
    '- [ ] a raft',
    '- [ ] a float',
    '',
  ]);
const questions = (title: string): readonly string[] => [
  title,
  '',
  ...['keel', 'jib', 'boom'].flatMap((each) => [
    `### What is a ${each}?`,
    '',
    `<details><summary>Answer</summary>`,
    '',
    `A part called ${each}.`,
    '',
    '</details>',
    '',
  ]),
];
const titles = (title: string): readonly string[] => [
  title,
  '',
  ...['keel', 'jib', 'boom', 'mast', 'rudder'].flatMap((each) => [`### What is a ${each}?`, '', `A ${each}.`, '']),
];
const folds = (...headings: readonly string[]): readonly string[] => [
  ...headings.flatMap((heading) => [heading, '', 'Words.', '']),
  ...['keel', 'jib', 'boom'].flatMap((each) => [
    `<details><summary>What is a ${each}?</summary>`,
    '',
    `A ${each}.`,
    '',
    '</details>',
    '',
  ]),
];

describe('words that tell a page from a quiz', () => {
  const table: [what: string, path: string, lines: readonly string[], count: number][] = [
    ['lists under titles that ask nothing, in a quiz', 'quiz.md', ['# Quiz', '', ...lists('Boat')], 4],
    ['lists of tasks, in English', 'quiz.md', ['# Quiz', '', ...lists('Tasks')], 0],
    ['lists of tasks, in German', 'quiz.md', ['# Quiz', '', ...lists('Checkliste')], 0],
    ['lists of tasks, in Spanish', 'quiz.md', ['# Quiz', '', ...lists('Tareas pendientes')], 0],
    ['lists of tasks, in Russian', 'quiz.md', ['# Quiz', '', ...lists('Список дел')], 0],
    ['titles that a page announces', 'a.md', titles('# Boat interview questions'), 5],
    ['titles that a page announces in Polish', 'a.md', titles('# Pytania o łodziach'), 5],
    ['titles under what is often asked', 'a.md', titles('# Frequently asked questions'), 0],
    ['titles under what is often asked, in Spanish', 'a.md', titles('# Preguntas frecuentes'), 0],
    ['titles under what is often asked, in German', 'a.md', titles('# Häufig gestellte Fragen'), 0],
    ['folds of a page', 'a.md', folds('# Boats', '## Sails'), 3],
    ['folds of a page that presents software', 'a.md', folds('# Boats', '## Installation', '## Usage'), 0],
    ['folds of such a page in French', 'a.md', folds('# Bateaux', '## Utilisation', '## Licence'), 0],
    ['folds of such a page in Russian', 'a.md', folds('# Лодки', '## Установка', '## Лицензия'), 0],
    ['headings over folded answers', 'a.md', questions('# Boats'), 3],
  ];
  for (const [what, path, lines, count] of table)
    it(`${what}: ${count === 0 ? 'nothing' : count}`, async () => {
      const { exercises } = await reading(path, ...lines);
      assert.equal(exercises.length, count, exercises.map(inShort).join('\n'));
    });

  const exercise = (name: string): readonly string[] =>
    [1, 2].flatMap((each) => [`## ${name} ${each}`, 'Draw a boat.', `### Solution`, 'A boat.']);
  for (const name of ['Exercise', 'Übung', 'Ejercicio', 'Задание'])
    it(`a heading “${name}” with a solution below it is a question`, async () => {
      const { exercises } = await reading('a.md', '# Boats', ...exercise(name));
      assert.deepEqual(exercises.map(inShort), ['Draw a boat. => A boat.', 'Draw a boat. => A boat.']);
    });
});
