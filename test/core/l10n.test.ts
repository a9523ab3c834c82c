import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import ts from 'typescript';
import { elapsed, interval } from '../../src/core/language/duration';
import { type Exercise, itemsOf } from '../../src/core/exercise/kinds';
import { endInWords } from '../../src/core/gaps/gapResult';
import { plural } from '../../src/core/language/plural';
import { screenOf } from '../../src/core/session/screen';
import { type Session, startSession } from '../../src/core/session/session';
import { testSummary } from '../../src/core/gaps/testSummary';
import { readingTexts } from '../../src/core/language/readingTexts';
import { texts } from '../../src/core/language/texts';
import { type Words, english, sayCounted } from '../../src/core/language/words';
import { classification } from './exercises';
import { screenContext } from './session/screenContext';
import { inRepository } from '../harness/repository';

const root = inRepository();
const languages = ['de', 'es', 'zh-cn', 'ja'] as const;

type Messages = Readonly<Record<string, string>>;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const messages = (path: string): Messages => JSON.parse(read(path)) as Messages;

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

const parsed = (path: string, text = read(path)): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

const nodesIn = (file: ts.SourceFile): readonly ts.Node[] => {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return nodes;
};

const host = ['src/extension.ts', ...sources('src/host')].map((path) => parsed(path));

/** What a call takes as a text to translate; `guarded` hands on what failed. */
const messageOf = ({ expression, arguments: values }: ts.CallExpression): ts.Expression | undefined =>
  expression.getText() === 'l10n.t' ? values[0] : expression.getText() === 'guarded' ? values[1] : undefined;

const spoken = host.flatMap(nodesIn).flatMap((node) => (ts.isCallExpression(node) ? (messageOf(node) ?? []) : []));
const hostTexts = spoken.flatMap((node) => (ts.isStringLiteral(node) ? node.text : []));

/** The places for values, and what must stay as it is in every language: commands, code, file names. */
const fixedIn = (text: string): readonly string[] =>
  (
    text.match(/\{\d\}|\]\(command:[^)]*\)|`[^`]*`|\*\.practice\.md|interleave\.exclude|\$\([a-z-]+\)/gu) ?? []
  ).toSorted();

const assertTranslates = (translations: Messages, originals: Messages): void => {
  assert.deepEqual(Object.keys(translations).toSorted(), Object.keys(originals).toSorted());
  for (const [key, original] of Object.entries(originals)) {
    const translation = translations[key] ?? '';
    assert.notEqual(translation.trim(), '', key);
    assert.deepEqual([...new Set(fixedIn(translation))], [...new Set(fixedIn(original))], key);
  }
};

describe('the strings of package.json', () => {
  const keys = [...read('package.json').matchAll(/"%([^%"]+)%"/gu)].map(([, key = '']) => key);
  const named = messages('package.nls.json');

  it('are all in package.nls.json, which holds no others', () =>
    assert.deepEqual(Object.keys(named).toSorted(), [...new Set(keys)].toSorted()));

  it('are keys, wherever a person reads them', () => {
    const { displayName, description, contributes } = JSON.parse(read('package.json')) as Record<
      'displayName' | 'description',
      string
    > & { readonly contributes: object };
    const plain: string[] = [];
    const visible =
      /^(?:title|shortTitle|label|contents|description|markdownDescription|displayName|altText|deprecationMessage|enumDescriptions|markdownEnumDescriptions|enumItemLabels)$/u;
    JSON.stringify({ displayName, description, contributes }, (name, value: unknown) => {
      const said = visible.test(name) ? [value].flat() : [];
      plain.push(
        ...said.filter(
          (one): one is string => typeof one === 'string' && one !== '' && one !== 'Interleave' && !/^%.+%$/u.test(one),
        ),
      );
      return value;
    });
    assert.deepEqual(plain, []);
  });

  for (const language of languages)
    it(`are translated: ${language}`, () => assertTranslates(messages(`package.nls.${language}.json`), named));
});

const allTexts = [...texts, ...readingTexts];

describe('the strings of the host', () => {
  it('are literals, so that each can be found, but for the texts of the table and what guarded was given', () => {
    const others = spoken.filter((node) => !ts.isStringLiteral(node)).map((node) => node.getText());
    assert.deepEqual(others, ['what', 'text', 'text']);
  });

  for (const language of languages) {
    it(`are translated with those of core and the pages: ${language}`, () =>
      assertTranslates(
        messages(`l10n/bundle.l10n.${language}.json`),
        Object.fromEntries([...allTexts, ...hostTexts].map((text) => [text, text])),
      ));
  }

  it('are all passed through l10n.t', () => assert.deepEqual(host.flatMap(untranslated), []));

  for (const missed of [
    "window.showInformationMessage('Not said.')",
    'window.showWarningMessage(`Not ${said}`)',
    "const item = { label: '$(file) Not said' }",
    "item.tooltip = due ? 'Not said' : ''",
    "x({ title: due > 1 ? l10n.t('Said') : 'Not said' })",
  ])
    it(`would be found: ${missed}`, () => assert.equal(untranslated(parsed('missed.ts', missed)).length, 1));
});

describe('the tables of texts', () => {
  it('hold each once', () => assert.equal(new Set(allTexts).size, allTexts.length));

  it('hold none that nothing says', () => {
    const tables = ['src/core/language/texts.ts', 'src/core/language/readingTexts.ts'];
    const all = [...sources('src'), ...sources('webview')];
    assert.ok(
      tables.every((table) => all.includes(table)),
      'Where are the tables?',
    );
    const users = all
      .filter((path) => !tables.includes(path))
      .map(read)
      .join('\n');
    const quoted = (text: string): readonly string[] => [`'${text}'`, `"${text}"`];
    assert.deepEqual(
      allTexts.filter((text) => !quoted(text).some((one) => users.includes(one))),
      [],
    );
  });
});

describe('words', () => {
  it('have the forms for numbers that their language has', () => {
    const forms = (language: string) => [0, 1, 2, 1_000_000].map((count) => plural(language, count, 'one', 'other'));
    assert.deepEqual(forms('en'), ['other', 'one', 'other', 'other']);
    assert.deepEqual(forms('de'), ['other', 'one', 'other', 'other']);
    assert.deepEqual(forms('es'), ['other', 'one', 'other', 'other']);
    assert.deepEqual(forms('fr').slice(0, 3), ['one', 'one', 'other']);
    assert.deepEqual(
      [...forms('ja'), ...forms('zh-cn')],
      Array.from({ length: 8 }, () => 'other'),
    );
  });

  it('put values in their places, each once', () => {
    assert.equal(english.say('{0} of {1}', 3, 8), '3 of 8');
    assert.equal(english.say('{0}: flashcards', '$& {1} {0}'), '$& {1} {0}: flashcards');
    assert.equal(sayCounted(english, 1, '{0} item', '{0} items'), '1 item');
    assert.equal(sayCounted(english, 2, '{0} item', '{0} items'), '2 items');
  });

  const german: Words = {
    language: 'de',
    say: (text, ...values) =>
      english.say((messages('l10n/bundle.l10n.de.json')[text] ?? text) as typeof text, ...values),
  };

  it('say times in the person’s language', () => {
    assert.equal(interval(550 * 86_400_000, german), '1,5 J.');
    assert.equal(elapsed(372_000, german), '6 Min. 12 Sek.');
  });
});

describe('what core says in a pseudo-language', () => {
  const words: Words = { language: 'en', say: (text, ...values) => `⟦${english.say(text, ...values)}⟧` };
  const exercise: Exercise = classification();
  const items = itemsOf(exercise).map(({ id }) => id);
  const session = startSession(
    { id: 's', title: '', scope: [], seed: 1, cram: false, planned: [{ exercise: exercise.id, items }] },
    0,
  );
  const saidBy = (changes: Partial<Session>): readonly string[] => {
    const screen = screenOf({ ...session, ...changes }, { ...screenContext([exercise]), words });
    const own =
      screen.screen === 'practice'
        ? [screen.note, ...screen.ratings.flatMap(({ choices }) => choices.map((one) => one.interval))]
        : [screen.duration, ...screen.missed.map(({ comesBack }) => comesBack)];
    return [screen.announcement, ...own];
  };
  const graded = items.map((item, index) => ({ at: 0, item, review: `s.${index}`, rating: 1 as const }));

  for (const [what, changes] of [
    ['a rating', { submittedAnswer: { labels: {} } }],
    ['a result', { submittedAnswer: { labels: {} }, graded }],
    ['a summary', { at: 1, graded }],
  ] as const)
    it(`is in brackets: ${what}`, () => {
      const said = saidBy(changes).filter((text) => text !== '');
      assert.ok(said.length > 1);
      assert.deepEqual(
        said.filter((text) => !/^⟦.*⟧$/u.test(text)),
        [],
      );
    });

  it('is in brackets: the end of a gap', () => {
    const summary = testSummary('3 failed', words);
    for (const ended of [{ exitCode: 0 }, { exitCode: 1 }, { stopped: true }, {}])
      assert.match(endInWords({ ms: 1000, summary, ...ended }, words).words, /^⟦[^⟦]*⟧(?:, ⟦.*⟧)+$/u);
  });
});

const shownAs = new Set([
  'title',
  'placeHolder',
  'placeholder',
  'label',
  'tooltip',
  'detail',
  'description',
  'openLabel',
  'saveLabel',
  'prompt',
  'text',
  'message',
  'value',
  'hint',
]);

/**
 * Expressions whose value a person reads: arguments of messages, and what is given to properties that VS Code shows.
 */
const readIn = (node: ts.Node): readonly ts.Expression[] => {
  if (ts.isCallExpression(node))
    return /\bshow(?:Information|Warning|Error)Message$|\bsetStatusBarMessage$/u.test(node.expression.getText())
      ? node.arguments
      : [];
  if (ts.isPropertyAssignment(node)) return shownAs.has(node.name.getText()) ? [node.initializer] : [];
  const isSet =
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left);
  return isSet && ts.isPropertyAccessExpression(node.left) && shownAs.has(node.left.name.text) ? [node.right] : [];
};

/** The words of an expression that stand in it as they are; what a call makes of its arguments is the call's. */
const wordsIn = (node: ts.Node): readonly string[] => {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    return isWordy(node.text) ? [node.text] : [];
  if (ts.isConditionalExpression(node)) return [...wordsIn(node.whenTrue), ...wordsIn(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return [
      ...wordsIn(node.head),
      ...node.templateSpans.flatMap(({ expression, literal }) => [...wordsIn(expression), ...wordsIn(literal)]),
    ];
  if (ts.isParenthesizedExpression(node)) return wordsIn(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken)
    return [...wordsIn(node.left), ...wordsIn(node.right)];
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(wordsIn) : [];
};

const isWordy = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/\$\([a-z-]+\)|&nbsp;|Interleave/gu, ''));

/** Values that are no words: identifiers that a program reads. */
const codes = new Set(['next', 'leave']);

const untranslated = (file: ts.SourceFile): readonly string[] =>
  nodesIn(file).flatMap((node) =>
    readIn(node)
      .flatMap(wordsIn)
      .filter((text) => !codes.has(text))
      .map((text) => `${file.fileName}: ${text}`),
  );
