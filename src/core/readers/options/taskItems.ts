import type { Markdown } from '../../text/markdown';

const item = /^\s*[-*+] \[[ xX]\]\s/mu;

/** Whether a question holds a task list, whose boxes are its options. */
export const isTaskList = (prompt: Markdown): boolean => prompt.includes('[') && item.test(prompt);
