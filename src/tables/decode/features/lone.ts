import { hasShape, type Words } from '../flat/words.ts';
import type { Template } from '../log-linear.ts';
import { SHAPE } from './shapes.ts';

/**
 * A body that stands alone where two columns of bodies follow each other (those who take part, those who watch over the
 * task): in the second of them, with the first left empty. Names alone don't say which; the rows of the table do that leave
 * one of the two empty as well.
 */
export const LONE: Template = {
  name: 'lone',
  kinds: ['all'],
  features: [
    'second',
    // the body, and the one before it that leads, stand for many ("các sở, ngành")
    'many',
    'leadMany',
    // statistics of the table, as log ratios of the second column to the first among such rows, the row itself left out: of
    // all, of those with the very same body, with one that opens alike, that follow the same words, of the rows nearest
    'overall',
    'cell',
    'opening',
    'lead',
    'cellAndLead',
    'near',
    // the same body in the rows nearest, whatever else they hold
    'nearCell',
  ],
};

/** What the rows of a table say of a lone body: log ratios of the second column to the first. */
export interface LoneRatios {
  overall: number;
  cell: number;
  opening: number;
  lead: number;
  cellAndLead: number;
  near: number;
  nearCell: number;
}

/** Words of the one who leads in which "các" is looked for. */
const LEAD_WORDS = 40;

/** @param ratios what the table teaches; null where it has not been read yet */
export function loneFeatures(words: Words, i: number, ratios: LoneRatios | null, out: Float64Array): void {
  out[0] = 1;
  out[1] = hasShape(words, i, SHAPE.many) ? 1 : 0;
  out[2] = followsMany(words, i) ? 1 : 0;
  out[3] = ratios?.overall ?? 0;
  out[4] = ratios?.cell ?? 0;
  out[5] = ratios?.opening ?? 0;
  out[6] = ratios?.lead ?? 0;
  out[7] = ratios?.cellAndLead ?? 0;
  out[8] = ratios?.near ?? 0;
  out[9] = ratios?.nearCell ?? 0;
}

/** Whether the nearest body that begins before word i stands for many. */
function followsMany(words: Words, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - LEAD_WORDS; k--) {
    if (hasShape(words, k, SHAPE.many)) return true;
    if ((words.agencies.opens[k] ?? 0) > 1 && hasShape(words, k, SHAPE.capital)) return false;
  }
  return false;
}
