import type { EventFolder } from './eventFolder';

/** Writes a file and reads it back. */
export const createVerified = async (folder: EventFolder, name: string, content: string): Promise<void> => {
  await folder.create(name, content);
  if (new TextDecoder().decode(await folder.read(name, 0)) !== content)
    throw new Error(`${name} was not written as it should be.`);
};
