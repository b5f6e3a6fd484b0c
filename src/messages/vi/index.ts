import type { Messages } from '../table.ts';
import { check } from './check.ts';
import { columns, shown } from './columns.ts';
import { completion } from './completion.ts';
import { diff } from './diff.ts';
import { due } from './due.ts';
import { explaining } from './explain.ts';
import { exporting } from './export.ts';
import { parsing } from './parsing.ts';
import { query } from './query.ts';
import { reading } from './reading.ts';
import { references, registers } from './references.ts';
import { schema } from './schema.ts';
import { sheets } from './sheets.ts';
import { troubles } from './troubles.ts';
import { unreadable } from './unreadable.ts';
import { usage } from './usage.ts';
import { validating } from './validate.ts';

export const vi: Messages = {
  check,
  columns,
  completion,
  diff,
  due,
  explaining,
  exporting,
  parsing,
  query,
  reading,
  references,
  registers,
  schema,
  sheets,
  shown,
  troubles,
  unreadable,
  usage,
  validating,
};
