import type { PlanDocument } from '../model/index.ts';
import { plainKey } from '../text/fold.ts';

function slug(text: string): string {
  return plainKey(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * A stable name of a document: `vn/binh-thuan/kh/2023/4912-kh-ubnd` (place, kind, year of issue, number and
 * symbol). Numbers begin again each year, so a document without a number or a date has none.
 */
export function uriOf(document: PlanDocument): string | null {
  const { number, issuedOn, type, province } = document;
  if (number === null || issuedOn === null || type === null) return null;
  return ['vn', province === null ? null : slug(province), slug(type), issuedOn.slice(0, 4), slug(number)]
    .filter((p) => p !== null)
    .join('/');
}
