/** Whether a text may hold a `<details>`. */
export const mayHoldFolds = (text: string): boolean => text.includes('<details') || /<details/iu.test(text);
