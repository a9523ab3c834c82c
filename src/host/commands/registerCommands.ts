import { type Disposable, type Extension, commands } from 'vscode';
import type { CommandParts } from './command';
import { guarded } from '../base/log';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Registers every command that the manifest names; what they do is read with the first that is run. */
export const registerCommands = (
  { packageJSON }: Pick<Extension<unknown>, 'packageJSON'>,
  parts: CommandParts,
): Disposable[] =>
  (packageJSON as Manifest).contributes.commands.map(({ command }) =>
    commands.registerCommand(
      command,
      guarded(parts.log, 'The command', async (...args: never[]) => run(command, parts, args)),
    ),
  );

const run = async (command: string, parts: CommandParts, args: never[]): Promise<void> => {
  const { commandTable } = await import('./commands');
  await commandTable.find(({ id }) => id === command)?.run(parts, ...args);
};
