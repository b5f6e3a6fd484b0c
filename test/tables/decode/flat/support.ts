import type { Role } from '../../../../src/model/index.ts';
import { FLAT_SPACE } from '../../../../src/tables/decode/flat/model.ts';
import { CellScores, type Facts, factsOf } from '../../../../src/tables/decode/flat/scores.ts';
import { flatWeights } from '../../../../src/tables/decode/flat/weights.ts';
import { layOut, type Words } from '../../../../src/tables/decode/flat/words.ts';
import { NO_COHESION, textSource } from '../../support.ts';

export function columnsOf(...roles: Role[]): { role: Role; heading: string }[] {
  return roles.map((role) => ({ role, heading: '' }));
}

export const FOUR = columnsOf('task', 'product', 'lead', 'deadline');

export function laidOut(text: string): Words {
  return layOut(textSource(text).blocks.flatMap((b) => (b.kind === 'line' ? [b] : [])));
}

export function factsFor(text: string, columns = FOUR): Facts {
  return factsOf(laidOut(text), columns, NO_COHESION, []);
}

/** Scores of the first pass, with the weights that were learned. */
export function learnedScores(text: string, columns = FOUR): CellScores {
  return new CellScores(
    factsFor(text, columns),
    null,
    flatWeights().passes[0] ?? new Float64Array(FLAT_SPACE.size),
  );
}

export function textOf(words: Words, { from, to }: { from: number; to: number }): string {
  return words.tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ');
}
