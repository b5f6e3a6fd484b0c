import { isDeepStrictEqual } from 'node:util';
import { correctables, wordsOf } from '../corrections/fields.ts';
import type { Messages } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import type { Located, Position } from '../plans/located.ts';
import type { Edit, Edits, Unplaced } from './edits.ts';

/** Fields of a row that follow from its words, or say where it stands: nobody corrects them by themselves. */
const ROW_DERIVED = [
  'number',
  'group',
  'parent',
  'topic',
  'lead',
  'coordinate',
  'monitor',
  'implement',
] as const;
/** Records that follow from words, by the list that they stand in. */
const DERIVED_LISTS = ['deadlines', 'targets', 'citations'] as const;

/**
 * What was changed in a plan file: words of cells, of sections and of the header.
 * @param plan the plan as it is read with the corrections that there are
 * @param edited the file's plan, with the place of each value
 * @param place a position as people write it: `plan.yaml:120:7`
 */
export function editsOfPlan(
  plan: Plan,
  edited: Located & { readonly value: Plan },
  place: (position: Position) => string,
  { corrections: { why } }: Messages,
): Edits {
  const edits: Edit[] = [];
  const unplaced: Unplaced[] = [];
  const before = new Map(correctables(plan).map((record) => [record.id, record]));
  const at = pathsOf(edited.value);
  for (const record of correctables(edited.value)) {
    const path = at.get(record.id) ?? [];
    const known = before.get(record.id);
    if (!known) {
      unplaced.push({ place: place(edited.at(path)), why: why.unknownRow(record.id) });
      continue;
    }
    for (const [field, words] of record.fields) {
      const now = wordsOf(words);
      if (now === wordsOf(known.fields.get(field) ?? '')) continue;
      const steps = record.kind === 'row' ? ['cells', field] : field.split('.');
      edits.push({
        target: `${record.id}.${field}`,
        words: now,
        place: place(edited.at([...path, ...steps])),
      });
    }
  }
  // what follows from words that were changed follows from them anew
  const reworded = new Set(edits.map(({ target }) => target.slice(0, target.lastIndexOf('.'))));
  for (const path of derivedChanges(plan, edited.value, reworded))
    unplaced.push({ place: place(edited.at(path)), why: why.derived(path.filter(isName).join('.')) });
  return { edits, unplaced };
}

const isName = (step: string | number): step is string => typeof step === 'string';

/** Where each record that can be corrected stands in the file. */
function pathsOf(plan: Plan): ReadonlyMap<string, readonly (string | number)[]> {
  return new Map<string, readonly (string | number)[]>([
    ...plan.rows.map((row, i) => [row.id, ['rows', i]] as const),
    ...plan.sections.map((section, i) => [section.path, ['sections', i]] as const),
    ['document', ['document']],
  ]);
}

/**
 * Values that follow from words and were changed by themselves.
 * @param reworded records whose words were changed
 */
function derivedChanges(plan: Plan, edited: Plan, reworded: ReadonlySet<string>): (string | number)[][] {
  const rows = new Map(plan.rows.map((row) => [row.id, row]));
  const inRows = edited.rows.flatMap((row, i) => {
    const known = rows.get(row.id);
    if (!known || reworded.has(row.id)) return [];
    return ROW_DERIVED.filter((field) => !isDeepStrictEqual(known[field], row[field])).map((field) => [
      'rows',
      i,
      field,
    ]);
  });
  const inLists = DERIVED_LISTS.flatMap((list) => {
    const known = new Map<string, object>(plan[list].map((record) => [record.id, record]));
    return edited[list].flatMap((record, i) =>
      reworded.has(record.of) || isDeepStrictEqual(known.get(record.id), record) ? [] : [[list, i]],
    );
  });
  return [...inRows, ...inLists];
}
