import { parse, stringify } from 'yaml';
import type { z } from 'zod';
import { ENGLISH, type Messages } from '../messages/index.ts';
import { LEDGER_VERSION, LedgerEntry, LedgerHeader } from '../model/ledger.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';

/** The words that this room needs. */
export type FollowMessages = Pick<Messages, 'follow'>;

/**
 * The ledger of a plan (sổ theo dõi): YAML whose entries stand one a line, so that it can be read by people, compared
 * line by line, and added to without touching what stands there.
 */
export interface Ledger {
  readonly header: LedgerHeader;
  /** In the order in which they were written. */
  readonly entries: readonly LedgerEntry[];
  /** Lines that are no entries: cut off, or edited into something else. They are kept in the file. */
  readonly faults: readonly LedgerFault[];
}

/** A line of a ledger that says nothing that can be used. */
export interface LedgerFault {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly got: string;
}

/** A ledger in which nothing stands yet. */
export function emptyLedger(plan: string): Ledger {
  return { header: { schemaVersion: LEDGER_VERSION, plan, sets: [] }, entries: [], faults: [] };
}

/** One entry as its line, line end included. A flow mapping of YAML that is JSON too. */
export function entryLine(entry: LedgerEntry): string {
  const said = Object.entries(entry).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return `- ${JSON.stringify(Object.fromEntries(said))}\n`;
}

/** What stands before the first entry. */
export function headerText({ schemaVersion, plan, sets }: LedgerHeader): string {
  return stringify(
    { schemaVersion, plan, ...(sets.length > 0 && { sets }), entries: null },
    { lineWidth: 0, nullStr: '', defaultStringType: 'PLAIN' },
  ).replace(/entries:\s*$/, 'entries:\n');
}

const ENTRIES = /^entries:[ \t]*(?:#.*)?$/m;
/** More is no ledger of one plan: a file of another kind, or an endless one. */
const MOST_ENTRIES = 2_000_000;

/**
 * Reads a ledger. Lines that are no entries are told of and passed over, so that a file that was cut off in the middle
 * of a line gives everything before it. Entries that a person laid out over several lines are read too.
 * @returns the ledger, or why the text is none
 */
export function readLedger(text: string, file: string, messages: FollowMessages = ENGLISH): Result<Ledger> {
  const { notALedger } = messages.follow.troubles;
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const opening = ENTRIES.exec(source);
  if (!opening) return failed(notALedger(file, 'no line "entries:"'));
  const head = headerOf(source.slice(0, opening.index), (got) => notALedger(file, got));
  if (!head.ok) return head;
  const from = opening.index + opening[0].length;
  const body = source.slice(from);
  const first = source.slice(0, from).split('\n').length;
  const read = entriesOf(body, first);
  return done({ header: head.value, ...read });
}

function headerOf(text: string, wrong: (got: string) => Trouble): Result<LedgerHeader> {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0, logLevel: 'error' });
  } catch (error) {
    return failed(wrong(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no YAML'));
  }
  const header = LedgerHeader.safeParse(value);
  if (header.success) return done(header.data);
  const [issue] = header.error.issues;
  return failed(wrong(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`));
}

function entriesOf(body: string, first: number): Pick<Ledger, 'entries' | 'faults'> {
  const entries: LedgerEntry[] = [];
  const faults: LedgerFault[] = [];
  for (const { line, text } of blocksOf(body, first)) {
    if (entries.length >= MOST_ENTRIES) break;
    const entry = entryOf(text);
    if (typeof entry === 'string') faults.push({ line, text, got: entry });
    else entries.push(entry);
  }
  return { entries, faults };
}

/** The list items of the body: lines that stand as far left as the first, each with the deeper lines that belong to it. */
function blocksOf(body: string, first: number): { line: number; text: string }[] {
  const blocks: { line: number; text: string }[] = [];
  let margin: number | undefined;
  for (const [i, raw] of body.split('\n').entries()) {
    const text = raw.trim();
    if (text === '' || text.startsWith('#')) continue;
    const last = blocks.at(-1);
    margin ??= raw.length - raw.trimStart().length;
    if (last && raw.length - raw.trimStart().length > margin) last.text += `\n${raw}`;
    else blocks.push({ line: first + i, text: raw });
  }
  return blocks;
}

/** An entry, or what is wrong with it. */
function entryOf(text: string): LedgerEntry | string {
  const value = valueIn(text);
  if (value === undefined) return 'a line that was cut off, or is no entry';
  const entry = LedgerEntry.safeParse(value);
  if (entry.success) return entry.data;
  const [issue] = entry.error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
}

function valueIn(text: string): unknown {
  const flow = /^\s*- (\{.*\})\s*$/s.exec(text)?.[1];
  try {
    if (flow !== undefined) return JSON.parse(flow);
  } catch {
    // written by hand with YAML's own freedom
  }
  try {
    const list: unknown = parse(text, { maxAliasCount: 0, logLevel: 'error' });
    return Array.isArray(list) && list.length === 1 ? list[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The fields by which two entries say the same, whoever wrote them down and when. */
const Said = LedgerEntry.omit({ by: true, at: true, asOf: true, words: true });
type Said = z.infer<typeof Said>;

/** What an entry is about: later ones with the same key take its place. */
export function entryKey({ task, deliverable, unit, occurrence }: LedgerEntry): string {
  return JSON.stringify([task, deliverable, unit, occurrence]);
}

/** What an entry says, as text that is equal where two say the same. */
export function entryContent(entry: LedgerEntry): string {
  const { task, deliverable, unit, occurrence, state, doneOn, product, evidence, percent, actual } = entry;
  const said: Said = {
    task,
    deliverable,
    unit,
    occurrence,
    state,
    doneOn,
    product,
    evidence,
    percent,
    actual,
    extension: entry.extension,
    reason: entry.reason,
  };
  return JSON.stringify(said);
}

/** The day from which an entry holds. */
export function entryDay({ asOf, at }: Pick<LedgerEntry, 'asOf' | 'at'>): string {
  return asOf ?? at.slice(0, 10);
}

/** Entries by the day from which they hold, those of one day as they were written: later ones take the place of earlier ones. */
export function inOrder(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries
    .map((entry, i) => ({ entry, day: entryDay(entry), i }))
    .sort((a, b) => (a.day === b.day ? a.i - b.i : a.day < b.day ? -1 : 1))
    .map(({ entry }) => entry);
}
