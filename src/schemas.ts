/**
 * The schemas of a plan file and its records, for other programs: JSON Schema (2020-12) and the meaning of each field.
 * The files in schemas/ hold the same, with shared records written once.
 */

export {
  DESCRIBED_NAMES,
  type DescribedName,
  describedAs,
  type FieldNote,
  fieldsOf,
  jsonSchemaOf,
} from './model/describe.ts';
export { SCHEMA_VERSION } from './model/plan.ts';
