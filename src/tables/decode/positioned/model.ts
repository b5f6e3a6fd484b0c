import { type Calibration, readWeights } from '../log-linear.ts';
import { BAND_FEATURES } from './bands.ts';
import { DIVISION_FEATURES } from './division-features.ts';
import { weightsOf } from './features.ts';
import { GUTTER_FEATURES } from './gutters.ts';
import type { DivisionWeights } from './pages.ts';
import { SPAN_FEATURES } from './spans.ts';

type Table = Readonly<Record<string, number>>;

/** The file of weights as `training/fit-positioned.mjs` writes it. */
export interface PositionedFile {
  /** How the weights came to be. */
  readonly provenance: Readonly<Record<string, unknown>>;
  readonly gutters: Table;
  readonly division: {
    readonly blind: Table;
    readonly informed: Table;
    readonly refined: Table;
    readonly whole: Table;
  };
  readonly bands: Table;
  readonly spans: Table;
  readonly confidence: Table;
  readonly calibration: Calibration;
}

/** The model's weights in the order of their features. */
export interface PositionedModel {
  readonly gutters: Float64Array;
  readonly division: DivisionWeights;
  readonly bands: Float64Array;
  readonly spans: Float64Array;
  /** What each doubt takes from a row's confidence (see confidence.ts). */
  readonly confidence: Table;
  readonly calibration: Calibration;
}

export function modelFrom(file: PositionedFile): PositionedModel {
  return {
    gutters: weightsOf(GUTTER_FEATURES, file.gutters),
    division: {
      blind: weightsOf(DIVISION_FEATURES, file.division.blind),
      informed: weightsOf(DIVISION_FEATURES, file.division.informed),
      refined: weightsOf(DIVISION_FEATURES, file.division.refined),
      whole: weightsOf(DIVISION_FEATURES, file.division.whole),
    },
    bands: weightsOf(BAND_FEATURES, file.bands),
    spans: weightsOf(SPAN_FEATURES, file.spans),
    confidence: file.confidence,
    calibration: file.calibration,
  };
}

let own: PositionedModel | null = null;

/** The model that comes with the program; read once. */
export function ownModel(): PositionedModel {
  own ??= modelFrom(readWeights<PositionedFile>(new URL('../weights/positioned.json', import.meta.url)));
  return own;
}
