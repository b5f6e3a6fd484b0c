import { deadlineEnd } from '../../../grammars/deadlines/index.ts';
import { hasShape, startsLine, type Words } from '../flat/words.ts';
import type { Template } from '../log-linear.ts';
import { SHAPE } from './shapes.ts';

/** What stands at the beginning of a row, a group, or a line that breaks an indicator down. */
export type StartKind = 'row' | 'group' | 'letter' | 'dash';
export const START_KINDS: readonly StartKind[] = ['row', 'group', 'letter', 'dash'];

/** What follows a number that counts or dates something, in lower case or as a unit. */
const AFTER_COUNT =
  /^(?:%|tháng|năm|ngày|quý|thủ|cơ|đơn|sở|huyện|xã|tuần|giờ|phút|lần|cuộc|và|của|bộ|lớp|đợt|người|hồ)$/;
/** What stands before a number that is part of a sentence. */
const BEFORE_COUNT =
  /^(?:số|ngày|tháng|năm|quý|độ|đoạn|điều|khoản|điểm|mục|từ|đến|và|hoặc|thiểu|trên|dưới|thứ|nhất|khóa|khoá|lục|hạng|loại|cấp|nhóm|bảng|biểu|trước|qua|có|là|với|khoảng|hơn|phòng|phường|xã|tỉnh|vụ)$/;

/** What a place says for itself. */
export const PLACE: Template = {
  name: 'place',
  kinds: ['all', ...START_KINDS],
  features: [
    'start',
    'midLine',
    'alone',
    'torn',
    'tornInLine',
    'closed',
    'nextCapital',
    'nextAllCapitals',
    'nextLower',
    'nextDigit',
    'nextDash',
    'nextOpensTask',
    'nextBody',
    'afterCount',
    'beforeCount',
    'beforeComma',
    'beforeGoverns',
    'beforeStop',
    'beforeTime',
    'beforeBody',
    'beforeNumber',
    'year',
    'leadingZero',
    'gap',
    'indicators',
    'setOff',
    'afterCapitals',
    'rest',
    'insideBody',
    'beforeDash',
  ],
};

/** What a start says together with the one before it. */
export const LINK: Template = {
  name: 'link',
  kinds: ['all'],
  features: [
    'next',
    'gap',
    'wideGap',
    'restartInGroup',
    'restart',
    'repeat',
    'begins',
    'beginsLate',
    'firstChild',
    'nextChild',
    'childGap',
    'orphanChild',
    'groupNext',
    'groupGap',
    'groupFirst',
    'groupRestart',
    'letterNext',
    'letterGap',
    'letterFirst',
    'dash',
    'dashAfterDash',
  ],
};
export type LinkName =
  | 'next'
  | 'gap'
  | 'wideGap'
  | 'restartInGroup'
  | 'restart'
  | 'repeat'
  | 'begins'
  | 'beginsLate'
  | 'firstChild'
  | 'nextChild'
  | 'childGap'
  | 'orphanChild'
  | 'groupNext'
  | 'groupGap'
  | 'groupFirst'
  | 'groupRestart'
  | 'letterNext'
  | 'letterGap'
  | 'letterFirst'
  | 'dash'
  | 'dashAfterDash';

/** A candidate number as the features need it. */
export interface NumberAt {
  readonly at: number;
  /** One past the number's last word. */
  readonly to: number;
  readonly kind: StartKind;
  readonly parts: readonly number[];
}

/** A time this sure to end before a number is a cell that ends there. */
export const TIME_ENDS = 0.7;
/** Numbers from here on are years more often than rows. */
const FIRST_YEAR = 1900;

/** @param indicators whether the table has a column of indicators, which are broken down by dashes */
export function placeFeatures(words: Words, c: NumberAt, indicators: boolean, out: Float64Array): void {
  const { at, to, kind, parts } = c;
  const text = words.tokens[at]?.text ?? '';
  const last = words.tokens[to - 1]?.text ?? '';
  const sameLine = to < words.tokens.length && words.line[to] === words.line[to - 1];
  const before = words.keys[at - 1] ?? '';
  const capital = hasShape(words, to, SHAPE.capital);
  const torn = to - at > 1;
  const line = words.line[at] ?? 0;
  let f = 0;
  const put = (value: boolean): void => {
    out[f++] = value ? 1 : 0;
  };
  put(true);
  put(!startsLine(words, at));
  put(!sameLine);
  put(torn && words.line[at] !== words.line[to - 1]);
  put(torn && words.line[at] === words.line[to - 1]);
  put(/[.):/-]$/.test(last));
  put(capital);
  put(hasShape(words, to, SHAPE.allCapitals) && hasShape(words, to + 1, SHAPE.allCapitals));
  put(hasShape(words, to, SHAPE.lower));
  put(hasShape(words, to, SHAPE.digit));
  put(hasShape(words, to, SHAPE.dash | SHAPE.dashed));
  put(hasShape(words, to, SHAPE.taskHead) && capital);
  put((words.agencies.opens[to] ?? 0) > 1);
  put(AFTER_COUNT.test(words.keys[to] ?? '') && !capital);
  put(BEFORE_COUNT.test(before));
  put(at > 0 && hasShape(words, at - 1, SHAPE.comma | SHAPE.hang | SHAPE.dash));
  put(at > 0 && hasShape(words, at - 1, SHAPE.governs));
  put(at > 0 && hasShape(words, at - 1, SHAPE.stop | SHAPE.semicolon));
  put(at > 0 && deadlineEnd(words.times, at - 1) > TIME_ENDS);
  put(at > 0 && words.agencies.ends[at] === 1);
  put(at > 0 && hasShape(words, at - 1, SHAPE.digit));
  put(kind === 'row' && (parts[0] ?? 0) >= FIRST_YEAR);
  put(/^0\d/.test(text));
  put(startsLine(words, at) && (words.breakKind[line] ?? 0) >= 3);
  put(indicators);
  put(!startsLine(words, at) && (words.tokens[at]?.start ?? 0) - (words.tokens[at - 1]?.end ?? 0) >= 2);
  put(at > 0 && hasShape(words, at - 1, SHAPE.allCapitals) && !hasShape(words, at - 1, SHAPE.digit));
  put(words.torn[at] === 1);
  put(words.agencies.inside[at] === 1 || words.agencies.inside[to] === 1);
  put(at > 0 && hasShape(words, at - 1, SHAPE.dash));
}
