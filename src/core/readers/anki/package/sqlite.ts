import type { Database, SqlValue } from 'sql.js/dist/sql-wasm-browser.js';

export type Row = readonly SqlValue[];

/** Reads columns of a table; undefined where there is no such table or column, or the file is damaged. */
export type ReadTable = (table: string, ...columns: readonly string[]) => readonly Row[] | undefined;

/** Opens a database in memory for as long as it is used; undefined where it cannot be read. */
export const withDatabase = async <T>(bytes: Uint8Array, use: (read: ReadTable) => T): Promise<T | undefined> => {
  const { sqlDatabase } = await import('../../../base/sqlDatabase');
  let database: Database | undefined;
  try {
    database = await sqlDatabase(inOneFile(bytes));
    database.run(knownSorting);
    return use(tableReader(database, bytes.length));
  } catch {
    return undefined;
  } finally {
    close(database);
  }
};

/** Anki sorts names by a rule of its own, without which its tables cannot be read. */
const knownSorting = `
  PRAGMA writable_schema = ON;
  UPDATE sqlite_master SET sql = replace(sql, ' unicase', ' nocase') WHERE sql LIKE '% unicase%';
  PRAGMA writable_schema = RESET`;

/** The same database, which no longer says that its latest changes may lie in another file. */
const inOneFile = (bytes: Uint8Array): Uint8Array => {
  if (bytes[18] !== 2 && bytes[19] !== 2) return bytes;
  const copy = bytes.slice();
  copy[18] = copy[19] = 1;
  return copy;
};

const tableReader = (database: Database, size: number): ReadTable => {
  const tables = new Set(
    rowsOf(database, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND rootpage > 0", size).flatMap(
      plainTable,
    ),
  );
  return (table, ...columns) => {
    const names = columns.map((column) => `"${table}".${column}`).join(', ');
    if (!tables.has(table)) return undefined;
    try {
      return rowsOf(database, `SELECT ${names} FROM "${table}"`, size);
    } catch {
      return undefined;
    }
  };
};

/** A table only: a view, or a column that is computed, could go on without end. */
const plainTable = ([name, sql]: Row): readonly string[] =>
  typeof name === 'string' && typeof sql === 'string' && !/\bas\s{0,9}\(/iu.test(sql) ? [name] : [];

/** The rows that a query gives. A sound file cannot hold more of them, or more in them, than it has bytes. */
const rowsOf = (database: Database, sql: string, size: number): readonly Row[] => {
  const statement = database.prepare(sql);
  try {
    const rows: Row[] = [];
    let left = size;
    while (statement.step()) {
      const row = statement.get();
      left -= row.reduce<number>(
        (sum, value) => sum + (typeof value === 'string' || value instanceof Uint8Array ? value.length : 1),
        0,
      );
      if (left < 0) throw new Error('more rows than the file can hold');
      rows.push(row);
    }
    return rows;
  } finally {
    statement.free();
  }
};

/** A damaged database may refuse to close; its memory is used again all the same. */
const close = (database: Database | undefined): void => {
  try {
    database?.close();
  } catch {
    return;
  }
};
