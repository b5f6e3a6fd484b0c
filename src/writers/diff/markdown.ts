import type { Change, Finding, PlanDiff, PlanName, WordPiece } from '../../diff/index.ts';
import type { Messages } from '../../messages/index.ts';
import { pipeCell, pipeLine } from '../pipe-table.ts';
import { type Part, partsOf, piecesOf, shownFindings } from './parts.ts';
import { kindText, labelText } from './sides.ts';
import { sumLine } from './text.ts';

/**
 * A difference as the comparison table (bảng so sánh) that drafts are handed round with: old words left, new words
 * right; what went is struck out, what came is bold.
 */
export function diffMarkdown(diff: PlanDiff, full: boolean, messages: Messages): string {
  const { diff: words } = messages;
  const lines = [
    `- ${words.oldPlan}: ${planLine(diff.old)}`,
    `- ${words.newPlan}: ${planLine(diff.new)}`,
    '',
    diff.changes.length === 0 ? words.same : sumLine(diff, messages),
  ];
  for (const part of partsOf(diff, full)) lines.push('', ...partLines(part, full, messages));
  return `${lines.join('\n')}\n`;
}

function planLine({ file, title, number }: PlanName): string {
  return [file, title, number]
    .filter((part) => part !== null)
    .map(pipeCell)
    .join(' · ');
}

function partLines(part: Part, full: boolean, messages: Messages): string[] {
  const { diff: words } = messages;
  const { label, kind, oldText, newText } = words.columns;
  const small = words.small(part.cosmetic, part.renumbered);
  const table =
    part.changes.length === 0
      ? []
      : [
          pipeLine([label, kind, oldText, newText].map(pipeCell)),
          pipeLine(['---', '---', '---', '---']),
          ...part.changes.flatMap((change) => changeLines(change, full, messages)),
        ];
  const note = small === '' ? [] : [...(table.length > 0 ? [''] : []), `${small}.`];
  return [`## ${words.records[part.name]}`, '', ...table, ...note];
}

/** A line a finding; the record is named in the first one. */
function changeLines(change: Change, full: boolean, messages: Messages): string[] {
  return shownFindings(change, full).map((finding, i) => {
    const what = i > 0 ? '' : pipeCell(labelText(change, finding));
    const [old, now] = sides(finding);
    return pipeLine([what, pipeCell(kindText(change, finding, messages)), old, now]);
  });
}

function sides(finding: Finding): [string, string] {
  const { old, new: now } = finding;
  if (old === null || now === null) return [pipeCell(old ?? ''), pipeCell(now ?? '')];
  const pieces = piecesOf(finding);
  return [side(pieces, 'old', '~~'), side(pieces, 'new', '**')];
}

function side(pieces: readonly WordPiece[], of: 'old' | 'new', sign: string): string {
  return pieces
    .filter((piece) => piece.of === 'both' || piece.of === of)
    .map((piece) => (piece.of === 'both' ? pipeCell(piece.text) : `${sign}${pipeCell(piece.text)}${sign}`))
    .join(' ');
}
