const notWords =
  /^(?:https?:\/\/|www\.|<img\s|[\w.+-]+@[\w-]+\.|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:\D|$)|\d{1,2}:\d\d|(?:true|false|null|none|nan|n\/a|yes|no)$|[\da-f]{8}-[\da-f]{4}-|[\da-f]{24,}$|(?:~|\.{1,2})?\/\S+$|[a-z]:\\)|\.(?:png|jpe?g|gif|svg|webp|mp3|ogg|wav)$/iu;

/** Whether a cell holds words, rather than a number, a date, an address or a file. */
export const isWordy = (cell: string): boolean => {
  const text = cell.trim().slice(0, 300);
  return /\p{L}/u.test(text) && !/^[-+\d.,\s%$€£]+\p{L}{0,3}$/u.test(text) && !notWords.test(text);
};

/** Whether the cells of a column hold words, by and large. */
export const areWordy = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length * 2 >= cells.length && filled.filter(isWordy).length >= filled.length * 0.7 && filled.length > 0;
};

/** Whether the cells of a column name or address something, or are empty, so that it may be passed over. */
export const areAddresses = (cells: readonly string[]): boolean =>
  cells.every(
    (cell) =>
      cell.trim() === '' ||
      /^\s*(?:https?:\/\/|<img\s|[\da-f]{8}-[\da-f]{4}-|\[sound:)|\.(?:png|jpe?g|gif|svg|webp|mp3|ogg|wav)\s*$/iu.test(
        cell,
      ),
  );
