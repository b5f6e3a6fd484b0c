import type { MessageWords } from '../table.ts';

/** Lời của `reform-plan schema`. */
export const schema: MessageWords['schema'] = {
  help: { record: 'bản ghi cần mô tả', json: 'in JSON Schema (2020-12) thay cho bảng' },
  columns: { field: 'Trường', holds: 'Kiểu', meaning: 'Ý nghĩa', example: 'Ví dụ' },
  examples: `
Ví dụ:
  $ reform-plan schema row
  $ reform-plan schema plan --json > plan.schema.json`,
};
