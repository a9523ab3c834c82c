/** Whether a text may hold a `<details>`. */
export const mayHoldFolds = (text: string): boolean => (text.includes('<d') || text.includes('<D')) && /<details/iu.test(text);
