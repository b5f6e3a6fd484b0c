import { done, type Result } from '../model/trouble.ts';
import { type RawSheet, readCells } from '../readers/cells.ts';
import { decode } from '../readers/decode.ts';
import { fromCsv } from './csv.ts';

/** What spreadsheets part cells with, by the settings of the machine. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * A sheet that somebody filled in: a workbook, or CSV that was saved from one, with commas, semicolons or tabs.
 * @param name the file's, for its ending
 */
export async function readFilled(bytes: Uint8Array, name: string): Promise<Result<RawSheet[]>> {
  if (!/\.csv$/i.test(name)) return readCells(bytes);
  const text = decode(bytes);
  if (!text.ok) return text;
  const first = text.value.text.slice(0, text.value.text.search(/\r|\n|$/));
  const count = (sign: string): number => first.split(sign).length;
  const delimiter = DELIMITERS.reduce((most, sign) => (count(sign) > count(most) ? sign : most));
  const rows = fromCsv(text.value.text, { delimiter });
  if (!rows.ok) return rows;
  return done([
    {
      name: 'csv',
      hidden: false,
      rows: rows.value.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    },
  ]);
}
