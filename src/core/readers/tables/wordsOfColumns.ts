/**
 * What columns are called: for each meaning the words of one language, in small letters; a name of several
 * words is written as one.
 */
export interface ColumnWords {
  /** What asks. */
  readonly front?: readonly string[];
  /** What explains or translates it. */
  readonly back?: readonly string[];
  /** What answers a question; beside anything else it may be data. */
  readonly answer?: readonly string[];
  /** A word that is asked, or answers, as its neighbour tells. */
  readonly either?: readonly string[];
  /** What languages are called. */
  readonly language?: readonly string[];
  readonly tags?: readonly string[];
  readonly deck?: readonly string[];
  /** What says more beside an answer. */
  readonly extra?: readonly string[];
  /** What only illustrates: it is no question and no answer, whatever else stands in the name. */
  readonly example?: readonly string[];
  /** Why an answer is right. */
  readonly why?: readonly string[];
  /** What a column of an option is called before its letter or number. */
  readonly option?: readonly string[];
  /** What says which option is right. */
  readonly key?: readonly string[];
  /** A group that a question belongs to. */
  readonly topic?: readonly string[];
  /** What is passed over. */
  readonly skip?: readonly string[];
  /** What is nobody's question and marks a table of other things. */
  readonly data?: readonly string[];
}
