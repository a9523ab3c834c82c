// One VS Code for the tests of a suite that leave it as they found it, but for their editors.
import { after, afterEach, before } from 'mocha';
import { type Workbench, type WorkbenchOptions, openWorkbench } from './workbench';

/** Opens a workbench before the first test of the suite that calls it and closes it after the last; a failure leaves a picture of what was seen. */
export const sharedWorkbench = (options: WorkbenchOptions = {}): (() => Workbench) => {
  let workbench: Workbench | undefined;
  const opened = (): Workbench => {
    if (workbench === undefined) throw new Error('The workbench is open only while a test runs.');
    return workbench;
  };
  before(async () => {
    workbench = await openWorkbench(options);
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed() === true) console.error(`Seen at that moment: ${await opened().screenshot(`failed-${String(Date.now())}`)}`);
    await opened().runCommand('View: Close All Editors');
  });
  after(async () => workbench?.close());
  return opened;
};
