import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Diagnostic, Uri, commands, languages, workspace } from 'vscode';

const folder = () => workspace.workspaceFolders![0]!.uri;
const write = async (name: string, text: string): Promise<Uri> => {
  const uri = Uri.joinPath(folder(), name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
};

/** Waits until the Problems panel has what is wanted for a file. */
const problemsOf = async (uri: Uri, wanted: (problems: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> => {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const problems = languages.getDiagnostics(uri);
    if (wanted(problems)) return problems;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return assert.fail(`The problems of ${uri.path} stay: ${JSON.stringify(languages.getDiagnostics(uri))}`);
};

const some = (problems: readonly Diagnostic[]) => problems.length > 0;
const none = (problems: readonly Diagnostic[]) => problems.length === 0;

const page = (body: string) => `---\ntitle: Test\n---\n\n## Self-check\n\n${body}\n`;
const question = '**1. What is one and one?**\n\n<details><summary>Show answer</summary>\n\nTwo.\n\n</details>\n';

describe('practice pages of the workspace', () => {
  before(() => commands.executeCommand('interleave.practiceSets.focus'));

  const bad: [what: string, text: string, code: string, line: number][] = [
    ['a question without an answer', page(`${question}\n**2. And two and two?**\n\n${question.replace('1.', '3.').replace('one and one', 'three')}`), 'no-answer', 14],
    ['an unclosed details', page('**1. What?**\n\n<details><summary>Show answer</summary>\n\nThis.\n'), 'unclosed-details', 8],
    ['an empty file', '', 'empty-page', 0],
  ];
  for (const [what, text, code, line] of bad) {
    it(`${what} is a problem with its line`, async () => {
      const uri = await write(`${code}.practice.md`, text);
      const problems = await problemsOf(uri, some);
      assert.ok(
        problems.some((problem) => problem.code === code && problem.range.start.line === line),
        JSON.stringify(problems),
      );
    });
  }

  it('a problem goes when the file is mended, and when it is deleted', async () => {
    const uri = await write('mended.practice.md', '');
    await problemsOf(uri, some);
    await write('mended.practice.md', page(question));
    await problemsOf(uri, none);
    await write('mended.practice.md', '');
    await problemsOf(uri, some);
    await workspace.fs.delete(uri);
    await problemsOf(uri, none);
  });
});
