import type { Change, Finding, PlanDiff, PlanName, WordPiece } from '../../diff/index.ts';
import type { Messages } from '../../messages/index.ts';
import { type DocxTable, type DocxWords, docxOf } from '../docx.ts';
import { partsOf, piecesOf, shownFindings } from './parts.ts';
import { kindText, labelText } from './sides.ts';

/** Places, what became of them, the words of the old and of the new plan. */
const WEIGHTS = [9, 6, 14, 14] as const;

/**
 * A difference as the comparison table (bảng so sánh, thuyết minh) that drafts are handed round with, as a Word file:
 * what went is struck out, what came is bold.
 */
export async function diffDocx(diff: PlanDiff, full: boolean, messages: Messages): Promise<Uint8Array> {
  const { diff: words } = messages;
  const { label, kind, oldText, newText } = words.columns;
  const table: DocxTable = {
    captions: [
      { text: words.comparison.toUpperCase(), bold: true },
      { text: `${words.oldPlan}: ${planLine(diff.old)}` },
      { text: `${words.newPlan}: ${planLine(diff.new)}` },
    ],
    headings: [label, kind, oldText, newText],
    weights: WEIGHTS,
    centred: new Set(),
    rows: partsOf(diff, full).flatMap((part) => [
      { kind: 'group', marker: '', title: words.records[part.name] } as const,
      ...part.changes.flatMap((change) =>
        shownFindings(change, full).map((finding, i) => ({
          kind: 'cells' as const,
          cells: cellsOf(change, finding, i === 0, messages),
        })),
      ),
    ]),
  };
  return docxOf([table], { title: words.comparison, author: null });
}

function planLine({ file, title, number }: PlanName): string {
  return [title ?? file, number].filter((part) => part !== null).join(' · ');
}

/** The record is named in the first of its lines. */
function cellsOf(change: Change, finding: Finding, first: boolean, messages: Messages): DocxWords[][] {
  const { old, new: now } = finding;
  const label = { text: first ? labelText(change, finding) : '' };
  const kind = { text: kindText(change, finding, messages) };
  if (old === null || now === null) return [[label], [kind], [{ text: old ?? '' }], [{ text: now ?? '' }]];
  const pieces = piecesOf(finding);
  return [[label], [kind], side(pieces, 'old'), side(pieces, 'new')];
}

function side(pieces: readonly WordPiece[], of: 'old' | 'new'): DocxWords[] {
  return pieces
    .filter((piece) => piece.of === 'both' || piece.of === of)
    .map((piece, i) => ({
      text: `${i > 0 ? ' ' : ''}${piece.text}`,
      ...(piece.of === 'old' && { strike: true }),
      ...(piece.of === 'new' && { bold: true }),
    }));
}
