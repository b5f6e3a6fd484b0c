import { z } from 'zod';
import { checkRegister } from '../grammars/agencies/index.ts';
import type { Body, BodyClass, Level } from '../lexicon/body.ts';
import { bodyIndex } from '../lexicon/register.ts';
import type { Messages } from '../messages/index.ts';
import type { Trouble } from '../model/trouble.ts';
import { isDay } from '../text/calendar.ts';
import { checkSchema, isMapping, shown } from './faults.ts';
import { gotText, type Located, locate, type Path, type Position } from './located.ts';

const LEVELS = [
  'central',
  'province',
  'department',
  'district',
  'commune',
] as const satisfies readonly Level[];
const CLASSES = [
  'ministry',
  'department',
  'department-rank',
  'board',
  'council',
  'committee',
  'vertical',
  'party',
  'front',
  'service',
  'enterprise',
  'office',
  'steering',
  'collective',
] as const satisfies readonly BodyClass[];

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Words = z.array(z.string().min(1));

/** A body as a user writes one down; see `Body`. What is left out is not known, or still so. */
const RegisteredBody = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.string().min(1),
  aliases: Words.exactOptional(),
  abbreviations: Words.exactOptional(),
  symbolCodes: Words.exactOptional(),
  level: z.enum(LEVELS),
  class: z.enum(CLASSES),
  provinces: Words.exactOptional(),
  optional: z.boolean().exactOptional(),
  validFrom: Day.nullable().default(null),
  validTo: Day.nullable().default(null),
  successors: Words.exactOptional(),
  scopeChanged: z.boolean().exactOptional(),
  members: z.strictObject({ level: z.enum(LEVELS), classes: z.array(z.enum(CLASSES)) }).exactOptional(),
  certainty: z.enum(['A', 'B', 'C']).default('A'),
}) satisfies z.ZodType<Body>;

/** A user's register, or all that is wrong with it. */
export type ReadRegister =
  | { readonly ok: true; readonly bodies: readonly Body[] }
  | { readonly ok: false; readonly troubles: readonly Trouble[] };

/**
 * Reads a register of bodies that extends or corrects the project's own: YAML or JSON, a list of bodies, or one under
 * the key `bodies`.
 * @param file its name, for what is said of it
 * @returns the bodies, or one trouble for each fault, with its line and column: what the schema refuses; a cycle of
 * successors, two bodies with one name at one time, an id that nobody bears, days out of order
 */
export function readRegister(text: string, file: string, messages: Messages): ReadRegister {
  const { values, faults: broken } = locate(text);
  const { registers } = messages;
  const place = ({ line, column }: Position): string => `${file}:${line}:${column}`;
  if (broken.length > 0)
    return {
      ok: false,
      troubles: broken.map(({ position, language, ...fault }) =>
        registers.broken(place(position), language, gotText(fault, messages)),
      ),
    };
  const [first] = values;
  const located = first && listOf(first);
  if (!located || !Array.isArray(located.value))
    return { ok: false, troubles: [registers.noList(`${file}:1:1`, shown(first?.value, messages))] };
  const { value, faults } = checkSchema(z.array(RegisteredBody), located, messages);
  if (value === null)
    return {
      ok: false,
      troubles: faults.map((fault) =>
        registers.badField(place(fault), fault.path, fault.expected, fault.got),
      ),
    };
  const troubles = [
    ...dayTroubles(value, located, place, messages),
    ...checkRegister(value, bodyIndex()).map((trouble) => placed(trouble, value, located, place)),
  ];
  return troubles.length > 0 ? { ok: false, troubles } : { ok: true, bodies: value };
}

function listOf(located: Located): Located {
  if (!isMapping(located.value)) return located;
  return {
    value: located.value.bodies,
    at: (path: Path) => located.at(['bodies', ...path]),
    atKey: (path: Path, key: string) => located.atKey(['bodies', ...path], key),
  };
}

function dayTroubles(
  bodies: readonly Body[],
  located: Located,
  place: (at: Position) => string,
  { registers, validating }: Messages,
): Trouble[] {
  return bodies.flatMap((body, i) =>
    (['validFrom', 'validTo'] as const).flatMap((field) => {
      const day = body[field];
      if (day === null || isDay(day)) return [];
      return [
        registers.badField(
          place(located.at([i, field])),
          `[${i}].${field}`,
          validating.rules.calendarDay,
          `"${day}"`,
        ),
      ];
    }),
  );
}

/** A trouble of the records with the place of the record that it is about: the first whose id it names. */
function placed(
  trouble: Trouble,
  bodies: readonly Body[],
  located: Located,
  place: (at: Position) => string,
): Trouble {
  const named = new Set([
    ...(trouble.what.match(/(?<=")[a-z0-9-]+(?=")/g) ?? []),
    ...trouble.got.split(' → '),
  ]);
  const indexes = [...bodies.keys()].filter((i) => named.has(bodies[i]?.id ?? ''));
  // an id that stands twice is at fault where it stands the second time
  const at = trouble.code === 'register-repeated-id' ? indexes.at(-1) : indexes[0];
  return { ...trouble, what: `${place(located.at(at === undefined ? [] : [at, 'id']))}: ${trouble.what}` };
}
