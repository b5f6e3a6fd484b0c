import type { Diagnostic, Discarded } from '../model/index.ts';
import { placeOf, type SourceDocument, type Token, tokensOf } from './document.ts';
import type { Ledger } from './ledger.ts';

export interface Settled {
  readonly discarded: Discarded[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Every word stands in one record or in `discarded`: what nobody took is kept as `unplaced`, with a warning;
 * a word that two records took is an error of this program, and is reported as one.
 */
export function settle(source: SourceDocument, ledger: Ledger): Settled {
  // one entry for words that follow each other, over as many lines as they take
  const lost: Token[][] = [];
  let run: Token[] = [];
  for (const token of source.blocks.flatMap(tokensOf)) {
    if (!ledger.isClaimed(token)) run.push(token);
    else if (run.length > 0) {
      lost.push(run);
      run = [];
    }
  }
  if (run.length > 0) lost.push(run);
  for (const run of lost) ledger.discard(run, 'unplaced');
  const diagnostics = [...ledger.diagnostics];
  const unplaced = ledger.discarded.filter((d) => d.reason === 'unplaced');
  for (const d of unplaced) {
    diagnostics.push({
      severity: 'warning',
      code: 'words-unplaced',
      message: `These words belong to no record: "${shorten(d.text)}".`,
      of: null,
      source: d.source,
    });
  }
  for (const token of ledger.claimedTwice) {
    diagnostics.push({
      severity: 'error',
      code: 'word-claimed-twice',
      message: `The word "${shorten(token.text)}" stands in two records.`,
      of: null,
      source: placeOf([token]),
    });
  }
  const discarded = [...source.discarded, ...ledger.discarded].sort(
    (a, b) => a.source.start - b.source.start,
  );
  return { discarded, diagnostics: diagnostics.sort(byPlace) };
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** In reading order; what has no place comes last. The order of equal ones is kept. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.source?.start ?? Number.MAX_SAFE_INTEGER) - (b.source?.start ?? Number.MAX_SAFE_INTEGER);
}
