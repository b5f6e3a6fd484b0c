import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic, Discarded } from '../model/index.ts';
import { wordsIn } from '../model/status.ts';
import { shorten } from '../text/shorten.ts';
import { placeOf, type SourceDocument, type SourceLine, type Token } from './document.ts';
import type { Ledger } from './ledger.ts';

/** Every word that no record has, and what was reported on the way. */
export interface Accounted {
  readonly discarded: Discarded[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Every word stands in one record or in `discarded`: what nobody took is kept as `unplaced`, with a warning;
 * a word that two records took is an error of this program, and is reported as one.
 */
export function accountForWords(source: SourceDocument, ledger: Ledger): Accounted {
  // one entry for words that follow each other, over as many lines as they take
  const lost: Token[][] = [];
  let run: Token[] = [];
  const look = ({ tokens }: SourceLine): void => {
    for (const token of tokens) {
      if (!ledger.isClaimed(token)) run.push(token);
      else if (run.length > 0) {
        lost.push(run);
        run = [];
      }
    }
  };
  for (const block of source.blocks) {
    if (block.kind === 'line') look(block);
    else for (const { lines } of block.cells) lines.forEach(look);
  }
  if (run.length > 0) lost.push(run);
  for (const run of lost) ledger.discard(run, 'unplaced');
  const diagnostics = [...ledger.diagnostics];
  const unplaced = ledger.discarded.filter((d) => d.reason === 'unplaced');
  for (const d of unplaced) {
    const fields = { text: shorten(d.text, SHOWN, KEPT), words: wordsIn(d.text) };
    diagnostics.push(diagnostic('words-unplaced', fields, { source: d.source }));
  }
  for (const token of ledger.claimedTwice) {
    diagnostics.push(
      diagnostic(
        'word-claimed-twice',
        { word: shorten(token.text, SHOWN, KEPT) },
        { source: placeOf([token]) },
      ),
    );
  }
  const discarded = [...source.discarded, ...ledger.discarded].sort(
    (a, b) => a.source.start - b.source.start,
  );
  return { discarded, diagnostics: diagnostics.sort(byPlace) };
}

/** In reading order; what has no place comes last. The order of equal ones is kept. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.source?.start ?? Number.MAX_SAFE_INTEGER) - (b.source?.start ?? Number.MAX_SAFE_INTEGER);
}

/** Characters of lost words that a diagnostic shows, and how many it keeps of more. */
const SHOWN = 80;
const KEPT = 77;
