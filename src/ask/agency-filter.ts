import { type AgencyContext, expand, readAgencies } from '../grammars/agencies/index.ts';
import type { Body } from '../lexicon/body.ts';
import { bodyIndex } from '../lexicon/register.ts';
import type { Agency, Plan } from '../model/index.ts';
import { matchKey, plainKey } from '../text/fold.ts';
import { type TextMatch, textMatch } from '../text/match.ts';

/** What is known of a plan that its agencies are read by. */
export function agencyContext({ document }: Plan): AgencyContext {
  const { province, place, level } = document;
  return { province, place, level, on: document.issuedOn ?? document.period?.start ?? null };
}

/** Whether a body that a row names is, or covers, the one that was asked for. */
export interface AgencyFilter {
  /** Whether the register knows the body. */
  readonly registered: boolean;
  readonly match: (agency: Agency) => boolean;
}

/** Bodies by their names and short forms without diacritics, compiled at the first need. */
let byPlainName: ReadonlyMap<string, readonly Body[]> | undefined;

function registerByPlainName(): ReadonlyMap<string, readonly Body[]> {
  if (byPlainName) return byPlainName;
  const index = new Map<string, Body[]>();
  for (const body of bodyIndex().values()) {
    for (const name of [body.name, ...(body.aliases ?? []), ...(body.abbreviations ?? [])]) {
      const key = plainKey(name);
      const known = index.get(key);
      if (!known) index.set(key, [body]);
      else if (!known.includes(body)) known.push(body);
    }
  }
  byPlainName = index;
  return index;
}

/** All names of the register, for suggestions. */
export function registeredNames(): string[] {
  return [...bodyIndex().values()].map((body) => body.name);
}

/**
 * A filter for a body as somebody writes it, in the setting of one plan: by the register where it knows the name
 * (also without diacritics, also abbreviated), else by its words.
 * @param exact only the body itself: no set that it belongs to, no longer name with the same words
 */
export function agencyFilter(words: string, context: AgencyContext, exact: boolean): AgencyFilter {
  const asked = readAgencies(words, context);
  const one = asked.length === 1 ? asked[0] : undefined;
  const ids =
    one && one.id !== null
      ? [one.id]
      : (registerByPlainName().get(plainKey(words)) ?? []).map((body) => body.id);
  const name = one?.name ?? words;
  const sameWords = wordsFilter(name, words, exact);
  return {
    // committees of places are too many to be registered one by one
    registered: ids.length > 0 || tierOf(name) !== null,
    match: (agency) => {
      if (agency.id !== null && ids.includes(agency.id)) return samePlace(agency.name, name);
      if (ids.length === 0 && sameWords(agency)) return true;
      return !exact && covers(agency, ids, name, context);
    },
  };
}

function wordsFilter(name: string, words: string, exact: boolean): (agency: Agency) => boolean {
  const keys = new Set([name, words].map(plainKey));
  const within: TextMatch = textMatch(words);
  return (agency) =>
    keys.has(plainKey(agency.name)) ||
    keys.has(plainKey(agency.text)) ||
    (!exact && (within(agency.name) || within(agency.text)));
}

/** "Sở Nội vụ tỉnh An Hải": the proper name of the place that a body belongs to. */
const PLACE = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (\p{Lu}[^,;]*)$/u;

/** Two names of one registered body: "Sở Nội vụ" is that of any province, "Sở Nội vụ tỉnh An Hải" is not. */
function samePlace(named: string, asked: string): boolean {
  const [a, b] = [PLACE.exec(named)?.[1], PLACE.exec(asked)?.[1]];
  return a === undefined || b === undefined || matchKey(a) === matchKey(b);
}

const sets = new Map<string, ReadonlySet<string>>();
/** Sets are few; a flood of unlike names would otherwise stay in the memory. */
const SETS_AT_MOST = 5_000;

/** Whether a set that a row names held the body at the plan's date. */
function covers(agency: Agency, ids: readonly string[], name: string, context: AgencyContext): boolean {
  if (agency.kind !== 'group') return false;
  const key = [agency.id ?? agency.name, context.on, context.province, context.level].join('|');
  let members = sets.get(key);
  if (!members) {
    if (sets.size >= SETS_AT_MOST) sets.clear();
    members = new Set(context.on ? expand(agency, context.on, context) : []);
    sets.set(key, members);
  }
  const held = members;
  const tier = tierOf(name);
  return ids.some((id) => held.has(id)) || (tier !== null && held.has(tier));
}

/** Levels whose committees and councils the register does not list one by one, by the word before the place's name. */
const TIERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:huyen|quan|thi xa|thanh pho)(?: |$)/, 'cap-huyen'],
  [/^(?:xa|phuong|thi tran|dac khu)(?: |$)/, 'cap-xa'],
];
const HEADS: readonly (readonly [string, string])[] = [
  ['uy ban nhan dan ', 'ubnd'],
  ['hoi dong nhan dan ', 'hdnd'],
];

/** The set that a committee or council belongs to: "Ủy ban nhân dân huyện Ba Tiêu" is one of "UBND cấp huyện". */
function tierOf(name: string): string | null {
  const key = plainKey(name);
  const head = HEADS.find(([words]) => key.startsWith(words));
  if (!head) return null;
  const rest = key.slice(head[0].length);
  const tier = TIERS.find(([level]) => level.test(rest));
  return tier ? `${head[1]}-${tier[1]}` : null;
}
