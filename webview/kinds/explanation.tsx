import type { Html } from '../../src/core/text/markdown';
import { Markdown } from '../markdown';

/** What a source says after its answer; nothing where it says nothing. */
export const Explanation = ({ html = '' as Html }: { readonly html: Html | undefined }) =>
  html.trim() === '' ? null : (
    <div class="answer">
      <Markdown html={html} />
    </div>
  );
