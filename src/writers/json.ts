import type { Plan } from '../model/index.ts';
import { gathered, type PlanWriter } from './plan-writer.ts';

/** JSON with two spaces; several plans are one array. */
export const json: PlanWriter = {
  one: (plan) => `${JSON.stringify(plan, null, 2)}\n`,
  pieces: (plan) => gathered(fieldsOf(plan)),
  many: { open: '[\n', between: ',\n', close: '\n]\n', each: indented },
};

function indented(plan: Plan): string {
  return JSON.stringify([plan], null, 2).slice(2, -2);
}

/** Records of a list that are made text at a time. Reasoned: a row is a thousand letters or two. */
const AT_A_TIME = 200;

/** The text of `one`: each field by itself, of a long list so many records at a time. */
function* fieldsOf(plan: Plan): Generator<string> {
  let before = '{\n';
  for (const [name, value] of Object.entries(plan)) {
    const text = fieldText(name, value);
    if (text === null) continue;
    yield before;
    yield* text;
    before = ',\n';
  }
  yield '\n}\n';
}

/** A field as it stands in its object; null for one without a value, which JSON leaves out. */
function fieldText(name: string, value: unknown): Iterable<string> | null {
  if (value === undefined) return null;
  return Array.isArray(value) && value.length > AT_A_TIME ? listText(name, value) : [inside(name, value)];
}

function* listText(name: string, list: readonly unknown[]): Generator<string> {
  const open = `  ${JSON.stringify(name)}: [\n`;
  const close = '\n  ]';
  yield open;
  for (let from = 0; from < list.length; from += AT_A_TIME) {
    if (from > 0) yield ',\n';
    yield inside(name, list.slice(from, from + AT_A_TIME)).slice(open.length, -close.length);
  }
  yield close;
}

/** The lines between the braces of an object with this one field. */
function inside(name: string, value: unknown): string {
  return JSON.stringify({ [name]: value }, null, 2).slice('{\n'.length, -'\n}'.length);
}
