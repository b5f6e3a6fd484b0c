import sqlite, { type Database, type Statement } from 'node-sqlite3-wasm';

/** What a column holds. */
export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Why the engine refused: a class of its own, since its messages are all it gives. */
export type SqlFault =
  | 'locked'
  | 'damaged'
  | 'not-a-database'
  | 'full'
  | 'read-only'
  | 'input-output'
  | 'other';

const FAULTS: readonly (readonly [RegExp, SqlFault])[] = [
  [/database is locked|table is locked/i, 'locked'],
  [/malformed|corrupt/i, 'damaged'],
  [/file is not a database/i, 'not-a-database'],
  [/database or disk is full/i, 'full'],
  [/readonly database|read-only/i, 'read-only'],
  [/disk I\/O error|unable to open|could not open/i, 'input-output'],
];

/** What an exception of the engine is about; null for an exception that is none of its. */
export function sqlFault(error: unknown): SqlFault | null {
  if (!(error instanceof sqlite.SQLite3Error)) return null;
  return FAULTS.find(([pattern]) => pattern.test(error.message))?.[1] ?? 'other';
}

/** Milliseconds that a statement waits for another process to let go of the file. */
const BUSY_WAIT_MS = 5000;

/** An open database: SQLite, with the values that an archive uses. Statements are kept for as long as it is open. */
export class SqlDatabase {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();

  /**
   * @param mode `read-alone` where nobody else opens the file by this name, so that there is nobody to wait for: what
   * understands the setting takes the engine as long to make ready as ten rows to be found
   * @throws what `sqlFault` tells apart
   */
  constructor(path: string, mode: 'read' | 'write' | 'create' | 'read-alone') {
    this.#database = new sqlite.Database(path, {
      readOnly: mode === 'read' || mode === 'read-alone',
      fileMustExist: mode === 'write',
    });
    if (mode !== 'read-alone') this.exec(`PRAGMA busy_timeout = ${BUSY_WAIT_MS}`);
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  all(sql: string, values: readonly SqlValue[] = []): readonly SqlRow[] {
    return this.#statement(sql)
      .all([...values])
      .map(flatRow);
  }

  get(sql: string, values: readonly SqlValue[] = []): SqlRow | null {
    const row = this.#statement(sql).get([...values]);
    return row === null || row === undefined ? null : flatRow(row);
  }

  /** A number that a statement gives in its first column: counts, ids; null where there is none. */
  number(sql: string, values: readonly SqlValue[] = []): number | null {
    const value = Object.values(this.get(sql, values) ?? {})[0];
    return typeof value === 'number' ? value : null;
  }

  /**
   * A row that a statement gives as one column of JSON, an array: null where there is no row. Each column of each row that
   * is handed over costs a dozen calls of the engine; a short command feels that.
   */
  json(sql: string, values: readonly SqlValue[] = []): readonly unknown[] | null {
    const text = Object.values(this.get(sql, values) ?? {})[0];
    const value: unknown = typeof text === 'string' ? JSON.parse(text) : null;
    return Array.isArray(value) ? value : null;
  }

  run(sql: string, values: readonly SqlValue[] = []): void {
    // the engine only reads them: a build of an archive would copy each of its rows once more
    this.#statement(sql).run(values as SqlValue[]);
  }

  /** Runs `work` in one transaction: all of it is kept, or after an exception nothing. */
  transaction<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE');
    try {
      const value = work();
      this.exec('COMMIT');
      return value;
    } catch (error) {
      this.rollBack();
      throw error;
    }
  }

  rollBack(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }

  close(): void {
    for (const statement of this.#statements.values()) {
      try {
        statement.finalize();
      } catch {
        // it says again why it failed when it ran
      }
    }
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function flatRow(row: object): SqlRow {
  const flat: Record<string, SqlValue> = {};
  for (const [name, value] of Object.entries(row)) flat[name] = sqlValue(value);
  return flat;
}

function sqlValue(value: unknown): SqlValue {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array ? value : null;
}

/** A column as text; "" where it holds none. */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

export function textOrNull(row: SqlRow, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : 0;
}

export function numberOrNull(row: SqlRow, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

/**
 * Rows that are inserted by one statement: a call of the engine costs as much as several rows. A full-text index takes
 * one: before a statement of several rows it would write out what it has gathered, and be made of crumbs.
 */
const ROWS_AT_ONCE = { table: 24, index: 1 } as const;

/** Inserts many rows into one table. */
export class Inserter {
  readonly #database: SqlDatabase;
  readonly #columns: number;
  readonly #rows: number;
  readonly #many: string;
  readonly #one: string;
  #waiting: SqlValue[] = [];

  /** @param kind of an `index` the text columns are given as UTF-8 bytes: the engine takes them in one piece */
  constructor(
    database: SqlDatabase,
    table: string,
    [key, ...columns]: readonly [string, ...string[]],
    kind: keyof typeof ROWS_AT_ONCE = 'table',
  ) {
    this.#database = database;
    this.#columns = columns.length + 1;
    this.#rows = ROWS_AT_ONCE[kind];
    const names = [key, ...columns].map((name) => `"${name}"`).join(', ');
    const value = kind === 'index' ? 'CAST(? AS TEXT)' : '?';
    const row = `(?${columns.map(() => `, ${value}`).join('')})`;
    this.#one = `INSERT OR FAIL INTO ${table} (${names}) VALUES ${row}`;
    this.#many = this.#one + `, ${row}`.repeat(this.#rows - 1);
  }

  add(values: readonly SqlValue[]): void {
    for (const value of values) this.#waiting.push(value);
    this.#insertFull();
  }

  /**
   * Adds a row of a key and the values behind it, without making a list of both.
   * @param counted places of values that count from `from`: numbers, or null
   */
  addBehind(key: number, values: readonly SqlValue[], counted: readonly number[] = [], from = 0): void {
    const waiting = this.#waiting;
    const start = waiting.push(key);
    for (const value of values) waiting.push(value);
    for (const at of counted) {
      const value = waiting[start + at];
      if (typeof value === 'number') waiting[start + at] = from + value;
    }
    this.#insertFull();
  }

  #insertFull(): void {
    if (this.#waiting.length < this.#columns * this.#rows) return;
    const full = this.#waiting;
    this.#waiting = [];
    this.#database.run(this.#many, full);
  }

  /** To be called before what was added is read. */
  flush(): void {
    for (let from = 0; from < this.#waiting.length; from += this.#columns)
      this.#database.run(this.#one, this.#waiting.slice(from, from + this.#columns));
    this.#waiting = [];
  }
}
