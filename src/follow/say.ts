import { readDay } from '../ask/windows.ts';
import { readAgencies } from '../grammars/agencies/read.ts';
import type { Evidence, Extension, LedgerEntry, ProgressState } from '../model/ledger.ts';
import { isDay } from '../text/calendar.ts';
import { plainKey, squeeze } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import type { FollowMessages } from './ledger.ts';
import { NOBODY, partiesOf } from './states.ts';
import { type Deliverable, type Followed, keptWords, type Task, unitKey } from './tasks.ts';

/** A statement as somebody makes it: in words, not yet held against the plan. */
export interface Statement {
  /** The task's id, name or number. */
  readonly task: string;
  readonly deliverable: string | null;
  readonly unit: string | null;
  readonly occurrence: string | null;
  readonly state: ProgressState | null;
  /** Words of a day; "" for done on a day that nobody knows. */
  readonly doneOn: string | null;
  readonly product: string | null;
  readonly evidence: readonly { readonly symbol: string; readonly date: string | null }[];
  readonly percent: string | null;
  readonly actual: string | null;
  readonly extendTo: string | null;
  readonly grantedBy: string | null;
  readonly reason: string | null;
}

/** A statement that says nothing yet: each field is filled by what somebody says. */
export const NOTHING_SAID: Omit<Statement, 'task'> = {
  deliverable: null,
  unit: null,
  occurrence: null,
  state: null,
  doneOn: null,
  product: null,
  evidence: [],
  percent: null,
  actual: null,
  extendTo: null,
  grantedBy: null,
  reason: null,
};

/** What makes a statement impossible, and the field that it stands in. */
export interface Problem {
  readonly field: keyof Statement;
  readonly words: string;
}

/** A statement that can be entered, or why it cannot. */
export type Said =
  | { readonly ok: true; readonly entry: LedgerEntry }
  | { readonly ok: false; readonly problem: Problem };

/** Who says it, when, and for which day. */
export interface Speaker {
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The day that it holds for; null: the day on which it is said. */
  readonly asOf: string | null;
  /** Today: no day that is told may lie after it. */
  readonly today: string;
  /** What holds so far of what an entry is about: who grants an extension or names a reason says nothing of the state. */
  readonly held: (of: LedgerEntry) => LedgerEntry | null;
}

/** Thrown within this module only, to leave a statement at its first fault. */
class Refused extends Error {
  readonly problem: Problem;

  constructor(field: keyof Statement, words: string) {
    super(words);
    this.problem = { field, words };
  }
}

/**
 * Holds a statement against the plan: the task has to be there, the unit has to lead it, days have to stand in the
 * calendar and to have passed, an extension needs its document.
 * @returns the entry for the ledger, or the first thing that is wrong
 */
export function entryFor(
  statement: Statement,
  followed: Followed,
  sets: ReadonlyMap<string, readonly string[]>,
  speaker: Speaker,
  messages: FollowMessages,
): Said {
  try {
    return { ok: true, entry: new Hearing(followed, sets, speaker, messages).entry(statement) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Who may report on deliverables, by `unitKey`; kept, since a set that is spread has a hundred members. */
function leadersOf(
  among: readonly Deliverable[],
  sets: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const [only, ...more] = among;
  if (only && more.length === 0) return leadersOfOne(only, sets);
  return new Map(among.flatMap((each) => [...leadersOfOne(each, sets)]));
}

const LEADERS = new WeakMap<object, WeakMap<Deliverable, ReadonlyMap<string, string>>>();

function leadersOfOne(
  of: Deliverable,
  sets: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const bySets = LEADERS.get(sets) ?? new WeakMap<Deliverable, ReadonlyMap<string, string>>();
  LEADERS.set(sets, bySets);
  const leaders =
    bySets.get(of) ??
    new Map(
      partiesOf(of, { sets })
        .flat()
        .map((name) => [unitKey(name), name] as const),
    );
  bySets.set(of, leaders);
  return leaders;
}

class Hearing {
  readonly #followed: Followed;
  readonly #sets: ReadonlyMap<string, readonly string[]>;
  readonly #speaker: Speaker;
  readonly #say: FollowMessages['follow'];

  constructor(
    followed: Followed,
    sets: ReadonlyMap<string, readonly string[]>,
    speaker: Speaker,
    { follow }: FollowMessages,
  ) {
    this.#followed = followed;
    this.#sets = sets;
    this.#speaker = speaker;
    this.#say = follow;
  }

  entry(statement: Statement): LedgerEntry {
    const { by, at, asOf } = this.#speaker;
    const subject = this.#subject(statement);
    const percent = this.#percent(statement.percent);
    const doneOn = this.#pastDay('doneOn', statement.doneOn);
    const state = this.#state(statement, percent);
    const entry: LedgerEntry = {
      task: subject.id,
      words: keptWords(subject.words),
      deliverable: subject.deliverable,
      unit: subject.unit,
      occurrence: subject.occurrence,
      state,
      doneOn,
      product: worded(statement.product),
      evidence: statement.evidence.map((each) => this.#evidence(each)),
      percent,
      actual: this.#number(statement.actual),
      extension: this.#extension(statement),
      reason: worded(statement.reason),
      asOf,
      by,
      at,
    };
    const silent = statement.state === null && statement.doneOn === null && percent === null;
    if (
      silent &&
      entry.evidence.length === 0 &&
      entry.actual === null &&
      entry.extension === null &&
      entry.reason === null &&
      entry.product === null
    )
      throw new Refused('state', this.#say.problems['nothing-said']);
    const before = silent ? this.#speaker.held(entry) : null;
    return before ? withState(entry, before) : entry;
  }

  #subject(
    statement: Statement,
  ): Pick<LedgerEntry, 'deliverable' | 'unit' | 'occurrence'> & { id: string; words: string } {
    const measure = this.#followed.measures.find(
      ({ id, name }) => id === statement.task || name === statement.task,
    );
    const task = this.#task(statement.task, measure !== undefined);
    if (!task && measure) {
      const unit = this.#unit(
        statement.unit,
        new Map(measure.leads.map(({ name }) => [unitKey(name), name])),
      );
      return { id: measure.id, words: measure.words, deliverable: null, unit, occurrence: null };
    }
    if (!task) throw new Refused('task', this.#say.problems['unknown-task'](statement.task, []));
    const deliverable = this.#deliverable(task, statement.deliverable);
    const among = deliverable ? [deliverable] : task.deliverables;
    const unit = this.#unit(statement.unit, leadersOf(among, this.#sets));
    const occurrence = this.#occurrence(among, statement.occurrence);
    return { id: task.id, words: task.words, deliverable: deliverable?.id ?? null, unit, occurrence };
  }

  #task(words: string, otherwise: boolean): Task | null {
    const { byId, tasks } = this.#followed;
    const { problems } = this.#say;
    const wanted = squeeze(words);
    const own = byId.get(wanted);
    if (own) return own;
    const named = tasks.filter(({ name, id }) => name === wanted || id.slice(id.indexOf('/') + 1) === wanted);
    const numbered = named.length > 0 ? named : tasks.filter(({ name }) => name.split('.').at(-1) === wanted);
    if (numbered.length > 1)
      throw new Refused(
        'task',
        problems['ambiguous-task'](
          wanted,
          numbered.map(({ name }) => name),
        ),
      );
    if (numbered.length === 0 && !otherwise)
      throw new Refused(
        'task',
        problems['unknown-task'](
          wanted,
          nearest(
            wanted,
            tasks.map(({ name }) => name),
          ),
        ),
      );
    return numbered[0] ?? null;
  }

  #deliverable(task: Task, words: string | null): Deliverable | null {
    // a task with one line is that line
    if (words === null || words === '') return null;
    const found = task.deliverables.find(({ id }) => id === words);
    if (!found) throw new Refused('deliverable', this.#say.problems['unknown-deliverable'](words));
    return task.deliverables.length > 1 ? found : null;
  }

  /** The lead that is meant, under the plan's own name for it; abbreviations are understood. */
  #unit(words: string | null, leads: ReadonlyMap<string, string>): string {
    const { problems } = this.#say;
    if (words === null || words.trim() === '') {
      const [only, ...more] = [...leads.values()];
      if (more.length > 0) throw new Refused('unit', problems['unit-needed']([...leads.values()]));
      return only ?? NOBODY;
    }
    if (leads.size === 0) return squeeze(words);
    const same = leads.get(unitKey(words));
    if (same !== undefined) return same;
    const { province, level, issuedOn } = this.#followed.plan.document;
    const names = [words, ...readAgencies(words, { province, level, on: issuedOn }).map(({ name }) => name)];
    const keys = new Set(names.map(plainKey));
    const found = [...leads.values()].find((lead) => keys.has(plainKey(lead)));
    if (found === undefined)
      throw new Refused('unit', problems['foreign-unit'](squeeze(words), [...leads.values()]));
    return found;
  }

  #occurrence(among: readonly Deliverable[], words: string | null): string | null {
    const { problems } = this.#say;
    const isUntold = words === null || words.trim() === '';
    if (isUntold && among.some(({ steps }) => steps.some(({ occurrence }) => occurrence === null)))
      return null;
    const steps = among.flatMap((each) => each.steps);
    const days = [...new Set(steps.flatMap(({ occurrence }) => occurrence ?? []))];
    if (isUntold) {
      if (days.length > 1) throw new Refused('occurrence', problems['occurrence-needed'](days));
      return days[0] ?? null;
    }
    const day = this.#day('occurrence', words);
    if (!days.includes(day)) throw new Refused('occurrence', problems['unknown-occurrence'](words, days));
    return day;
  }

  #state({ state, doneOn }: Statement, percent: number | null): ProgressState {
    if (doneOn !== null) {
      if (state !== null && state !== 'done')
        throw new Refused('doneOn', this.#say.problems['done-day-without-done'](this.#say.states[state]));
      return 'done';
    }
    if (state !== null) return state;
    return percent !== null && percent > 0 ? 'doing' : 'not-started';
  }

  #day(field: keyof Statement, words: string): string {
    const year = Number(this.#speaker.today.slice(0, 4));
    const text = squeeze(words);
    const day = isDay(text) ? text : readDay(text, year);
    if (day === null) throw new Refused(field, this.#say.problems['bad-day'](text));
    return day;
  }

  #pastDay(field: keyof Statement, words: string | null): string | null {
    if (words === null || words.trim() === '') return null;
    const day = this.#day(field, words);
    if (day > this.#speaker.today)
      throw new Refused(field, this.#say.problems['future-day'](this.#say.day(day)));
    return day;
  }

  #evidence({ symbol, date }: Statement['evidence'][number]): Evidence {
    return { symbol: squeeze(symbol), date: this.#pastDay('evidence', date) };
  }

  #extension({ extendTo, grantedBy }: Statement): Extension | null {
    const [to, document] = [worded(extendTo), worded(grantedBy)];
    if (to === null && document === null) return null;
    if (to === null) throw new Refused('grantedBy', this.#say.problems['no-new-day']);
    if (document === null) throw new Refused('extendTo', this.#say.problems['no-grant']);
    const { symbol, date } = documentOf(document);
    return { to: this.#day('extendTo', to), document: symbol, on: this.#pastDay('grantedBy', date) };
  }

  #percent(words: string | null): number | null {
    if (words === null || words.trim() === '') return null;
    const value = numberOf(words.replace(/%\s*$/, ''));
    if (value === null || value < 0 || value > 100)
      throw new Refused('percent', this.#say.problems['bad-percent'](squeeze(words)));
    return value;
  }

  #number(words: string | null): number | null {
    if (words === null || words.trim() === '') return null;
    const value = numberOf(words.replace(/%\s*$/, ''));
    if (value === null) throw new Refused('actual', this.#say.problems['bad-number'](squeeze(words)));
    return value;
  }
}

/** An entry that says nothing of the state leaves it, and what shows it, as they were. */
function withState(
  entry: LedgerEntry,
  { state, doneOn, percent, product, evidence }: LedgerEntry,
): LedgerEntry {
  return {
    ...entry,
    state,
    doneOn,
    percent,
    product: entry.product ?? product,
    evidence: entry.evidence.length > 0 ? entry.evidence : evidence,
  };
}

function worded(words: string | null): string | null {
  const text = words === null ? '' : squeeze(words);
  return text === '' ? null : text;
}

/** A number as Vietnamese write it ("97,5") or as programs do ("97.5"). */
function numberOf(words: string): number | null {
  const text = squeeze(words).replace(',', '.');
  return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Number(text) : null;
}

/** "123/BC-SNV@2026-03-10", "123/BC-SNV ngày 10/3/2026": a document's symbol and the day that stands behind it. */
export function documentOf(words: string): { symbol: string; date: string | null } {
  const m =
    /^([^@]{1,200})@([^@]{1,40})$/.exec(words) ??
    /^(.{1,200}?),? ngày (\d[\d/.-]{5,9})$/i.exec(squeeze(words));
  return m?.[1] !== undefined && m[2] !== undefined
    ? { symbol: squeeze(m[1]), date: squeeze(m[2]) }
    : { symbol: squeeze(words), date: null };
}
