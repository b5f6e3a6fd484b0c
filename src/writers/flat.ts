import { isEmpty, type Sheet } from './sheets/sheet.ts';

/** One JSON object a line (NDJSON), keys in the order of the columns: codes and ISO dates, null where nothing stands. */
export function sheetNdjson({ columns, rows }: Sheet): string {
  const line = (row: Sheet['rows'][number]): string => {
    const entries = columns.map(({ id }, i) => {
      const value = row[i] ?? null;
      return [id, isEmpty(value) ? null : value];
    });
    return `${JSON.stringify(Object.fromEntries(entries))}\n`;
  };
  return rows.map(line).join('');
}
