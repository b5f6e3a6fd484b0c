// The data model for other programs: fields with their meanings, JSON Schema, and the zod schemas themselves.
import { Row } from 'reform-plan/model';
import { DESCRIBED_NAMES, fieldsOf, jsonSchemaOf, SCHEMA_VERSION } from 'reform-plan/schemas';

console.log(SCHEMA_VERSION, DESCRIBED_NAMES.join(' '));
console.log(fieldsOf('agency')[0]);
console.log(Object.keys(jsonSchemaOf('place')));
console.log(Row.safeParse({}).success);

/* prints
1.0 plan source document basis section table row deadline target citation discarded diagnostic agency place ledger ledger-entry
{
  path: 'text',
  type: 'text',
  description: 'The words as written.',
  example: '"Sở TT&TT"'
}
[
  '$schema',
  'type',
  'properties',
  'required',
  'additionalProperties',
  'description'
]
false
*/
