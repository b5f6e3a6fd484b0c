import { readFileSync } from 'node:fs';

/**
 * Log-linear models: what a place is worth is the sum of named features times weights that were learned.
 * A weight stands in a data file, never in code; code names features and computes them.
 */

/** A family of features that look at the same kind of place: where a cell begins, where a line wraps … */
export interface Template<F extends string = string> {
  readonly name: string;
  /** In the order of the vector that the family's function fills. */
  readonly features: readonly F[];
  /**
   * Kinds of column (or pair of columns) that have weights of their own for these features. A place's weight is
   * the sum over the kinds that it is of ("all", "class:agency", "role:lead"), so that what is rare leans on
   * what is common.
   */
  readonly kinds: readonly string[];
}

/** Weights as they stand in a file: template, kind, feature. What is left out is 0. */
export type WeightRecord = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
>;

/** Gives each weight of some templates a place in one vector. */
export class ParameterSpace {
  readonly size: number;
  readonly #offsets = new Map<string, number>();

  constructor(readonly templates: readonly Template[]) {
    let at = 0;
    for (const template of templates) {
      for (const kind of template.kinds) {
        this.#offsets.set(`${template.name}/${kind}`, at);
        at += template.features.length;
      }
    }
    this.size = at;
  }

  /** Where the weights of a template for a kind begin; -1 where the kind has none. */
  offset(template: Template, kind: string): number {
    return this.#offsets.get(`${template.name}/${kind}`) ?? -1;
  }

  /** The sum of a template's weights over some kinds. */
  combine(values: Float64Array, template: Template, kinds: readonly string[]): Float64Array {
    const sum = new Float64Array(template.features.length);
    for (const kind of kinds) {
      const from = this.offset(template, kind);
      if (from < 0) continue;
      for (let f = 0; f < sum.length; f++) sum[f] = (sum[f] ?? 0) + (values[from + f] ?? 0);
    }
    return sum;
  }

  fromRecord(record: WeightRecord): Float64Array {
    const values = new Float64Array(this.size);
    for (const template of this.templates) {
      for (const kind of template.kinds) {
        const from = this.offset(template, kind);
        const own = record[template.name]?.[kind] ?? {};
        for (const [f, name] of template.features.entries()) values[from + f] = own[name] ?? 0;
      }
    }
    return values;
  }

  /** @param digits decimal places that are kept; weights that round to 0 are left out */
  toRecord(values: Float64Array, digits = 3): WeightRecord {
    const record: Record<string, Record<string, Record<string, number>>> = {};
    for (const template of this.templates) {
      const kinds: Record<string, Record<string, number>> = {};
      for (const kind of template.kinds) {
        const own = this.#written(values, template, kind, digits);
        if (Object.keys(own).length > 0) kinds[kind] = own;
      }
      if (Object.keys(kinds).length > 0) record[template.name] = kinds;
    }
    return record;
  }

  #written(values: Float64Array, template: Template, kind: string, digits: number): Record<string, number> {
    const from = this.offset(template, kind);
    const own: Record<string, number> = {};
    for (const [f, name] of template.features.entries()) {
      const value = Number((values[from + f] ?? 0).toFixed(digits));
      if (value !== 0) own[name] = value;
    }
    return own;
  }
}

/** The sum of weights times features. */
export function dot(weights: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let f = 0; f < weights.length; f++) sum += (weights[f] ?? 0) * (features[f] ?? 0);
  return sum;
}

/** Goes on with a sum that holds the features before `from` already. */
export function dotFrom(sum: number, weights: Float64Array, features: Float64Array, from: number): number {
  let all = sum;
  for (let f = from; f < weights.length; f++) all += (weights[f] ?? 0) * (features[f] ?? 0);
  return all;
}

/**
 * The features of many places, those left out that are 0, which most are: worked out once, weighed for every column
 * and with every pass's weights.
 */
export class PackedFeatures {
  readonly #from: Int32Array;
  #feature = new Uint8Array(1 << 10);
  #value = new Float64Array(1 << 10);
  #size = 0;
  #row = 0;

  constructor(rows: number) {
    this.#from = new Int32Array(rows + 1);
  }

  /** Adds the next row: the first `count` features of the vector. */
  push(vector: Float64Array, count: number): void {
    if (this.#size + count > this.#feature.length) this.#grow();
    for (let f = 0; f < count; f++) {
      const value = vector[f] ?? 0;
      if (value === 0) continue;
      this.#feature[this.#size] = f;
      this.#value[this.#size] = value;
      this.#size += 1;
    }
    this.#row += 1;
    this.#from[this.#row] = this.#size;
  }

  /** Adds a row that nothing is known of. */
  skip(): void {
    this.#row += 1;
    this.#from[this.#row] = this.#size;
  }

  dot(weights: Float64Array, row: number): number {
    const to = this.#from[row + 1] ?? 0;
    let sum = 0;
    for (let k = this.#from[row] ?? 0; k < to; k++)
      sum += (weights[this.#feature[k] ?? 0] ?? 0) * (this.#value[k] ?? 0);
    return sum;
  }

  #grow(): void {
    const feature = new Uint8Array(this.#feature.length * 2);
    feature.set(this.#feature);
    this.#feature = feature;
    const value = new Float64Array(this.#value.length * 2);
    value.set(this.#value);
    this.#value = value;
  }
}

/** A rising function from what a model says to how often it was right, as points between which lines are drawn. */
export interface Calibration {
  readonly said: readonly number[];
  readonly right: readonly number[];
}

/** @returns the chance that what the model gives probability `said` is right */
export function calibrated(table: Calibration, said: number): number {
  const { said: x, right: y } = table;
  if (x.length === 0) return said;
  let hi = 0;
  while (hi < x.length && (x[hi] ?? 1) < said) hi += 1;
  // what the model gives no chance has none: below the first point the line goes to nothing
  if (hi === 0) return ((y[0] ?? 0) * said) / Math.max(x[0] ?? 1, Number.MIN_VALUE);
  if (hi === x.length) return y[hi - 1] ?? said;
  const [x0 = 0, x1 = 1] = [x[hi - 1], x[hi]];
  const [y0 = 0, y1 = 1] = [y[hi - 1], y[hi]];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (said - x0)) / (x1 - x0);
}

/** @param url of a JSON file that the build copies beside the code */
export function readWeights<T>(url: URL): T {
  return JSON.parse(readFileSync(url, 'utf8')) as T;
}
