import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { BrowseExercise, BrowseScreen, Intent } from '../src/core/session/protocol';
import { BrowsedExercise } from './browsedExercise';
import { Button } from './controls';
import { download } from './download';
import { giveFocus } from './focus';
import { draftOf } from './intents';
import { viewOf } from './kinds';
import type { AnswerDraft } from './kinds/view';
import { Markdown } from './markdown';
import type { Drafts } from './pageState';
import { say } from './texts';

interface BrowseProps {
  readonly screen: BrowseScreen;
  readonly arrival: number;
  readonly drafts: Drafts;
  readonly onDraft: (exercise: string, draft: AnswerDraft) => void;
  readonly onIntent: (intent: Intent) => void;
}

/** The whole set as the page it is, with its exercises to try; nothing is graded. */
export const Browse = (props: BrowseProps) => {
  const { screen, onIntent } = props;
  useReveal(props);
  useDownload(props);
  return (
    <main class="browse">
      <div class="content">
        <div class="title">
          <h1 tabIndex={-1} data-focus="heading">
            {screen.title}
          </h1>
          <div class="actions">
            {screen.flashcards > 0 && (
              <Button onPress={() => onIntent({ intent: 'print' })}>{say('Print flashcards')}</Button>
            )}
            <Button appearance="primary" onPress={() => onIntent({ intent: 'practise' })}>
              {say('Practise')}
            </Button>
          </div>
        </div>
        <Markdown html={screen.description} />
        {screen.sections.map((section, index) => (
          <Section key={index} {...props} section={section} />
        ))}
      </div>
    </main>
  );
};

/** Brings an exercise that was chosen in the tree into view, opens and focuses it, once for each that asks it. */
const useReveal = ({ screen, arrival, onIntent }: BrowseProps): void =>
  useLayoutEffect(() => {
    const found = screen.sections.flatMap(({ exercises }) => exercises).find(({ id }) => id === screen.reveal);
    if (found === undefined) return;
    const place = document.querySelector<HTMLElement>(`[data-exercise="${CSS.escape(found.id)}"]`);
    place?.scrollIntoView({ block: 'start' });
    giveFocus(place?.querySelector<HTMLElement>('button, input, vscode-button'));
    const view = viewOf(found.shown);
    if (found.answered && found.shown.solution === undefined && view.browse.as !== 'try')
      onIntent({ intent: 'answer', exercise: found.id, answer: view.empty });
  }, [arrival]);

/** Downloads what a screen hands over: once for every screen that does. */
const useDownload = ({ screen, arrival }: BrowseProps): void =>
  useLayoutEffect(() => {
    if (screen.download !== undefined) download(screen.download);
  }, [arrival]);

interface SectionProps extends BrowseProps {
  readonly section: BrowseScreen['sections'][number];
}

const Section = ({ section, ...props }: SectionProps) => (
  <section>
    {section.title !== '' && section.title !== props.screen.title && <h2>{section.title}</h2>}
    <Markdown html={section.introduction} />
    {runsOf(section.exercises).map((run, index) => (
      <div key={index} class={run.as === 'card' ? 'cards' : 'entries'}>
        {run.exercises.map(({ exercise, number }) => (
          <Entry key={exercise.id} {...props} exercise={exercise} number={number} />
        ))}
      </div>
    ))}
  </section>
);

/** An exercise that is drawn again only when it or its draft has changed. */
const Entry = ({
  exercise,
  number,
  drafts,
  onDraft,
  onIntent,
}: BrowseProps & { readonly exercise: BrowseExercise; readonly number: number }) => {
  const saved = drafts[exercise.id];
  return useMemo(
    () => (
      <BrowsedExercise
        exercise={exercise}
        number={number}
        draft={draftOf(exercise.shown, saved)}
        onDraft={(draft) => onDraft(exercise.id, draft)}
        onIntent={onIntent}
      />
    ),
    [exercise, number, saved],
  );
};

interface ExerciseRun {
  readonly as: 'fold' | 'card' | 'try';
  readonly exercises: readonly { readonly exercise: BrowseExercise; readonly number: number }[];
}

/** Exercises in the order of the page, with neighbours that look alike together; folded questions are counted. */
export const runsOf = (exercises: readonly BrowseExercise[]): readonly ExerciseRun[] => {
  const runs: { as: ExerciseRun['as']; exercises: { exercise: BrowseExercise; number: number }[] }[] = [];
  let number = 0;
  for (const exercise of exercises) {
    const { as } = viewOf(exercise.shown).browse;
    const last = runs.at(-1);
    if (as === 'fold') number++;
    if (last?.as === as) last.exercises.push({ exercise, number });
    else runs.push({ as, exercises: [{ exercise, number }] });
  }
  return runs;
};
