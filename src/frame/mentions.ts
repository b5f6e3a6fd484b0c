import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic, Place } from '../model/index.ts';
import { matchKey } from '../text/fold.ts';
import type { Frame } from './contents.ts';

/** Appendices that the text announces and the file does not hold. */

/** "(Có phụ lục kèm theo)", "tại Phụ lục 2 kèm theo", "Phụ lục I, Phụ lục II của Kế hoạch này". */
const MENTION = /phụ lục(?: (?:số )?(\d{1,2}|[ivx]{1,5})(?![\p{L}\d]))?/gu;
/** After the mention: it is an appendix of this plan. */
const OWN = /^[^.;]{0,60}?(?:kèm theo|đính kèm|kế hoạch này|của kế hoạch|gửi kèm|dưới đây|sau đây)/;
/** After or before the mention: it belongs to another document. */
const FOREIGN =
  /(?:kèm theo|của|tại|thuộc) (?:các )?(?:nghị quyết|nghị định|quyết định|thông tư|kế hoạch|công văn|chương trình|đề án|chỉ thị)(?: (?:này|kèm))?(?: số)? ?\d/;
const BEFORE = /(?:chi tiết|cụ thể|theo|có|tại|các)[ (]*$/;

interface Spot {
  readonly number: string | null;
  readonly of: string | null;
  readonly source: Place | null;
}

/** Appendices that the text speaks of and the file does not hold, each told once, where it is first mentioned. */
export function missingAppendices(frame: Frame): Diagnostic[] {
  const spots = mentions(frame);
  const labels = frame.appendices.flatMap((a) => (a.label === null ? [] : [numberOf(a.label)]));
  const tables = frame.appendices.length;
  const missing = new Map<string, Spot>();
  for (const spot of spots) {
    // one unnumbered appendix answers every mention without a number
    const there =
      spot.number === null
        ? tables > 0
        : labels.includes(spot.number) || (tables > 0 && labels.every((l) => l === null));
    const name = spot.number ?? '';
    if (!there && !missing.has(name)) missing.set(name, spot);
  }
  return [...missing.values()].map(({ number, of, source }) =>
    diagnostic('appendix-missing', { number }, { of, source }),
  );
}

function mentions(frame: Frame): Spot[] {
  const spots: Spot[] = [];
  const read = (text: string | null, of: string | null, source: Place | null): void => {
    if (!text || !/ph\S lục/i.test(text)) return;
    const key = matchKey(text);
    for (const m of key.matchAll(MENTION)) {
      const after = key.slice(m.index + m[0].length, m.index + m[0].length + 120);
      if (FOREIGN.test(after.slice(0, 70))) continue;
      if (
        OWN.test(after) ||
        (BEFORE.test(key.slice(Math.max(0, m.index - 20), m.index)) && /^\s?[)]/.test(after))
      ) {
        spots.push({ number: m[1] === undefined ? null : arabic(m[1]), of, source });
      }
    }
  };
  for (const s of frame.sections) read(`${s.title ?? ''} ${s.text}`, s.id, s.source);
  read(frame.document.opening, null, null);
  read(frame.document.closing, null, null);
  return spots;
}

function numberOf(label: string): string | null {
  const m = / (?:số )?(\d{1,2}|[ivx]{1,5})[a-zđ]?$/.exec(matchKey(label));
  return m?.[1] === undefined ? null : arabic(m[1]);
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** "II" and "02" are the same appendix as "2". */
function arabic(number: string): string {
  const roman = ROMAN.indexOf(number);
  return roman >= 0 ? String(roman + 1) : String(Number(number));
}
