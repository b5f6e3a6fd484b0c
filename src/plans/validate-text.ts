import type { Messages } from '../messages/index.ts';
import { Plan } from '../model/plan.ts';
import { HEADER_FIELDS, RECORD_LISTS } from '../model/records.ts';
import { LIMITS } from '../source/limits.ts';
import { append } from '../text/append.ts';
import { checkSchema, type Fault, inOrder, pathText } from './faults.ts';
import { gotText, type Located, locate, type Path, type Position } from './located.ts';
import { isMapping } from './mapping.ts';
import { mismatches } from './mismatches.ts';

/** What is in a plan file, and what is wrong with it. */
export interface Validated {
  /** Plans found, whether or not something is wrong with them. */
  readonly plans: number;
  /** In the order of the file. */
  readonly faults: readonly Fault[];
  /** The text holds nothing that looks like a plan: it is another kind of file. */
  readonly foreign: boolean;
}

/**
 * Checks a plan file (JSON, YAML, NDJSON; one plan or several), which a person may have edited, against the schemas
 * and, where it is as they say, its records against one another. Each fault has its line and column.
 */
export function validateText(text: string, messages: Pick<Messages, 'validating'>): Validated {
  const { values, faults: broken } = locate(text);
  const { wants, kinds } = messages.validating;
  const syntax = broken.map(({ position, language, ...fault }) => ({
    ...position,
    code: 'syntax',
    path: '',
    expected: wants.syntax(language),
    got: gotText(fault, messages),
  }));
  const plans = plansIn(values);
  const faults: Fault[] = [];
  for (const plan of plans) {
    if (faults.length > LIMITS.faults.most) break;
    append(faults, planFaults(plan, messages));
  }
  const foreign = !plans.some(({ value }) => hasPlanField(value)) && !looksLikePlans(text);
  if (text.trim() === '') {
    const empty = {
      line: 1,
      column: 1,
      code: 'syntax',
      path: '',
      expected: wants.syntax('JSON, YAML'),
      got: kinds.empty,
    };
    return { plans: 0, faults: [empty], foreign: false };
  }
  return { plans: plans.length, faults: withoutEnd(inOrder([...syntax, ...faults]), messages), foreign };
}

/** No more faults than a person reads; the last says that there may be more. */
function withoutEnd(
  faults: readonly Fault[],
  { validating }: Pick<Messages, 'validating'>,
): readonly Fault[] {
  const { most } = LIMITS.faults;
  const told = faults.slice(0, most);
  const last = told.at(-1);
  if (!last || told.length < most) return told;
  const { wants, kinds } = validating;
  const more = {
    code: 'too-many-faults',
    path: '',
    expected: wants.atMost(String(most)),
    got: kinds.more(most),
  };
  return [...told, { line: last.line, column: last.column, ...more }];
}

const FIELDS: readonly string[] = ['record', ...HEADER_FIELDS, ...RECORD_LISTS.map(([, list]) => list)];

/** Prose with a colon in it is YAML too. */
function hasPlanField(value: unknown): boolean {
  return isMapping(value) && FIELDS.some((field) => Object.hasOwn(value, field));
}

/** What is broken may still be seen to be a plan file. */
function looksLikePlans(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text) || /^\uFEFF?schemaVersion:/m.test(text);
}

function planFaults(plan: Located, messages: Pick<Messages, 'validating'>): Fault[] {
  const { value, faults } = checkSchema(Plan, plan, messages);
  if (value === null) return faults;
  return mismatches(value, messages).map(({ path, ...rest }) => ({
    ...rest,
    ...plan.at(path),
    path: pathText(path),
  }));
}

/** Each plan by itself: one value may be a list of plans, and records that follow one another make one (NDJSON). */
export function plansIn(values: readonly Located[]): Located[] {
  if (values.some(({ value }) => isMapping(value) && typeof value.record === 'string'))
    return fromRecords(values);
  return values.flatMap((located) => {
    if (!Array.isArray(located.value)) return [located];
    return located.value.map((value: unknown, i) => new Element(value, located, i));
  });
}

/** A plan of a list of plans. */
class Element implements Located {
  readonly value: unknown;
  readonly #list: Located;
  readonly #index: number;

  constructor(value: unknown, list: Located, index: number) {
    this.value = value;
    this.#list = list;
    this.#index = index;
  }

  at(path: Path): Position {
    return this.#list.at([this.#index, ...path]);
  }

  atKey(path: Path, key: string): Position {
    return this.#list.atKey([this.#index, ...path], key);
  }
}

const LIST_OF: ReadonlyMap<unknown, string> = new Map(RECORD_LISTS);

/** A plan whose records stand in a line each. */
class RecordPlan implements Located {
  readonly value: Record<string, unknown>;
  readonly #header: Located;
  readonly #records = new Map<string, Located[]>();

  constructor(header: Located, fields: Readonly<Record<string, unknown>>) {
    this.#header = header;
    const { record: _, plan: __, ...rest } = fields;
    for (const [, list] of RECORD_LISTS) this.#records.set(list, []);
    const given = Object.fromEntries(
      [...new Set([...HEADER_FIELDS, ...Object.keys(rest)])].map((field) => [field, rest[field]]),
    );
    this.value = { ...given, ...Object.fromEntries([...this.#records.keys()].map((list) => [list, []])) };
  }

  add(list: string, located: Located, fields: Readonly<Record<string, unknown>>): void {
    const { record: _, plan: __, ...rest } = fields;
    this.#records.get(list)?.push(located);
    const into = this.value[list];
    if (Array.isArray(into)) into.push(rest);
  }

  at(path: Path): Position {
    const { located, rest } = this.#inside(path);
    return located.at(rest);
  }

  atKey(path: Path, key: string): Position {
    const { located, rest } = this.#inside(path);
    return located.atKey(rest, key);
  }

  #inside(path: Path): { located: Located; rest: Path } {
    const [list, i, ...rest] = path;
    const located = this.#records.get(String(list))?.[Number(i ?? -1)];
    return located ? { located, rest } : { located: this.#header, rest: path };
  }
}

function fromRecords(values: readonly Located[]): Located[] {
  const plans: Located[] = [];
  let open: RecordPlan | null = null;
  for (const located of values) {
    const { value } = located;
    const list = isMapping(value) ? LIST_OF.get(value.record) : undefined;
    if (isMapping(value) && value.record === 'plan') {
      open = new RecordPlan(located, value);
      plans.push(open);
    } else if (open && list !== undefined && isMapping(value)) open.add(list, located, value);
    // a record out of place is no plan, and its schema says so
    else plans.push(located);
  }
  return plans;
}
