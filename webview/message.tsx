import type { MessageScreen } from '../src/core/session/protocol';

/** Nothing to ask or show, and why. */
export const Message = ({ screen }: { readonly screen: MessageScreen }) => (
  <main>
    <div class="content message">
      <h1 tabIndex={-1} data-focus="heading">
        {screen.title}
      </h1>
      <p>{screen.text}</p>
    </div>
  </main>
);
