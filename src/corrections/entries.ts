import type { Misfit } from '../model/correcting.ts';
import type { CellCorrection, CorrectionEntry, CorrectionsFile, Plan } from '../model/index.ts';
import { done, type Result, type Trouble } from '../model/trouble.ts';
import {
  anchorOf,
  type Correctable,
  correctables,
  fieldNamed,
  fingerprint,
  fits,
  holdSameWords,
  wordsOf,
} from './fields.ts';
import { resolveCorrections } from './resolve.ts';

/** What somebody says, before it is an entry. Targets are written `pl-2/9.lead`, rows `pl-2/9`. */
export type Saying =
  | { readonly kind: 'set'; readonly target: string; readonly words: string }
  | { readonly kind: 'move'; readonly target: string; readonly to: string; readonly words: string }
  | { readonly kind: 'check'; readonly of: string }
  | { readonly kind: 'undo'; readonly target: string };

/** Who says it, when, and why. */
export interface Speaker {
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

/** A file of corrections with something more said, and how many entries that changed. */
export interface Amended {
  readonly file: CorrectionsFile;
  readonly changed: number;
}

/**
 * Adds what somebody says to a corrections file. A second correction of a cell takes the place of the first; one that
 * gives a cell back its words takes it away.
 * @param plan the plan as the parser alone reads it
 * @param explain turns a misfit into the sentences of the command's language
 */
export function amend(
  plan: Plan,
  file: CorrectionsFile,
  sayings: readonly Saying[],
  speaker: Speaker,
  explain: (misfit: Misfit) => Trouble,
): Result<Amended> {
  const desk = new Desk(plan, file, speaker);
  for (const saying of sayings) {
    const misfit = desk.take(saying);
    if (misfit) return { ok: false, trouble: explain(misfit) };
  }
  return done(desk.amended());
}

class Desk {
  readonly #records: ReadonlyMap<string, Correctable>;
  readonly #file: CorrectionsFile;
  readonly #speaker: Speaker;
  /** By what an entry is about: the id that its record has by now. */
  readonly #ids: ReadonlyMap<string, string>;
  #entries: CorrectionEntry[];
  #changed = 0;

  constructor(plan: Plan, file: CorrectionsFile, speaker: Speaker) {
    this.#records = new Map(correctables(plan).map((record) => [record.id, record]));
    this.#file = file;
    this.#speaker = speaker;
    this.#entries = [...file.entries];
    // entries of an older version may have been made under other ids
    this.#ids = new Map(
      resolveCorrections(plan, file).outcomes.map(({ entry, of }) => [keyOf(entry), of ?? entry.of]),
    );
  }

  amended(): Amended {
    return { file: { ...this.#file, entries: this.#entries }, changed: this.#changed };
  }

  take(saying: Saying): Misfit | null {
    switch (saying.kind) {
      case 'set':
        return this.#set(saying.target, saying.words);
      case 'move':
        return this.#move(saying.target, saying.to, saying.words);
      case 'check':
        return this.#check(saying.of);
      case 'undo':
        return this.#undo(saying.target);
    }
  }

  #set(target: string, text: string): Misfit | null {
    const found = this.#field(target);
    if ('kind' in found) return found;
    const { record, field } = found;
    const words = wordsOf(text);
    if (!fits(record, field, words)) return { kind: 'no-day', named: target, words };
    this.#put(record, field, words);
    return null;
  }

  /** Words at the end of a cell go to the beginning of another, those at its beginning to the end. */
  #move(target: string, to: string, text: string): Misfit | null {
    const found = this.#field(target);
    if ('kind' in found) return found;
    const { record, field } = found;
    const other = fieldNamed(record, to);
    if (other === null || other === field) return this.#noField(to, record);
    const words = wordsOf(text);
    const [from, into] = [this.#stands(record, field), this.#stands(record, other)];
    const moved = movedWords(from, into, words);
    if (!moved) return { kind: 'no-such-words', named: target, words, reads: from };
    // words that went elsewhere before leave the pair uneven: each half stands by itself then
    const whole = [record.fields.get(field) ?? '', record.fields.get(other) ?? ''];
    const even = holdSameWords(whole, [moved.from, moved.into]);
    this.#put(record, field, moved.from, even ? other : undefined);
    this.#put(record, other, moved.into, even ? field : undefined);
    return null;
  }

  #check(of: string): Misfit | null {
    const record = this.#records.get(of);
    if (!record) return this.#noRecord(of);
    if (record.kind !== 'row') return { kind: 'not-a-row', named: of };
    const { by, at, note } = this.#speaker;
    this.#entries = this.#entries.filter((entry) => 'field' in entry || this.#idOf(entry) !== of);
    this.#entries.push({
      of,
      checked: true,
      seen: fingerprint(this.#standing(record)),
      by,
      at,
      ...(note !== undefined && { note }),
      row: anchorOf(record),
    });
    this.#changed += 1;
    return null;
  }

  #undo(target: string): Misfit | null {
    const found = this.#field(target);
    const left = this.#entries.filter((entry) => {
      const of = this.#idOf(entry);
      if (of === target) return false;
      if ('kind' in found || !('field' in entry) || of !== found.record.id) return true;
      // words that were moved go back together
      return entry.field !== found.field && entry.moved !== found.field;
    });
    if (left.length === this.#entries.length)
      return { kind: 'nothing-to-undo', named: target, known: this.#entries.map(nameOfEntry) };
    this.#changed += this.#entries.length - left.length;
    this.#entries = left;
    return null;
  }

  #put(record: Correctable, field: string, now: string, moved?: string): void {
    const was = record.fields.get(field) ?? '';
    if (now === this.#stands(record, field)) return;
    const mine = (entry: CorrectionEntry): boolean =>
      'field' in entry && this.#idOf(entry) === record.id && entry.field === field;
    const at = this.#entries.findIndex(mine);
    const entry: CellCorrection = {
      of: record.id,
      field,
      was,
      now,
      ...(moved !== undefined && { moved }),
      ...this.#speaker,
      row: anchorOf(record),
    };
    // the other half of an earlier move stands by itself from now on
    this.#entries = this.#entries
      .filter((each) => !mine(each))
      .map((each) => ('field' in each && each.field === moved ? each : this.#alone(each, record, field)));
    if (wordsOf(was) !== now) this.#entries.splice(at < 0 ? this.#entries.length : at, 0, entry);
    this.#entries = this.#entries.map((each) => this.#seenAgain(each, record));
    this.#changed += 1;
  }

  /** Who corrects a cell of a row that was looked at has looked at it again. */
  #seenAgain(entry: CorrectionEntry, record: Correctable): CorrectionEntry {
    if ('field' in entry || entry.seen === undefined || this.#idOf(entry) !== record.id) return entry;
    return { ...entry, seen: fingerprint(this.#standing(record)) };
  }

  #standing(record: Correctable): Correctable {
    const fields = [...record.fields.keys()].map((field) => [field, this.#stands(record, field)] as const);
    return { ...record, fields: new Map(fields) };
  }

  #alone(entry: CorrectionEntry, record: Correctable, field: string): CorrectionEntry {
    if (!('field' in entry) || entry.moved !== field || this.#idOf(entry) !== record.id) return entry;
    const { moved: _, ...rest } = entry;
    return rest;
  }

  /** The words of a field as they stand with what was said so far. */
  #stands(record: Correctable, field: string): string {
    const said = this.#entries.findLast(
      (entry): entry is CellCorrection =>
        'field' in entry && entry.field === field && this.#idOf(entry) === record.id,
    );
    return wordsOf(said?.now ?? record.fields.get(field) ?? '');
  }

  #idOf(entry: CorrectionEntry): string {
    return this.#ids.get(keyOf(entry)) ?? entry.of;
  }

  #field(target: string): { readonly record: Correctable; readonly field: string } | Misfit {
    // ids hold full stops too ("pl-2/10.1"), and so may headings: the longest id that is one
    for (let dot = target.lastIndexOf('.'); dot > 0; dot = target.lastIndexOf('.', dot - 1)) {
      const record = this.#records.get(target.slice(0, dot));
      if (!record) continue;
      const name = target.slice(dot + 1);
      const field = fieldNamed(record, name);
      return field === null ? this.#noField(name, record) : { record, field };
    }
    const id = target.includes('.') ? target.slice(0, target.lastIndexOf('.')) : target;
    const record = this.#records.get(target);
    return record ? this.#noField('', record) : this.#noRecord(id);
  }

  #noField(named: string, record: Correctable): Misfit {
    const { id: of, fields, headings } = record;
    const printed = [...headings].flatMap(([role, heading]) => (fields.has(role) ? [heading] : []));
    return { kind: 'no-field', named, of, known: [...fields.keys(), ...printed] };
  }

  #noRecord(named: string): Misfit {
    return { kind: 'no-record', named, known: [...this.#records.keys()] };
  }
}

/** What an entry is about, whatever it says of it. */
function keyOf({ of, row }: CorrectionEntry): string {
  return JSON.stringify([of, row.number, row.words]);
}

/** How an entry is called on the command line. */
export function nameOfEntry(entry: CorrectionEntry): string {
  return 'field' in entry ? `${entry.of}.${entry.field}` : entry.of;
}

/** Two cells after words at one's end or beginning went to the other; null where it neither begins nor ends so. */
function movedWords(
  from: string,
  into: string,
  words: string,
): { readonly from: string; readonly into: string } | null {
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  if (words === '') return null;
  if (from === words) return { from: '', into: join(words, into) };
  if (from.endsWith(` ${words}`)) return { from: from.slice(0, -words.length - 1), into: join(words, into) };
  if (from.startsWith(`${words} `)) return { from: from.slice(words.length + 1), into: join(into, words) };
  return null;
}
