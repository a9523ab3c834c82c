import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from '../harness/repository';

export interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly scope?: string;
  readonly order?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly viewsWelcome: readonly { readonly contents: string }[];
  readonly configuration: readonly {
    readonly title: string;
    readonly order: number;
    readonly properties: Readonly<Record<string, Setting>>;
  }[];
  readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
}

/** The text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(inRepository(path), 'utf8');

const named = (): Readonly<Record<string, string>> =>
  existsSync(inRepository('package.nls.json'))
    ? (JSON.parse(textOf('package.nls.json')) as Record<string, string>)
    : {};

/** What package.json contributes, in the words that people see. */
export const contributed = (): Contributions => {
  const names = named();
  const said = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/^%(.+)%$/u, (all, key: string) => names[key] ?? all) : value;
  return (JSON.parse(textOf('package.json'), said) as { contributes: Contributions }).contributes;
};
