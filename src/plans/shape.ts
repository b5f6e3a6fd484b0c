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

type Fields = Extract<Shape, { is: 'object' }>['fields'];

/** Stands for a value that does not look as it must. */
export const WRONG = Symbol('wrong');

/** Holds values against shapes. */
export class Shaper {
  readonly #shared: readonly Shape[];
  readonly #patterns = new Map<string, RegExp>();

  /** @param shared the shapes that `shared` names */
  constructor(shared: readonly Shape[]) {
    this.#shared = shared;
  }

  /** @returns the value with its fields in the order of the shape, itself where that is how it came; or `WRONG` */
  shaped(shape: Shape, value: unknown): unknown {
    switch (shape.is) {
      case 'text':
        return typeof value === 'string' && this.#reads(shape, value) ? value : WRONG;
      case 'number':
        return typeof value === 'number' && isIn(shape, value) ? value : WRONG;
      case 'boolean':
        return typeof value === 'boolean' ? value : WRONG;
      case 'one-of':
        for (const each of shape.values) if (each === value) return value;
        return WRONG;
      case 'object':
        return this.#object(shape.fields, value);
      case 'record':
        return this.#record(shape.of, value);
      case 'list':
        return Array.isArray(value) ? this.#list(shape.of, value) : WRONG;
      case 'tuple':
        return Array.isArray(value) ? this.#tuple(shape.of, value) : WRONG;
      case 'either':
        for (const each of shape.of) {
          const found = this.shaped(each, value);
          if (found !== WRONG) return found;
        }
        return WRONG;
      case 'shared': {
        const named = this.#shared[shape.name];
        return named ? this.shaped(named, value) : WRONG;
      }
    }
  }

  #reads({ pattern, least }: Extract<Shape, { is: 'text' }>, value: string): boolean {
    if (least !== undefined && value.length < least) return false;
    if (pattern === undefined) return true;
    let compiled = this.#patterns.get(pattern);
    if (!compiled) {
      compiled = new RegExp(pattern);
      this.#patterns.set(pattern, compiled);
    }
    return compiled.test(value);
  }

  /** The value itself where its fields stand in their order and none of them changes: nothing is copied then. */
  #object(fields: Fields, value: unknown): unknown {
    if (!isMapping(value)) return WRONG;
    let made: Record<string, unknown> | null = isInOrder(fields, value) ? null : {};
    let known = 0;
    for (const [name, shape, left] of fields) {
      const given = value[name];
      let found: unknown;
      if (given === undefined && left) {
        if (!(name in value)) continue;
      } else {
        found = this.shaped(shape, given);
        if (found === WRONG) return WRONG;
        if (made === null && found !== given) made = { ...value };
      }
      if (made !== null) made[name] = found;
      known += 1;
    }
    // a field that the shape has not
    let all = 0;
    for (const _ in value) all += 1;
    return all === known ? (made ?? value) : WRONG;
  }

  #record(of: Shape, value: unknown): unknown {
    if (!isMapping(value)) return WRONG;
    const made: Record<string, unknown> = {};
    for (const name of Reflect.ownKeys(value)) {
      // left to the schemas, which know what a name may be
      if (typeof name !== 'string' || name === '__proto__') return WRONG;
      const found = this.shaped(of, value[name]);
      if (found === WRONG) return WRONG;
      made[name] = found;
    }
    return made;
  }

  #list(of: Shape, values: readonly unknown[]): unknown {
    let made: unknown[] | null = null;
    for (let i = 0; i < values.length; i += 1) {
      const found = this.shaped(of, values[i]);
      if (found === WRONG) return WRONG;
      if (made === null && found !== values[i]) made = values.slice(0, i);
      made?.push(found);
    }
    return made ?? values;
  }

  #tuple(of: readonly Shape[], values: readonly unknown[]): unknown {
    if (values.length !== of.length) return WRONG;
    const made: unknown[] = [];
    for (const [i, shape] of of.entries()) {
      const found = this.shaped(shape, values[i]);
      if (found === WRONG) return WRONG;
      made.push(found);
    }
    return made;
  }
}

function isIn({ whole, from, to, above }: Extract<Shape, { is: 'number' }>, value: number): boolean {
  if (whole ? !Number.isSafeInteger(value) : !Number.isFinite(value)) return false;
  if (from !== undefined && value < from) return false;
  if (above !== undefined && value <= above) return false;
  return to === undefined || value <= to;
}

/** Whether the fields of a value stand in the order of the shape; of one that has others it does not matter. */
function isInOrder(fields: Fields, value: Readonly<Record<string, unknown>>): boolean {
  let at = 0;
  for (const name in value) {
    while (at < fields.length && fields[at]?.[0] !== name) at += 1;
    at += 1;
  }
  return at <= fields.length;
}

/** An object that is nothing but its fields. */
function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
