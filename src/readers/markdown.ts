import type { Discarded } from '../model/index.ts';
import { type Block, placeOf, type SourceDocument, type Token } from '../source/document.ts';
import { makeLine, splitRawLines } from '../source/lines.ts';
import { delimitedTable } from './delimited.ts';
import { isBold, tagsOf, tokenizeMarked } from './markup.ts';
import { SlotBudget } from './slots.ts';
import type { ReadFile } from './text.ts';

const HEADING = /^\s{0,3}(#{1,6})\s+/;
const BULLET = /^\s*[*•·▪]\s+/;
const THEMATIC_BREAK = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/;

/**
 * Markdown, also as OCR services write it: headings of any level, emphasis, tables of tabs or pipes with
 * HTML tags in their cells. Pages are unknown.
 * @param text decoded text; all offsets refer to it
 */
export function readMarkdown(text: string, from: ReadFile): SourceDocument {
  const raws = splitRawLines(text);
  const blocks: Block[] = [];
  const discarded: Discarded[] = [];
  const budget = new SlotBudget();
  let gap = 0;
  for (let i = 0; i < raws.length; i++) {
    const raw = raws[i];
    if (!raw) break;
    if (raw.raw.trim() === '' || THEMATIC_BREAK.test(raw.raw)) {
      gap += 1;
      continue;
    }
    const found = delimitedTable(raws, i, null, tokenizeMarked, budget);
    if (found) {
      blocks.push(found.table);
      if (found.left) discarded.push(found.left);
      i += found.lines - 1;
      gap = 0;
      continue;
    }
    const tags = tagsOf(raw.raw, raw.start, raw.number, null);
    if (tags.length > 0)
      discarded.push({
        text: tags.map((t) => t.text).join(' '),
        reason: 'markup',
        source: placeOf(tags),
      });
    const heading = HEADING.exec(raw.raw);
    const tokens = bulleted(raw.raw, wordsAfter(raw.raw, heading?.[0].length ?? 0, raw.start, raw.number));
    if (tokens.length === 0) continue;
    const level = heading?.[1]?.length;
    const traits = { gap, opensPage: false, paragraph: true, bold: isBold(raw.raw) };
    blocks.push(makeLine(raw, tokens, null, level === undefined ? traits : { ...traits, heading: level }));
    gap = 0;
  }
  return { ...from, format: 'markdown', pages: null, blocks, discarded, diagnostics: budget.diagnostics };
}

function wordsAfter(raw: string, skip: number, start: number, line: number): Token[] {
  return tokenizeMarked(raw.slice(skip), start + skip, line, null);
}

/** Layout: bullets written as asterisks; a plan's own mark for such a point is the dash. */
function bulleted(raw: string, tokens: Token[]): Token[] {
  const first = tokens[0];
  if (!first || !BULLET.test(raw) || first.text === '-') return tokens;
  return /^[*•·▪]$/.test(first.text) ? [{ ...first, text: '-' }, ...tokens.slice(1)] : tokens;
}
