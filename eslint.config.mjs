// Style is TypeScript's strictest; the restrictions below hold the house's import directions (see ARCHITECTURE.md).
import tseslint from 'typescript-eslint';

const forbid = (message, ...regexes) => ({ 'no-restricted-imports': ['error', { patterns: regexes.map((regex) => ({ regex, message })) }] });
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };
const nodeModules = '^(node:|fs$|path$|os$|crypto$|child_process$)';
const impure = ['^vscode$', nodeModules, '/api/', '/host/', '/webview/', 'extension$', 'cli$'];

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
    files: ['src/core/**'],
    rules: {
      ...forbid('core is pure: no vscode, no Node, no host, no DOM.', ...impure, '^ts-fsrs$'),
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The seed is a parameter.' },
        { object: 'Date', property: 'now', message: 'The time is a parameter.' },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The time is a parameter.' }],
    },
  },
  { files: ['src/core/schedule.ts'], rules: forbid('core is pure; ts-fsrs patches Date.prototype, so only this file imports it.', ...impure) },
  { files: ['src/host/**'], rules: forbid('Nothing imports the entries.', 'extension$', 'cli$', '/webview/') },
  { files: ['src/cli.ts', 'src/cli/**'], rules: forbid('The command line works on core alone.', '^vscode$', '/host/', '/webview/') },
  {
    files: ['webview/**'],
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '/src/core/(?!allowedHtml$)', allowTypeImports: true, message: 'The page takes only types from core, and the table of the HTML that is allowed.' },
            { regex: '/src/(host/|extension|cli)', message: 'The page knows nothing of the host.' },
            { regex: nodeModules, message: 'The page runs in a browser.' },
          ],
        },
      ],
    },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
);
