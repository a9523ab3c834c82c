/** Markdown as the author wrote it. */
export type Markdown = string;

/** HTML that a renderer made of Markdown. The page sanitises it before it shows it. */
export type Html = string & { readonly __html: never };

/** Turns Markdown into HTML; the host gives one that knows highlighting, math and where images lie. */
export type Render = (markdown: Markdown) => Html;
