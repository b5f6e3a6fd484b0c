/** Where the clauses of a text begin and end: at semicolons, at full stops that end a sentence, at line breaks. */
const BOUNDARY = /[;\n]|\.(?=\s|$)|\.\/\./g;

/** A stretch of text in which a target stands whole, as offsets. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Where its sentence begins: "Đến năm 2025, …" holds up to the full stop. */
  readonly sentence: number;
}

/** What is said of a subject: without it a clause goes on after its semicolon. */
const PREDICATE =
  /(?<!\p{L})(?:được|đạt|thực hiện|phải|bố trí|có|hoàn thành|sử dụng|đáp ứng|bảo đảm|đảm bảo|triển khai|công khai|đồng bộ)(?!\p{L})/u;
const MEASURED = /\d ?%/;

/**
 * The clauses of a text. A semicolon inside a list of subjects ends none: "100% cơ quan thuộc tỉnh; UBND cấp
 * huyện; UBND cấp xã được xếp loại" is one clause.
 */
export function clausesOf(key: string): Clause[] {
  const merged: Clause[] = [];
  let open = false;
  for (const clause of rawClauses(key)) {
    const text = key.slice(clause.start, clause.end);
    const last = merged[merged.length - 1];
    if (open && last && last.sentence === clause.sentence && !MEASURED.test(text)) {
      merged[merged.length - 1] = { ...last, end: clause.end };
      open = !PREDICATE.test(text);
      continue;
    }
    merged.push(clause);
    const measured = MEASURED.exec(text);
    open = measured !== null && !PREDICATE.test(text.slice(measured.index));
  }
  return merged;
}

function rawClauses(key: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  for (const m of key.matchAll(BOUNDARY)) {
    if (m.index > start) clauses.push({ start, end: m.index, sentence });
    start = m.index + m[0].length;
    if (m[0] !== ';') sentence = start;
  }
  if (start < key.length) clauses.push({ start, end: key.length, sentence });
  return clauses;
}
