import type { Disposable } from 'vscode';
import type { Ended } from '../../core/gaps/gapResult';
import type { GapEvent } from '../../core/gaps/gap';
import type { TaskTerminals } from './taskTerminals';

/** What begins to run, as whoever watches it tells of it. */
export interface Begun {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  readonly expected?: number;
  readonly patience?: number;
  /** Reads what is written from now on; called only once there is a gap. */
  readonly output?: () => AsyncIterable<string> | undefined;
}

/** What those that watch tell, and share. */
export interface Sources {
  readonly begin: (begun: Begun) => void;
  readonly end: (id: string, ended: Omit<Ended, 'ms'>) => void;
  /** It is not waited for after all, and nothing is learned from it. */
  readonly forget: (id: string) => void;
  readonly tell: (event: GapEvent) => void;
  readonly terminals: TaskTerminals;
}

export type Watch = (sources: Sources) => Disposable;
