import type { Plan } from '../model/index.ts';

/** How plans are written down. Text that `one` or the parts of `many` give ends with a line feed. */
export interface PlanWriter {
  /** A file that holds one plan. */
  readonly one: (plan: Plan) => string;
  /** The same text in pieces of some hundred thousand letters: that of very many records is never one string. */
  readonly pieces: (plan: Plan) => Iterable<string>;
  /** A file that holds any number of plans. */
  readonly many: {
    readonly open: string;
    readonly between: string;
    readonly close: string;
    readonly each: (plan: Plan) => string;
  };
}

/** Letters of a piece that is written at a time, at least. Reasoned: a plan of usual size is one or two. */
const PIECE = 256 * 1024;

/** Puts small pieces together, so that each is worth the call that writes it. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let letters = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    letters += piece.length;
    if (letters < PIECE) continue;
    yield waiting.join('');
    waiting = [];
    letters = 0;
  }
  if (waiting.length > 0) yield waiting.join('');
}
