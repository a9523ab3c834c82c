/** Runs something once what is drawn now is painted. */
export const afterPaint = (run: () => void): void => void window.requestAnimationFrame(() => setTimeout(run));
