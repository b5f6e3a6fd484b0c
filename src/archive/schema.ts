import type { SqlDatabase } from '../plans/archive/engine.ts';
import { APPLICATION_ID, ARCHIVE_VERSION, RECORDS_A_PLAN } from '../plans/archive/format.ts';

/**
 * The tables of an archive: the records of the data model, each with its plan. A record's id is its plan's id times
 * `RECORDS_A_PLAN` and counted on, so that a plan's records stand together without an index, and one id tells which plan
 * a found word belongs to. Rows, sections and targets count on from one another: the full-text index knows them by id.
 * Words stand there without diacritics, record by record; with them, plan by plan: that tells where a word which was typed
 * with its marks may stand at all, at a fortieth of what a second index of records would take.
 */
const PLAN_OF = `plan INTEGER GENERATED ALWAYS AS (id / ${RECORDS_A_PLAN}) VIRTUAL`;

/** The states of a plan (tình trạng): see docs/archive.md. */
export const STATES = ['current', 'superseded', 'replaced', 'duplicate', 'withdrawn'] as const;
export type PlanState = (typeof STATES)[number];

const VERSION_1 = `
CREATE TABLE sources (
  path TEXT PRIMARY KEY, root TEXT NOT NULL, size INTEGER NOT NULL, modified REAL NOT NULL,
  sha256 TEXT
) WITHOUT ROWID;
CREATE TABLE source_plans (
  path TEXT NOT NULL, ordinal INTEGER NOT NULL, plan INTEGER NOT NULL,
  PRIMARY KEY (path, ordinal)
) WITHOUT ROWID;
CREATE INDEX source_plans_by_plan ON source_plans (plan);
CREATE TABLE plans (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL,
  replaced_by INTEGER, content TEXT NOT NULL, path TEXT NOT NULL, ordinal INTEGER NOT NULL, added_at TEXT NOT NULL,
  uri TEXT, sha256 TEXT NOT NULL, file TEXT NOT NULL, format TEXT NOT NULL, status TEXT NOT NULL,
  type TEXT, number TEXT, title TEXT, issuer TEXT, issuer_key TEXT, title_key TEXT, level TEXT, province TEXT, province_id TEXT,
  place TEXT, issued_on TEXT, period_start TEXT, period_end TEXT, year INTEGER,
  text_bytes INTEGER NOT NULL, row_count INTEGER NOT NULL, section_count INTEGER NOT NULL,
  tasks INTEGER NOT NULL, deliverables INTEGER NOT NULL, indicators INTEGER NOT NULL
);
CREATE INDEX plans_by_key ON plans (key);
CREATE INDEX plans_by_content ON plans (content);
CREATE INDEX plans_by_issuer ON plans (issuer_key, year);
CREATE TABLE plan_files (plan INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE bodies (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, register_id TEXT);
CREATE UNIQUE INDEX bodies_by_name ON bodies (name, kind, coalesce(register_id, ''));
CREATE TABLE body_lists (list INTEGER NOT NULL, place INTEGER NOT NULL, body INTEGER NOT NULL,
  PRIMARY KEY (list, place)) WITHOUT ROWID;
CREATE TABLE plan_rows (
  id INTEGER PRIMARY KEY, ${PLAN_OF}, ref TEXT NOT NULL, kind TEXT NOT NULL, number TEXT, grp TEXT, topic TEXT,
  task TEXT, product TEXT, indicator TEXT, target TEXT, deadline TEXT, note TEXT,
  lead INTEGER, coordinate INTEGER, monitor INTEGER, implement INTEGER,
  deliverable INTEGER NOT NULL, parent TEXT, continues TEXT, task_key INTEGER, confidence REAL, page INTEGER, line INTEGER
);
CREATE TABLE plan_sections (
  id INTEGER PRIMARY KEY, ${PLAN_OF}, ref TEXT NOT NULL, path TEXT NOT NULL, topic TEXT, title TEXT, text TEXT,
  lead INTEGER, coordinate INTEGER, page INTEGER, line INTEGER
);
CREATE TABLE plan_targets (
  id INTEGER PRIMARY KEY, ${PLAN_OF}, ref TEXT NOT NULL, of TEXT NOT NULL, subject TEXT, comparator TEXT, direction TEXT,
  value REAL, value2 REAL, unit TEXT, year INTEGER, baseline TEXT, text TEXT, page INTEGER, line INTEGER
);
CREATE TABLE plan_deadlines (
  id INTEGER PRIMARY KEY, ${PLAN_OF}, ref TEXT NOT NULL, of TEXT NOT NULL, kind TEXT NOT NULL, action TEXT, text TEXT,
  start TEXT, "end" TEXT, edtf TEXT, every TEXT, adhoc INTEGER, event TEXT, page INTEGER, line INTEGER
);
CREATE TABLE plan_citations (
  id INTEGER PRIMARY KEY, ${PLAN_OF}, ref TEXT NOT NULL, of TEXT NOT NULL, type TEXT, number TEXT, name TEXT,
  issued_on TEXT, issuer TEXT, locator TEXT, key TEXT, page INTEGER, line INTEGER
);
CREATE TABLE tallies (
  plan INTEGER NOT NULL, topic TEXT NOT NULL, tasks INTEGER NOT NULL, deliverables INTEGER NOT NULL,
  dated INTEGER NOT NULL, with_product INTEGER NOT NULL, one_lead INTEGER NOT NULL,
  PRIMARY KEY (plan, topic)
) WITHOUT ROWID;
CREATE TABLE lead_tallies (
  plan INTEGER NOT NULL, body INTEGER NOT NULL, deliverables INTEGER NOT NULL, PRIMARY KEY (plan, body)
) WITHOUT ROWID;
CREATE TABLE ledger_entries (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, plan_key TEXT NOT NULL, task TEXT NOT NULL, deliverable TEXT, unit TEXT,
  occurrence TEXT, state TEXT NOT NULL, done_on TEXT, percent REAL, actual TEXT, extended_to TEXT, reason TEXT,
  by TEXT, at TEXT
);
CREATE VIRTUAL TABLE words USING fts5(folded, content='', tokenize='ascii');
CREATE VIRTUAL TABLE plan_words USING fts5(printed, content='', detail=none, columnsize=0, tokenize='ascii');
CREATE TABLE printed_words (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIEW tasks AS
  SELECT p.key AS plan, p.province, p.level, p.year, r.ref AS id, r.number, r.topic, r.task,
    (SELECT group_concat(b.name, '; ') FROM body_lists l JOIN bodies b ON b.id = l.body WHERE l.list = r.lead) AS lead
  FROM plan_rows r JOIN plans p ON p.id = r.id / ${RECORDS_A_PLAN}
  WHERE p.state = 'current' AND r.kind = 'task' AND r.parent IS NULL AND r.continues IS NULL;
CREATE VIEW deliverables AS
  SELECT p.key AS plan, p.province, p.level, p.year, r.ref AS id, r.number, r.topic, r.task, r.product, r.deadline,
    (SELECT group_concat(b.name, '; ') FROM body_lists l JOIN bodies b ON b.id = l.body WHERE l.list = r.lead) AS lead
  FROM plan_rows r JOIN plans p ON p.id = r.id / ${RECORDS_A_PLAN}
  WHERE p.state = 'current' AND r.deliverable = 1;
CREATE VIEW due AS
  SELECT p.key AS plan, p.province, p.level, p.year, d.of, d.kind, d.start, d."end", d.edtf, d.every, d.action, d.text
  FROM plan_deadlines d JOIN plans p ON p.id = d.id / ${RECORDS_A_PLAN} WHERE p.state = 'current';
CREATE VIEW agencies AS
  SELECT p.key AS plan, p.province, p.year, r.ref AS row, x.role, b.name, b.kind, b.register_id
  FROM plan_rows r JOIN plans p ON p.id = r.id / ${RECORDS_A_PLAN}
  JOIN (SELECT 'lead' AS role UNION ALL SELECT 'coordinate' UNION ALL SELECT 'monitor' UNION ALL SELECT 'implement') x
  JOIN body_lists l ON l.list = CASE x.role
    WHEN 'lead' THEN r.lead WHEN 'coordinate' THEN r.coordinate WHEN 'monitor' THEN r.monitor ELSE r.implement END
  JOIN bodies b ON b.id = l.body
  WHERE p.state = 'current';
CREATE VIEW targets AS
  SELECT p.key AS plan, p.province, p.level, p.year AS plan_year, t.ref AS id, t.of, t.subject, t.comparator, t.direction,
    t.value, t.value2, t.unit, t.year, t.baseline, t.text
  FROM plan_targets t JOIN plans p ON p.id = t.id / ${RECORDS_A_PLAN} WHERE p.state = 'current';
CREATE VIEW citations AS
  SELECT p.key AS plan, p.province, p.year, c.of, c.type, c.number, c.name, c.issued_on, c.issuer, c.locator, c.key
  FROM plan_citations c JOIN plans p ON p.id = c.id / ${RECORDS_A_PLAN} WHERE p.state = 'current';
CREATE VIEW progress AS
  SELECT e.plan_key AS plan, e.task, e.deliverable, e.unit, e.occurrence, e.state, e.done_on, e.percent, e.actual,
    e.extended_to, e.reason, e.by, e.at
  FROM ledger_entries e
  WHERE NOT EXISTS (SELECT 1 FROM ledger_entries later WHERE later.path = e.path AND later.task = e.task
    AND later.deliverable IS e.deliverable AND later.unit IS e.unit AND later.occurrence IS e.occurrence
    AND later.id > e.id);
`;

/**
 * Ledgers whole: what following a plan up needs of them, which is every field of an entry and the sets that are followed
 * member by member. What version 1 kept of a ledger is not enough: the build that migrates reads ledgers again.
 */
const VERSION_2 = `
CREATE TABLE ledgers (
  path TEXT PRIMARY KEY, plan_key TEXT NOT NULL, sets TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX ledgers_by_plan ON ledgers (plan_key);
INSERT INTO ledgers SELECT path, min(plan_key), '[]' FROM ledger_entries GROUP BY path;
ALTER TABLE ledger_entries ADD COLUMN place INTEGER;
ALTER TABLE ledger_entries ADD COLUMN words TEXT;
ALTER TABLE ledger_entries ADD COLUMN product TEXT;
ALTER TABLE ledger_entries ADD COLUMN evidence TEXT;
ALTER TABLE ledger_entries ADD COLUMN extended_by TEXT;
ALTER TABLE ledger_entries ADD COLUMN extended_on TEXT;
ALTER TABLE ledger_entries ADD COLUMN as_of TEXT;
CREATE INDEX ledger_entries_by_plan ON ledger_entries (plan_key, task);
DROP VIEW progress;
CREATE VIEW progress AS
  SELECT e.plan_key AS plan, e.task, e.words, e.deliverable, e.unit, e.occurrence, e.state, e.done_on, e.product, e.evidence,
    e.percent, e.actual, e.extended_to, e.extended_by, e.extended_on, e.reason, e.as_of, e.by, e.at
  FROM ledger_entries e
  WHERE NOT EXISTS (SELECT 1 FROM ledger_entries later WHERE later.plan_key = e.plan_key AND later.task = e.task
    AND later.path = e.path AND later.deliverable IS e.deliverable AND later.unit IS e.unit
    AND later.occurrence IS e.occurrence AND later.id > e.id);
`;

/** What brings an archive of version n to version n + 1: `MIGRATIONS[0]` makes version 1 of an empty file. */
const MIGRATIONS: readonly string[] = [VERSION_1, VERSION_2];

/** The version from which on an archive holds ledgers whole. */
export const WHOLE_LEDGERS = 2;

/** Brings an archive, or an empty file, to the version of this program, or an earlier one. To be called in a transaction. */
export function migrate(database: SqlDatabase, to: number = ARCHIVE_VERSION): void {
  const version = database.number('PRAGMA user_version') ?? 0;
  for (const step of MIGRATIONS.slice(version, to)) database.exec(step);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${to}`);
}
