import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { SourceFile } from '../../../src/core/readers/draft/reader';
import { sourceFileOf } from '../../../src/core/readers/draft/sourceFile';
import { inRepository } from '../../harness/repository';

/** A text file that slips are made in, and the form that it is counted with. */
export interface SlipFile {
  readonly form: string;
  readonly file: SourceFile;
}

const corpora = resolve(inRepository('..', 'shared', 'corpora'));
const pages: ReadonlySet<string> = new Set(['starlight-mdx', 'starlight-html', 'page-text']);

/** Whether a form is one of practice pages, of which less may be silent. */
export const isPractice = (form: string): boolean => form.startsWith('pages:');

/** The bundled pages, and the documented examples: of a page on a problem the mended one. */
export const ownFiles = (): readonly SlipFile[] => [
  ...readdirSync(inRepository('content')).map((name) =>
    slipFile('pages: bundled', `content/${name}`, readFileSync(inRepository('content', name), 'utf8')),
  ),
  ...examplesIn('docs/practice-page.md').map((text, at) =>
    slipFile('pages: examples', `example${at}.practice.md`, text),
  ),
  ...readdirSync(inRepository('docs/problems')).flatMap((name) =>
    examplesIn(`docs/problems/${name}`)
      .slice(1)
      .map((text) => slipFile('pages: mended examples', `${basename(name, '.md')}.practice.md`, text)),
  ),
];

const examplesIn = (page: string): readonly string[] =>
  [...readFileSync(inRepository(page), 'utf8').matchAll(/^(`{3,})markdown\n([^]*?)^\1$/gmu)].map(
    ({ 2: text = '' }) => text,
  );

const slipFile = (form: string, path: string, text: string): SlipFile => ({ form, file: { path, text } });

export const hasCorpora = (): boolean => existsSync(corpora);

/** The text files of the shared table of truth; none where it is not beside the repository. */
export const sharedFiles = (): readonly SlipFile[] =>
  !hasCorpora()
    ? []
    : readFileSync(join(corpora, 'truth.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .flatMap((row): readonly SlipFile[] => {
          const [form = '', repository = '', path = ''] = row.split(',');
          const whole = join(corpora, 'files', repository.replace('/', '+'), path);
          const file = sourceFileOf(path, readFileSync(whole));
          return file === undefined || file.bytes !== undefined
            ? []
            : [{ form: `${pages.has(form) ? 'pages: ' : ''}${form}`, file }];
        });
