import { diagnostic } from '../diagnostics/report.ts';
import type { Citation, Deadline, Place, Row, Target } from '../model/index.ts';
import type { SourceDocument } from '../source/document.ts';
import type { Ledger } from '../source/ledger.ts';

/** No row of recognised text is surer than this: letters may be wrong where every border is right. */
const SUREST = 0.85;

/** Records of recognised text (OCR) that somebody should compare with the picture. */
interface Records {
  readonly rows: readonly Row[];
  readonly deadlines: readonly Deadline[];
  readonly targets: readonly Target[];
  readonly citations: readonly Citation[];
}

/**
 * Caps the confidence of rows whose text was recognised on a picture, and flags each date and number in such text.
 * @returns the rows
 */
export function reviewRecognised(
  { rows, deadlines, targets, citations }: Records,
  { recognised = [] }: Pick<SourceDocument, 'recognised'>,
  ledger: Ledger,
): Row[] {
  if (recognised.length === 0) return [...rows];
  const pages = new Set(recognised);
  const fromPicture = (place: Place): boolean => place.page !== null && pages.has(place.page);
  const flag = (
    code: 'recognised-deadline' | 'recognised-target' | 'recognised-citation',
    { id, text, source }: Citation | Deadline | Target,
  ): void => {
    if (fromPicture(source)) ledger.report(diagnostic(code, { text }, { of: id, source }));
  };
  for (const deadline of deadlines) flag('recognised-deadline', deadline);
  for (const target of targets) flag('recognised-target', target);
  for (const citation of citations) flag('recognised-citation', citation);
  return rows.map((row) => {
    if (row.checked) return row;
    const places = [row.source, ...Object.values(row.where).flat()];
    return places.some(fromPicture) ? { ...row, confidence: Math.min(row.confidence, SUREST) } : row;
  });
}
