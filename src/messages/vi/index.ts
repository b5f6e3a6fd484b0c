import type { Messages } from '../table.ts';
import { check } from './check.ts';
import { columns, shown } from './columns.ts';
import { completion } from './completion.ts';
import { diff } from './diff.ts';
import { due } from './due.ts';
import { exporting } from './export.ts';
import { query } from './query.ts';
import { reading } from './reading.ts';
import { references, registers } from './references.ts';
import { sheets } from './sheets.ts';
import { troubles } from './troubles.ts';
import { validating } from './validate.ts';

export const vi: Messages = {
  check,
  columns,
  completion,
  diff,
  due,
  exporting,
  query,
  reading,
  references,
  registers,
  sheets,
  shown,
  troubles,
  validating,
};
