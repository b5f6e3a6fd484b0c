import { demandsMore, endsDocument, keyOf } from '../outline/line-forms.ts';
import { readMarkers } from '../outline/markers.ts';
import type { Block, SourceLine } from '../source/document.ts';
import { wordsOf } from '../source/words.ts';
import { isInCapitals } from '../text/capitals.ts';
import { isRecipientsLabel } from './foot.ts';
import { isLetterheadLine } from './letterhead.ts';
import { annexLineAt } from './titles.ts';

/** Lines that name an appendix (phụ lục, biểu, mẫu), and lines that only look so. */

const APPENDIX =
  /^(?:phụ lục|phụ biểu|biểu mẫu|biểu|mẫu)(?: (?:số )?(?:[ivx]{1,5}|\d{1,2}[a-zđ]?|[a-zđ]))?(?=[.:\s–-]|$)\s?[.:–-]?\s?/;

/** First letters of the same, so that most lines are done with at once. */
const APPENDIX_INITIAL = /^(?:P[hH]|B[iI]|M[ẫẪ])/u;

/** How many tokens of a line name an appendix ("PHỤ LỤC 1", "Phụ lục I."); null for other lines. */
export function appendixLabel(line: SourceLine): { tokens: number; sure: boolean } | null {
  if (!APPENDIX_INITIAL.test(line.text)) return null;
  const m = APPENDIX.exec(keyOf(line));
  if (!m || line.tokens.length > 40) return null;
  const name = m[0].trim();
  const rest = line.text.slice(m[0].length);
  const tokens = name.split(' ').length;
  const words = wordsOf(line.tokens, 0, tokens);
  const capitals = !/\p{Ll}/u.test(words.replace(/\d+[a-z]?/g, ''));
  const numbered = tokens > (/^(?:phụ|biểu mẫu)/.test(name) ? 2 : 1);
  // "Biểu" and "Mẫu" alone are words of the text
  if (!/^phụ/.test(name) && !numbered) return null;
  if (rest === '') return { tokens, sure: capitals };
  const titled = isInCapitals(rest) || (capitals && /[.:–-]$/.test(name) && /^\p{Lu}/u.test(rest));
  return capitals && titled ? { tokens, sure: true } : null;
}

/** Lines that begin an appendix. */
export function appendixStarts(blocks: readonly Block[], after: number): number[] {
  const found: number[] = [];
  let closed = false;
  for (const [at, line] of blocks.entries()) {
    if (at < after || line.kind !== 'line') continue;
    const label = appendixLabel(line);
    if (
      label &&
      (label.sure ? !runsOn(blocks, at) : standsAlone(line, blocks[at - 1], blocks[at + 1], closed))
    )
      found.push(at);
    if (endsDocument(line.text) || isRecipientsLabel(line)) closed = true;
  }
  return found;
}

/** "Phụ lục 1" in small letters: a heading, or a reference that happens to have a line of its own. */
function standsAlone(
  line: SourceLine,
  above: Block | undefined,
  below: Block | undefined,
  closed: boolean,
): boolean {
  if (line.heading !== undefined || line.bold === true) return true;
  // "theo" / "Phụ lục 1" / "kèm theo Kế hoạch này": a sentence that a line breaks
  if (above?.kind === 'line' && demandsMore(above.text)) return false;
  if (below?.kind !== 'line') return true;
  return isInCapitals(below.text) || annexLineAt([below]) !== null || (closed && /^\p{Lu}/u.test(below.text));
}

/** A line in capitals that is the second line of a numbered heading ("II. … TRIỂN KHAI" / "KẾ HOẠCH"). */
export function runsOn(blocks: readonly Block[], at: number): boolean {
  const above = blocks[at - 1];
  if (above?.kind !== 'line') return false;
  if (endsDocument(above.text) || isLetterheadLine(above) || above.tokens.length <= 2) return false;
  return isInCapitals(above.text) && readMarkers(above).length > 0;
}
