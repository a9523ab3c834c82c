import { type Moment, momentAt } from '../core/day';
import { settings } from './settings';

/** This moment, and the person's practice day. */
export const thisMoment = (): Moment => momentAt(Date.now(), settings.dayStart());
