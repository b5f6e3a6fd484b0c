import { provinceNamed } from '../grammars/territory.ts';
import { PROVINCES, type Province } from '../lexicon/provinces.ts';
import { plainKey } from '../text/fold.ts';

/** Units by their names and other spellings, without diacritics: several of one name where it went on after a merger. */
const BY_NAME = new Map<string, Province[]>();
for (const province of PROVINCES) {
  for (const name of new Set([province.name, ...province.aliases].map(nameKey))) {
    const units = BY_NAME.get(name);
    if (units) units.push(province);
    else BY_NAME.set(name, [province]);
  }
}
const BY_ID: ReadonlyMap<string, Province> = new Map(PROVINCES.map((province) => [province.id, province]));

function nameKey(text: string): string {
  return plainKey(text)
    .replace(/^(?:tinh|thanh pho|tp\.?) /, '')
    .replace(/ ?[-–] ?/g, ' ');
}

function isThereOn({ from, to }: Province, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The unit (tỉnh, thành phố) that a name meant on a day; the name itself, folded, where the register has none. */
export function provinceAt(name: string, day: string | null): string {
  const units = BY_NAME.get(nameKey(name)) ?? [];
  const unit = day === null ? units[0] : (units.find((each) => isThereOn(each, day)) ?? units[0]);
  return unit?.id ?? provinceNamed(name)?.id ?? nameKey(name);
}

/** The unit that another has become by today: itself where it is still there. */
export function unitNow(id: string): string {
  let at = id;
  // successors run one way in time; a register with a cycle must still end
  for (let step = 0; step < PROVINCES.length; step += 1) {
    const next = BY_ID.get(at)?.successor;
    if (!next) break;
    at = next;
  }
  return at;
}

/** Name of a unit, for people. */
export function unitName(id: string): string {
  return BY_ID.get(id)?.name ?? id;
}

/** What a name of a province is taken for. */
export interface AskedProvince {
  /** Units that bear, or bore, the name. */
  readonly named: readonly string[];
  /** These, all that have become part of them, and what they have become part of. */
  readonly related: readonly string[];
}

/**
 * The units that a name stands for: by the map of today (Lâm Đồng with what was Bình Thuận and Đắk Nông), and as it was.
 * @returns null where the register has no such name
 */
export function askedProvince(name: string): AskedProvince | null {
  const named = (BY_NAME.get(nameKey(name)) ?? []).map((unit) => unit.id);
  if (named.length === 0) return null;
  const later = new Set(named.flatMap(successorsOf));
  const standing = new Set(named.filter((id) => BY_ID.get(id)?.to === null));
  // what became part of a unit that still bears the name is part of what is asked for
  const parts = PROVINCES.filter(({ id }) => successorsOf(id).some((each) => standing.has(each)));
  return { named, related: [...new Set([...named, ...later, ...parts.map(({ id }) => id)])] };
}

function successorsOf(id: string): string[] {
  const found: string[] = [];
  for (let at = BY_ID.get(id)?.successor; at && !found.includes(at); at = BY_ID.get(at)?.successor)
    found.push(at);
  return found;
}

/** Names that may have been meant. */
export function provinceNames(): string[] {
  return [...new Set(PROVINCES.map(({ name }) => name))];
}
