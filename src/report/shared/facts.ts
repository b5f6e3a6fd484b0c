/**
 * What a line of the page is filtered, sorted and counted by. The server writes it into attributes of the line, the
 * browser reads it from there: the page holds each word once.
 */

/** What a body does in a row. */
export const USE_ROLES = ['lead', 'coordinate', 'monitor', 'implement'] as const;
export type UseRole = (typeof USE_ROLES)[number];

/** A body that a row names, or covers by a set that it belongs to ("các sở, ban, ngành tỉnh"). */
export interface Use {
  /** Its place in the page's list of bodies. */
  readonly body: number;
  readonly role: UseRole;
  readonly bySet: boolean;
}

/** A day on which something falls due. */
export interface DueDay {
  /** ISO 8601. */
  readonly day: string;
  readonly recurring: boolean;
}

/** What filters of the page ask of a line, without its words. */
export interface Facts {
  /** Places in the page's lists; null where there is none. */
  readonly plan: number;
  readonly group: number | null;
  readonly topic: string | null;
  readonly uses: readonly Use[];
  readonly days: readonly DueDay[];
  /** Kinds of its deadlines. */
  readonly kinds: readonly string[];
  /** 0..1; null for what is no row. */
  readonly confidence: number | null;
  readonly checked: boolean;
  /** The task that the row is a line of, as tasks are counted; null for what is no task. */
  readonly task: number | null;
  /** Whether it is a line that somebody has to do. */
  readonly deliverable: boolean;
}

const ROLE_LETTERS: Readonly<Record<UseRole, string>> = {
  lead: 'l',
  coordinate: 'c',
  monitor: 'm',
  implement: 'i',
};
const ROLES_BY_LETTER = new Map(USE_ROLES.map((role) => [ROLE_LETTERS[role], role]));

/** Facts as attributes (`data-b`, …); those that say nothing are left out. Capital letters: through a set. */
export function attributesOf(facts: Facts): [string, string][] {
  const { plan, group, topic, uses, days, kinds, confidence, checked, task, deliverable } = facts;
  const letter = ({ role, bySet }: Use): string =>
    bySet ? ROLE_LETTERS[role].toUpperCase() : ROLE_LETTERS[role];
  const pairs: [string, string][] = [
    ['p', plan === 0 ? '' : String(plan)],
    ['g', group === null ? '' : String(group)],
    ['t', topic ?? ''],
    ['b', uses.map((use) => `${use.body}${letter(use)}`).join(' ')],
    ['d', days.map(({ day, recurring }) => (recurring ? `${day}r` : day)).join(' ')],
    ['k', kinds.join(' ')],
    ['c', confidence === null ? '' : String(confidence)],
    ['s', checked ? '1' : ''],
    ['w', task === null ? '' : String(task)],
    ['f', deliverable ? '1' : ''],
  ];
  return pairs.filter(([, value]) => value !== '');
}

/** What `attributesOf` wrote. */
export function factsOf(attribute: (name: string) => string | undefined): Facts {
  const list = (name: string): string[] => (attribute(name) ?? '').split(' ').filter((part) => part !== '');
  const numbered = (name: string): number | null => {
    const text = attribute(name);
    return text === undefined ? null : Number(text);
  };
  return {
    plan: Number(attribute('p') ?? 0),
    group: numbered('g'),
    topic: attribute('t') ?? null,
    uses: list('b').flatMap(useOf),
    days: list('d').map((text) => ({ day: text.slice(0, 10), recurring: text.endsWith('r') })),
    kinds: list('k'),
    confidence: numbered('c'),
    checked: attribute('s') === '1',
    task: numbered('w'),
    deliverable: attribute('f') === '1',
  };
}

function useOf(text: string): Use[] {
  const letter = text.slice(-1);
  const role = ROLES_BY_LETTER.get(letter.toLowerCase());
  return role ? [{ body: Number(text.slice(0, -1)), role, bySet: letter !== letter.toLowerCase() }] : [];
}
