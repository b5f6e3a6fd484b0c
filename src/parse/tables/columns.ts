import type { Column, Role } from '../../model/index.ts';
import { ROLE_NAMES } from '../../model/role-names.ts';
import type { Token } from '../../source/document.ts';
import { joinTokens } from '../../source/document.ts';
import { headingsFrom, headingWords, isParentHeading, roleOfHeading } from './roles.ts';

/** A column of a table with the words of its heading. */
export interface HeadingColumn extends Column {
  readonly tokens: readonly Token[];
}

/** Enough known columns to be sure: the task or indicator, and two more; a number only in the first. */
export function isTable(columns: readonly Column[]): boolean {
  const roles = columns.map((c) => c.role);
  const known = roles.filter((r) => r !== 'no' && !r.startsWith('other-')).length;
  const unknown = roles.filter((r) => r.startsWith('other-')).length;
  const subject = roles.includes('task') || roles.includes('indicator');
  if (roles.includes('no')) return roles[0] === 'no' && subject && known >= 2;
  return subject && known >= 3 && unknown <= 1;
}

/** A column's heading before the columns beside it have been looked at. */
export interface ColumnDraft {
  /** A role, `other`, or a name that depends on the other columns. */
  readonly role: string;
  readonly tokens: readonly Token[];
}

const BODIES: readonly string[] = ['lead', 'coordinate', 'monitor', 'implement'];

/** Headings that say nothing by themselves: two columns with bodies stand under them. */
const OVER_BODIES = /^(trách nhiệm( cụ thể)?|phân công( trách nhiệm| nhiệm vụ)?|tổ chức thực hiện)$/;
/** Headings of columns that stand under another ("Chủ trì", "Phối hợp"). */
const UNDER_ANOTHER = /^(chủ trì|phối hợp|thực hiện)( (thực hiện|chính))?$/;

function wordsOf(draft: ColumnDraft): string {
  return headingWords(joinTokens(draft.tokens)).join(' ');
}

/**
 * Two-level headings in flattened text. The upper cell stands before its two lower ones, or the whole lower
 * row follows the upper one, so that the lower cells come last ("… | Cơ quan thực hiện | Sản phẩm | Tiến độ |
 * Chủ trì | Phối hợp"). The upper cell's words go into its first lower cell.
 */
export function underParents(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  const at = drafts.findIndex((d, i) => i < drafts.length - 2 && isOver(drafts, d, i));
  const parent = drafts[at];
  if (!parent) return [...drafts];
  const next = drafts.slice(at + 1, at + 3);
  const near = next.every((d) => BODIES.includes(d.role));
  const [first, second] = near ? next : drafts.slice(-2);
  if (!first || !second) return [...drafts];
  const joined = [{ role: first.role, tokens: [...parent.tokens, ...first.tokens] }, second];
  const after = near ? drafts.slice(at + 3) : drafts.slice(at + 1, -2);
  return [...drafts.slice(0, at), ...joined, ...after];
}

function isOver(drafts: readonly ColumnDraft[], draft: ColumnDraft, at: number): boolean {
  const words = wordsOf(draft);
  const under = (d: ColumnDraft | undefined): boolean => d !== undefined && UNDER_ANOTHER.test(wordsOf(d));
  const [a, b] = [drafts[at + 1], drafts[at + 2]];
  if (OVER_BODIES.test(words) && a && b && BODIES.includes(a.role) && BODIES.includes(b.role)) return true;
  if (!isParentHeading(words.split(' ')) && !OVER_BODIES.test(words)) return false;
  return (under(a) && under(b)) || (under(drafts.at(-2)) && under(drafts.at(-1)));
}

/** Gives each column one role: no role twice, and what depends on the other columns decided. */
export function nameRoles(drafts: readonly { role: string; tokens: readonly Token[] }[]): HeadingColumn[] {
  const settled = settle(drafts.map((d) => d.role));
  return drafts.map((d, i) => ({
    role: settled[i] ?? 'other-1',
    heading: joinTokens(d.tokens),
    tokens: d.tokens,
  }));
}

function asRole(name: string): Role | null {
  return ROLE_NAMES.find((r) => r === name) ?? null;
}

function settle(names: readonly string[]): Role[] {
  const list = [...names];
  const has = (role: string): boolean => list.includes(role);
  const replace = (from: string, to: string): void => {
    const at = list.indexOf(from);
    if (at >= 0) list[at] = to;
  };
  // "Cơ quan thực hiện" alone is who leads; beside a lead or a monitor it is who carries out
  if (has('implement') && !has('lead') && !has('monitor')) replace('implement', 'lead');
  // "Nội dung | Chỉ tiêu | …" without product and time is a table of indicators
  if (has('task') && has('indicator') && !has('product') && !has('deadline')) {
    replace('indicator', 'target');
    replace('task', 'indicator');
  }
  // "Chỉ tiêu | Chỉ tiêu năm 2023": what is measured, and what it shall be
  const second = list.lastIndexOf('indicator');
  if (second > list.indexOf('indicator') && !has('target')) list[second] = 'target';
  const used = new Set<Role>();
  let others = 0;
  return list.map((name): Role => {
    const role = asRole(name);
    if (role && !used.has(role)) {
      used.add(role);
      return role;
    }
    others += 1;
    return `other-${others}`;
  });
}

/** Columns whose headings are known cell by cell. */
export function columnsFromCells(cells: readonly (readonly Token[])[]): HeadingColumn[] {
  return nameRoles(cells.map((tokens) => ({ role: roleOfCell(tokens), tokens })));
}

/** The role of a heading cell; under a parent ("Cơ quan thực hiện", "Chủ trì") the last words decide. */
export function roleOfCell(tokens: readonly Token[]): string {
  const words = headingWords(joinTokens(tokens));
  if (headingsFrom(words, 0)[0]?.words !== words.length) {
    for (let from = 1; from < words.length; from++) {
      if (!isParentHeading(words.slice(0, from))) continue;
      const own = headingsFrom(words, from)[0];
      if (own && own.words === words.length - from) return own.role;
    }
  }
  return roleOfHeading(words.join(' ')) ?? 'other';
}
