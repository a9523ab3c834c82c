/** One piece of evidence: its name, whether it holds, and what it counts for or against. */
export interface Evidence<Subject> {
  readonly name: string;
  readonly weight: number;
  readonly holds: (subject: Subject) => boolean;
}

/** What the evidence for something comes to. */
export interface Verdict {
  readonly weight: number;
  /** The names of the evidence that holds. */
  readonly evidence: readonly string[];
}

export const weighed = <Subject>(table: readonly Evidence<Subject>[], subject: Subject): Verdict => {
  const holding = table.filter(({ holds }) => holds(subject));
  return { weight: holding.reduce((sum, { weight }) => sum + weight, 0), evidence: holding.map(({ name }) => name) };
};

/** Outweighs all other evidence. */
export const never = -100;
