/** A part of an address without its percent signs; undefined where they encode nothing. */
export const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};
