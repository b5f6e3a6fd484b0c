import { isBoundary } from './events.ts';
import type { Found } from './syntax.ts';
import { Phrases, type Words } from './words.ts';

/*
 * Years in names: "Chương trình chuyển đổi số đến năm 2028", "Quyết định số … về phát triển … đến năm 2030". The name
 * of a programme or the subject of a cited document says how far that reaches, not when its reader must be done.
 */

/** What has a name that may end in a year. */
const NAMED = new Phrases(`
  kế hoạch | chương trình | đề án | chiến lược | dự án | quy hoạch | nghị quyết | chỉ thị | quyết định | kết luận
  | phong trào | cuộc vận động | phương án | lộ trình | định hướng | chính sách | bộ chỉ số | chỉ số | khung kiến trúc
  | đề cương | văn kiện | bộ tiêu chí
`);
/** What leads to a name that is written without a capital: "triển khai chương trình giảm nghèo đến năm 2028". */
const LEADS_TO_NAME = new Phrases(`
  thực hiện | triển khai | theo | về | tại | phê duyệt | ban hành | của | trong | thuộc
`);
/** Words with which a sentence says something of what it named: after them a time is one of the sentence. */
const PREDICATES = new Set('được phải đạt hoàn xong sẽ cần phấn là có tối ít chậm muộn trước'.split(' '));
/** Open the subject of a cited document. */
const SUBJECTS = new Phrases('về | về việc | phê duyệt | ban hành | quy định');
/** Longest name before its year, in lexemes. */
const NAME_WORDS = 48;

/** Only such times stand in names: "đến năm 2028", "giai đoạn 2026-2030"; "đến hết năm 2028" is a limit. */
function mayBeOfName(w: Words, { time, first, next }: Found): boolean {
  const unit =
    time.kind === 'by'
      ? time.limit.unit
      : time.kind === 'in'
        ? (time.within.to ?? time.within.from).unit
        : null;
  return unit === 'year' && !w.includes(first, next, 'hết', 'cuối', 'trước', 'chậm', 'muộn', 'hoàn', 'xong');
}

/**
 * Whether a time belongs to a name before it in its sentence: of a document's kind with a capital, or led to by a verb
 * ("triển khai chương trình …"), to the subject of a citation, or to a title in quotation marks.
 */
export function isOfName(w: Words, found: Found): boolean {
  if (!mayBeOfName(w, found)) return false;
  let comma = false;
  let subject = false;
  for (let j = found.first - 1; j >= 0 && j > found.first - NAME_WORDS; j--) {
    const key = w.key(j);
    if (w.isCited(j)) return subject;
    // a dash may stand within a name ("kinh tế - xã hội"), not right before the time
    const parts = key === '-' ? j === found.first - 1 : isBoundary(w, j);
    if (parts || key === ':' || key === '”') return false;
    if (key === '“' || key === '«') return true;
    if (w.isMasked(j)) continue;
    if (PREDICATES.has(key)) return false;
    comma ||= key === ',';
    subject ||= SUBJECTS.has(w, j);
    const noun = NAMED.match(w, j);
    if (noun >= 0 && noun <= found.first && isNameAt(w, j, comma)) return true;
  }
  return false;
}

function isNameAt(w: Words, i: number, comma: boolean): boolean {
  const letter = w.text.charAt(w.startOf(i));
  if (letter !== letter.toLowerCase()) return true;
  return !comma && (leadsTo(w, i, 1) || leadsTo(w, i, 2));
}

/** One of the leads, of this many words, ends right before `i`. */
const leadsTo = (w: Words, i: number, size: number): boolean =>
  i >= size && LEADS_TO_NAME.match(w, i - size) === i;
