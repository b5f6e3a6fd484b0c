/** Words of `reform-plan schema`. */
export const schema = {
  help: { record: 'the record to describe', json: 'print its JSON Schema (2020-12) instead' },
  columns: { field: 'Field', holds: 'Holds', meaning: 'Meaning', example: 'Example' },
  examples: `
Examples:
  $ reform-plan schema row
  $ reform-plan schema plan --json > plan.schema.json`,
};
