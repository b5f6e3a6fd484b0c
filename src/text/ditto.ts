import { matchKey } from './fold.ts';

/** Words that stand for those of the cell above (như trên): "nt", "-nt-", "như trên", "〃". */
const DITTO = /^(?:-?\s?nt\.?\s?-?|n\/t|như trên|như dòng trên|〃|″|"|''|”|“|\/\/|-\/\/-|-"-|ditto)$/;

/** What those begin with, so that most cells are done with at once. */
const OPENS_DITTO = /^[\s\-ndND〃″"'”“/]/;

/** Whether a cell only says that it holds the same as the cell above it. */
export function isDitto(text: string): boolean {
  return text.length <= 14 && OPENS_DITTO.test(text) && DITTO.test(matchKey(text));
}
