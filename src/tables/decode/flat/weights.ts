import { type Calibration, readWeights, type WeightRecord } from '../log-linear.ts';
import { FLAT_SPACE } from './model.ts';
import { START_SPACE, type StartWeights, startWeights } from './starts.ts';

/** What was learned, as it stands in weights/flat.json and weights/starts.json; `training/` says how it came to be. */
interface FlatFile {
  readonly passes: readonly WeightRecord[];
  readonly calibration: Calibration;
}

interface StartFile {
  readonly weights: WeightRecord;
}

export interface FlatWeights {
  /** One vector a pass; the last one serves all passes after it. */
  readonly passes: readonly Float64Array[];
  readonly calibration: Calibration;
  readonly starts: StartWeights;
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
