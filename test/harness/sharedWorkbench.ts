// One VS Code for the tests of a suite that leave it as they found it, but for their editors.
import { after, afterEach, beforeEach } from 'mocha';
import { type Workbench, type WorkbenchOptions, openWorkbench } from './workbench';

/**
 * Opens a workbench before the first test of the suite that calls it and closes it after the last. A failure leaves a
 * picture of what was seen, and what comes after it begins in a new workbench: in a new folder, too, where
 * the options make one.
 */
export const sharedWorkbench = (
  options: () => WorkbenchOptions | Promise<WorkbenchOptions> = () => ({}),
): (() => Workbench) => {
  let workbench: Workbench | undefined;
  const opened = (): Workbench => {
    if (workbench === undefined) throw new Error('The workbench is open only while a test runs.');
    return workbench;
  };
  const close = async (): Promise<void> => {
    await workbench?.close();
    workbench = undefined;
  };
  const closeEditors = async (): Promise<boolean> =>
    opened()
      .runCommand('View: Close All Editors')
      .then(
        () => true,
        () => false,
      );
  beforeEach(async () => {
    workbench ??= await openWorkbench(await options());
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'passed' && (await closeEditors())) return;
    console.error(
      `Seen at that moment: ${await opened()
        .screenshot(`failed-${String(Date.now())}`)
        .catch(String)}`,
    );
    await close();
  });
  after(close);
  return opened;
};
