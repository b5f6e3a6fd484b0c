import type { Body } from '../../lexicon/body.ts';
import { type BodyIndex, indexBodies } from '../../lexicon/register.ts';
import type { Trouble } from '../../model/trouble.ts';
import { matchKey } from '../../text/fold.ts';

const EXAMPLE =
  '{ id: so-a, name: Sở A, level: province, class: department, validTo: 2025-02-28, successors: [so-b] }';

function trouble(code: string, what: string, expected: string, got: string): Trouble {
  return { code, what, expected, example: EXAMPLE, got };
}

/**
 * Checks a register of bodies: ids used twice, days out of order, successors that nobody knows, successors
 * that lead back to where they began, and names that two bodies of one level bear at the same time.
 *
 * In: the records, and the register that they are added to (none: they stand alone). Out: one trouble for
 * each fault, in the order of the records; empty where all is well.
 */
export function checkRegister(records: readonly Body[], base: BodyIndex = new Map()): Trouble[] {
  const all = indexBodies([...base.values(), ...records]);
  return [
    ...repeatedIds(records),
    ...records.flatMap((body) => [...dayFaults(body), ...unknownIds(body, all)]),
    ...cycles(records, all),
    ...overlaps(records, all),
  ];
}

function repeatedIds(records: readonly Body[]): Trouble[] {
  const seen = new Set<string>();
  const twice = new Set(records.map((body) => body.id).filter((id) => seen.has(id) || !seen.add(id)));
  return [...twice].map((id) =>
    trouble(
      'register-repeated-id',
      `the id "${id}" stands twice in the register`,
      'an id of its own for each body',
      id,
    ),
  );
}

function dayFaults(body: Body): Trouble[] {
  const { validFrom, validTo } = body;
  if (validFrom === null || validTo === null || validFrom <= validTo) return [];
  return [
    trouble(
      'register-validity',
      `"${body.id}" ends before it begins`,
      'validFrom on or before validTo',
      `${validFrom} to ${validTo}`,
    ),
  ];
}

function unknownIds(body: Body, all: BodyIndex): Trouble[] {
  return (body.successors ?? [])
    .filter((id) => !all.has(id))
    .map((id) =>
      trouble(
        'register-unknown-id',
        `"${body.id}" names a successor that the register does not have`,
        'the id of a body of the register',
        id,
      ),
    );
}

/** Each cycle once, told from its first body in the order of the records. */
function cycles(records: readonly Body[], all: BodyIndex): Trouble[] {
  const found: Trouble[] = [];
  const searched = new Set<string>();
  for (const { id } of records) {
    const cycle = cycleFrom(id, all, searched);
    if (cycle)
      found.push(
        trouble(
          'register-successor-cycle',
          'successors lead back to where they began',
          'successors that end',
          cycle.join(' → '),
        ),
      );
  }
  return found;
}

/** A path of successors that comes back on itself, searched depth first without recursion. */
function cycleFrom(start: string, all: BodyIndex, searched: Set<string>): string[] | null {
  if (searched.has(start)) return null;
  const path = [start];
  const next = [0];
  let cycle: string[] | null = null;
  while (path.length > 0) {
    const id = path.at(-1) ?? start;
    const k = next.at(-1) ?? 0;
    const successor = all.get(id)?.successors?.[k];
    if (successor === undefined) {
      searched.add(id);
      path.pop();
      next.pop();
      continue;
    }
    next[next.length - 1] = k + 1;
    const at = path.indexOf(successor);
    if (at >= 0) cycle ??= [...path.slice(at), successor];
    else if (!searched.has(successor)) {
      path.push(successor);
      next.push(0);
    }
  }
  return cycle;
}

/** The forms that a body is found by, at its level. */
function formsOf(body: Body): string[] {
  return [...new Set([body.name, ...(body.aliases ?? [])].map((name) => `${body.level} ${matchKey(name)}`))];
}

function overlap(a: Body, b: Body): boolean {
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}

function overlaps(records: readonly Body[], all: BodyIndex): Trouble[] {
  const owners = new Map<string, Body[]>();
  for (const body of all.values())
    for (const form of formsOf(body)) owners.set(form, [...(owners.get(form) ?? []), body]);
  const found: Trouble[] = [];
  const told = new Set<string>();
  for (const { id } of records) {
    const body = all.get(id);
    if (!body) continue;
    for (const form of formsOf(body)) {
      const other = (owners.get(form) ?? []).find((each) => each.id !== id && overlap(each, body));
      const pair = other ? [id, other.id].sort().join(' ') : '';
      if (!other || told.has(pair)) continue;
      told.add(pair);
      found.push(
        trouble(
          'register-overlapping-validity',
          `"${id}" and "${other.id}" bear the name "${body.name}" at the same time`,
          'one body of a level for a name on each day',
          `${span(body)} and ${span(other)}`,
        ),
      );
    }
  }
  return found;
}

function span(body: Body): string {
  return `${body.validFrom ?? '…'} to ${body.validTo ?? '…'}`;
}
