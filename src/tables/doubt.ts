import type { Column, Row } from '../model/index.ts';
import { SURE_ROW } from '../model/vocabularies.ts';
import type { CellsKnown } from '../source/document.ts';
import type { CellWords, RowDraft } from './draft.ts';

/**
 * What is not certain of a row, as its record says it. Doubts that arise apart from each other multiply: where the row
 * begins and its cells end (the layout's own figure), which role a column has (the heading's), and that cells which
 * nothing drew or wrote down are a guess.
 */

/** The fields of a row's record that say how sure it is. */
export type RowDoubt = Pick<Row, 'confidence' | 'cellConfidence' | 'alternatives'>;

/** Below this a cell says how sure it is. */
const SURE_CELL = 0.99;

/** From this probability on, a column's role is beyond doubt. Reasoned: a known heading over fitting cells is. */
const SURE_ROLE = 0.95;

/** The most that cells can be certain of which white space told: what three decimals can say short of 1. */
const MOST_INFERRED = 0.999;

/** A column as far as its doubt goes. */
type DoubtedColumn = Pick<Column, 'role' | 'confidence'>;

/**
 * @param columns of the table, in the order of the draft's cells
 * @param known how the table's cells are known
 * @param cellsOf the words of cells by role
 */
export function doubtOf(
  draft: RowDraft,
  columns: readonly DoubtedColumn[],
  known: CellsKnown,
  cellsOf: (cells: readonly CellWords[]) => Record<string, string>,
): RowDoubt {
  const most = known === 'inferred' ? MOST_INFERRED : 1;
  const roles = columns.map((column, c) => ((draft.cells[c] ?? []).length > 0 ? roleChance(column) : 1));
  // the roles of a table are decided together: two columns that may be each other's are one doubt, not two
  const confidence = rounded(Math.min(most, draft.confidence * Math.min(1, ...roles)));
  const chances = draft.cellConfidence;
  const cellConfidence: Record<string, number> = {};
  for (const [c, { role }] of columns.entries()) {
    if (role === 'no') continue;
    const chance = Math.min(most, (chances?.[c] ?? 1) * (roles[c] ?? 1));
    // all cells of a row are right no more often than one of them
    const own = rounded(Math.max(confidence, chance));
    if ((chances !== undefined || roles[c] !== 1) && own < SURE_CELL) cellConfidence[role] = own;
  }
  const alternatives = confidence < SURE_ROW ? alternativesOf(draft, confidence, cellsOf) : [];
  return {
    confidence,
    ...(Object.keys(cellConfidence).length > 0 ? { cellConfidence } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

/** How sure the role of a column is in which a row has words: a cell under the wrong role is a wrong cell. */
function roleChance({ role, confidence = 1 }: DoubtedColumn): number {
  return role.startsWith('other-') || confidence >= SURE_ROLE ? 1 : confidence;
}

type Alternatives = NonNullable<Row['alternatives']>;

/** The other readings, which share what the row's own leaves of certainty. */
function alternativesOf(
  { cells: own, alternatives = [] }: RowDraft,
  confidence: number,
  cellsOf: (cells: readonly CellWords[]) => Record<string, string>,
): Alternatives {
  if (alternatives.length === 0) return [];
  const sum = alternatives.reduce((total, { probability }) => total + probability, 0);
  const share = Math.min(1, (1 - confidence) / sum);
  const said = new Set([JSON.stringify(cellsOf(own))]);
  return alternatives.flatMap(({ cells: words, probability }) => {
    const cells = cellsOf(words);
    const key = JSON.stringify(cells);
    if (said.has(key)) return [];
    said.add(key);
    return [{ cells, probability: rounded(probability * share) }];
  });
}

/** To three decimals, downwards: a doubt that is left is never rounded away. */
function rounded(chance: number): number {
  return Math.floor(chance * 1000 + EPSILON) / 1000;
}

/** What sums of binary fractions are off by, in thousandths. */
const EPSILON = 1e-6;
