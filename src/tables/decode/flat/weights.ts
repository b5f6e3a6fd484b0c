import { type Calibration, readWeights, type WeightRecord } from '../log-linear.ts';
import { FLAT_SPACE } from './model.ts';
import { START_SPACE, type StartWeights, startWeights } from './starts.ts';

/** What was learned, as it stands in weights/flat.json and weights/starts.json; `training/` says how it came to be. */
interface FlatFile {
  readonly passes: readonly WeightRecord[];
  readonly calibration: FlatCalibration;
}

/** How often the last passes gave the same division of a row: the last alone, the last two, all three. */
export type Agreement = 0 | 1 | 2;

/**
 * From what the model says to how often it was right, for rows of each agreement: what the first pass read already, without
 * anything that the table taught, is right far oftener than what only the last one found, however sure that is. What is said
 * is counted in nines: the negative decimal logarithm of what is left to chance.
 */
export type CalibrationByAgreement = readonly [last: Calibration, lastTwo: Calibration, all: Calibration];

/** Rows that a page break cuts are told from whole ones: what stands on both sides of it is divided with less to go by. */
export interface FlatCalibration {
  readonly whole: CalibrationByAgreement;
  readonly cut: CalibrationByAgreement;
}

interface StartFile {
  readonly weights: WeightRecord;
}

export interface FlatWeights {
  /** One vector a pass; the last one serves all passes after it. */
  readonly passes: readonly Float64Array[];
  readonly calibration: FlatCalibration;
  readonly starts: StartWeights;
}

/** More nines than these are no more certain: they are the rounding of sums. */
const MOST_NINES = 12;

/** 0.9 is 1, 0.999 is 3. */
export function ninesOf(chance: number): number {
  return chance >= 1 ? MOST_NINES : Math.min(MOST_NINES, -Math.log10(1 - chance));
}

let known: FlatWeights | null = null;

/** The weights, read once. */
export function flatWeights(): FlatWeights {
  known ??= load();
  return known;
}

function load(): FlatWeights {
  const flat = readWeights<FlatFile>(new URL('../weights/flat.json', import.meta.url));
  const starts = readWeights<StartFile>(new URL('../weights/starts.json', import.meta.url));
  return {
    passes: flat.passes.map((record) => FLAT_SPACE.fromRecord(record)),
    calibration: flat.calibration,
    starts: startWeights(START_SPACE.fromRecord(starts.weights)),
  };
}
