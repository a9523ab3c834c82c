/** Tells each problem once. */
export const tellOnce = (tell: (problem: string) => void): ((problem: string) => void) => {
  const told = new Set<string>();
  return (problem) => {
    if (!told.has(problem)) tell(problem);
    told.add(problem);
  };
};
