// Writes src/plans/plan-shape.ts: what a plan must look like, as data, from its zod schema.
//
//   node scripts/shapes.mjs           write it
//   node scripts/shapes.mjs --check   exit 1 where the committed file is not what would be written
//
// Needs build (npm run build).
import { readFileSync, writeFileSync } from 'node:fs';
import { Plan } from '../build/model/plan.js';

const file = new URL('../src/plans/plan-shape.ts', import.meta.url);

/** A schema as a shape; what this cannot say is an error, so that nothing is passed over. */
function shapeOf(schema) {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return { is: 'text', ...textChecks(def) };
    case 'template_literal':
      return { is: 'text', pattern: schema._zod.pattern.source };
    case 'number':
      return { is: 'number', ...numberChecks(def) };
    case 'boolean':
      return { is: 'boolean' };
    case 'null':
      return oneOf([null]);
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'nullable':
      return { is: 'either', of: [oneOf([null]), shapeOf(def.innerType)] };
    case 'readonly':
      return shapeOf(def.innerType);
    case 'array':
      return without(def.checks) ?? { is: 'list', of: shapeOf(def.element) };
    case 'tuple':
      return without(def.checks ?? def.rest) ?? { is: 'tuple', of: def.items.map(shapeOf) };
    case 'union':
      return without(def.checks) ?? { is: 'either', of: def.options.map(shapeOf) };
    case 'record': {
      const { type, checks } = def.keyType._zod.def;
      if (type !== 'string') throw new Error(`names of the kind ${type} are not known here`);
      return without(checks ?? def.checks) ?? { is: 'record', of: shapeOf(def.valueType) };
    }
    case 'object':
      if (def.catchall?._zod.def.type !== 'never') throw new Error('an object that takes any field');
      return without(def.checks) ?? { is: 'object', fields: Object.entries(def.shape).map(fieldOf) };
    default:
      throw new Error(`schemas of the kind ${def.type} are not known here`);
  }
}

function fieldOf([name, schema]) {
  const { def } = schema._zod;
  return def.type === 'optional' ? [name, shapeOf(def.innerType), 'out'] : [name, shapeOf(schema)];
}

function oneOf(values) {
  return { is: 'one-of', values };
}

/** Stands where a schema may have no conditions of its own. */
function without(conditions) {
  if (conditions?.length > 0) throw new Error('a condition that is not known here');
  return null;
}

function textChecks({ checks = [], format }) {
  if (format !== undefined) throw new Error(`the format ${format} is not known here`);
  return Object.assign(
    {},
    ...checks.map(({ _zod: { def } }) => {
      if (def.check === 'min_length') return { least: def.minimum };
      if (def.check === 'string_format' && def.format === 'regex' && def.pattern.flags === '')
        return { pattern: def.pattern.source };
      throw new Error(`the condition ${def.check} is not known here`);
    }),
  );
}

function numberChecks({ checks = [], format }) {
  if (format !== undefined && format !== 'safeint') throw new Error(`the format ${format} is not known here`);
  return Object.assign(
    format === 'safeint' ? { whole: true } : {},
    ...checks.map(({ _zod: { def } }) => {
      if (def.check === 'greater_than') return def.inclusive ? { from: def.value } : { above: def.value };
      if (def.check === 'less_than' && def.inclusive) return { to: def.value };
      throw new Error(`the condition ${def.check} is not known here`);
    }),
  );
}

/** Objects that stand in several places, by their text. */
const places = new Map();
function count(shape) {
  for (const part of partsOf(shape)) count(part);
  if (shape.is !== 'object') return;
  const text = JSON.stringify(shape);
  places.set(text, (places.get(text) ?? 0) + 1);
}

function partsOf(shape) {
  if (shape.is === 'object') return shape.fields.map(([, part]) => part);
  return shape.of === undefined ? [] : [shape.of].flat();
}

const whole = shapeOf(Plan);
count(whole);
const names = [...places].filter(([, times]) => times > 1).map(([text]) => text);

function shared(shape, isItself = false) {
  const name = isItself ? -1 : names.indexOf(JSON.stringify(shape));
  if (shape.is === 'object' && name >= 0) return { is: 'shared', name };
  if (shape.is === 'object')
    return { ...shape, fields: shape.fields.map(([field, part, ...left]) => [field, shared(part), ...left]) };
  if (shape.of === undefined) return shape;
  return { ...shape, of: Array.isArray(shape.of) ? shape.of.map((part) => shared(part)) : shared(shape.of) };
}

const text = `// Written by scripts/shapes.mjs from the schemas in src/model.
import type { Shape } from './shape.ts';

export const SHARED_SHAPES: readonly Shape[] = ${JSON.stringify(names.map((name) => shared(JSON.parse(name), true)))};

export const PLAN_SHAPE: Shape = ${JSON.stringify(shared(whole))};
`;

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') === text) console.log('the shape of a plan is fresh');
else {
  console.error('Stale: src/plans/plan-shape.ts. Run npm run schemas.');
  process.exitCode = 1;
}
