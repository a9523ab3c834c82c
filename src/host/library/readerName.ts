import { nameOfReader } from '../../core/readers/wholeFiles';
import type { ContentReading } from './readContent';
import { words } from '../base/words';

/** A written form as it is named to the person. */
export const readerName = (reader: ContentReading['readers'][number]): string =>
  typeof reader === 'string' ? words.say(nameOfReader(reader)) : reader.name;
