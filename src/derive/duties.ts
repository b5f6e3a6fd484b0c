import { type AgencyContext, readAgencies } from '../grammars/agencies/index.ts';
import type { Agency, Duty, PlanDocument, Section } from '../model/index.ts';
import { matchKey } from '../text/fold.ts';
import { type Label, LabelledSections } from './labelled.ts';

/*
 * Duties in the body (nhiệm vụ nêu trong lời văn): a plan without a task table tells in its sections who does what. A
 * section is a duty where it has words of its own and does not stand under aims or background; who does it is said
 * behind a label ("Cơ quan chủ trì: …"), by its sentence, by a heading above it ("1. Văn phòng Sở"), or is the body
 * whose plan it is.
 */

/** Headings under which a plan says what for, not what to do. */
const NO_DUTIES =
  /^(?:mục (?:tiêu|đích)|yêu cầu|quan điểm|căn cứ|cơ sở|phạm vi|đối tượng|kết quả|tình hình|thực trạng|đặc điểm|đánh giá|sự cần thiết|tồn tại|hạn chế|nguyên nhân|bối cảnh)(?!\p{L})/u;
/** Verbs after the subject of a sentence that says who does something; the body stands before the first. */
const VERBS =
  /(?:^|[\s,])(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|phối hợp|chủ động|tham mưu|thực hiện|triển khai|tổ chức|theo dõi|xây dựng|báo cáo|đôn đốc|hướng dẫn|rà soát|tổng hợp|căn cứ|thẩm định|kiểm tra|bố trí|lập|ban hành|cập nhật)(?!\p{L})/u;
const LEADS_IN = /^(?:[-+*•\s]*)(?:giao cho|giao|đề nghị|yêu cầu|phân công)\s+/iu;
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

/** The bodies of a later sentence that gives a task to them: "Giao Văn phòng Sở chủ trì …". */
function givenTo(text: string, context: AgencyContext): Agency[] {
  for (const sentence of text.split(/[.;\n]\s+/u).slice(1)) {
    const bodies = LEADS_IN.test(sentence) ? bodiesIn(subjectOf(sentence), context) : [];
    if (bodies.length > 0) return bodies;
  }
  return [];
}

/** Who and what the labels of a section name. */
function labelledOf(labels: LabelledSections, id: string, context: AgencyContext): Labels {
  const words = (wanted: Label): string[] =>
    labels.of(id).flatMap((l) => (l.label === wanted ? [l.text] : []));
  const bodies = (wanted: Label): Agency[] => words(wanted).flatMap((text) => readAgencies(text, context));
  return { lead: bodies('lead'), coordinate: bodies('coordinate'), product: words('product').join('; ') };
}

interface Labels {
  readonly lead: Agency[];
  readonly coordinate: Agency[];
  readonly product: string;
}

/** The sections of a plan, with who does what in those that are duties. */
export function withDuties(sections: readonly Section[], document: PlanDocument): Section[] {
  const context = contextOf(document);
  const issuer = document.issuer === null ? [] : bodiesIn(document.issuer, context);
  const byId = new Map(sections.map((section) => [section.id, section]));
  const labels = new LabelledSections(sections);
  const parents = new Set(
    sections.flatMap(({ id, parent }) => (labels.ownerOf(id) === null ? (parent ?? []) : [])),
  );
  const headed = new Map<string, Agency[]>();
  return sections.map((section) => {
    const above = section.parent === null ? [] : (headed.get(section.parent) ?? []);
    const heading = section.title ?? (parents.has(section.id) ? section.text : '');
    const named = heading === '' ? [] : bodiesIn(subjectOf(heading), context);
    headed.set(section.id, named.length > 0 ? named : above);
    if (labels.ownerOf(section.id) !== null || !isDuty(section, byId, parents, labels)) return section;
    const said = labelledOf(labels, section.id, context);
    const own = [said.lead, bodiesIn(subjectOf(section.text), context), givenTo(section.text, context)];
    const coordinate = said.coordinate.length > 0 ? said.coordinate : partnersOf(section.text, context);
    const lead = leadOf(
      own.find((bodies) => bodies.length > 0) ?? [],
      named.length > 0 ? named : above,
      issuer,
    );
    const product = said.product === '' ? {} : { product: said.product };
    return { ...section, duty: { ...lead, coordinate, ...product } };
  });
}

function leadOf(own: Agency[], heading: Agency[], issuer: Agency[]): Pick<Duty, 'lead' | 'by'> {
  if (own.length > 0) return { lead: own, by: 'sentence' };
  return heading.length > 0 ? { lead: heading, by: 'heading' } : { lead: issuer, by: 'issuer' };
}

/** Words of its own or labelled ones, more than lead over to its parts, and no aim or background above. */
function isDuty(
  section: Section,
  byId: ReadonlyMap<string, Section>,
  parents: ReadonlySet<string>,
  labels: LabelledSections,
): boolean {
  const { text } = section;
  const led = parents.has(section.id) && text.trimEnd().endsWith(':');
  if ((text.trim() === '' || led) && labels.of(section.id).length === 0) return false;
  let at: Section | undefined = section;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    if (NO_DUTIES.test(matchKey((at.title ?? '').slice(0, HEADING_LENGTH)).trim())) return false;
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return section.parent !== null || section.title !== null;
}
/** Levels of an outline; more are a fault of its markers. */
const DEEPEST = 32;
