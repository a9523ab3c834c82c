import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ItemId } from '../../src/core/exercise/identity';
import { say } from '../texts';

/** Where the step went that was moved last; its place is said once it has another. */
export const useMoved = (order: readonly ItemId[], selected: ItemId | undefined): string => {
  const before = useRef(order.join());
  const said = useRef('');
  if (before.current !== order.join()) {
    before.current = order.join();
    said.current =
      selected === undefined ? '' : say('Moved to place {0} of {1}', order.indexOf(selected) + 1, order.length);
  }
  return said.current;
};

/** Keeps the focus on the control that has it when its step moves: the browser forgets it. */
export const useKeptFocus = () => {
  const list = useRef<HTMLOListElement>(null);
  const focused = list.current?.contains(document.activeElement) === true ? document.activeElement : undefined;
  useLayoutEffect(() => {
    if (focused instanceof HTMLElement && focused.isConnected && document.activeElement === document.body)
      focused.focus({ preventScroll: true });
  });
  return list;
};

/** Keeps the step that a key picks in view, and the focus with it where the focus is on a step. */
export const useFollowing = (selected: boolean) => {
  const words = useRef<HTMLButtonElement>(null);
  const was = useRef(selected);
  useLayoutEffect(() => {
    const isPicked = selected && !was.current;
    was.current = selected;
    if (!isPicked) return;
    words.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement?.matches('.step > .words') === true) words.current?.focus({ preventScroll: true });
  }, [selected]);
  return words;
};
