import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type CodeAction, type Diagnostic, commands, workspace } from 'vscode';
import { none, problemsOf, some, write } from './files';

const codeOf = ({ code }: Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

const page = (body: string) => `---\ntitle: Test\n---\n\n## Self-check\n\n${body}\n`;
const question = '**1. What is one and one?**\n\n<details><summary>Show answer</summary>\n\nTwo.\n\n</details>\n';

describe('on practice pages of the workspace,', () => {
  before(() => commands.executeCommand('interleave.practiceSets.focus'));

  const bad: [what: string, text: string, code: string, line: number][] = [
    [
      'a question without an answer',
      page(`${question}\n**2. And two and two?**\n\n${question.replace('1.', '3.').replace('one and one', 'three')}`),
      'no-answer',
      14,
    ],
    [
      'an unclosed details',
      page('**1. What?**\n\n<details><summary>Show answer</summary>\n\nThis.\n'),
      'unclosed-details',
      8,
    ],
    ['an empty file', '', 'empty-page', 0],
  ];
  for (const [what, text, code, line] of bad) {
    it(`${what} is a problem with its line`, async () => {
      const uri = await write(`${code}.practice.md`, text);
      const problems = await problemsOf(uri, some);
      assert.ok(
        problems.some((problem) => codeOf(problem) === code && problem.range.start.line === line),
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

  it('a code leads to its page', async () => {
    const uri = await write('linked.practice.md', '');
    const [problem] = await problemsOf(uri, some);
    const { code } = problem!;
    assert.ok(typeof code === 'object');
    assert.match(new TextDecoder().decode(await workspace.fs.readFile(code.target)), /^`empty-page`/mu);
  });

  it('a quick fix closes what is open, and the problem goes', async () => {
    const uri = await write(
      'open.practice.md',
      page('**1. What?**\n\n<details><summary>Show answer</summary>\n\nThis.\n'),
    );
    const [problem] = await problemsOf(uri, some);
    const document = await workspace.openTextDocument(uri);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      problem!.range,
    );
    const fix = actions.find(({ title }) => title === 'Close the <details>');
    assert.ok(fix?.edit && fix.isPreferred);
    await workspace.applyEdit(fix.edit);
    await document.save();
    await problemsOf(uri, none);
    assert.match(document.getText(), /This\.\n\n<\/details>\n/u);
  });
});
