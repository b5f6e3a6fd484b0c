import { TOPIC_HEADINGS, TOPIC_TASK_WORDS } from '../lexicon/topics.ts';
import type { Section, Topic } from '../model/index.ts';
import { plainKey } from '../text/fold.ts';

const PATTERNS = TOPIC_HEADINGS.map(
  ([topic, words]) => [topic, new RegExp(`(?<![a-z])(?:${words})(?![a-z])`)] as const,
);

/** "Cải cách hành chính" says which programme, not which content. */
const PROGRAMME =
  /(?:nhiem vu |ke hoach |cong tac |chi so |muc tieu )*(?:cai cach hanh chinh|cchc)(?: nha nuoc)?/g;
/** A heading names its content within its first words; what follows only describes. */
const HEADING_WORDS = 24;
const HEADING_REACH = 400;
/** Parts of every plan that belong to no content, whatever they mention. */
const NO_TOPIC =
  /^(?:muc dich|(?:muc tieu|yeu cau|chi tieu)(?! (?:ve |cai cach |xay dung |phat trien ))|chu de|chu tri|phoi hop|tham muu|giup |quan diem|kinh phi|nguon kinh phi|to chuc thuc hien|trach nhiem|che do (?:thong tin )?bao cao|ke hoach cu the|phan cong|pham vi|doi tuong|can cu|so [a-z]+ |van phong|ubnd|uy ban nhan dan|cac so|thu truong|bao |dai phat|phong [a-z]+ |cong an|thanh tra tinh)/;
/** Parts that stand within a content and take its topic. */
const INHERITING =
  /^(?:muc tieu|nhiem vu|chi tieu|yeu cau|ket qua|giai phap)(?: (?:cu the|chung|chu yeu|trong tam|va giai phap|giai phap))?:?$/;

/**
 * The content that a section's or group's heading names, or the inherited one, or null.
 *
 * @param title the heading, or the first words of a section that has none
 */
export function topicOf(title: string, context: { inherited?: Topic | null } = {}): Topic | null {
  const inherited = context.inherited ?? null;
  const heading = headingKey(title);
  // under a content only a heading that is one itself changes it: points mention others in passing
  if (inherited !== null) return INHERITING.test(heading) ? inherited : (namedAtStart(heading) ?? inherited);
  if (heading === '' || NO_TOPIC.test(heading)) return null;
  return earliest(heading, PATTERNS);
}

function headingKey(title: string): string {
  const plain = plainKey(title.slice(0, HEADING_REACH))
    .replace(/^[^a-z]*(?:[ivxl]{1,5}|\d+(?:\.\d+)*|[a-z])[.)]\s+/, '')
    .replace(/^[^a-z]+/, '');
  return plain.split(' ').slice(0, HEADING_WORDS).join(' ');
}

const OPENING =
  /^(?:(?:ve|linh vuc|noi dung|nhiem vu|cong tac|thuc hien|day manh|tiep tuc|tang cuong|nang cao (?:chat luong|hieu qua)?|xay dung|phat trien|hoan thien|doi moi|trong|va|to chuc|cai cach) ?,? ?)+/;

/** A short heading of a content ("Cải cách thể chế", "Về tài chính công"). */
function namedAtStart(heading: string): Topic | null {
  if (heading.split(' ').length > 12) return null;
  const rest = heading.replace(OPENING, '');
  const found = PATTERNS.find(([, pattern]) => pattern.exec(rest)?.index === 0);
  return found &&
    /^(?:cai cach|xay dung va phat trien|cong tac chi dao|hien dai hoa|chuyen doi so)/.test(heading)
    ? found[0]
    : null;
}

/** Whether a line is the name of a content and little else ("Chuyển đổi số", "Về cải cách thể chế"), not a task that mentions one. */
export function isTopicName(line: string): boolean {
  const heading = headingKey(line);
  if (heading.split(' ').length > LONGEST_NAME) return false;
  const rest = heading.replace(OPENING, '');
  const within = NAMES_FIELD.test(heading);
  return PATTERNS.some(([, pattern]) => {
    const found = pattern.exec(rest);
    return found !== null && (within || found.index === 0);
  });
}

/** What opens the name of a field of work, and no task. */
const NAMES_FIELD = /^(?:ve|linh vuc|noi dung|nhiem vu|cong tac|cai cach) /;

/** "Xây dựng và phát triển chính quyền điện tử, chính quyền số" has eleven words. */
const LONGEST_NAME = 12;

/** The topic whose words stand first, once the programme's own name is out of the way. */
function earliest(heading: string, patterns: typeof PATTERNS): Topic | null {
  const bare = heading.replace(PROGRAMME, (name) => '#'.repeat(name.length));
  const places = patterns.flatMap(([topic, pattern]) => {
    const m = pattern.exec(bare) ?? (topic === 'chi-dao' ? pattern.exec(heading) : null);
    return m ? [{ topic, index: m.index }] : [];
  });
  return places.sort((a, b) => a.index - b.index)[0]?.topic ?? null;
}

const TASK_PATTERNS = TOPIC_TASK_WORDS.map(
  ([topic, weight, words]) => [topic, weight, new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')] as const,
);

/** Longest part of a task that is weighed; what comes later are details. */
const TASK_REACH = 600;

/** The content that a task's own words belong to, where no group says it; null where two weigh the same. */
export function topicOfTask(text: string): Topic | null {
  if (text === '') return null;
  const plain = plainKey(text.slice(0, TASK_REACH));
  const scores = new Map<Topic, number>();
  for (const [topic, weight, pattern] of TASK_PATTERNS) {
    const found = plain.match(pattern);
    const hits = found ? new Set(found).size : 0;
    if (hits > 0) scores.set(topic, (scores.get(topic) ?? 0) + hits * weight);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return first && first[1] > 1 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** Sections with their topics; a section without a topic of its own takes that of the section above it. */
export function withTopics(sections: readonly Section[]): Section[] {
  const topics = new Map<string, Topic | null>();
  return sections.map((section) => {
    const inherited = section.parent === null ? null : (topics.get(section.parent) ?? null);
    const topic = topicOf(section.title ?? section.text, { inherited });
    topics.set(section.id, topic);
    return { ...section, topic };
  });
}
