import { linkExtension } from '../harness/linkExtension';
import { inRepository } from '../harness/repository';
import { startServer } from '../harness/server';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';

export const interleave = inRepository();
/** What is measured beside Interleave. */
export const control = inRepository('test', 'bench', 'control');

/** Opens a folder in a VS Code of its own, in which the extensions are installed as people have them. */
export const withInstalled = async (
  extensions: readonly string[],
  folder: string,
  use: (workbench: Workbench) => Promise<void>,
): Promise<void> => {
  const data = temporaryFolder();
  for (const extension of extensions) linkExtension(data, extension);
  const server = await startServer({ data });
  try {
    await withWorkbench({ folder, extension: undefined, server }, use);
  } finally {
    await server.stop();
  }
};

/** Resolves when Interleave has started and the window has come to rest. */
export const settled = async ({ page }: Workbench): Promise<void> => {
  await page.locator('.statusbar-item .codicon-mortar-board').waitFor();
  await page.waitForTimeout(2_000);
};
