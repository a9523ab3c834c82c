/** What this program uses of sql.js. Its own types bring those of Node, which core does without. */
declare module 'sql.js/dist/sql-wasm-browser.js' {
  export type SqlValue = number | string | Uint8Array | null;

  export interface Statement {
    step(): boolean;
    get(): SqlValue[];
    free(): boolean;
  }

  export interface Database {
    run(sql: string, values?: readonly SqlValue[]): Database;
    export(): Uint8Array;
    prepare(sql: string): Statement;
    close(): void;
  }

  export interface SqlJs {
    readonly Database: new (bytes?: Uint8Array) => Database;
  }

  const initSqlJs: (config: { readonly wasmBinary: Uint8Array }) => Promise<SqlJs>;
  // eslint-disable-next-line no-restricted-syntax -- it is how the library exports it
  export default initSqlJs;
}

declare module '*.wasm' {
  const bytes: Uint8Array;
  // eslint-disable-next-line no-restricted-syntax -- it is how the build gives it
  export default bytes;
}
