import { matchKey, plainKey } from '../../text/fold.ts';
import type { Facts } from '../shared/facts.ts';
import type { Item } from './lists.ts';

/** What the form says, by the names of its fields; empty ones are left out. */
export type Wanted = Readonly<Record<string, string>>;

/** From when a row is in doubt (the server's own measure). */
const SURE_ROW = 0.9;
/** "Soon" is within so many days. */
export const SOON = 30;

/** Where the last day of a line lies from today. */
export type State = 'overdue' | 'soon' | 'later' | 'ongoing' | 'undated';

/** The day that a line is due next; where all have passed, the last of them; null where it has none of its own. */
export function nextDay({ days }: Facts, today: string): string | null {
  const own = days.filter(({ recurring }) => !recurring).map(({ day }) => day);
  return own.find((day) => day >= today) ?? own.at(-1) ?? null;
}

/** Days from one ISO date to another; under 0 for one that has passed. */
export function daysFrom(today: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

/** Where a line stands today, by its own days or by what recurs and goes on. */
export function stateOf(facts: Facts, today: string): State {
  const day = nextDay(facts, today);
  if (day !== null) {
    const left = daysFrom(today, day);
    if (left < 0) return 'overdue';
    return left <= SOON ? 'soon' : 'later';
  }
  const ongoing =
    facts.days.length > 0 || facts.kinds.some((kind) => kind === 'continuous' || kind === 'recurring');
  return ongoing ? 'ongoing' : 'undated';
}

/** Whether a line is shown. */
export type Test = (item: Item) => boolean;

/** Fields of the filter whose value alone decides, each with the test that it asks for. */
const FIELDS: Readonly<Record<string, (value: string) => Test>> = {
  plan: (value) => (item) => item.facts.plan === Number(value),
  group: (value) => (item) => item.facts.group === Number(value),
  topic: (value) => (item) => item.facts.topic === value,
  kind: (value) => (item) => item.facts.kinds.includes(value),
  // a span of days, ISO 8601, both of them in it: "2024-01-01/2024-03-31"
  due: (value) => {
    const [start = '', end = ''] = value.split('/');
    return (item) => item.facts.days.some(({ day }) => day >= start && day <= end);
  },
  sure: (value) => (item) => sureness(item.facts) === value,
};

function stateTest(today: string): (value: string) => Test {
  return (value) => (item) => stateOf(item.facts, today) === value;
}

/**
 * The lines that were asked for.
 * @param applies whether a field means anything to the lines: targets have no deadline
 */
export function testFor(
  wanted: Wanted,
  bodies: readonly string[],
  today: string,
  applies: (field: string) => boolean,
): Test {
  const tests = Object.entries({ ...FIELDS, state: stateTest(today), q: searchTest }).flatMap(
    ([field, make]) => {
      const value = wanted[field];
      return value !== undefined && applies(field) ? [make(value)] : [];
    },
  );
  if (applies('body')) tests.push(...bodyTest(wanted, bodies));
  return (item) => tests.every((test) => test(item));
}

function sureness({ confidence, checked }: Facts): string {
  if (checked) return 'checked';
  return confidence !== null && confidence < SURE_ROW ? 'doubtful' : 'sure';
}

function bodyTest({ body, role, sets }: Wanted, bodies: readonly string[]): Test[] {
  if (body === undefined && role === undefined) return [];
  const at = body === undefined ? null : bodies.indexOf(body);
  return [
    ({ facts }) =>
      facts.uses.some(
        (use) =>
          (at === null || use.body === at) &&
          (role === undefined || use.role === role) &&
          (sets !== '0' || !use.bySet),
      ),
  ];
}

const SYLLABLE = /[\p{L}\p{N}]/u;

/** Words that stand together; several such phrases are parted by semicolons. Diacritics are optional. */
function searchTest(query: string): Test {
  const phrases = query
    .split(';')
    .map((phrase) => ({ plain: plainKey(phrase), marked: matchKey(phrase) }))
    .filter(({ plain }) => plain !== '');
  return ({ keys }) =>
    phrases.every(({ plain, marked }) => {
      if (!startsSyllable(keys.plain, plain)) return false;
      // letters typed with marks stand for themselves only
      return plain === marked || keys.marked.includes(marked);
    });
}

function startsSyllable(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (at === 0 || !SYLLABLE.test(text.charAt(at - 1))) return true;
  return false;
}
