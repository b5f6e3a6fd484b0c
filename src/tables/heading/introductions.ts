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
