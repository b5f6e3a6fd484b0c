import { cutLine, demandsMore, endsSentence } from '../outline/line-forms.ts';
import { readMarkers } from '../outline/markers.ts';
import type { Block, SourceLine, Token } from '../source/document.ts';
import { joinTokens } from '../source/document.ts';
import type { Ledger } from '../source/ledger.ts';
import type { Appendix } from '../tables/appendix.ts';
import { headingAt } from '../tables/headings.ts';
import { append } from '../text/append.ts';
import { isInCapitals } from '../text/capitals.ts';
import { appendixLabel } from './appendix-lines.ts';
import type { AppendixRegion } from './appendix-region.ts';
import type { Letterhead } from './letterhead.ts';
import { annexLineAt } from './titles.ts';

/** An appendix (phụ lục), with what stands over its title. */
export interface ReadAppendix {
  readonly appendix: Appendix;
  readonly letterhead: Letterhead;
  /** "(Kèm theo Kế hoạch số …)" */
  readonly annexLine: readonly Token[];
}

/** Lines that the title of an appendix may take. */
const MOST_LINES = 8;
const LONGEST_TITLE = 40;

/** Takes label, title and annex line off an appendix; label and title are the tables' to claim. */
export function appendixOf(
  region: AppendixRegion,
  ledger: Ledger,
  readLetterhead: (lines: readonly SourceLine[]) => Letterhead,
): ReadAppendix {
  const letterhead = readLetterhead(region.letterhead);
  const { label, blocks } = labelled(region);
  const { title, annexLine, rest } = titleOf(blocks, region.introduced);
  ledger.discard(annexLine, 'annex-line');
  const name = joinTokens(label).replace(/\s?[.:–-]$/, '');
  const appendix: Appendix = {
    label: name === '' ? null : name,
    title: title.length > 0 ? joinTokens(title) : null,
    blocks: rest,
    introduced: region.introduced,
    tokens: [...label, ...title],
  };
  return { appendix, letterhead, annexLine };
}

/** Parts "PHỤ LỤC I. DANH MỤC …" into label and the title's first line. */
function labelled(region: AppendixRegion): { label: readonly Token[]; blocks: readonly Block[] } {
  if (!region.label) return { label: [], blocks: region.blocks };
  const count = appendixLabel(region.label)?.tokens ?? region.label.tokens.length;
  if (count >= region.label.tokens.length) return { label: region.label.tokens, blocks: region.blocks };
  const [own, rest] = cutLine(region.label, count);
  return { label: own.tokens, blocks: [rest, ...region.blocks] };
}

function titleOf(
  blocks: readonly Block[],
  introduced: boolean,
): { title: Token[]; annexLine: Token[]; rest: readonly Block[] } {
  const title: Token[] = [];
  const annexLine: Token[] = [];
  let last: SourceLine | null = null;
  let at = 0;
  let left: SourceLine | null = null;
  for (let taken = 0; at < blocks.length && taken < MOST_LINES; taken += 1) {
    const block: Block | undefined = left ?? blocks[at];
    if (
      block?.kind !== 'line' ||
      (!left && headingAt(blocks, at, { introduced: introduced && at === 0 }) !== null)
    )
      break;
    const lines: SourceLine[] = [
      block,
      ...blocks.slice(at + 1, at + MOST_LINES).flatMap((b) => (b.kind === 'line' ? [b] : [])),
    ];
    const annex: ReturnType<typeof annexLineAt> = annexLine.length === 0 ? annexLineAt(lines) : null;
    if (annex) {
      append(annexLine, annex.tokens);
      at += annex.rest ? annex.lines - 1 : annex.lines;
      left = annex.rest;
      continue;
    }
    if (!goesInTitle(block, last, title.length)) break;
    append(title, block.tokens);
    last = block;
    left = null;
    at += 1;
  }
  const rest = left ? [left, ...blocks.slice(at + 1)] : blocks.slice(at);
  return { title, annexLine, rest };
}

function goesInTitle(line: SourceLine, above: SourceLine | null, words: number): boolean {
  // a row's number, where the table's heading is missing
  if (/^\d{1,3}[.)]?$/.test(line.text)) return false;
  const numbered = readMarkers(line).some((m) => m.ordinal === 1 || m.ordinal === null);
  if (numbered || /^(?:STT|TT|Stt|Số TT)\b/.test(line.text) || words + line.tokens.length > LONGEST_TITLE)
    return false;
  if (isInCapitals(line.text)) return above === null || isInCapitals(above.text) || demandsMore(above.text);
  if (above === null) return !/[.;:]$/.test(line.text) && line.tokens.length <= 25;
  return (
    !endsSentence(above.text) &&
    (demandsMore(above.text) || /^\p{Ll}|^\d/u.test(line.text)) &&
    !/[.;:]$/.test(line.text)
  );
}
