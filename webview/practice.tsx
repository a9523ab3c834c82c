import type { Intent, PracticeScreen } from '../src/core/session/protocol';
import { Button, Kbd } from './controls';
import { Footer, IconButton, KeysButton, QuietButton, UndoButton } from './footer';
import { hasEnded } from './gapBar';
import { Header } from './header';
import { answerIntent, isReady, primaryIntent, rateIntent, unrated } from './intents';
import { viewOf } from './kinds';
import type { AnswerDraft } from './kinds/view';
import { RatingBar } from './ratings';
import { keyName, say } from './texts';

export interface PracticeProps {
  readonly screen: PracticeScreen;
  readonly draft: AnswerDraft;
  readonly onDraft: (draft: AnswerDraft) => void;
  readonly onIntent: (intent: Intent | undefined) => void;
  readonly onKeys: () => void;
}

/** One exercise, asked or answered. */
export const Practice = (props: PracticeProps) => {
  const { screen, draft, onDraft, onIntent } = props;
  const { shown, step, total, position } = screen;
  const { Body } = viewOf(shown);
  const answered = shown.solution !== undefined;
  return (
    <>
      <Header
        path={pathOf(screen)}
        place={say('{0} of {1}', position, total)}
        done={(answered ? position : position - 1) / Math.max(1, total)}
      />
      <main>
        <div class="content" key={`${screen.exercise} ${position}`}>
          <p class="kind">{kindLine(screen)}</p>
          <Body
            exercise={screen.exercise}
            heading="h1"
            question={shown.question}
            submittedAnswer={shown.submittedAnswer}
            solution={shown.solution}
            draft={draft}
            ratings={screen.ratings}
            onDraft={onDraft}
            onAnswer={() => onIntent(answerIntent(screen, draft))}
            onRate={(rating, item) => onIntent({ intent: 'rate', step, rating, item })}
          />
        </div>
      </main>
      <Footer
        note={answered ? screen.note : viewOf(shown).progress(shown.question, draft.answer)}
        end={<Quiet {...props} />}
      >
        {answered ? <AnsweredActions {...props} /> : <AskedActions {...props} />}
      </Footer>
    </>
  );
};

/** A session of one set says where in it; one of many sets says so beside the kind. */
const pathOf = ({ title, set, section }: PracticeScreen): readonly string[] =>
  title === set ? placeIn({ set, section }) : [title];

/** A set and a section in it, each said once: the questions of a file without headings are in a section of its name. */
const placeIn = ({ set, section }: Pick<PracticeScreen, 'set' | 'section'>): readonly string[] =>
  section === '' || section === set ? [set] : [set, section];

const kindLine = ({ title, set, section, shown }: PracticeScreen): string => {
  const view = viewOf(shown);
  const score = shown.solution === undefined ? undefined : view.score(shown.solution);
  const marked =
    score === undefined || score.of === 1 ? [] : [say(score.words ?? '{0} of {1} right', score.right, score.of)];
  return [say(view.name), ...marked, ...(title === set ? [] : placeIn({ set, section }))].join(' · ');
};

const AskedActions = ({ screen: { shown }, screen, draft, onIntent }: PracticeProps) => {
  const view = viewOf(shown);
  const over = hasEnded(screen);
  return (
    <Button
      appearance={over ? 'secondary' : 'primary'}
      disabled={!isReady(shown, draft)}
      shortcut={over && view.shortcut === 'Enter' ? undefined : view.shortcut}
      onPress={() => onIntent(primaryIntent(screen, draft))}
    >
      {say(view.submit(draft.answer))} {!(over && view.shortcut === 'Enter') && <Kbd>{keyName(view.shortcut)}</Kbd>}
    </Button>
  );
};

/** By hand: the four ratings, Good first. Marked: Next, and the rating that was given, where there is one item. */
const AnsweredActions = ({ screen, draft, onIntent }: PracticeProps) => {
  const open = unrated(screen)[0];
  const only = screen.ratings.length === 1 ? screen.ratings[0] : undefined;
  const bar = open ?? only;
  const over = hasEnded(screen);
  return (
    <>
      {open === undefined && (
        <Button
          appearance={over ? 'secondary' : 'primary'}
          shortcut={over ? undefined : 'Enter'}
          first={!over}
          onPress={() => onIntent(primaryIntent(screen, draft))}
        >
          {say('Next')} {!over && <Kbd>{say('Enter')}</Kbd>}
        </Button>
      )}
      {bar !== undefined && (
        <RatingBar
          rating={bar}
          primary={open !== undefined && !over}
          onRate={(rating) => onIntent(rateIntent(screen, rating))}
        />
      )}
    </>
  );
};

const Quiet = ({ screen, draft, onIntent, onKeys }: PracticeProps) => (
  <>
    {screen.canUndo && <UndoButton onPress={() => onIntent({ intent: 'undo' })} />}
    <IconButton
      icon="calendar"
      title={say('Not again before tomorrow (b)')}
      onPress={() => onIntent({ intent: 'bury', step: screen.step })}
    />
    <IconButton
      icon="eye-closed"
      title={say('Suspend (s)')}
      onPress={() => onIntent({ intent: 'suspend', step: screen.step })}
    />
    <QuietButton
      shortcut={takes(screen, draft, 'e') ? '' : 'e'}
      word="source"
      title={say('Open the source line')}
      onPress={() => onIntent({ intent: 'edit', exercise: screen.exercise })}
    />
    <KeysButton onPress={onKeys} />
  </>
);

/** Whether the question itself wants a letter that else is a shortcut: there is an option E, or a row. */
const takes = ({ shown }: PracticeScreen, draft: AnswerDraft, letter: string): boolean =>
  shown.solution === undefined && viewOf(shown).press(shown.question, draft, letter) !== undefined;
