// Style is TypeScript's strictest; the restrictions below hold the house's import directions (see ARCHITECTURE.md).
import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/** The rooms of each folder, bottom to top. */
const rooms = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'));

const forbid = (message, ...regexes) => regexes.map((regex) => ({ regex, message }));
const restrict = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };
const nodeModules = '^(node:|fs$|path$|os$|crypto$|child_process$)';
const impure = ['^vscode$', nodeModules, '/api/', '/host/', '/webview/', 'extension$', 'cli$'];
const pure = forbid('core is pure: no vscode, no Node, no host, no DOM.', ...impure);
const scheduler = forbid('ts-fsrs patches Date.prototype, so only schedule.ts imports it.', '^ts-fsrs$');

/**
 * What the rooms of a folder may not import: those listed after them in rooms.json; rooms within a room likewise. The
 * API's types are anyone's.
 */
const roomsIn = (folder, patterns) =>
  (rooms[folder] ?? []).flatMap((room, at, order) => {
    const above = order.slice(at + 1).join('|');
    const upward =
      above === ''
        ? []
        : forbid(
            `${folder}/${room} imports only from rooms below it: see rooms.json.`,
            `^(\\.\\./)+(${above})/(?!interleave$)`,
          );
    const all = [...patterns, ...upward];
    return [{ files: [`${folder}/${room}/**`], rules: restrict(all) }, ...roomsIn(`${folder}/${room}`, all)];
  });
const entries = forbid('Nothing imports the entries.', 'extension$', 'cli$', '/webview/');

export default tseslint.config(
  { ignores: ['out/', '.vscode-test/', 'node_modules/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      eqeqeq: 'error',
    },
  },
  {
    // Prettier sets the lines of code; those of comments are the author's.
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-len': [
        'error',
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true },
      ],
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      ...restrict([...pure, ...scheduler]),
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The seed is a parameter.' },
        { object: 'Date', property: 'now', message: 'The time is a parameter.' },
      ],
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The time is a parameter.' },
      ],
    },
  },
  ...roomsIn('src/core', [...pure, ...scheduler]),
  { files: ['src/core/history/schedule.ts'], rules: restrict(pure) },
  { files: ['src/host/**'], rules: restrict(entries) },
  ...roomsIn('src/host', entries),
  {
    files: ['src/cli.ts', 'src/cli/**'],
    rules: restrict(forbid('The command line works on core alone.', '^vscode$', '/host/', '/webview/')),
  },
  {
    files: ['webview/**'],
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/src/core/(?!text/allowedHtml$)',
              allowTypeImports: true,
              message: 'The page takes only types from core, and the table of the HTML that is allowed.',
            },
            { regex: '/src/(host/|extension|cli)', message: 'The page knows nothing of the host.' },
            { regex: nodeModules, message: 'The page runs in a browser.' },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['test/**'],
    ignores: ['test/bench/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          ['performance', 'now'],
          ['process', 'hrtime'],
        ].map(([object, property]) => ({ object, property, message: 'No test asserts a time: see test/bench.' })),
      ],
    },
  },
);
