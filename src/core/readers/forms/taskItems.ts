import type { Markdown } from '../../markdown';

const item = /^\s*[-*+] \[[ xX]\]\s/mu;

/** Whether a question holds a task list, whose boxes are its options. */
export const isTaskList = (prompt: Markdown): boolean => prompt.includes('[') && item.test(prompt);
