import { type AgencyContext, readAgencies } from '../grammars/agencies/index.ts';
import type { Agency, Duty, PlanDocument, Section } from '../model/index.ts';
import { matchKey } from '../text/fold.ts';

/*
 * Duties in the body (nhiệm vụ nêu trong lời văn): a plan without a task table tells in its sections who does what. A
 * section is a duty where it has words of its own and does not stand under aims or background; who does it is said by
 * its sentence, by a heading above it ("1. Văn phòng Sở"), or is the body whose plan it is.
 */

/** Headings under which a plan says what for, not what to do. */
const NO_DUTIES =
  /^(?:mục (?:tiêu|đích)|yêu cầu|quan điểm|căn cứ|cơ sở|phạm vi|đối tượng|kết quả|tình hình|thực trạng|đặc điểm|đánh giá|sự cần thiết|tồn tại|hạn chế|nguyên nhân|bối cảnh)(?!\p{L})/u;
/** Verbs after the subject of a sentence that says who does something; the body stands before the first. */
const VERBS =
  /(?:^|[\s,])(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|phối hợp|chủ động|tham mưu|thực hiện|triển khai|tổ chức|theo dõi|xây dựng|báo cáo|đôn đốc|hướng dẫn|rà soát|tổng hợp|căn cứ|thẩm định|kiểm tra|bố trí|lập|ban hành|cập nhật)(?!\p{L})/u;
const LEADS_IN = /^(?:[-+*•\s]*)(?:giao cho|giao|đề nghị|yêu cầu|phân công)\s+/u;
/** "phối hợp với A, B rà soát …": the partners stand before the next verb. */
const PARTNERS = /phối hợp(?: chặt chẽ)? (?:với|cùng) ([^.;:\n]{3,240})/u;
/** Words that begin the name of a body that the register need not know. */
const BODY_NOUN =
  /^(?:phòng|ban|trung tâm|sở|đội|tổ|văn phòng|thanh tra|ubnd|ủy ban|chi cục|cục|công an|bộ phận|trường|bệnh viện|hội|đoàn|công đoàn|đảng ủy|chi bộ|công ty|bưu điện)(?!\p{L})/u;
/** A heading is known by its first words. */
const HEADING_LENGTH = 80;
/** Longest words of a subject. */
const SUBJECT_LENGTH = 240;

/** What is known of the plan that the bodies of its sections are read by. */
function contextOf({ province, place, level, issuedOn, period }: PlanDocument): AgencyContext {
  return { province, place, level, on: issuedOn ?? period?.start ?? null };
}

/** The bodies that words name, or [] where they name anything else. */
function bodiesIn(words: string, context: AgencyContext): Agency[] {
  const text = words.replace(LEADS_IN, '').replace(/[\s,:;.–-]+$/u, '');
  if (text === '' || text.length > SUBJECT_LENGTH) return [];
  const agencies = readAgencies(text, context);
  const known = agencies.every(
    ({ id, kind, name }) => id !== null || kind !== 'named' || BODY_NOUN.test(matchKey(name)),
  );
  return known ? agencies : [];
}

/** The words before the first verb: who does it. The key of a text may be shorter than the text: both are NFC here. */
function subjectOf(text: string): string {
  const head = text.normalize('NFC').slice(0, SUBJECT_LENGTH);
  const lower = head.toLowerCase();
  const end = Math.min(...[lower.search(VERBS), head.indexOf(':')].map((at) => (at < 0 ? head.length : at)));
  return end === head.length && text.length > SUBJECT_LENGTH ? '' : head.slice(0, end);
}

function partnersOf(text: string, context: AgencyContext): Agency[] {
  const words = PARTNERS.exec(text.normalize('NFC'))?.[1];
  if (words === undefined) return [];
  const end = words.toLowerCase().search(VERBS);
  return bodiesIn(end < 0 ? words : words.slice(0, end), context);
}

/** The sections of a plan, with who does what in those that are duties. */
export function withDuties(sections: readonly Section[], document: PlanDocument): Section[] {
  const context = contextOf(document);
  const issuer = document.issuer === null ? [] : bodiesIn(document.issuer, context);
  const byId = new Map(sections.map((section) => [section.id, section]));
  const parents = new Set(sections.flatMap(({ parent }) => parent ?? []));
  const headed = new Map<string, Agency[]>();
  return sections.map((section) => {
    const above = section.parent === null ? [] : (headed.get(section.parent) ?? []);
    const heading = section.title ?? (parents.has(section.id) ? section.text : '');
    const named = heading === '' ? [] : bodiesIn(subjectOf(heading), context);
    headed.set(section.id, named.length > 0 ? named : above);
    if (!isDuty(section, byId, parents)) return section;
    const own = bodiesIn(subjectOf(section.text), context);
    const coordinate = partnersOf(section.text, context);
    return { ...section, duty: dutyOf(own, named.length > 0 ? named : above, issuer, coordinate) };
  });
}

function dutyOf(own: Agency[], heading: Agency[], issuer: Agency[], coordinate: Agency[]): Duty {
  if (own.length > 0) return { lead: own, coordinate, by: 'sentence' };
  return heading.length > 0
    ? { lead: heading, coordinate, by: 'heading' }
    : { lead: issuer, coordinate, by: 'issuer' };
}

/** Words of its own, more than lead over to its parts, and no aim or background above. */
function isDuty(section: Section, byId: ReadonlyMap<string, Section>, parents: ReadonlySet<string>): boolean {
  const { text } = section;
  if (text.trim() === '' || (parents.has(section.id) && text.trimEnd().endsWith(':'))) return false;
  let at: Section | undefined = section;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    if (NO_DUTIES.test(matchKey((at.title ?? '').slice(0, HEADING_LENGTH)).trim())) return false;
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return section.parent !== null || section.title !== null;
}
/** Levels of an outline; more are a fault of its markers. */
const DEEPEST = 32;
