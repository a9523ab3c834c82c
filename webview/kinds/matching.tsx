import type { ComponentChildren } from 'preact';
import type { ItemId } from '../../src/core/exercise/identity';
import type { Html } from '../../src/core/text/markdown';
import type { MatchingAnswer, MatchingQuestion } from '../../src/core/exercise/kinds/matching';
import { Badge } from '../controls';
import { Inline } from '../markdown';
import { say } from '../texts';
import { Mark, RowRating, Takeaway, Verdict } from './marked';
import { digit, digitOf, isNumber, isRecordOf, nextOpen, pick, step, without } from './pick';
import { Question } from './question';
import { type AnswerDraft, type View, type ViewProps, scoreOf } from './view';

const itemsOf = ({ left }: MatchingQuestion): readonly ItemId[] => left.map(({ item }) => item);

/** The tile on the left that the next pick on the right is for. */
const selectedTile = (question: MatchingQuestion, { answer, selected }: AnswerDraft<'matching'>): ItemId | undefined =>
  selected ?? nextOpen(itemsOf(question), answer.partners);

/** Several tiles may want the same partner. The latest pair stands last, so that it can be taken back first. */
const paired = (
  question: MatchingQuestion,
  draft: AnswerDraft<'matching'>,
  partner: number,
): AnswerDraft<'matching'> | undefined => {
  const left = selectedTile(question, draft);
  if (left === undefined) return undefined;
  const partners = { ...without(draft.answer.partners, left), [left]: partner };
  return selecting({ answer: { partners } }, nextOpen(itemsOf(question), partners, left));
};

/** Takes the selected pair apart; where the selected tile has none, the latest. */
const unpaired = (question: MatchingQuestion, draft: AnswerDraft<'matching'>): AnswerDraft<'matching'> | undefined => {
  const { partners } = draft.answer;
  const selected = selectedTile(question, draft);
  const left =
    selected !== undefined && selected in partners ? selected : (Object.keys(partners).at(-1) as ItemId | undefined);
  return left === undefined ? undefined : { answer: { partners: without(partners, left) }, selected: left };
};

const selecting = ({ answer }: AnswerDraft<'matching'>, selected: ItemId | undefined): AnswerDraft<'matching'> => ({
  answer,
  ...(selected === undefined ? {} : { selected }),
});

/** A first press selects a tile; a second takes its pair apart. */
const pressedLeft = (
  question: MatchingQuestion,
  draft: AnswerDraft<'matching'>,
  item: ItemId,
): AnswerDraft<'matching'> | undefined =>
  draft.selected === item && item in draft.answer.partners ? unpaired(question, draft) : selecting(draft, item);

const press = (
  question: MatchingQuestion,
  draft: AnswerDraft<'matching'>,
  key: string,
): AnswerDraft<'matching'> | undefined => {
  if (key === 'backspace') return unpaired(question, draft);
  const right = question.right[digit(key)];
  if (right !== undefined) return paired(question, draft, right.partner);
  const left =
    question.left[
      pick(
        question.left.map(({ letter }) => letter),
        key,
      )
    ]?.item;
  const moved = left ?? step(itemsOf(question), selectedTile(question, draft), key);
  return moved === undefined ? undefined : selecting(draft, moved);
};

interface TileProps {
  readonly name: string;
  readonly text: Html;
  readonly state: string;
  readonly pressed?: boolean;
  readonly label: string;
  readonly children?: ComponentChildren;
  readonly onPress: () => void;
}

const Tile = ({ name, text, state, pressed, label, children, onPress }: TileProps) => (
  <button type="button" class={`tile ${state}`} aria-pressed={pressed} onClick={onPress}>
    <b class="letter">{name}</b>
    <Inline html={text} pressed />
    {children}
    <span class="hidden">{label}</span>
  </button>
);

const Tiles = ({ question, draft, onDraft }: ViewProps<'matching'>) => {
  const selected = selectedTile(question, draft);
  const { partners } = draft.answer;
  const show = (next: AnswerDraft<'matching'> | undefined) => next !== undefined && onDraft(next);
  const nameOf = (partner: number | undefined): string =>
    digitOf(question.right.findIndex((right) => right.partner === partner)) || '…';
  return (
    <div class="tiles">
      <div role="group" aria-label={say('Left')}>
        {question.left.map(({ item, letter, text }) => {
          const isPaired = item in partners;
          return (
            <Tile
              key={item}
              name={letter}
              text={text}
              state={`${item === selected ? 'selected' : ''} ${isPaired ? 'paired' : ''}`}
              pressed={item === selected}
              label={isPaired ? say('paired with {0}', nameOf(partners[item])) : ''}
              onPress={() => show(pressedLeft(question, draft, item))}
            >
              {isPaired && <Badge>{nameOf(partners[item])}</Badge>}
            </Tile>
          );
        })}
      </div>
      <div role="group" aria-label={say('Right/column')}>
        {question.right.map(({ partner, text }, index) => {
          const letters = question.left
            .filter(({ item }) => partners[item] === partner)
            .map(({ letter }) => letter)
            .join(' ');
          return (
            <Tile
              key={partner}
              name={digitOf(index)}
              text={text}
              state={letters === '' ? '' : 'paired'}
              label={letters === '' ? '' : say('paired with {0}', letters)}
              onPress={() => show(paired(question, draft, partner))}
            >
              {letters !== '' && <Badge>{letters}</Badge>}
            </Tile>
          );
        })}
      </div>
    </div>
  );
};

const MarkedPairs = ({ question, submittedAnswer, solution, ratings, onRate }: ViewProps<'matching'>) => {
  const textOf = (partner: number | undefined): Html | undefined =>
    question.right.find((right) => right.partner === partner)?.text;
  return (
    <ul class="rows" role="list">
      {question.left.map(({ item, letter, text }) => {
        const marked = solution?.pairs.find((pair) => pair.item === item);
        const answer = textOf(marked?.partner);
        const chosen = textOf(submittedAnswer?.partners[item]);
        if (marked === undefined) return null;
        return (
          <li key={item} class="row pair marked">
            <Mark right={marked.right} />
            <div>
              <Inline html={text} />
            </div>
            <div class={marked.right ? 'partner' : 'partner wrong'}>
              {chosen !== undefined && <Inline html={chosen} />}
            </div>
            <Verdict right={marked.right} answer={answer !== undefined && <Inline html={answer} />} why={marked.why} />
            <RowRating item={item} name={say('pair {0}', letter)} ratings={ratings} onRate={onRate} />
          </li>
        );
      })}
    </ul>
  );
};

const Body = (props: ViewProps<'matching'>) => (
  <Question html={props.question.prompt} heading={props.heading} name={say(matching.name)}>
    {props.solution === undefined ? (
      <Tiles {...props} />
    ) : (
      <>
        <MarkedPairs {...props} />
        <Takeaway html={props.solution.takeaway} />
      </>
    )}
  </Question>
);

const pairedCount = ({ left }: MatchingQuestion, { partners }: MatchingAnswer): number =>
  left.filter(({ item }) => item in partners).length;

export const matching: View<'matching'> = {
  name: 'Matching',
  empty: { partners: {} },
  keys: [
    [['A', '–', 'Z'], 'Pick a tile on the left'],
    [['1', '–', '9'], 'Pick its partner on the right'],
    [['↑', '↓'], 'Pick the tile above or below'],
    [['Backspace'], 'Take a pair apart'],
    [['Enter'], 'Check'],
  ],
  isAnswer: (value): value is MatchingAnswer =>
    isRecordOf((value as { partners?: unknown } | null)?.partners, isNumber),
  submit: () => 'Check',
  shortcut: 'Enter',
  isReady: (question, answer) => pairedCount(question, answer) === question.left.length,
  progress: (question, answer) => say('{0} of {1} paired', pairedCount(question, answer), question.left.length),
  press,
  score: ({ pairs }) => scoreOf(pairs),
  browse: { as: 'try' },
  Body,
};
