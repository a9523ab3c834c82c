import { details } from './details';
import type { Form } from './form';
import { headingDetails } from './headingDetails';
import { letteredOptions } from './letteredOptions';

/** The table of the forms of Markdown files, the surest first: what one has found is no longer looked at by those after it. */
export const forms = { letteredOptions, headingDetails, details } satisfies Record<string, Form>;
export type FormName = keyof typeof forms;
