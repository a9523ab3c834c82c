import type { Form } from './form';

/** The table of the forms of Markdown files, the surest first: what one has found is no longer looked at by those after it. */
export const forms = {} satisfies Record<string, Form>;
export type FormName = keyof typeof forms;
