import { remembered } from '../../text/remembered.ts';
import { timeWordKey } from './lexemes.ts';
import { BY_WORD, FIT, ROLES, roleIndex, SIZE, START } from './score-weights.ts';

/*
 * How much a run of words looks like a deadline cell, for the search that divides a flattened row into its
 * columns. Every word has a role; how well a role follows another is in one table; the score of a run is the
 * mean fit of its words. Half cells ("tháng, năm và") are as likely as whole ones: a cell's lines come apart.
 */

/** After these the words tell of an event or a document, and any word fits a little. */
const OPENS_EVENT = new Set([roleIndex('according'), roleIndex('after')]);
const IN_EVENT = 4;
/** "theo dõi" (to watch over) is no "theo" (according to). */
const WATCHES = roleIndex('dõi');

const DATE = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$|^\d{1,2}\/\d{4}$/;
const YEARS = /^(?:19|20)\d\d(?:-(?:19|20)\d\d)?$/;
const ROMANS = /^(?:i{1,3}|iv)(?:[-,/](?:i{1,3}|iv))*(?:\/\d{4})?$/;
const EDGES = /^[("“*]+|[)"”.,;:*]+$/g;

function readRole(word: string): number {
  const bare = word.length > 1 ? word.replace(EDGES, '') : word;
  const known = BY_WORD.get(timeWordKey(bare));
  if (known !== undefined) return known;
  const first = bare.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (/^\d{1,2}$/.test(bare)) return roleIndex('number');
    if (DATE.test(bare)) return roleIndex('date');
    return YEARS.test(bare) ? roleIndex('yearNumber') : bare.includes('/') ? roleIndex('document') : 0;
  }
  return ROMANS.test(bare.toLowerCase()) ? roleIndex('roman') : 0;
}

const roleOf = remembered((word) => (word.length > LONGEST_WORD ? 0 : readRole(word)), { most: 20_000 });
/** Characters of a word that may stand in a deadline: the longest is a symbol, "1234/QĐ-UBND". */
const LONGEST_WORD = 40;

/** What `word` may be in a deadline cell: the name of its role in the table. */
export function deadlineWordRole(word: string): string {
  return ROLES[roleOf(word)] ?? 'other';
}

/** The roles of a row's words, read once; runs of them are then scored without touching the words again. */
export type DeadlineRoles = Uint8Array;

/** What each word of a row may be in a deadline cell. */
export function deadlineRoles(words: readonly string[]): DeadlineRoles {
  const roles = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) roles[i] = roleOf(words[i] ?? '');
  return roles;
}

/** 0..1: how much the run `[from, to)` looks like (a part of) a deadline cell; 0 for none. Allocates nothing. */
export function rolesScore(roles: DeadlineRoles, from: number, to: number): number {
  let sum = 0;
  let before: number = START;
  let event = false;
  for (let i = from; i < to; i++) {
    const role = roles[i] ?? 0;
    const fit = FIT[before * SIZE + role] ?? 0;
    sum += event && fit < IN_EVENT && role !== WATCHES ? IN_EVENT : fit;
    event = role !== WATCHES && (event || OPENS_EVENT.has(role));
    before = role;
  }
  return to > from ? sum / (10 * (to - from)) : 0;
}

/**
 * 0..1: how much a run of words looks like the content of a deadline column, whole or in part.
 * For many runs of the same row use `deadlineRoles` once and `rolesScore` on its parts.
 */
export function deadlineScore(words: readonly string[]): number {
  if (words.length > scratch.length) scratch = new Uint8Array(2 * words.length);
  for (let i = 0; i < words.length; i++) scratch[i] = roleOf(words[i] ?? '');
  return rolesScore(scratch, 0, words.length);
}
/** Reused from call to call: the search asks a million times. */
let scratch = new Uint8Array(64);

const rolesOf = (names: string): ReadonlySet<number> =>
  new Set(names.split(' ').map((name) => roleIndex(name)));

/** Roles that a whole cell begins with. */
const BEGINS = rolesOf(
  'quarter month year within thường every định đột chậm before after according date yearNumber whole number until bullet part day doing liên',
);
/** Roles that end a cell behind any of the words that they are said after; the others end it rarely. */
const ENDS = rolesOf('roman yearNumber date xuyên kỳ xuất tục việc adjacent per');
const UNITS_AT_END = rolesOf('year month quarter week');
/** "hàng quý", "6 tháng", "trong năm", "cả năm", "cuối năm", "tháng, quý": a unit needs one of these before it. */
const BEFORE_UNIT = rolesOf('every number within whole kỳ part and year month quarter week yearNumber');
const NUMBERED_UNITS = rolesOf('month quarter day');
const LOOSE_ENDS = rolesOf('other agency document doing');

/** 0..1: how well a deadline cell can begin with word `i`. */
export function deadlineStart(roles: DeadlineRoles, i: number): number {
  const role = roles[i] ?? 0;
  if (!BEGINS.has(role)) return 0;
  const alone = (FIT[START * SIZE + role] ?? 0) / 10;
  const next = roles[i + 1];
  return next === undefined ? alone : (alone + (FIT[role * SIZE + next] ?? 0) / 10) / 2;
}

/** 0..1: how well a deadline cell can end with word `i`: "Quý I" can, "Quý" or "trong" cannot. */
export function deadlineEnd(roles: DeadlineRoles, i: number): number {
  const role = roles[i] ?? 0;
  const before = i > 0 ? (roles[i - 1] ?? 0) : 0;
  if (UNITS_AT_END.has(role)) return BEFORE_UNIT.has(before) ? 0.9 : 0;
  if (role === roleIndex('number')) return NUMBERED_UNITS.has(before) ? 0.9 : 0;
  if (ENDS.has(role)) return i > 0 ? Math.max(0.3, (FIT[before * SIZE + role] ?? 0) / 10) : 0.8;
  // an event's or a document's words may be anything
  return LOOSE_ENDS.has(role) ? 0.2 : 0;
}
