import {
  type DeadlineFields,
  readDeadlineCell,
  readDeadlineText,
} from '../../../src/grammars/deadlines/index.ts';
import type { Period } from '../../../src/model/index.ts';
import { PLAN_2021_2025, PLAN_2024 } from './period.ts';

/** How a cell may be set, what may stand around it, and in which plan. */
interface Variation {
  readonly name: string;
  readonly vary: (cell: string) => string;
  readonly read: (text: string) => DeadlineFields[];
  /** What the words around it say is to be done: told only where something else is read. */
  readonly action: string | null;
}

const inPlan =
  (period: Period | null) =>
  (text: string): DeadlineFields[] =>
    readDeadlineCell(text, period);

const inBody = (text: string): DeadlineFields[] => readDeadlineText(text, PLAN_2024);

function variation(
  name: string,
  vary: Variation['vary'] = (cell) => cell,
  read: Variation['read'] = inPlan(PLAN_2024),
  action: string | null = null,
): Variation {
  return { name, vary, read, action };
}

/** A time beside those of the cell, told only where it isn't read alone. */
const ANOTHER = 'ngày 28/12';

const small = (cell: string): string => cell.charAt(0).toLowerCase() + cell.slice(1);

const VARIATIONS: readonly Variation[] = [
  variation('in capitals', (cell) => cell.toUpperCase()),
  variation('broken over lines', (cell) => cell.replace(/(\S+ \S+) /g, '$1\n')),
  variation('with its signs apart', (cell) => cell.replace(/[/;:()]/g, ' $& ')),
  variation('in brackets', (cell) => `Rà soát (${small(cell)})`, undefined, 'Rà soát'),
  variation('behind what is to be done', (cell) => `Nộp hồ sơ: ${cell}`, undefined, 'Nộp hồ sơ'),
  variation('before what is to be done', (cell) => `${cell}: nộp hồ sơ`, undefined, 'nộp hồ sơ'),
  variation('behind another time', (cell) => `${ANOTHER}; ${cell}`),
  variation('before another time', (cell) => `${cell}; ${ANOTHER}`),
  variation('in a plan of five years', undefined, inPlan(PLAN_2021_2025)),
  variation('without a plan', undefined, inPlan(null)),
  variation(
    'in a sentence',
    (cell) => `Các xã báo cáo kết quả ${small(cell)}.`,
    inBody,
    'Các xã báo cáo kết quả',
  ),
  variation(
    'before a sentence',
    (cell) => `${cell}, các xã rà soát kho sách.`,
    inBody,
    'các xã rà soát kho sách',
  ),
  variation('behind a label', (cell) => `Thời gian thực hiện: ${cell}`, inBody),
];

/** What a cell is read as, a time a line, with the words that tell each of several. */
export function toldOf(cell: string): string[] {
  return readDeadlineCell(cell, PLAN_2024).map((read) =>
    [factsOf(read), ...(read.text === cell ? [] : [`<${read.text}>`])].join(' '),
  );
}

/** What is read of a cell that is set in another way; the words around it are left out, and the case of letters. */
export function toldVaried(cell: string, { vary, read, action }: Variation): string[] {
  return read(vary(cell))
    .filter(({ text }) => text !== ANOTHER)
    .map((one) => factsOf(one.action === action ? { ...one, action: null } : one));
}

/** The same of the cell itself. */
export function toldPlain(cell: string): string[] {
  return readDeadlineCell(cell, PLAN_2024).map(factsOf);
}

/** A time in one line: its kind, days, EDTF, and what else is known of it. */
function factsOf(read: DeadlineFields): string {
  const { kind, start, end, edtf, bound, every, day, adhoc, offset, after, inferred } = read;
  const days = start === null && end === null ? null : `${start ?? ''}..${end ?? ''}`;
  return [
    kind,
    ...[days, edtf, bound, every.join('+'), day && `day ${day}`, adhoc && 'adhoc'],
    offset && `${offset.n} ${offset.unit}`,
    after !== null && `after "${after.toLowerCase()}"`,
    inferred.length > 0 && `(${inferred.join(', ')})`,
    read.action !== null && `do "${read.action.toLowerCase()}"`,
    read.doubt && `doubt ${read.doubt}`,
  ]
    .filter((part) => part)
    .join(' ');
}

/** The variations that change a cell; in brackets and behind words stands only what has neither itself. */
export function variationsOf(cell: string): readonly Variation[] {
  const plain =
    !/[:(]|^-|^\d\./.test(cell) && readDeadlineCell(cell, PLAN_2024).every(({ action }) => action === null);
  return VARIATIONS.filter(
    ({ vary, read, action }) =>
      (vary(cell) !== cell || read !== VARIATIONS[0]?.read) && (plain || action === null),
  );
}

const inText =
  (period: Period | null) =>
  (text: string): DeadlineFields[] =>
    readDeadlineText(text, period);

/** How a sentence of the body may be set, what may stand before it, and in which plan. */
export const SENTENCE_VARIATIONS: readonly Variation[] = [
  variation('over lines', (text) => text.replace(/(\S+ \S+) /g, '$1\n'), inBody),
  variation('without its full stop', (text) => text.replace(/\.$/, ''), inBody),
  variation('as a point', (text) => `- ${text}`, inBody),
  variation('behind a sentence', (text) => `Bến cũ đã sửa. ${text}`, inBody),
  variation('in a plan of five years', undefined, inText(PLAN_2021_2025)),
  variation('without a plan', undefined, inText(null)),
];

/** What a sentence of the body binds to, a time a line. */
export function toldSentence(text: string): string[] {
  return inBody(text).map(factsOf);
}
