import { type Paper, smallestText } from './papers';

/** Between the edge of the paper and the text, in millimetres: three times what a printer may need. */
const margin = { side: 14, top: 14, bottom: 11 };

/** From the upper edge to the line that says which card it is, in millimetres. */
const headerTop = 6;

/**
 * How much narrower and lower a sheet is while it is fitted than when it is printed, in millimetres, since print rounds
 * otherwise than a screen.
 */
const slack = 1;

/**
 * The styles of a printed page. What fits a sheet stands in its middle; what does not starts at its top and flows on.
 * Nothing is cut off: code wraps, words that are too long break, an image shrinks with the text around it, and no
 * box has a fixed height.
 */
export const printStyle = ({ width, height }: Paper): string => `
  :root { color-scheme: light; }
  body { margin: 0; color: #1a1a1a; background: #fff; font: 12pt/1.45 system-ui, sans-serif; }
  .sheet {
    box-sizing: border-box; padding: ${margin.top}mm ${margin.side}mm ${margin.bottom}mm; -webkit-box-decoration-break: clone; box-decoration-break: clone;
    display: flex; flex-direction: column; break-after: page; overflow-wrap: anywhere; orphans: 3; widows: 3;
  }
  .sheet:last-child { break-after: auto; }
  .sheet > * { flex: none; }
  .sheet > header { margin: ${headerTop - margin.top}mm 0 4mm; font-size: ${smallestText}pt; line-height: 1.3; color: #555; }
  .sheet > section:first-of-type { margin-top: auto; }
  .sheet > section:last-of-type { margin-bottom: auto; }
  .sheet > section + section { margin-top: 1em; padding-top: 1em; border-top: 0.75pt solid #bbb; }
  .sheet > section > :first-child, li > :first-child, td > :first-child, .rows > div > :first-child { margin-top: 0; }
  .sheet > section > :last-child, li > :last-child, td > :last-child, .rows > div > :last-child { margin-bottom: 0; }
  .front > p:first-child { font-size: 1.3em; line-height: 1.35; font-weight: 600; }
  p, ul, ol, pre, table, blockquote { margin: 0.6em 0; }
  h1, h2, h3, h4, h5, h6 { margin: 0.8em 0 0.3em; font-size: 1.1em; break-after: avoid; }
  ul, ol { padding-left: 1.4em; }
  li { margin: 0.2em 0; }
  li, tr, img, math { break-inside: avoid; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0.6em 0.8em; border: 0.75pt solid #ccc; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  code { overflow-wrap: anywhere; font-family: ui-monospace, monospace; font-size: max(0.88em, ${smallestText}pt); }
  pre code { line-height: 1.35; }
  img { max-width: 100%; max-height: 16em; object-fit: contain; }
  table { border-collapse: collapse; }
  td, th { padding: 0.3em 0.6em; border: 0.75pt solid #bbb; text-align: left; vertical-align: top; }
  mark { color: inherit; background: none; font-weight: 700; }
  blockquote { padding-left: 1em; border-left: 2pt solid #ccc; }
  .labels { display: flex; flex-wrap: wrap; gap: 0.4em; padding: 0; list-style: none; }
  .labels > li { margin: 0; padding: 0.1em 0.8em; border: 0.75pt solid #999; border-radius: 1em; }
  .rows { display: grid; grid-template-columns: fit-content(35%) minmax(0, 1fr); gap: 0.6em 0.8em; margin: 0.6em 0; }
  .rows > * { break-inside: avoid; }
  .columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2em; }
  @media screen {
    body { background: #ddd; }
    .sheet { width: ${width - slack}mm; min-height: ${height - slack}mm; margin: 8mm auto; background: #fff; }
  }
  @media print { .sheet { min-height: 100vh; } }
  @page { size: ${width}mm ${height}mm; margin: 0; }
  @counter-style unmarked { system: cyclic; symbols: ""; }
`;

/**
 * Marks the pages onto which a sheet flows, from its second: each sheet is a named page of its own,
 * which counts itself.
 */
export const continuation = (name: string, mark: string): string =>
  `@counter-style ${name} { system: cyclic; symbols: "${inCssString(mark)}"; range: 2 infinite; fallback: unmarked; }
  @page ${name} {
    counter-increment: ${name};
    @top-left {
      height: 6mm; margin: ${headerTop}mm 0 ${-headerTop - 6}mm ${margin.side}mm; vertical-align: top; text-align: left; white-space: nowrap; font: ${smallestText}pt/1.3 system-ui, sans-serif; color: #555;
      content: counter(${name}, ${name});
    }
  }`;

const inCssString = (text: string): string =>
  text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `);
