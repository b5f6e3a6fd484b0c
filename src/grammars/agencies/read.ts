import type { Agency } from '../../model/agency.ts';
import { append } from '../../text/append.ts';
import { endOfPhrase } from './boundaries.ts';
import { Cell } from './cell.ts';
import type { Phrase } from './drafts.ts';
import { endOfName, isCapital, linked, NOTHING, opensBody } from './grammar.ts';
import { endOfLabel } from './labels.ts';
import { readMoreLevels } from './levels.ts';
import { ownLexicon } from './lexicon.ts';
import { readPhrase } from './phrases.ts';
import type { AgencyContext } from './resolve.ts';
import { readRests } from './tails.ts';
import { intern, type Words } from './tokens.ts';
import { noteOf, sliceOf } from './wording.ts';

const KHONG = intern('không');

/** "Không", "Không có": nobody takes part. */
function saysNone(w: Words): boolean {
  return w.size > 0 && w.size <= 2 && w.codes[0] === KHONG;
}

/**
 * Splits the words of a cell that names who does something (chủ trì, phối hợp, theo dõi, thực hiện).
 *
 * In: the cell's text; what is known of the plan. Out: the bodies in the order in which they stand, none for
 * an empty cell and for one that says there is none. Every word of the cell but list numbers and joining words stands in the `text` of one of them
 * (or of each of the bodies that it is shared by). Never throws; what is not understood is a body with its
 * words as its name and no id.
 */
export function readAgencies(text: string, context: AgencyContext = {}): Agency[] {
  if (text === '') return [];
  const cell = new Cell(context.lexicon ?? ownLexicon(), text, context);
  const { lex, w } = cell;
  const agencies: Agency[] = [];
  if (saysNone(w)) return [];
  let before: Phrase | undefined;
  for (let i = 0; i < w.size; ) {
    const begin = endOfLabel(lex, w, i);
    const phrase = readShared(cell, before, begin) ?? readPhrase(cell, begin);
    const end = Math.max(endOfPhrase(lex, w, i, phrase.end, phrase.following), begin + 1);
    const notes = [noteOf(sliceOf(w, i, begin)), noteOf(sliceOf(w, phrase.end, end))];
    append(agencies, finish(cell, phrase, i, end, notes.filter((note) => note !== '').join('; ')));
    before = phrase;
    i = end;
  }
  return agencies;
}

/**
 * What begins at `i`, where it needs words of the phrase before it: levels after a semicolon ("UBND các huyện;
 * thị xã Nam An"), the rest of a name ("Sở Nội vụ; Tư pháp"), or a name that nothing knows ("Phòng A, B").
 */
function readShared(cell: Cell, before: Phrase | undefined, i: number): Phrase | null {
  const { lex, w } = cell;
  if (!before) return null;
  if (before.head && endOfName(lex, w, i) === i) {
    const more = readMoreLevels(cell, before.head, i);
    if (more) return more;
  }
  const last = before.drafts.at(-1);
  const head =
    last?.kind === 'named' ? lex.tails.find((tail) => last.name.startsWith(`${tail.head} `)) : undefined;
  if (!head || opensBody(lex, w, i) !== NOTHING) return null;
  const rests = readRests(cell, head, i);
  // departments are all registered: what is no rest of one's name is another body
  if (rests || head.head === 'Sở' || !linked(w, i) || w.caseless || !isCapital(w, i)) return rests;
  const phrase = readPhrase(cell, i);
  return {
    ...phrase,
    drafts: phrase.drafts.map((draft) => ({ ...draft, name: `${head.head} ${draft.name}` })),
  };
}

/** The records of a phrase that runs, with its label and its note, from word `from` to word `to`. */
function finish(cell: Cell, phrase: Phrase, from: number, to: number, note: string): Agency[] {
  const { w } = cell;
  const { drafts } = phrase;
  const shared = drafts.length > 1 && drafts.every((draft) => draft.from === drafts[0]?.from);
  return drafts.map((draft, k) => {
    const first = shared || k === 0 ? from : draft.from;
    const last = shared || k === drafts.length - 1 ? to : (drafts[k + 1]?.from ?? draft.to);
    const agency: Agency = {
      text: sliceOf(w, first, last),
      name: draft.name,
      kind: draft.kind,
      id: draft.id,
    };
    if (note !== '' && (shared || k === drafts.length - 1)) agency.note = note;
    return agency;
  });
}
