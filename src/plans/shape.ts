/**
 * What a value must look like, as data: worked out of the schemas once, when the program is built, for building the
 * schemas themselves takes longer than reading a plan.
 */
export type Shape =
  | { readonly is: 'text'; readonly pattern?: string; readonly least?: number }
  | {
      readonly is: 'number';
      readonly whole?: true;
      readonly from?: number;
      readonly to?: number;
      readonly above?: number;
    }
  | { readonly is: 'boolean' }
  | { readonly is: 'one-of'; readonly values: readonly (string | number | boolean | null)[] }
  /** Fields in the order in which they are written; no others. */
  | {
      readonly is: 'object';
      readonly fields: readonly (readonly [name: string, shape: Shape, left?: 'out'])[];
    }
  | { readonly is: 'record'; readonly of: Shape }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'tuple'; readonly of: readonly Shape[] }
  | { readonly is: 'either'; readonly of: readonly Shape[] }
  /** One of the shapes that are named apart because several records share them. */
  | { readonly is: 'shared'; readonly name: number };

/** Stands for a value that does not look as it must. */
export const WRONG = Symbol('wrong');

/** Holds a value against one shape: the value with its fields in order, or `WRONG`. */
type Check = (value: unknown) => unknown;

/** Holds values against shapes. A shape becomes a function when it is first asked for: going by the data takes twice as long. */
export class Shaper {
  readonly #shared: readonly Shape[];
  readonly #checks = new Map<Shape, Check>();

  /** @param shared the shapes that `shared` names */
  constructor(shared: readonly Shape[]) {
    this.#shared = shared;
  }

  /** @returns the value with its fields in the order of the shape, itself where that is how it came; or `WRONG` */
  shaped(shape: Shape, value: unknown): unknown {
    return this.#check(shape)(value);
  }

  #check(shape: Shape): Check {
    const known = this.#checks.get(shape);
    if (known) return known;
    const check = this.#made(shape);
    this.#checks.set(shape, check);
    return check;
  }

  #made(shape: Shape): Check {
    switch (shape.is) {
      case 'text':
        return textCheck(shape);
      case 'number':
        return (value) => (typeof value === 'number' && isIn(shape, value) ? value : WRONG);
      case 'boolean':
        return (value) => (typeof value === 'boolean' ? value : WRONG);
      case 'one-of': {
        const { values } = shape;
        return (value) => {
          for (const each of values) if (each === value) return value;
          return WRONG;
        };
      }
      case 'object':
        return objectCheck(shape.fields.map(([name, of, left]) => ({ name, check: this.#check(of), left })));
      case 'record':
        return recordCheck(this.#check(shape.of));
      case 'list':
        return listCheck(this.#check(shape.of));
      case 'tuple':
        return tupleCheck(shape.of.map((of) => this.#check(of)));
      case 'either':
        return eitherCheck(shape.of.map((of) => this.#check(of)));
      case 'shared': {
        const named = this.#shared[shape.name];
        return named ? this.#check(named) : () => WRONG;
      }
    }
  }
}

function textCheck({ pattern, least = 0 }: Extract<Shape, { is: 'text' }>): Check {
  if (pattern === undefined)
    return (value) => (typeof value === 'string' && value.length >= least ? value : WRONG);
  const compiled = new RegExp(pattern);
  return (value) =>
    typeof value === 'string' && value.length >= least && compiled.test(value) ? value : WRONG;
}

interface Field {
  readonly name: string;
  readonly check: Check;
  readonly left: 'out' | undefined;
}

/** The value itself where its fields stand in their order and none of them changes: nothing is copied then. */
function objectCheck(fields: readonly Field[]): Check {
  return (value) => {
    if (!isMapping(value)) return WRONG;
    if (!isInOrder(fields, value)) return reordered(fields, value);
    let made: Record<string, unknown> | null = null;
    let at = 0;
    for (const name in value) {
      let field = fields[at];
      while (field && field.name !== name) field = fields[++at];
      at += 1;
      const given = value[name];
      if (!field || (given === undefined && field.left)) continue;
      const found = field.check(given);
      if (found === WRONG) return WRONG;
      if (made === null && found !== given) made = { ...value };
      if (made !== null) made[name] = found;
    }
    return made ?? value;
  };
}

/** Whether a value has the fields of the shape, those that must be there and no others, in their order. */
function isInOrder(fields: readonly Field[], value: Readonly<Record<string, unknown>>): boolean {
  let at = 0;
  for (const name in value) {
    let field = fields[at];
    while (field && field.name !== name) {
      if (!field.left) return false;
      field = fields[++at];
    }
    if (!field) return false;
    at += 1;
  }
  for (; at < fields.length; at += 1) if (!fields[at]?.left) return false;
  return true;
}

function reordered(fields: readonly Field[], value: Readonly<Record<string, unknown>>): unknown {
  const made: Record<string, unknown> = {};
  let known = 0;
  for (const { name, check, left } of fields) {
    const given = value[name];
    if (given === undefined && left) {
      if (!(name in value)) continue;
      made[name] = given;
    } else {
      const found = check(given);
      if (found === WRONG) return WRONG;
      made[name] = found;
    }
    known += 1;
  }
  // a field that the shape has not
  let all = 0;
  for (const _ in value) all += 1;
  return all === known ? made : WRONG;
}

function recordCheck(check: Check): Check {
  return (value) => {
    if (!isMapping(value)) return WRONG;
    let made: Record<string, unknown> | null = null;
    for (const name of Reflect.ownKeys(value)) {
      // left to the schemas, which know what a name may be
      if (typeof name !== 'string' || name === '__proto__') return WRONG;
      const given = value[name];
      const found = check(given);
      if (found === WRONG) return WRONG;
      if (made === null && found !== given) made = { ...value };
      if (made !== null) made[name] = found;
    }
    return made ?? value;
  };
}

function listCheck(check: Check): Check {
  return (values) => {
    if (!Array.isArray(values)) return WRONG;
    let made: unknown[] | null = null;
    for (let i = 0; i < values.length; i += 1) {
      const given: unknown = values[i];
      const found = check(given);
      if (found === WRONG) return WRONG;
      if (made === null && found !== given) made = values.slice(0, i);
      made?.push(found);
    }
    return made ?? values;
  };
}

function tupleCheck(checks: readonly Check[]): Check {
  return (values) => {
    if (!Array.isArray(values) || values.length !== checks.length) return WRONG;
    const made = checks.map((check, i) => check(values[i]));
    if (made.includes(WRONG)) return WRONG;
    return made.every((found, i) => found === values[i]) ? values : made;
  };
}

function eitherCheck(checks: readonly Check[]): Check {
  return (value) => {
    for (const check of checks) {
      const found = check(value);
      if (found !== WRONG) return found;
    }
    return WRONG;
  };
}

function isIn({ whole, from, to, above }: Extract<Shape, { is: 'number' }>, value: number): boolean {
  if (whole ? !Number.isSafeInteger(value) : !Number.isFinite(value)) return false;
  if (from !== undefined && value < from) return false;
  if (above !== undefined && value <= above) return false;
  return to === undefined || value <= to;
}

/** An object that is nothing but its fields. */
function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
