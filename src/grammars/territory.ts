import { PROVINCES, type Province } from '../lexicon/provinces.ts';
import { matchKey } from '../text/fold.ts';

/** Names of provinces, districts and communes in running text and in letterheads. */

const SPELLINGS = new Map<string, Province>();
for (const province of PROVINCES) {
  for (const name of [province.name, ...province.aliases]) {
    const key = dashless(matchKey(name));
    // a name that goes on after a merger is looked up once
    if (!SPELLINGS.has(key)) SPELLINGS.set(key, province);
  }
}
const LONGEST_FIRST = [...SPELLINGS.keys()].sort((a, b) => b.length - a.length);

function dashless(key: string): string {
  return key.replace(/ ?[-–] ?/g, ' - ');
}

/** The province of exactly this name, with or without "tỉnh" or "thành phố"; null where the register has none. */
export function provinceNamed(text: string): Province | null {
  const key = dashless(matchKey(text)).replace(/^(?:tỉnh|thành phố|tp\.?) /, '');
  return SPELLINGS.get(key) ?? null;
}

const UNIT = /(?:^|[\s(“"])(tỉnh|thành phố|tp\.?)(?=\s+(\S+(?:\s+\S+){0,4}))/giu;

/**
 * The province that a text is about: the first "tỉnh …" or "thành phố …" that the register knows, else the
 * first "tỉnh" with a name of its own (a province unknown to the register).
 */
export function provinceIn(text: string): string | null {
  let unknown: string | null = null;
  for (const m of text.matchAll(UNIT)) {
    const known = startingProvince(m[2] ?? '');
    if (known && (matchKey(m[1] ?? '') === 'tỉnh' || known.kind === 'city')) return known.name;
    if (!unknown && matchKey(m[1] ?? '') === 'tỉnh') unknown = properName(m[2] ?? '');
  }
  return unknown;
}

function startingProvince(words: string): Province | null {
  const key = dashless(matchKey(words))
    .replace(/[.,;:)”"]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const name = LONGEST_FIRST.find((n) => key === n || key.startsWith(`${n} `));
  return name === undefined ? null : (SPELLINGS.get(name) ?? null);
}

/** Leading words that begin with a capital: a name in mixed case ("An Hải đến năm 2030" gives "An Hải"). */
export function properName(words: string): string | null {
  const name: string[] = [];
  for (const word of words.split(/\s+/).slice(0, 4)) {
    const bare = word.replace(/[.,;:)”"/]+$/, '');
    if (!/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(bare) || ENDS_NAME.has(matchKey(bare))) break;
    name.push(bare);
    if (bare !== word) break;
  }
  return name.length > 0 ? name.join(' ') : null;
}

/** Capitalised words that never belong to a place's name. */
const ENDS_NAME = new Set([
  'ban',
  'ban hành',
  'năm',
  'ủy',
  'hội',
  'sở',
  'kế',
  'về',
  'căn',
  'thực',
  'theo',
  'chủ',
  'và',
]);

/** The names of a district or commune in a text: "xã An Lạc", "thành phố Quy Nhơn"; null without one. */
export function unitNamed(text: string, unit: string): string | null {
  const at = new RegExp(`(?:^|[\\s(“"])${unit}(?=\\s+(\\S+(?:\\s+\\S+){0,4}))`, 'giu');
  for (const m of text.matchAll(at)) {
    const name = properName(m[1] ?? '');
    if (name) return name;
  }
  return null;
}

/** Whether "thành phố …" is one of provincial level. */
export function isCentralCity(name: string): boolean {
  return PROVINCES.some((p) => p.kind === 'city' && dashless(matchKey(p.name)) === dashless(matchKey(name)));
}
