import { MarkdownString, StatusBarAlignment, l10n, window } from 'vscode';
import { elapsed } from '../../core/language/duration';
import type { Closable } from '../base/closable';
import type { Offer } from '../gaps/gaps';
import { escapeIcons } from '../base/icons';
import { counted, words as spoken } from '../base/words';

/** The item in the status bar that says what is due, or what the person waits for, and starts a quick quiz. */
export interface DueSign extends Closable {
  show(due: number, offer?: Offer): void;
  hide(): void;
}

export const dueSign = (): DueSign => {
  const item = window.createStatusBarItem('interleave.due', StatusBarAlignment.Right, 90);
  item.name = 'Interleave';
  item.command = 'interleave.quickQuiz';
  return {
    show: (due, offer) => {
      const words = offer === undefined ? dueInWords(due) : offerInWords(offer);
      item.text =
        offer === undefined
          ? due > 0
            ? `$(mortar-board) ${l10n.t('{0} due', due)}`
            : '$(mortar-board)'
          : `$(mortar-board) ${l10n.t('{0} running · practise {1}', escapeIcons(offer.label), offer.questions)}`;
      item.tooltip = tooltip(words, offer !== undefined);
      item.accessibilityInformation = { label: `Interleave: ${words}`, role: 'button' };
      item.show();
    },
    hide: () => item.hide(),
    dispose: () => item.dispose(),
  };
};

const dueInWords = (due: number): string =>
  due > 0
    ? counted(due, l10n.t('{0} item due. Start a quick quiz.', due), l10n.t('{0} items due. Start a quick quiz.', due))
    : l10n.t('Nothing is due. Start a quick quiz.');

const offerInWords = ({ label, questions, usual }: Offer): string => {
  const running =
    usual === undefined
      ? l10n.t('{0} is running.', label)
      : l10n.t('{0} is running, usually for {1}.', label, elapsed(usual, spoken));
  return `${running} ${counted(questions, l10n.t('Practise one question meanwhile.'), l10n.t('Practise {0} questions meanwhile.', questions))}`;
};

/** Says more, and leads to the settings; within a gap also to an hour without any. */
const tooltip = (words: string, isGap: boolean): MarkdownString => {
  const text = new MarkdownString('', true);
  const links = [
    isGap ? link('debug-pause', l10n.t('Not now, for an hour'), 'interleave.gaps.notNow') : '',
    link('gear', l10n.t('Settings'), 'interleave.gaps.settings'),
  ];
  text.appendText(words).appendMarkdown(`\n\n${links.filter((one) => one !== '').join(' &nbsp; ')}`);
  text.isTrusted = { enabledCommands: ['interleave.gaps.notNow', 'interleave.gaps.settings'] };
  return text;
};

const link = (icon: string, words: string, command: string): string => `[$(${icon}) ${words}](command:${command})`;
