import type { Block, SourceLine } from '../../source/document.ts';

/** Words of a sentence that introduces a table, at least. Reasoned: "Trong đó:" and "Chia ra:" stand in headings. */
const FEWEST_WORDS = 4;
/** The same where its last line begins in lower case, so that it is the rest of the line above: words of both. */
const FEWEST_WRAPPED = 7;

/**
 * Whether a line ends the sentence that introduces what stands below it ("Nhiệm vụ cụ thể được phân công như sau:"): however
 * much its words are those of headings, the table begins below it.
 * @param above the line before it, whose sentence it may end
 */
export function endsIntroduction({ text, tokens }: SourceLine, above: SourceLine | undefined): boolean {
  if (!text.endsWith(':')) return false;
  if (/^\p{Ll}/u.test(text)) return tokens.length + (above?.tokens.length ?? 0) >= FEWEST_WRAPPED;
  return tokens.length >= FEWEST_WORDS;
}

/** Whether such a sentence ends right above a block. */
export function isIntroduced(blocks: readonly Block[], at: number): boolean {
  const [above, before] = [blocks[at - 1], blocks[at - 2]];
  return above?.kind === 'line' && endsIntroduction(above, before?.kind === 'line' ? before : undefined);
}

/** Lines between an introduction and its table: the table's title. */
const MOST_TITLE = 2;
/** Lines of an introduction. */
const MOST_SENTENCE = 6;
/** Letters of a line that text fills from margin to margin, at least, and their share of the longest: cells are narrower. Reasoned. */
const FULL_LINE = 50;
const NEARLY = 0.8;

/**
 * Where the sentence begins that introduces what stands at a block, with at most a title between both; the block itself where none does.
 * @param from the first block that it may begin at
 */
export function introductionAbove(blocks: readonly Block[], from: number, at: number): number {
  for (let end = at; end > from && at - end <= MOST_TITLE; end--)
    if (isIntroduced(blocks, end)) return sentenceAbove(blocks, from, end - 1);
  return at;
}

/** The first line of the sentence that ends on a line: the lines above one in lower case, and those that are full. */
function sentenceAbove(blocks: readonly Block[], from: number, last: number): number {
  let at = last;
  while (at > from && last - at < MOST_SENTENCE - 1) {
    const [line, above] = [blocks[at], blocks[at - 1]];
    if (line?.kind !== 'line' || above?.kind !== 'line') break;
    const full = above.text.length >= Math.max(FULL_LINE, NEARLY * line.text.length);
    if (!/^\p{Ll}/u.test(line.text) && (!full || /[.;:]$/.test(above.text))) break;
    at -= 1;
  }
  return at;
}
