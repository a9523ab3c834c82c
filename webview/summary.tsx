import type { Intent, SummaryScreen } from '../src/core/session/protocol';
import type { Text } from '../src/core/language/texts';
import { Button, Kbd } from './controls';
import { Footer, KeysButton, UndoButton } from './footer';
import { hasEnded } from './gapBar';
import { Header } from './header';
import { views } from './kinds';
import { counted, say } from './texts';

interface SummaryProps {
  readonly screen: SummaryScreen;
  readonly onIntent: (intent: Intent) => void;
  readonly onKeys: () => void;
}

/** The end of a session: what changed, what comes next, the missed ones again. */
export const Summary = ({ screen, onIntent, onKeys }: SummaryProps) => {
  const { missed, more } = screen;
  const over = hasEnded(screen);
  const enter = over ? undefined : <Kbd>{say('Enter')}</Kbd>;
  return (
    <>
      <Header path={[screen.title]} place={say('done')} done={1} />
      <main>
        <div class="content">
          <h1 tabIndex={-1} data-focus="heading">
            {headline(screen)}
          </h1>
          {missed.length > 0 && <Missed missed={missed} />}
          <h2>{say('Coming up')}</h2>
          <table class="list">
            <tbody>
              {screen.forecast.map(({ when, count }) => (
                <tr key={when}>
                  <th scope="row">{say(when)}</th>
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
          <Button
            appearance={over ? 'secondary' : 'primary'}
            shortcut={over ? undefined : 'Enter'}
            onPress={() => onIntent({ intent: 'again' })}
          >
            {say('Practise the missed ones')} {enter}
          </Button>
        )}
        {more > 0 && (
          <Button
            appearance={over || missed.length > 0 ? 'secondary' : 'primary'}
            onPress={() => onIntent({ intent: 'more' })}
          >
            {say(mores[more] ?? '{0} more', more)} {missed.length === 0 && enter}
          </Button>
        )}
      </Footer>
    </>
  );
};

const Missed = ({ missed }: Pick<SummaryScreen, 'missed'>) => (
  <>
    <h2>{say('Missed')}</h2>
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

const kindName = (kind: string): string => {
  const view = Object.entries(views).find(([name]) => name === kind)?.[1];
  return view === undefined ? '' : say(view.name);
};

const headline = ({ exercises, items, right }: SummaryScreen): string => {
  const done = counted(exercises, '{0} exercise', '{0} exercises');
  const asked = counted(items, '{0} item', '{0} items');
  return right === items ? say('{0}, {1}: all right', done, asked) : say('{0}, {1}: {2} right', done, asked, right);
};

const mores: readonly Text[] = [
  '{0} more',
  'One more',
  'Two more',
  'Three more',
  'Four more',
  'Five more',
  'Six more',
  'Seven more',
  'Eight more',
  'Nine more',
  'Ten more',
];
