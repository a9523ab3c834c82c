import { extensionOf, hasKnownExtension } from '../../exercise/contentPaths';
import type { SourceFile } from '../draft/reader';
import { readers } from '../wholeFiles';
import { markdownWays } from './markdownWays';
import { readerWords } from './readerWords';
import { tableWays } from './tableWays';
import { type Candidate, named, writtenSo } from './way';

/** All ways to read a file that its name allows, whether they give anything or not. */
export const candidatesOf = (file: SourceFile): readonly Candidate[] => [
  ...readerWays(file),
  ...markdownWays(file),
  ...tableWays(file),
];

/** The word for the table that a file is, whatever its columns are called: the surest of its plans. */
export const tableWord = 'table';

/**
 * Any reader may be asked for; one that does not know its form in the file is offered only where the name of the file
 * says nothing.
 */
const readerWays = (file: SourceFile): readonly Candidate[] =>
  (Object.keys(readers) as (keyof typeof readers)[])
    .filter((name) => name !== 'table' && mayBeOf(name, file))
    .map((name): Candidate => {
      const sure = readers[name].sniff(file);
      return {
        word: readerWords[name],
        name: named(readers[name].name),
        reader: name,
        evidence: sure ? [writtenSo] : [],
        sure,
        isOffered: sure || (saysNothing(file) && name !== 'ankiText'),
        read: () => readers[name].read({ ...file, readAs: readerWords[name] }),
      };
    });

const saysNothing = ({ path }: SourceFile): boolean => extensionOf(path) === 'txt' || !hasKnownExtension(path);

const mayBeOf = (name: keyof typeof readers, { path }: SourceFile): boolean =>
  !hasKnownExtension(path) || readers[name].extensions.some((extension) => extension === extensionOf(path));
