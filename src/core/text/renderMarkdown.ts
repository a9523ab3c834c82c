import katex from '@vscode/markdown-it-katex';
import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import markdownLanguage from 'highlight.js/lib/languages/markdown';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import MarkdownIt from 'markdown-it';
import type { Render } from './markdown';
import { escapedHtml } from './escapedHtml';
import { options, renderingBy } from './renderPlain';
import type { ResolveImage } from './resolveImage';

const languages = {
  bash,
  c,
  cpp,
  csharp,
  css,
  diff,
  dockerfile,
  go,
  ini,
  java,
  javascript,
  json,
  kotlin,
  markdown: markdownLanguage,
  php,
  python,
  ruby,
  rust,
  sql,
  swift,
  typescript,
  xml,
  yaml,
};

for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);

/**
 * The most characters of code, and of one of its lines, that are highlighted: for some languages the time grows with
 * the square of either.
 */
export const mostHighlighted = 10_000;
export const mostHighlightedLine = 1000;

const mayHighlight = (code: string): boolean =>
  code.length <= mostHighlighted && code.split('\n').every(({ length }) => length <= mostHighlightedLine);

/** Nothing leaves the code as it is, which markdown-it then escapes. */
const highlight = (code: string, language: string): string =>
  mayHighlight(code) && highlighter.getLanguage(language)
    ? highlighter.highlight(code, { language, ignoreIllegals: true }).value
    : '';

const engine = () =>
  new MarkdownIt({ ...options, highlight }).use(katex, {
    output: 'mathml',
    throwOnError: false,
    enableBareBlocks: true,
    enableFencedBlocks: true,
  });

const markdown = engine();

/** Renders Markdown as VS Code does: markdown-it, with highlighted code and MathML. The result is not sanitised. */
export const renderWith = (resolveImage: ResolveImage): Render => renderingBy(markdown, resolveImage);

/** The same for Anki, which sets formulas itself. */
export const renderForAnki = (resolveImage: ResolveImage): Render => {
  const anki = engine();
  const { rules } = anki.renderer;
  const { fence = block } = rules;
  Object.assign(rules, {
    math_inline: tex('\\(', '\\)'),
    math_inline_block: block,
    math_inline_bare_block: block,
    math_block: block,
  });
  rules.fence = (tokens, index, ...rest) =>
    tokens[index]?.info.trim() === 'math' ? block(tokens, index) : fence(tokens, index, ...rest);
  return renderingBy(anki, resolveImage);
};

const tex =
  (open: string, close: string) =>
  (tokens: readonly { readonly content: string }[], index: number): string =>
    `${open}${escapedHtml(tokens[index]?.content ?? '')}${close}`;

const block = tex('\\[', '\\]');
