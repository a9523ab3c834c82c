import type { Log } from '../base/log';
import type { AddedFiles } from '../library/addedFiles';
import type { ContributedReaders } from '../library/contributedReaders';
import type { PractiseParts } from '../panels/practise';

/** What commands on files work with. */
export interface FileParts extends PractiseParts {
  readonly added: AddedFiles;
  readonly readers: ContributedReaders;
  readonly log: Log;
}
