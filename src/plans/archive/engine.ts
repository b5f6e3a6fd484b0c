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

  /** @throws what `sqlFault` tells apart */
  constructor(path: string, mode: 'read' | 'write' | 'create') {
    this.#database = new sqlite.Database(path, {
      readOnly: mode === 'read',
      fileMustExist: mode === 'write',
    });
    this.exec(`PRAGMA busy_timeout = ${BUSY_WAIT_MS}`);
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

  run(sql: string, values: readonly SqlValue[] = []): void {
    this.#statement(sql).run([...values]);
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
    for (const statement of this.#statements.values()) statement.finalize();
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

/** Rows that are inserted by one statement: a call of the engine costs as much as several rows. */
const ROWS_AT_ONCE = 24;

/** Inserts many rows into one table. */
export class Inserter {
  readonly #database: SqlDatabase;
  readonly #columns: number;
  readonly #many: string;
  readonly #one: string;
  #waiting: SqlValue[] = [];

  /** @param encoded columns whose text is given as UTF-8 bytes: the engine takes them in one piece */
  constructor(
    database: SqlDatabase,
    table: string,
    columns: readonly string[],
    encoded: ReadonlySet<string> = new Set(),
  ) {
    this.#database = database;
    this.#columns = columns.length;
    const into = `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES `;
    const row = `(${columns.map((name) => (encoded.has(name) ? 'CAST(? AS TEXT)' : '?')).join(', ')})`;
    this.#one = into + row;
    this.#many = into + Array.from({ length: ROWS_AT_ONCE }, () => row).join(', ');
  }

  add(values: readonly SqlValue[]): void {
    for (const value of values) this.#waiting.push(value);
    if (this.#waiting.length < this.#columns * ROWS_AT_ONCE) return;
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
