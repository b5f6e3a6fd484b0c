import type { Column, Role } from '../../model/index.ts';
import { ROLE_NAMES } from '../../model/role-names.ts';
import type { Token } from '../../source/document.ts';
import { joinTokens } from '../../source/document.ts';
import { headingsFrom, headingWords, isParentHeading, roleOfHeading } from './roles.ts';

/** A column of a table with the words of its heading. */
export interface HeadingColumn extends Column {
  readonly tokens: readonly Token[];
  /** The words of its lowest heading cell and of those over it, apart. */
  readonly own?: string;
  readonly upper?: string;
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
