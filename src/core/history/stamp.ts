/** Where an event was written: `seq` counts the events of one session of one device. */
export interface Stamp {
  readonly v: 1;
  readonly device: string;
  readonly session: string;
  readonly seq: number;
}
