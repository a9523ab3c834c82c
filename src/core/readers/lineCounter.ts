/** Tells the lines of places in a text that are asked in their order; each line break is looked for once. */
export const lineCounter = (text: string): ((at: number) => number) => {
  let line = 0;
  let end = text.indexOf('\n');
  return (at) => {
    for (; end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
    return line;
  };
};
