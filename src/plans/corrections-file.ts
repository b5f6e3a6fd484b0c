import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Document, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { ENGLISH, type Messages, named } from '../messages/index.ts';
import { CellCorrection, CORRECTIONS_VERSION, CorrectionsFile, RowCheck } from '../model/corrections.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { checkSchema, type Fault, inOrder } from './faults.ts';
import { type Located, locate } from './located.ts';
import { isMapping } from './mapping.ts';
import { Output } from './output.ts';

/** Corrections of a plan fill some kilobytes; a file of this size is something else. */
const LARGEST = 16 * 1024 ** 2;
const WIDTH = 100;

type Texts = Pick<Messages, 'corrections' | 'output' | 'validating'>;

/** @returns the corrections of a file, or the first thing that is wrong with it, with its line and column */
export async function readCorrections(
  path: string,
  texts: Texts = ENGLISH,
): Promise<Result<CorrectionsFile>> {
  const bytes = await readBytes(path, LARGEST);
  const decoded = bytes.ok ? decode(bytes.value) : bytes;
  if (!decoded.ok) return failed(named(decoded.trouble, path));
  const { values, faults: broken } = locate(decoded.value.text);
  const [located] = values;
  const fault =
    broken[0] !== undefined
      ? {
          ...broken[0].position,
          path: '',
          expected: texts.validating.wants.syntax('YAML'),
          got: broken[0].got,
        }
      : undefined;
  if (fault || !located) return failed(texts.corrections.troubles.badFile(path, fault ?? null, 0));
  const faults = faultsIn(located, texts);
  const checked = CorrectionsFile.safeParse(located.value);
  if (checked.success) return done(checked.data);
  return failed(texts.corrections.troubles.badFile(path, faults[0] ?? null, faults.length - 1));
}

/** The file with whatever for entries: each of them says by its fields what it is to be. */
const Shell = CorrectionsFile.extend({ entries: z.array(z.unknown()) });

function faultsIn(located: Located, texts: Texts): Fault[] {
  const { value, faults } = checkSchema(Shell, located, texts);
  const inEntries = (value?.entries ?? []).flatMap((entry, i) => {
    const schema: z.ZodType = isMapping(entry) && 'checked' in entry ? RowCheck : CellCorrection;
    const here: Located = {
      value: entry,
      at: (steps) => located.at(['entries', i, ...steps]),
      atKey: (steps, key) => located.atKey(['entries', i, ...steps], key),
    };
    return checkSchema(schema, here, texts).faults.map((fault) => ({
      ...fault,
      path: `entries[${i}]${fault.path === '' ? '' : `.${fault.path}`}`,
    }));
  });
  return inOrder([...faults, ...inEntries]);
}

/** A file without entries, for a document that was not corrected yet. */
export function emptyCorrections(document: string, sha256: string): CorrectionsFile {
  return { schemaVersion: CORRECTIONS_VERSION, source: { file: basename(document), sha256 }, entries: [] };
}

/**
 * Writes corrections whole, in one step. Entries that stay keep their comments and their layout.
 */
export async function writeCorrections(
  path: string,
  file: CorrectionsFile,
  texts: Texts = ENGLISH,
): Promise<Result<void>> {
  const before = await readFile(path, 'utf8').catch(() => null);
  const output = await Output.at(path, { force: true }, texts);
  if (!output.ok) return output;
  const written = await output.value.write(correctionsText(file, before, texts));
  return written.ok ? output.value.end() : written;
}

/** @param before the text of the file that is there, or null */
export function correctionsText(
  file: CorrectionsFile,
  before: string | null,
  texts: Texts = ENGLISH,
): string {
  const old = before === null ? null : parseDocument(before, { prettyErrors: false, logLevel: 'error' });
  const tree = old && old.errors.length === 0 && isSeq(old.get('entries')) ? old : null;
  if (!tree) {
    const fresh = new Document(file, { aliasDuplicateObjects: false });
    fresh.commentBefore = ` ${texts.corrections.comment(file.source.file ?? '')}`;
    return textOf(fresh);
  }
  const list = tree.get('entries');
  if (isSeq(list)) {
    const kept = list.items.map((node) => {
      const value: unknown = tree.createNode(node).toJS(tree);
      return { node, value };
    });
    list.items = file.entries.map((entry) => {
      const same = kept.find(({ value }) => isDeepStrictEqual(value, entry));
      return same ? same.node : tree.createNode(entry, { aliasDuplicateObjects: false });
    });
    list.flow = false;
  }
  if (!isDeepStrictEqual(tree.toJS().source, file.source)) tree.set('source', tree.createNode(file.source));
  return textOf(tree);
}

function textOf(tree: Document): string {
  const list = tree.get('entries');
  if (isSeq(list)) {
    for (const [i, item] of list.items.entries())
      if (i > 0 && typeof item === 'object' && item !== null) Object.assign(item, { spaceBefore: true });
  }
  return tree.toString({ lineWidth: WIDTH, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}
