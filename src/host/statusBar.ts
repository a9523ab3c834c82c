import { MarkdownString, StatusBarAlignment, window } from 'vscode';
import { elapsed } from '../core/duration';
import type { Closable } from './closable';
import type { Offer } from './gaps/gaps';
import { escapeIcons } from './icons';

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
      item.text = offer === undefined ? (due > 0 ? `$(mortar-board) ${due} due` : '$(mortar-board)') : `$(mortar-board) ${escapeIcons(offer.label)} running · practise ${offer.questions}`;
      item.tooltip = tooltip(words, offer !== undefined);
      item.accessibilityInformation = { label: `Interleave: ${words}`, role: 'button' };
      item.show();
    },
    hide: () => item.hide(),
    dispose: () => item.dispose(),
  };
};

const dueInWords = (due: number): string => (due > 0 ? `${due} items due. Start a quick quiz.` : 'Nothing is due. Start a quick quiz.');

const offerInWords = ({ label, questions, usual }: Offer): string =>
  `${label} is running${usual === undefined ? '' : `, usually for ${elapsed(usual)}`}. Practise ${questions === 1 ? 'one question' : `${questions} questions`} meanwhile.`;

/** Says more, and leads to the settings; within a gap also to an hour without any. */
const tooltip = (words: string, isGap: boolean): MarkdownString => {
  const text = new MarkdownString('', true);
  const links = [isGap ? link('debug-pause', 'Not now, for an hour', 'interleave.gaps.notNow') : '', link('gear', 'Settings', 'interleave.gaps.settings')];
  text.appendText(words).appendMarkdown(`\n\n${links.filter((one) => one !== '').join(' &nbsp; ')}`);
  text.isTrusted = { enabledCommands: ['interleave.gaps.notNow', 'interleave.gaps.settings'] };
  return text;
};

const link = (icon: string, words: string, command: string): string => `[$(${icon}) ${words}](command:${command})`;
