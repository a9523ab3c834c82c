import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { inRepository } from '../harness/repository';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly uses?: string;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const usesOf = ({ jobs }: Workflow): readonly string[] =>
  Object.values(jobs)
    .flatMap(({ uses, steps = [] }) => [uses, ...steps.map((step) => step.uses)])
    .filter((each) => each !== undefined);

const holdsSecret = (job: Job): boolean => job.environment !== undefined || JSON.stringify(job).includes('secrets.');

const mayWrite = ({ permissions = {} }: Job): boolean => Object.values(permissions).includes('write');

/** What fetches or runs code that is not in a finished artifact: a source, a registry, a test, a build. */
const runsOthers = ({ steps = [] }: Job): boolean =>
  steps.some(
    ({ uses = '', run = '' }) =>
      /checkout|\/cache@/u.test(uses) || /\b(?:npm|npx|pnpm|yarn|curl|wget|pip|git clone)\b/u.test(run),
  );

/** What is wrong with a workflow, in words. */
const faultsOf = (text: string): readonly string[] => {
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  return [
    ...usesOf(workflow)
      .filter((uses) => !/^[\w./-]+@[0-9a-f]{40}$/u.test(uses))
      .map((uses) => `${uses} is not pinned by its commit`),
    ...text
      .split('\n')
      .filter((line) => /\buses:/u.test(line) && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(line))
      .map((line) => `${line.trim()} does not name its version`),
    ...(JSON.stringify(workflow.permissions) === '{}' ? [] : ['permissions for all jobs']),
    ...jobs
      .filter(([, { permissions }]) => permissions === undefined)
      .map(([name]) => `${name} does not name its permissions`),
    ...jobs
      .filter(([, job]) => (holdsSecret(job) || mayWrite(job)) && runsOthers(job))
      .map(([name]) => `${name} has something to steal, and runs code of others`),
    ...(/\bpull_request_target\b/u.test(text) ? ['pull_request_target'] : []),
    ...(/npx\s+(?:--yes|-y)\b/u.test(text) ? ['npx fetches what nobody pinned'] : []),
    ...jobs
      .flatMap(([, { steps = [] }]) => steps)
      .filter(({ run = '' }) => run.includes('${{'))
      .map(({ run = '' }) => `${run} is put together from an expression`),
  ];
};

const github = inRepository('.github');
const workflows = readdirSync(resolve(github, 'workflows')).map(
  (name) => [name, readFileSync(resolve(github, 'workflows', name), 'utf8')] as const,
);

describe('the workflows', () => {
  for (const [name, text] of workflows) it(`${name} has no fault`, () => assert.deepEqual(faultsOf(text), []));

  it('publish in a job that takes only what other jobs made, and holds the tokens alone', () => {
    const { jobs } = parse(workflows.find(([name]) => name === 'release.yml')?.[1] ?? '') as Workflow;
    assert.deepEqual(
      Object.keys(jobs).filter((name) => holdsSecret(jobs[name]!)),
      ['publish'],
    );
    assert.deepEqual(jobs.publish?.permissions, {});
    assert.equal(jobs.publish.environment, 'marketplaces');
  });

  const sha = '0123456789012345678901234567890123456789';
  const workflow = (job: string, head = 'permissions: {}'): string => `on: push\n${head}\njobs:\n  a:\n    ${job}`;
  const faulty: [what: string, text: string, fault: RegExp][] = [
    ['a tag', workflow('{ permissions: {}, steps: [{ uses: a/b@v4 }] }'), /a\/b@v4 is not pinned/u],
    ['a short commit', workflow('{ permissions: {}, steps: [{ uses: a/b@0123456 }] }'), /is not pinned/u],
    [
      'a workflow of others by a branch',
      workflow('{ permissions: {}, uses: a/b/.github/workflows/c.yml@main }'),
      /is not pinned/u,
    ],
    [
      'a commit without its version',
      workflow(`permissions: {}\n    steps:\n      - uses: a/b@${sha}`),
      /does not name its version/u,
    ],
    ['no permissions', workflow('{ permissions: {} }', ''), /permissions for all jobs/u],
    ['a job without permissions', workflow('{ steps: [] }'), /a does not name its permissions/u],
    [
      'tests beside a token',
      workflow("{ permissions: {}, steps: [{ run: npm test }, { run: x, env: { A: '${{ secrets.A }}' } }] }"),
      /something to steal/u,
    ],
    [
      'an installation in an environment',
      workflow('{ permissions: {}, environment: e, steps: [{ run: npm ci }] }'),
      /something to steal/u,
    ],
    [
      'a build that may write',
      workflow('{ permissions: { contents: write }, steps: [{ run: npm run build }] }'),
      /something to steal/u,
    ],
    ['npx of what nobody pinned', workflow('{ permissions: {}, steps: [{ run: npx --yes ovsx }] }'), /npx fetches/u],
    [
      'an expression in a script',
      workflow("{ permissions: {}, steps: [{ run: 'echo ${{ github.head_ref }}' }] }"),
      /put together/u,
    ],
  ];
  for (const [what, text, fault] of faulty)
    it(`may not have ${what}`, () => assert.match(faultsOf(text).join('\n'), fault));

  it('are kept up to date with the packages, by a bot', () => {
    const { updates } = parse(readFileSync(resolve(github, 'dependabot.yml'), 'utf8')) as {
      updates: { 'package-ecosystem': string }[];
    };
    assert.deepEqual(
      updates.map((each) => each['package-ecosystem']),
      ['npm', 'github-actions'],
    );
  });
});
