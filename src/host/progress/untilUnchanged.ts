/** Another window may put files together while they are read; what they held is then in one not listed yet. */
const attempts = 3;

/** Reads all files, and again where one of them could not be read; rejects where it cannot to the last. */
export const untilUnchanged = async <Result>(read: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
};
