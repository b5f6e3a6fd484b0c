import type { TextView } from '../../text/text-view.ts';
import type { Measure } from './measures.ts';

/** A segment of a clause that holds one measure. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Where the sentence begins. */
  readonly sentence: number;
  readonly measure: Measure;
  /** The number before it in its clause. */
  readonly before: Segment | null;
  /** What it is measured against, also where a later member of its list says so. */
  readonly baseline: string | null;
}

/** What does not belong to a target's words at its edges. */
const EDGE = /^[\s,;:.()–-]+|^(?:và|trong đó,?|trong số đó,?|cụ thể:?|đồng thời,?) |[\s,;:(]+$/giu;

/** Leading words of a number that say how much, not of what. */
const SAYING =
  /(?:(?:^|\s)(?:phấn đấu|tối thiểu|ít nhất|bình quân|cả tỉnh|toàn tỉnh|đạt|tỷ lệ|tỉ lệ|từ|trên|dưới|hơn|không|để|quá|tối đa|tương ứng|khoảng|là|mức|nằm|có|ở|tăng|giảm|thêm|còn|xuống|lên|được))+\s*$/iu;
/** Between the number and what it counts: "80% trở lên số …", "10%/năm", "100% (27/27) …". */
const AFTER_VALUE =
  /^(?:\/năm)? ?(?:trở lên|trở xuống)?(?: ?\([^()]{0,24}\))?,? ?(?:các |số lượng |tổng số |số )?/u;
const TIME_LEAD =
  /^(?:đến|trong|trước)? ?(?:ngày )?(?:hết |cuối )?(?:năm \d{4}|\d{1,2}\/\d{1,2}\/\d{4}|quý [ivx]+(?:\/\d{4})?)(?:,? |$)/iu;
/** A subject that is measured itself, whatever follows the number: "Tỷ lệ giải ngân đạt 95% kế hoạch vốn". */
const MEASURED_SUBJECT = /^(?:tỷ lệ|tỉ lệ|mức độ|chỉ số|thời gian|số lượng) \p{L}+ \p{L}+/iu;
/** What stands before these words leads up to the target. */
const LEADING_UP = /^.*(?:trong đó|trong số đó|đồng thời|cụ thể|bảo đảm|đảm bảo|phấn đấu)[,:]? (?=.{4})/isu;
const AGAINST = / so với .*$/su;
/** A number that goes on about the subject of the one before: "mỗi năm tăng tối thiểu 20% cho đến khi đạt 100%". */
const GOES_ON = /^(?:(?:mỗi|hằng|hàng) năm|cho đến khi|và)?$/iu;
/** What follows a number whose subject stood before it. */
const NO_SUBJECT = /^(?:so với|trên tổng số|vào|trong năm|để|nhằm)(?!\p{L})/u;

/** Numbers that one may go back over to find the subject they share. */
const LONGEST_CHAIN = 4;

/** What a target measures, in its own words or in those of the number before it; null where none says. */
export function subjectOf(view: TextView, segment: Segment): string | null {
  let at: Segment | null = segment;
  for (let n = 0; at && n < LONGEST_CHAIN; n++) {
    const words = ownSubject(view, at);
    if (words !== null) return words;
    at = at.before;
  }
  return null;
}

/** The words after the number, or, where none follow, those before it; null where it goes on. */
function ownSubject(view: TextView, { start, end, measure }: Segment): string | null {
  const skip = AFTER_VALUE.exec(view.key.slice(measure.end, end))?.[0].length ?? 0;
  const behind = tidy(view.raw.slice(measure.end + skip, end).replace(AGAINST, ''));
  const lead = tidy(view.raw.slice(start, leadEnd(view, start, measure)).replace(LEADING_UP, ''));
  const ahead = tidy(lead.replace(SAYING, '').replace(TIME_LEAD, ''));
  const says = /\p{L}{2}/u.test(behind) && !NO_SUBJECT.test(behind);
  if (says && !measure.subjectAhead && !MEASURED_SUBJECT.test(ahead)) return behind;
  return GOES_ON.test(ahead) ? null : ahead;
}

/** Where the words before a number end: before what a change starts from ("từ 30 phút xuống còn …"). */
function leadEnd(view: TextView, start: number, measure: Measure): number {
  const from = measure.from === null ? -1 : view.key.lastIndexOf(`từ ${measure.from}`, measure.start);
  return from < start ? measure.start : from;
}

function tidy(words: string): string {
  const bare = words.replace(EDGE, '').trim();
  // a parenthesis that was opened before the number
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}
