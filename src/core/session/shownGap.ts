/** A gap as the panel shows it: what runs and for how long, in ms; then how it ended, in words. */
export interface ShownGap {
  readonly label: string;
  readonly elapsed: number;
  readonly ended?: { readonly words: string; readonly failed: boolean };
}
