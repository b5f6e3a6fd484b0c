import { z } from 'zod';
import { Agency } from './agency.ts';
import { Deadline } from './deadline.ts';
import { Diagnostic, Discarded } from './diagnostic.ts';
import { PlanDocument } from './document.ts';
import { LedgerEntry, LedgerFile } from './ledger.ts';
import { Place } from './place.ts';
import { Plan, SourceFile } from './plan.ts';
import type { RecordName } from './records.ts';
import { Citation, Target } from './reference.ts';
import { Basis, Section } from './section.ts';
import { Row, Table } from './table.ts';

/** The schema of each kind of record. */
export const RECORD_SCHEMAS = {
  basis: Basis,
  section: Section,
  table: Table,
  row: Row,
  deadline: Deadline,
  target: Target,
  citation: Citation,
  discarded: Discarded,
  diagnostic: Diagnostic,
} as const satisfies Record<RecordName, z.ZodType>;

/** What can be described: the plan file, its header, the records in it, and what stands in many records. */
export const DESCRIBED = {
  plan: Plan,
  source: SourceFile,
  document: PlanDocument,
  ...RECORD_SCHEMAS,
  agency: Agency,
  place: Place,
  ledger: LedgerFile,
  'ledger-entry': LedgerEntry,
} as const;
export type DescribedName = keyof typeof DESCRIBED;
export const DESCRIBED_NAMES: readonly DescribedName[] = Object.keys(DESCRIBED).filter(isDescribed);

function isDescribed(name: string): name is DescribedName {
  return Object.hasOwn(DESCRIBED, name);
}

/** One field of a record, for people. */
export interface FieldNote {
  /** Names from the record down: `signer.name`; `[]` after a list, `{}` after values by role. */
  readonly path: string;
  /** `text`, `number`, `yes or no`, `"a" | "b"`, `list of text`; with "or null" and "optional" where that holds. */
  readonly type: string;
  readonly description: string;
  /** As JSON; null where the field's own fields have examples. */
  readonly example: string | null;
}

/** As much of a JSON Schema node as is read here. */
interface Node {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly prefixItems?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node | boolean;
  readonly pattern?: string;
}

/** A record's JSON Schema (2020-12), without references. */
export function jsonSchemaOf(name: DescribedName): object {
  return z.toJSONSchema(DESCRIBED[name], { target: 'draft-2020-12', reused: 'inline' });
}

/** What a record of this name is. */
export function describedAs(name: DescribedName): string {
  return DESCRIBED[name].meta()?.description ?? '';
}

/** The fields of a record, those of the objects in it too, in the order they are written in. */
export function fieldsOf(name: DescribedName): FieldNote[] {
  return notes(jsonSchemaOf(name), '');
}

/** The fields of any object that is described as records are: options of a function. What has a default may be left out. */
export function fieldsIn(schema: z.ZodType): FieldNote[] {
  const node: object = z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'inline', io: 'input' });
  return notes(node, '');
}

function notes(node: Node, prefix: string): FieldNote[] {
  const required = new Set(node.required ?? []);
  return Object.entries(node.properties ?? {}).flatMap(([key, property]) => {
    const path = `${prefix}${key}`;
    const [example] = property.examples ?? [];
    const note = {
      path,
      type: `${typeOf(property)}${required.has(key) ? '' : ', optional'}`,
      description: property.description ?? '',
      example: example === undefined ? null : JSON.stringify(example),
    };
    return [note, ...inner(property, path)];
  });
}

/** Names of what is described on its own, by the words that describe it: a schema without references has no names. */
const NAMES = new Map(DESCRIBED_NAMES.map((name) => [describedAs(name), name]));

function nameOf(node: Node): DescribedName | undefined {
  return node.properties && NAMES.get(node.description ?? '');
}

/** Fields of the objects in a field, but of those that are described on their own. */
function inner(node: Node, path: string): FieldNote[] {
  const [object] = [node, ...(node.anyOf ?? [])].filter((n) => n.properties);
  if (object) return nameOf(object) ? [] : notes(object, `${path}.`);
  if (node.items) return inner(node.items, `${path}[]`);
  const values = node.additionalProperties;
  return typeof values === 'object' ? inner(values, `${path}{}`) : [];
}

const SIMPLE: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'yes or no',
  null: 'null',
};

function typeOf(node: Node): string {
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (node.anyOf) return node.anyOf.map(typeOf).join(' or ');
  if (Array.isArray(node.type)) return node.type.map((type) => SIMPLE[String(type)] ?? type).join(' or ');
  if (node.prefixItems) return `list of ${node.prefixItems.length} numbers`;
  if (node.items) return `list of ${typeOf(node.items)}`;
  if (node.properties) return nameOf(node) ?? 'object';
  if (node.type === 'object')
    return `${typeof node.additionalProperties === 'object' ? typeOf(node.additionalProperties) : 'value'} by name`;
  return SIMPLE[String(node.type)] ?? String(node.type);
}
