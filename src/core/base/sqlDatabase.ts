import initSqlJs, { type Database } from 'sql.js/dist/sql-wasm-browser.js';
import wasmBinary from 'sql.js/dist/sql-wasm-browser.wasm';

/**
 * An SQLite database in memory, new or from the bytes of its file; throws where they are none. Load this file lazily:
 * it holds the whole of SQLite.
 */
export const sqlDatabase = async (bytes?: Uint8Array): Promise<Database> => {
  const { Database: Opened } = await initSqlJs({ wasmBinary });
  return new Opened(bytes);
};
