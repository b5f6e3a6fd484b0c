/** Figures in columns that are too narrow for them, broken anywhere, without a hyphen: "06/2" over "025", "1" over "0". */

/** What may stand around a word's letters. */
export const EDGES = /^[“"'‘(]+|[”"'’),.;:]+$/gu;
export const FIGURES = /^T?\d[\d/.,-]*[\d/.-]?$/;
/** Dates, months ("T11/2023"), years, numbers of rows and documents that figures in pieces make. */
export const WHOLE_FIGURES =
  /^\(?T?(?:\d{1,2}\/)?\d{1,2}\/(?:19|20)\d\d$|^(?:19|20)\d\d$|^\d{1,3}(?:\.\d{1,3}){0,3}$|^\d{1,3}(?:[.,]\d{3})+$/;

/** Whether `piece` is the beginning of a date, a year or an amount that `rest` completes ("12/07/20" over "27"). */
export function isTornFigure(piece: string, rest: string): boolean {
  const [head, tail] = [piece.replace(EDGES, ''), rest.replace(EDGES, '')];
  return FIGURES.test(head) && !WHOLE_FIGURES.test(head) && WHOLE_FIGURES.test(head + tail);
}

/** The number of a document up to the letters of its kind, whole or in part, and the letters that go on ("62/2020/N", "Đ-CP"). */
const SYMBOL_BEGUN = /^\d{1,5}\/(?:\d{4}\/)?\p{Lu}{0,4}$/u;
const SYMBOL_GOES_ON = /^\p{Lu}{0,5}-\p{Lu}{2}[\p{Lu}&-]*(?!\p{L})/u;

/** Whether `piece` is the beginning of a document's number whose letters `rest` begins with. */
export function isTornSymbol(piece: string, rest: string): boolean {
  return SYMBOL_BEGUN.test(piece.replace(EDGES, '')) && SYMBOL_GOES_ON.test(rest.replace(EDGES, ''));
}
