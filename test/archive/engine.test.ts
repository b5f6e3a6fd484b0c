import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/messages/index.ts';
import { Inserter, SqlDatabase, sqlFault } from '../../src/plans/archive/engine.ts';
import { archiveTrouble } from '../../src/plans/archive/open.ts';
import { scratchFolder } from '../support/cli.ts';

const folder = scratchFolder();

describe('a database', () => {
  it('that has no room left says so, can be closed, and is as it was', () => {
    const path = join(folder(), 'full.sqlite');
    const database = new SqlDatabase(path, 'create');
    database.exec('CREATE TABLE notes (text TEXT); PRAGMA max_page_count = 20');
    let fault: unknown;
    try {
      database.transaction(() => {
        for (let i = 0; i < 1000; i += 1) database.run('INSERT INTO notes VALUES (?)', ['x'.repeat(1000)]);
      });
    } catch (error) {
      fault = error;
    }
    expect(sqlFault(fault)).toBe('full');
    expect(archiveTrouble(fault, path, ENGLISH)).toMatchObject({ code: 'disk-full' });
    expect(database.number('SELECT count(*) FROM notes')).toBe(0);
    expect(() => database.close()).not.toThrow();
  });

  it('gathers what goes into an index of words: a statement of many rows beside it writes nothing early', () => {
    const database = new SqlDatabase(':memory:', 'create');
    database.exec(`CREATE VIRTUAL TABLE words USING fts5(folded, content='', tokenize='ascii');
      CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)`);
    const words = new Inserter(database, 'words', ['rowid', 'folded'], 'index');
    const notes = new Inserter(database, 'notes', ['id', 'text']);
    database.transaction(() => {
      for (let i = 1; i <= 100; i += 1) {
        words.add([i, Buffer.from(`viec so ${i}`)]);
        notes.add([i, `việc số ${i}`]);
      }
      words.flush();
      notes.flush();
      expect(database.number('SELECT count(*) FROM words_idx')).toBe(0);
    });
    expect(database.number('SELECT count(DISTINCT segid) FROM words_idx')).toBe(1);
    expect(database.number('SELECT count(*) FROM notes')).toBe(100);
    expect(database.number(`SELECT count(*) FROM words WHERE words MATCH 'viec'`)).toBe(100);
    database.close();
  });
});
