import type { Reader } from './reader';

/** An Anki package of decks (.apkg) or of a whole collection (.colpkg), of any generation. */
export const ankiPackage: Reader = {
  name: 'Anki package',
  extensions: ['apkg', 'colpkg'],
  sniff: ({ path, bytes }) => bytes !== undefined && /\.(?:apkg|colpkg)$/iu.test(path),
  read: async (file) => (await import('./anki/package/readPackage')).readPackage(file),
};
