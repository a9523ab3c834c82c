import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Html } from '../src/core/text/markdown';
import { sanitised, unlinked } from './sanitise';

interface NodesProps {
  readonly as: 'div' | 'span' | 'h1';
  readonly nodes: Node;
  readonly class: string;
  readonly id?: string;
  readonly focusable?: boolean;
}

/** Puts nodes that are already safe into the page, as they are: they are never written out and parsed again. */
const Nodes = ({ as: Element, nodes, focusable, ...rest }: NodesProps) => {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(nodes.cloneNode(true)), [nodes]);
  return (
    <Element
      ref={place as never}
      {...rest}
      {...(focusable === true ? { tabIndex: -1, 'data-focus': 'heading' } : {})}
    />
  );
};

/** Rendered Markdown as blocks. */
export const Markdown = ({ html }: { readonly html: Html }) => {
  const nodes = useMemo(() => sanitised(html), [html]);
  return nodes.childNodes.length === 0 ? null : <Nodes as="div" class="markdown" nodes={nodes} />;
};

/** The same within a button or a label: a single paragraph loses its block, and with `pressed` its links. */
export const Inline = ({ html, pressed = false }: { readonly html: Html; readonly pressed?: boolean }) => {
  const nodes = useMemo(() => {
    const fragment = unwrapped(sanitised(html));
    return pressed ? unlinked(fragment) : fragment;
  }, [html, pressed]);
  return <Nodes as="span" class="markdown" nodes={nodes} />;
};

export interface Prompt {
  readonly before: DocumentFragment;
  /** The first paragraph's content: what the heading or the legend says. */
  readonly title: DocumentFragment;
  readonly after: DocumentFragment;
}

/** Splits a prompt at its first paragraph, so that a heading holds no blocks. */
export const usePrompt = (html: Html): Prompt => useMemo(() => promptOf(sanitised(html)), [html]);

export const promptOf = (fragment: DocumentFragment): Prompt => {
  const blocks = [...fragment.childNodes];
  const at = blocks.findIndex(({ nodeName }) => nodeName === 'P');
  const paragraph = blocks[at];
  return {
    before: fragmentOf(blocks.slice(0, Math.max(0, at))),
    title: fragmentOf(paragraph === undefined ? [] : [...paragraph.childNodes]),
    after: fragmentOf(blocks.slice(at + 1)),
  };
};

/** One part of a prompt; nothing where it is empty. */
export const Part = ({
  nodes,
  ...rest
}: Omit<NodesProps, 'as' | 'class'> & Partial<Pick<NodesProps, 'as' | 'class'>>) =>
  nodes.textContent?.trim() === '' && (nodes as DocumentFragment).querySelector('img') === null ? null : (
    <Nodes as="div" class="markdown" nodes={nodes} {...rest} />
  );

const fragmentOf = (nodes: readonly Node[]): DocumentFragment => {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  return fragment;
};

const unwrapped = (fragment: DocumentFragment): DocumentFragment => {
  const only =
    fragment.children.length === 1 && fragment.textContent.trim() === fragment.children[0]?.textContent.trim()
      ? fragment.children[0]
      : undefined;
  return only?.tagName === 'P' ? fragmentOf([...only.childNodes]) : fragment;
};
