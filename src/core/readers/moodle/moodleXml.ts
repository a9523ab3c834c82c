import type { Reader } from '../draft/reader';

/** Moodle's XML: `<quiz>` with `<question type="…">`. */
export const moodleXml: Reader = {
  name: 'Moodle XML',
  extensions: ['xml'],
  sniff: ({ path, text }) =>
    /\.xml$/iu.test(path) && text.includes('<quiz') && /<question\s[^<>]{0,200}\btype\s{0,9}=/u.test(text),
  read: async (file) => (await import('./moodleFile')).moodleFile(file),
};
