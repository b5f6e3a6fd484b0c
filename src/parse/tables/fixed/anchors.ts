import { matchKey } from '../../../source/fold.ts';
import type { HeadingColumn } from '../columns.ts';
import { bestNumbering, type Candidate, numeral } from '../flat/starts.ts';
import type { GridLine } from './cells.ts';
import { isTitle, looksLikeGroup } from './pieces.ts';

/** Lines that say what stands on them: a row's number, a group's marker, a total, an item that breaks a row down. */
export type AnchorKind = 'row' | 'group' | 'total' | 'dash';

/** For each line, what it is the anchor of; null for most. */
export type Anchors = readonly (AnchorKind | null)[];

/** "TỔNG CỘNG: 27 NHIỆM VỤ", "Tổng số: 41 nhiệm vụ". */
const TOTAL = /^tổng (?:cộng|số)\b/;

function candidateOn(line: GridLine, at: number, numbered: boolean): Candidate | null {
  const first = line.line.tokens[0];
  const found = first ? numeral(first.text, at, 2) : null;
  if (!first || !found) return null;
  if (found.kind === 'group') return looksLikeGroup(line.line) ? found : null;
  if (line.cells[0]?.[0] !== first) return null;
  // without a column of numbers, a number is a row's only where a capital follows
  if (!numbered) return /^\p{Lu}/u.test(line.line.tokens[1]?.text ?? '') ? { ...found, evidence: -1 } : null;
  return (line.cells[0]?.length ?? 0) === 1 ? found : null;
}

/** Groups marked by letters ("A. NHIỆM VỤ CHUNG"), in their order. */
function letterGroups(lines: readonly GridLine[], kinds: (AnchorKind | null)[]): void {
  const places: number[] = [];
  for (const [i, line] of lines.entries()) {
    const next = 'ABCDEFGH'[places.length];
    const text = line.line.tokens[0]?.text.replace(/[.)]$/, '');
    if (kinds[i] === null && text === next && line.line.tokens.length > 1 && isTitle(line.line))
      places.push(i);
  }
  if (places.length >= 2) for (const i of places) kinds[i] = 'group';
}

/** What each line is the anchor of, by the numbering that fits the whole table best. */
export function findAnchors(lines: readonly GridLine[], columns: readonly HeadingColumn[]): Anchors {
  const numbered = columns[0]?.role === 'no';
  const kinds: (AnchorKind | null)[] = lines.map(() => null);
  for (const c of bestNumbering(lines.flatMap((l, i) => candidateOn(l, i, numbered) ?? [])))
    kinds[c.at] = c.kind;
  letterGroups(lines, kinds);
  const text = columns.findIndex((c) => c.role === 'indicator');
  const first = kinds.indexOf('row');
  for (const [i, line] of lines.entries()) {
    if (kinds[i] !== null) continue;
    if (TOTAL.test(matchKey(line.line.text)) && isTitle(line.line)) kinds[i] = 'total';
    else if (text >= 0 && first >= 0 && i > first && opensDash(line, text)) kinds[i] = 'dash';
  }
  return kinds;
}

/** In tables of indicators, "- Bộ phận Một cửa cấp xã" breaks an indicator down and has values of its own. */
function opensDash(line: GridLine, column: number): boolean {
  const words = line.cells[column] ?? [];
  return words.length > 1 && /^[-–+]$/.test(words[0]?.text ?? '') && /^\p{Lu}/u.test(words[1]?.text ?? '');
}
