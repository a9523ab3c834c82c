import type { Intent, SummaryScreen } from '../src/core/protocol';
import { Button, Kbd } from './controls';
import { Footer, KeysButton, UndoButton } from './footer';
import { hasEnded } from './gapBar';
import { Header } from './header';
import { views } from './kinds';

interface SummaryProps {
  readonly screen: SummaryScreen;
  readonly onIntent: (intent: Intent) => void;
  readonly onKeys: () => void;
}

/** The end of a session: what changed, what comes next, the missed ones again. */
export const Summary = ({ screen, onIntent, onKeys }: SummaryProps) => {
  const { missed, more } = screen;
  const over = hasEnded(screen);
  const enter = over ? undefined : <Kbd>Enter</Kbd>;
  return (
    <>
      <Header path={[screen.title]} place="done" done={1} />
      <main>
        <div class="content">
          <h1 tabIndex={-1} data-focus="heading">{headline(screen)}</h1>
          {missed.length > 0 && <Missed missed={missed} />}
          <h2>Coming up</h2>
          <table class="list">
            <tbody>
              {screen.comingUp.map(({ when, count }) => (
                <tr key={when}>
                  <th scope="row">{when}</th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </main>
      <Footer
        note=""
        end={
          <>
            <span class="duration">{screen.duration}</span>
            {screen.canUndo && <UndoButton onPress={() => onIntent({ intent: 'undo' })} />}
            <KeysButton onPress={onKeys} />
          </>
        }
      >
        {missed.length > 0 && (
          <Button appearance={over ? 'secondary' : 'primary'} shortcut={over ? undefined : 'Enter'} onPress={() => onIntent({ intent: 'again' })}>
            Practise the missed ones {enter}
          </Button>
        )}
        {more > 0 && (
          <Button appearance={over || missed.length > 0 ? 'secondary' : 'primary'} onPress={() => onIntent({ intent: 'more' })}>
            {inWords(more)} more {missed.length === 0 && enter}
          </Button>
        )}
      </Footer>
    </>
  );
};

const Missed = ({ missed }: Pick<SummaryScreen, 'missed'>) => (
  <>
    <h2>Missed</h2>
    <table class="list">
      <tbody>
        {missed.map(({ item, kind, section, label, comesBack }) => (
          <tr key={item}>
            <th scope="row">
              {label}
              <small>{[kindName(kind), section].filter((part) => part !== '').join(' · ')}</small>
            </th>
            <td>{comesBack}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);

const kindName = (kind: string): string => Object.entries(views).find(([name]) => name === kind)?.[1].name ?? '';

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

const headline = ({ exercises, items, right }: SummaryScreen): string =>
  `${count(exercises, 'exercise')}, ${count(items, 'item')}: ${right === items ? 'all right' : `${right} right`}`;

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

const inWords = (number: number): string => numbers[number] ?? String(number);
