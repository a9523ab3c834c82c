/** How English answers begin that need no colon: `A. …`, `Ans) …`. */
export const bareAnswerLabels = ['A', 'Ans', 'Answer'] as const;
