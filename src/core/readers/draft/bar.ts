/** How sure a plan must be: found in a folder of files, or announced by a person who wants a file to be practised. */
export type Bar = 'found' | 'announced';
