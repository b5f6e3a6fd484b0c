import { extname } from 'node:path';
import { type Messages, named } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { lineStarts, locate, type Position, positionOf } from '../plans/located.ts';
import { isPlanFile } from '../plans/plan-file.ts';
import { validatePlan } from '../plans/validate.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { placedCsv } from '../writers/csv.ts';
import { editsOfPlan } from './edited-plan.ts';
import { type EditedRows, editsOfTable, headingRow } from './edited-table.ts';
import type { Edits } from './edits.ts';
import { workbookRows } from './workbook.ts';

/** Delimiters that spreadsheets write where the machine's language asks for them. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * What a person changed in an export of a plan: a plan file (YAML, JSON, NDJSON) or a table (XLSX, CSV).
 * @param plan the plan as it is read with the corrections that there are
 * @returns the changed words, and the changes that are none; a trouble where the file is no such export
 */
export async function readEdits(
  path: string,
  plan: Plan,
  maxSize: number,
  messages: Messages,
): Promise<Result<Edits>> {
  const bytes = await readBytes(path, maxSize);
  if (!bytes.ok) return failed(named(bytes.trouble, path));
  const { unknownEdited } = messages.corrections.troubles;
  if (extname(path).toLowerCase() === '.xlsx' || isZip(bytes.value)) {
    const sheets = await workbookRows(bytes.value, path);
    if (!sheets.ok) return sheets;
    const found = sheets.value.flatMap((rows) => editsOfTable(plan, rows, messages) ?? []);
    return found.length === 0
      ? failed(unknownEdited(path, messages.corrections.why.noId))
      : done(together(found));
  }
  const decoded = decode(bytes.value);
  if (!decoded.ok) return failed(named(decoded.trouble, path));
  const { text } = decoded.value;
  return isPlanFile(text)
    ? fromPlanFile(path, text, plan, messages)
    : fromCsvFile(path, text, plan, messages);
}

function together(all: readonly Edits[]): Edits {
  return { edits: all.flatMap(({ edits }) => edits), unplaced: all.flatMap(({ unplaced }) => unplaced) };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function fromPlanFile(
  path: string,
  text: string,
  plan: Plan,
  messages: Messages,
): Promise<Result<Edits>> {
  const { plansIn } = await import('../plans/validate-text.ts');
  const { values, faults } = locate(text);
  const { unknownEdited } = messages.corrections.troubles;
  const place = ({ line, column }: Position): string => `${path}:${line}:${column}`;
  const [broken] = faults;
  if (broken) return failed(unknownEdited(place(broken.position), broken.got));
  const ours = plansIn(values).find(({ value }) => isOf(value, plan));
  if (!ours) return failed(unknownEdited(path, plan.source.file));
  const checked = validatePlan(ours.value);
  if (!checked.ok) return failed(named(checked.trouble, path));
  return done(editsOfPlan(plan, { ...ours, value: checked.value }, place, messages));
}

/** Whether a plan file holds the plan of this document: the same bytes, or another version under the same name. */
function isOf(value: unknown, { source }: Plan): boolean {
  const other = validatePlan(value);
  if (!other.ok) return true;
  const { sha256, file } = other.value.source;
  return sha256 === source.sha256 || lastPart(file) === lastPart(source.file);
}

function lastPart(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

function fromCsvFile(path: string, text: string, plan: Plan, messages: Messages): Result<Edits> {
  let broken: Trouble | null = null;
  for (const delimiter of DELIMITERS) {
    const read = placedCsv(text, { delimiter });
    // quotes that another delimiter sets are out of place for this one
    if (!read.ok) {
      broken ??= named(read.trouble, path);
      continue;
    }
    const starts = lineStarts(text);
    const rows: EditedRows = read.value.map((row) =>
      row.map(({ text: cell, at }) => ({ text: cell, place: `${path}:${placeOf(at, starts)}` })),
    );
    if (headingRow(rows) < 0) continue;
    const edits = editsOfTable(plan, rows, messages);
    if (edits) return done(edits);
  }
  return failed(broken ?? messages.corrections.troubles.unknownEdited(path, messages.corrections.why.noId));
}

function placeOf(offset: number, starts: readonly number[]): string {
  const { line, column } = positionOf(offset, starts);
  return `${line}:${column}`;
}
