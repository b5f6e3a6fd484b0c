import { check } from './check.ts';
import { columns, shown } from './columns.ts';
import { due } from './due.ts';
import { query } from './query.ts';
import { sheets } from './sheets.ts';
import { troubles } from './troubles.ts';

export const en = { check, columns, due, query, sheets, shown, troubles };
