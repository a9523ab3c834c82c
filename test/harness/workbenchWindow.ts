// One window of VS Code, used and read as a person uses and reads it.
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Frame, type Locator, type Page } from 'playwright-core';
import { isNoise } from './quietSettings';
import { inRepository } from './repository';
import { webviewFrame } from './webviewFrame';

/** The themes by their names in the settings: what the picker calls them, and the class that they give the window. */
const themes = {
  'Default Light Modern': { label: 'Light Modern', shown: 'vs' },
  'Default Dark Modern': { label: 'Dark Modern', shown: 'vs-dark' },
  'Default High Contrast': { label: 'Dark High Contrast', shown: 'hc-black' },
  'Default High Contrast Light': { label: 'Light High Contrast', shown: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;

const exactly = (text: string) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);

export class WorkbenchWindow {
  /** What the extension, its webviews and the workbench wrote to the console, as `error: text`. */
  readonly console: string[] = [];

  constructor(readonly page: Page) {
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (!isNoise(message.text())) this.console.push(`${message.type()}: ${message.text()}`);
    });
  }

  /** Resolves when editors and views of the last time are back and the contributions have started. */
  async restored(): Promise<void> {
    await this.page.waitForFunction('"driver" in window');
    await this.page.evaluate('driver.whenWorkbenchRestored()');
  }

  /** Reloads as a person does: the browser's own reload would not wait until VS Code has stored its editors. */
  async reload(): Promise<void> {
    // The palette goes with the page that it was opened in.
    await Promise.all([
      this.page.waitForEvent('load'),
      this.runCommand('Developer: Reload Window').catch(() => undefined),
    ]);
    await this.restored();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Writes over all that the focused editor holds. */
  async replaceText(text: string): Promise<void> {
    const copied = () =>
      this.page.evaluate(
        async (copy) =>
          navigator.clipboard.writeText(copy).then(
            () => true,
            () => false,
          ),
        text,
      );
    // The browser refuses while the focus is still on its way from a webview.
    for (const end = Date.now() + 10_000; !(await copied()) && Date.now() < end;) await this.page.waitForTimeout(100);
    await this.press('ControlOrMeta+a', 'ControlOrMeta+v');
  }

  /** Runs a command by the exact title that the palette shows, category included. */
  async runCommand(title: string): Promise<void> {
    await this.quickAccess(`>${title}`, title);
  }

  /** Shows a view by its title, wherever it lives, and focuses it. */
  async openView(title: string): Promise<void> {
    await this.quickAccess(`view ${title}`, title);
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.quickAccess(name, name);
  }

  /** Takes the row that shows the text in the open pick. */
  async quickPick(text: string, timeout = 20_000): Promise<void> {
    // The list holds only the rows in sight: typing brings the wanted one there.
    await this.quickInput().fill(text, { timeout });
    const row = this.quickRows().filter({ hasText: text }).first();
    await row.click({ timeout });
    await row.waitFor({ state: 'hidden' });
  }

  /** Runs a command that asks with a pick, and takes the row that shows the text. */
  async runAndPick(title: string, text: string): Promise<void> {
    for (let tries = 3, isTaken = false; !isTaken; tries--) {
      await this.runCommand(title);
      isTaken = await this.quickPick(text, 10_000).then(
        () => true,
        async (error: unknown) => {
          // A pick closes when the focus was still on its way elsewhere, from the palette back into a webview, say:
          // a person asks again.
          if (tries > 1 && !(await this.quickInput().isVisible())) return false;
          throw error;
        },
      );
    }
  }

  /** The labels of the open pick, without what stands below them. */
  async quickPickLabels(): Promise<string[]> {
    await this.quickRows().first().waitFor();
    return this.quickRows().locator('.quick-input-list-rows > :first-child .label-name').allInnerTexts();
  }

  /** Fills the open input box and confirms it. */
  async enterText(text: string): Promise<void> {
    await this.quickInput().fill(text);
    await this.press('Enter');
  }

  /** Gives the open file dialog the path of a file in the folder that it proposes, and confirms it. */
  async enterFile(path: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input[placeholder="Folder path"]');
    await input.waitFor();
    // Another dialog may follow this one at once.
    const title = await this.dialogTitle();
    const isOpen = async (): Promise<boolean> => (await input.isVisible()) && (await this.dialogTitle()) === title;
    for (const end = Date.now() + 20_000; (await isOpen()) && Date.now() < end;) {
      // The dialog writes its proposal piece by piece, also over what was typed meanwhile; and while it looks into a
      // folder it ignores Enter.
      for (let before = ''; before !== path && Date.now() < end; before = await input.inputValue()) {
        await input.fill(path);
        await this.page.waitForTimeout(300);
      }
      await this.press('Enter');
      for (const patience = Date.now() + 2_000; (await isOpen()) && Date.now() < patience;)
        await this.page.waitForTimeout(50);
    }
  }

  /** The document of the shown webview with this title, or with an element that the selector matches. */
  webview(selectorOrTitle: string): Promise<Frame> {
    return webviewFrame(this.page, selectorOrTitle);
  }

  async closeSecondarySideBar(): Promise<void> {
    if (await this.page.locator('.part.auxiliarybar').isVisible())
      await this.runCommand('View: Hide Secondary Side Bar');
  }

  /** The row of the side bar's tree that shows the text. */
  treeRow(text: string): Locator {
    return this.page.locator('.part.sidebar [role="treeitem"]').filter({ hasText: text }).first();
  }

  /** The labels of the side bar's trees, each with its description, as far as they are scrolled into view. */
  async treeRows(): Promise<string[]> {
    const rows = this.page.locator('.part.sidebar [role="treeitem"]');
    await rows.first().waitFor();
    return rows.locator('.monaco-icon-label-container').allInnerTexts();
  }

  /** The texts of the status bar, left to right; an entry that is only an icon gives its accessible name. */
  async statusBar(): Promise<string[]> {
    const items = await this.page.locator('.part.statusbar .statusbar-item:visible').all();
    return Promise.all(
      items.map(async (item) => (await item.innerText()).trim() || ((await item.getAttribute('aria-label')) ?? '')),
    );
  }

  /** The messages that stand in the notification centre; VS Code shows no toasts to an automated window. */
  async notifications(): Promise<string[]> {
    await this.runCommand('Notifications: Show Notifications');
    const messages = await this.page.locator('.notifications-center .notification-list-item-message').allInnerTexts();
    await this.press('Escape');
    return messages;
  }

  /** Waits for a message in the notification centre. */
  async notified(message: string): Promise<void> {
    const shown = this.page.locator('.notifications-center .notification-list-item-message', {
      hasText: exactly(message),
    });
    for (let tries = 5, isShown = false; !isShown; tries--) {
      await this.runCommand('Notifications: Show Notifications');
      // Where there is none yet, the centre does not open.
      isShown = await shown.waitFor({ timeout: 5_000 }).then(
        () => true,
        (error: unknown) => {
          if (tries > 1) return false;
          throw error;
        },
      );
    }
    await this.press('Escape');
  }

  /** Presses a button of a notification. */
  async notificationButton(label: string): Promise<void> {
    await this.runCommand('Notifications: Show Notifications');
    await this.page.locator('.notifications-center').getByRole('button', { name: label }).click();
  }

  /** Ends Restricted Mode. */
  async trustFolder(): Promise<void> {
    await this.runCommand('Workspaces: Manage Workspace Trust');
    await this.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    await this.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
  }

  /** Takes an entry of a row's context menu. */
  async contextMenu(row: Locator, action: string): Promise<void> {
    await row.click({ button: 'right' });
    const entry = this.page.locator('.context-view').getByRole('menuitem', { name: action, exact: true });
    await entry.waitFor();
    // VS Code lets a menu that has just opened ignore the mouse, for the press that opened it may end there.
    for (const end = Date.now() + 5_000; (await entry.isVisible()) && Date.now() < end;) {
      await entry.click({ timeout: 1_000 }).catch(() => undefined);
      await this.page.waitForTimeout(150);
    }
  }

  /** Closes the shown editor, where there is one. */
  async closeTab(): Promise<void> {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    if ((await tab.count()) > 0) await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'detached' });
  }

  /** Presses a button of the modal dialog that is open. */
  async dialogButton(label: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box').getByRole('button', { name: label }).click();
  }

  /** The entries of the Problems view, as a screen reader says them. */
  async problems(): Promise<string[]> {
    await this.openView('Problems');
    const rows = this.page.locator('.markers-panel [role="treeitem"]:has(.marker-icon)');
    await rows.or(this.page.locator('.markers-panel .message-box-container:visible')).first().waitFor();
    return Promise.all((await rows.all()).map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  /** The title of the active tab, and the line of the cursor where it is a text editor. */
  async activeEditor(): Promise<{ title: string; line: number | undefined }> {
    const title =
      (await this.page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name')) ?? '';
    const position = (await this.statusBar())
      .map((text) => /^Ln (\d+)/.exec(text)?.[1])
      .find((line) => line !== undefined);
    return { title, line: position === undefined ? undefined : Number(position) };
  }

  /** Does what makes the browser download a file, and returns that file. */
  async download(action: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), action()]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  }

  /** Picks another colour theme and waits until the window shows it. */
  async setTheme(theme: Theme): Promise<void> {
    await this.runAndPick('Preferences: Color Theme', themes[theme].label);
    await this.page.locator(`.monaco-workbench.${themes[theme].shown}`).waitFor();
  }

  /** Pictures the window in out/screenshots, and returns the file. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(inRepository('out', 'screenshots'), { recursive: true });
    const path = inRepository('out', 'screenshots', `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  private async dialogTitle(): Promise<string | null> {
    return this.page
      .locator('.quick-input-widget:visible .quick-input-title')
      .textContent({ timeout: 500 })
      .catch(() => null);
  }

  private quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input');
  }

  private quickRows(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }

  private async typed(query: string): Promise<void> {
    for (const text of ['', query]) await this.quickInput().fill(text, { timeout: 2_000 });
  }

  private async quickAccess(query: string, label: string): Promise<void> {
    const row = this.quickRows().filter({ has: this.page.locator('.label-name', { hasText: exactly(label) }) });
    await this.press('F1');
    for (const end = Date.now() + 20_000; Date.now() < end;) {
      // Typed anew each time: an extension's commands join the palette only once it is registered.
      const isTaken = await this.typed(query)
        .then(async () => row.first().waitFor({ timeout: 1_000 }))
        .then(async () => row.first().click({ timeout: 2_000 }))
        .then(
          () => true,
          () => false,
        );
      // What the command opens next may be a pick, too; that must not be mistaken for this one.
      if (isTaken) return row.first().waitFor({ state: 'hidden' });
      // A window that has just come back may take the focus away, and the pick closes.
      if (!(await this.quickInput().isVisible())) await this.press('F1');
    }
    const shown = await this.quickRows().locator('.label-name').allInnerTexts();
    throw new Error(`The quick access does not offer "${label}" for "${query}"; it shows: ${shown.join(', ')}`);
  }
}
