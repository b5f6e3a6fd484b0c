import type { MessageWords } from '../table.ts';
import { agents } from './agents.ts';
import { archive } from './archive.ts';
import { cascade } from './cascade.ts';
import { check } from './check.ts';
import { columns, shown } from './columns.ts';
import { completion } from './completion.ts';
import { corrections } from './corrections.ts';
import { diff } from './diff.ts';
import { due } from './due.ts';
import { explaining } from './explain.ts';
import { exporting } from './export.ts';
import { follow } from './follow.ts';
import { opening } from './open.ts';
import { output } from './output.ts';
import { parsing } from './parsing.ts';
import { query } from './query.ts';
import { reading } from './reading.ts';
import { references, registers } from './references.ts';
import { report } from './report.ts';
import { schema } from './schema.ts';
import { sheets } from './sheets.ts';
import { troubles } from './troubles.ts';
import { unreadable } from './unreadable.ts';
import { usage } from './usage.ts';
import { validating } from './validate.ts';

export const vi: MessageWords = {
  archive,
  cascade,
  agents,
  check,
  columns,
  completion,
  corrections,
  diff,
  due,
  explaining,
  exporting,
  opening,
  output,
  follow,
  parsing,
  query,
  reading,
  references,
  registers,
  report,
  schema,
  sheets,
  shown,
  troubles,
  unreadable,
  usage,
  validating,
};
