import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fold, inShort, practice } from '../reading';

const task = '## Sail or motor?';

describe('classifications', () => {
  const list = ['- A. It needs wind.', '- B. It needs fuel.', '- C. It is calm.'];
  const expected =
    'A It needs wind.: sail (It is quiet.)\nB It needs fuel.: motor (It burns.)\nC It is calm.: sail (Hear?)';
  const statements: [what: string, lines: readonly string[]][] = [
    ['a list', list],
    ['a list with bold letters', ['- **A.** It needs wind.', '- **B.** It needs fuel.', '- **C.** It is calm.']],
    ['lines of a paragraph', ['A. It needs wind.', 'B. It needs fuel.', 'C. It is calm.']],
    ['paragraphs', ['**A.** It needs wind.', '', '**B.** It needs fuel.', '', '**C.** It is calm.']],
    [
      'a fence whose rows wrap',
      ['```', 'A. It needs', '   wind.', 'B. It needs fuel.', '', 'C. It is', '   calm.', '```'],
    ],
    [
      'a table',
      [
        '| | Boat | Yours? |',
        '|---|---|---|',
        '| A | It needs wind. | ___ |',
        '| B | It needs fuel. | |',
        '| C | It is calm. | ? |',
      ],
    ],
    [
      'a table with the letters inside',
      ['| Boat |', '|---|', '| A. It needs wind. |', '| B. It needs fuel. |', '| C. It is calm. |'],
    ],
  ];
  const keys: [what: string, lines: readonly string[]][] = [
    ['bold letter and label', ['- **A: sail.** It is quiet.', '- **B: motor.** It burns.', '- **C: sail.** Hear?']],
    ['a bold label', ['- A: **sail**. It is quiet.', '- B: **motor**. It burns.', '- C: **sail**. Hear?']],
    ['a bold letter', ['- **A.** sail. It is quiet.', '- **B.** motor. It burns.', '- **C.** sail. Hear?']],
    [
      'a dash before the reason',
      ['- **A. sail** — It is quiet.', '- **B. motor** — It burns.', '- **C. sail** – Hear?'],
    ],
    ['the reason in brackets', ['A: sail (It is quiet.)', 'B: motor (It burns.)', 'C: sail (Hear?)']],
    ['arrows', ['A -> sail: It is quiet.', 'B → motor: It burns.', 'C => sail: Hear?']],
    ['paragraphs', ['**A: sail.** It is quiet.', '', '**B: motor.** It burns.', '', '**C: sail.** Hear?']],
    ['a fence', ['```', 'A: sail. It is', '   quiet.', 'B: motor. It burns.', 'C: sail. Hear?', '```']],
    [
      'a table',
      [
        '| | Label | Why |',
        '|---|---|---|',
        '| A | sail | It is quiet. |',
        '| B | motor | It burns. |',
        '| C | sail | Hear? |',
      ],
    ],
    ['one line', ['A: sail. It is quiet. B: motor. It burns. C: sail. Hear?']],
  ];
  for (const [what, lines] of statements) {
    it(`may have their statements as ${what}`, async () => {
      const { exercises, problems } = await practice(
        task,
        'Label each.',
        '',
        ...lines,
        ...fold(...(keys[0]?.[1] ?? []), '', 'So it goes.'),
      );
      assert.deepEqual(exercises.map(inShort), [expected]);
      assert.deepEqual(
        exercises.map(
          (exercise) => exercise.kind === 'classification' && [exercise.prompt, exercise.labels, exercise.takeaway],
        ),
        [['Label each.', ['sail', 'motor'], 'So it goes.']],
      );
      assert.deepEqual(problems, []);
    });
  }
  for (const [what, lines] of keys) {
    it(`may have a key with ${what}`, async () => {
      const { exercises, problems } = await practice(task, ...list, ...fold(...lines));
      assert.deepEqual(exercises.map(inShort), [expected]);
      assert.deepEqual(problems, []);
    });
  }

  const numbered = ['1. It needs wind.', '2. It needs fuel.', '3. It is calm.'];
  const counts: [what: string, asked: readonly string[], key: readonly string[]][] = [
    ['numbers with a written key', numbered, ['1: sail. x', '2: motor. x', '3: sail. x']],
    ['numbers with a numbered key', numbered, ['1. **sail.** x', '2. **motor.** x', '3. **sail.** x']],
    [
      'bullets with a key in their order',
      numbered.map((line) => line.replace(/^\d\./u, '-')),
      ['- **sail.** x', '- **motor.** x', '- **sail.** x'],
    ],
  ];
  for (const [what, asked, key] of counts) {
    it(`may have ${what}`, async () => {
      const { exercises } = await practice(task, ...asked, ...fold(...key));
      assert.deepEqual(exercises.map(inShort), [
        '1 It needs wind.: sail (x)\n2 It needs fuel.: motor (x)\n3 It is calm.: sail (x)',
      ]);
    });
  }

  const told: [what: string, lines: readonly string[]][] = [
    ['each', ['A is sail. **B** is **motor** and C is sail.']],
    ['those of one label together', ['A and C are sail; B is motor.']],
    ['by label', ['Sail: A, C. Motor: B.']],
    ['by label, in a list', ['- **Sail:** A and C', '- **Motor:** B']],
  ];
  for (const [what, lines] of told) {
    it(`may have a key in prose, ${what}`, async () => {
      const { exercises } = await practice(task, ...list, ...fold(...lines, '', 'So it goes.'));
      assert.deepEqual(
        exercises.map(
          (exercise) =>
            exercise.kind === 'classification' && [
              exercise.rows.map(({ label }) => label),
              exercise.labels.length,
              exercise.takeaway,
            ],
        ),
        [[[0, 1, 0], 2, 'So it goes.']],
      );
    });
  }

  it('have no key in prose that tells no labels of the task', async () => {
    const { exercises } = await practice(task, ...list, ...fold('A is quiet. B is loud. C is quiet.'));
    assert.deepEqual(
      exercises.map(({ kind }) => kind),
      ['selfCheck'],
    );
  });

  it('end a label at a gap where they stand in a fence', async () => {
    const { exercises } = await practice(
      task,
      ...list,
      ...fold('```', 'A: sail    It is quiet.', 'B: motor   It burns.', 'C: sail    Hear?', '```'),
    );
    assert.deepEqual(exercises.map(inShort), [expected]);
  });

  it('may have several parts of the key in one line of a fence', async () => {
    const { exercises, problems } = await practice(
      task,
      ...list,
      ...fold('```', 'A: sail   B: motor', 'C: sail', '```'),
    );
    assert.deepEqual(exercises.map(inShort), [
      'A It needs wind.: sail ()\nB It needs fuel.: motor ()\nC It is calm.: sail ()',
    ]);
    assert.deepEqual(problems, []);
  });

  it('have no other label by its case or a trailing “only”', async () => {
    const { exercises } = await practice(
      task,
      ...list,
      ...fold('- **A: SAIL only.** x', '- **B: motor.** x', '- **C: sail.** x'),
    );
    assert.deepEqual(
      exercises.map((exercise) => exercise.kind === 'classification' && exercise.labels),
      [['SAIL only', 'motor']],
    );
  });

  it('need not repeat the labels that the task names', async () => {
    const { exercises } = await practice(
      task,
      '- A. It needs wind.',
      '- B. It needs fuel.',
      ...fold('- **A: sail.** x', '- **B: motor.** x'),
    );
    assert.deepEqual(
      exercises.map(({ kind }) => kind),
      ['classification'],
    );
  });

  it('are open questions where there are as many answers as statements', async () => {
    const { exercises } = await practice(
      '## What moves it?',
      ...list,
      ...fold('- A: the wind.', '- B: a piston.', '- C: nothing.'),
    );
    assert.deepEqual(
      exercises.map(({ kind }) => kind),
      ['selfCheck'],
    );
  });

  it('take the heading for the prompt where there is no instruction', async () => {
    const { exercises } = await practice(task, ...list, ...fold('A: sail', 'B: motor', 'C: sail'));
    assert.deepEqual(
      exercises.map(({ prompt }) => prompt),
      ['Sail or motor?'],
    );
  });

  it('may be counted questions among others', async () => {
    const { exercises, sections } = await practice(
      '## Self-check',
      '**1. What floats?**',
      ...fold('Cork.'),
      '',
      '**2. Label each.**',
      '',
      ...list,
      ...fold('A: sail', 'B: motor', 'C: sail'),
      '',
      '**3. What sinks?**',
      ...fold('Lead.'),
    );
    assert.deepEqual(
      exercises.map(({ kind, prompt }) => `${kind} ${prompt}`),
      ['selfCheck What floats?', 'classification Label each.', 'selfCheck What sinks?'],
    );
    assert.equal(sections.length, 1);
  });
});

describe('matchings', () => {
  const lists = [
    '**Parts:**',
    '',
    '- A. Rudder',
    '- B. Engine',
    '',
    '**Uses:**',
    '',
    '1. Drives',
    '2. Steers',
    '3. Holds',
  ];
  const expected = 'A Rudder: Steers (turns)\nB Engine: Drives (pushes)';
  const asked: [what: string, lines: readonly string[]][] = [
    ['two lists', lists],
    [
      'a table',
      ['| Part | Use |', '|---|---|', '| A. Rudder | 1. Drives |', '| B. Engine | 2. Steers |', '| | 3. Holds |'],
    ],
    [
      'a table with the marks in cells',
      [
        '| | Part | | Use |',
        '|---|---|---|---|',
        '| A | Rudder | 1 | Drives |',
        '| B | Engine | 2 | Steers |',
        '| | | 3 | Holds |',
      ],
    ],
    [
      'a fence with two columns',
      [
        '```',
        'Parts:           Uses:',
        'A. Rudder        1. Drives',
        'B. Engine        2. Steers',
        '                 3. Holds',
        '```',
      ],
    ],
    [
      'a fence with one column after the other',
      ['```', 'A. Rudder', 'B. Engine', '', '1. Drives', '2. Steers', '3. Holds', '```'],
    ],
    ['lines of two paragraphs', ['A. Rudder', 'B. Engine', '', '1) Drives', '2) Steers', '3) Holds']],
  ];
  const keys: [what: string, lines: readonly string[]][] = [
    ['arrows', ['A -> 2: turns', 'B -> 1: pushes']],
    ['other arrows', ['- **A → 2.** turns', '- **B → 1.** pushes']],
    ['colons', ['A: 2. turns', 'B: 1. pushes']],
    ['dashes', ['A-2: turns', 'B-1: pushes']],
    ['a fence', ['```', 'A -> 2: turns', 'B -> 1:', '        pushes', '```']],
    ['a table', ['| Part | Use | Why |', '|---|---|---|', '| A -> 2 | turns |', '| B -> 1 | pushes |']],
  ];
  for (const [what, lines] of asked) {
    it(`may have their columns as ${what}`, async () => {
      const { exercises, problems } = await practice(
        '## Parts',
        'Match them.',
        '',
        ...lines,
        ...fold(...(keys[0]?.[1] ?? []), '', 'The rest holds.'),
      );
      assert.deepEqual(exercises.map(inShort), [expected]);
      assert.deepEqual(
        exercises.map(
          (exercise) => exercise.kind === 'matching' && [exercise.prompt, exercise.partners, exercise.takeaway],
        ),
        [['Match them.', ['Drives', 'Steers', 'Holds'], 'The rest holds.']],
      );
      assert.deepEqual(problems, []);
    });
  }
  for (const [what, lines] of keys) {
    it(`may have a key with ${what}`, async () => {
      const { exercises, problems } = await practice('## Parts', ...lists, ...fold(...lines));
      assert.deepEqual(exercises.map(inShort), [expected]);
      assert.deepEqual(problems, []);
    });
  }

  it('may have a key in one line', async () => {
    const { exercises } = await practice('## Parts', ...lists, ...fold('A-2, B-1'));
    assert.deepEqual(exercises.map(inShort), ['A Rudder: Steers ()\nB Engine: Drives ()']);
  });

  it('may have numbers on the left in one line', async () => {
    const { exercises } = await practice(
      '## Parts',
      '1. Rudder',
      '2. Engine',
      '',
      'a. Drives',
      'b. Steers',
      ...fold('1-b, 2-a'),
    );
    assert.deepEqual(exercises.map(inShort), ['1 Rudder: Steers ()\n2 Engine: Drives ()']);
  });

  it('may have numbers on the left and letters on the right', async () => {
    const { exercises } = await practice(
      '## Parts',
      '1. Rudder',
      '2. Engine',
      '',
      '- a. Drives',
      '- b. Steers',
      ...fold('1 -> b', '2 -> a'),
    );
    assert.deepEqual(exercises.map(inShort), ['1 Rudder: Steers ()\n2 Engine: Drives ()']);
  });

  it('may have columns whose cells wrap', async () => {
    const { exercises } = await practice(
      '## Parts',
      '```',
      'A. A blade that           1. It makes the',
      '   hangs behind              boat go',
      '                             ahead',
      'B. A box that burns       2. It turns the',
      '   fuel                      boat',
      '```',
      ...fold('A -> 2', 'B -> 1'),
    );
    assert.deepEqual(exercises.map(inShort), [
      'A A blade that hangs behind: It turns the boat ()\nB A box that burns fuel: It makes the boat go ahead ()',
    ]);
  });
});

describe('on one page,', () => {
  const statements = ['- A. One.', '- B. Two.', '- C. Three.'];
  const key = fold('A: odd', 'B: even', 'C: odd');
  const idsOf = async (...lines: readonly string[]) => (await practice(...lines)).exercises.map(({ id }) => id);

  it('a classification is known by its heading, so that its instruction may change', async () => {
    assert.deepEqual(
      await idsOf('## Odd?', 'Say.', '', ...statements, ...key),
      await idsOf('## Odd?', 'Tell me.', '', ...statements, ...key),
    );
  });

  it('two under the same heading are known by their statements too', async () => {
    const ids = await idsOf(
      '## Odd?',
      ...statements,
      ...key,
      '',
      '- A. Four.',
      '- B. Five.',
      '- C. Six.',
      ...fold('A: even', 'B: odd', 'C: even'),
    );
    assert.equal(new Set(ids).size, 2);
  });

  it('where a question stands does not matter', async () => {
    assert.deepEqual(
      await idsOf('## A', '**1. What floats?**', ...fold('Cork.')),
      await idsOf('# B', '', '**7. What *floats*?**', ...fold('Ice.')),
    );
  });
});
