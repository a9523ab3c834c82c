import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './controls';
import type { KeyHint } from './kinds/view';
import { keyName, say } from './texts';

interface KeysProps {
  readonly hints: readonly KeyHint[];
  readonly onClose: () => void;
}

/** The overlay that shows the keys. A modal dialog holds the focus and closes with Escape by itself. */
export const Keys = ({ hints, onClose }: KeysProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === '?') onClose();
      }}
    >
      <div class="keys">
        <h2 id="keys-title">{say('Keys')}</h2>
        <table>
          <tbody>
            {hints.map(([keys, meaning]) => (
              <tr key={meaning}>
                <th scope="row">{keys.map((key) => (key === '–' ? ' – ' : <kbd key={key}>{keyName(key)}</kbd>))}</th>
                <td>{say(meaning)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Button onPress={onClose}>{say('Close')}</Button>
      </div>
    </dialog>
  );
};
