import type { Section, Topic } from '../model/index.ts';
import { plainKey } from '../text/fold.ts';

/**
 * The contents of the reform programme (Resolution 76/NQ-CP of 15/7/2021: six contents; steering is the seventh
 * group of plans and of the PAR index). Numerals and wordings differ between plans and within one plan, so a
 * heading is known by its words. Without diacritics: OCR loses them. The older programme (Resolution 30c/NQ-CP)
 * called the sixth content "hiện đại hóa hành chính".
 */
const HEADINGS: readonly (readonly [Topic, string])[] = [
  [
    'chi-dao',
    'chi dao,? (?:va )?dieu hanh|cong tac chi dao|lanh dao,? chi dao|giai phap (?:chu yeu |trong tam )?(?:thuc hien|to chuc thuc hien|chu yeu)|^(?:cac |mot so )?(?:nhom )?giai phap$|(?:thong tin,? )?tuyen truyen (?:ve )?(?:cong tac )?(?:cai cach hanh chinh|cchc)|kiem tra,? (?:giam sat )?(?:cong tac |viec thuc hien )?(?:cai cach hanh chinh|cchc)',
  ],
  [
    'the-che',
    'the che|van ban quy pham phap luat|van ban qppl|thi hanh phap luat|xay dung (?:va |, )?(?:hoan thien |to chuc thuc hien )?phap luat',
  ],
  ['tthc', 'thu tuc hanh chinh|tthc|mot cua'],
  [
    'bo-may',
    'bo may|to chuc hanh chinh nha nuoc|don vi hanh chinh|phan cap,? (?:phan quyen|uy quyen)|tinh gian bien che|sap xep (?:to chuc|don vi|cac don vi)',
  ],
  [
    'cong-vu',
    'che do cong vu|cong vu,? cong chuc|(?:can bo|cong chuc),? (?:cong chuc|vien chuc)|doi ngu (?:can bo|cong chuc)|cong vu|nguon nhan luc|vi tri viec lam',
  ],
  [
    'tai-chinh-cong',
    'tai chinh cong|tai san cong|don vi su nghiep cong lap|co che tai chinh|quan ly tai chinh|co che tu chu',
  ],
  [
    'so',
    '(?:chinh phu|chinh quyen) (?:dien tu|so)|chuyen doi so|hien dai hoa (?:nen )?hanh chinh|hien dai hoa|dich vu cong truc tuyen|ung dung cong nghe thong tin|cong nghe thong tin|kinh te so|xa hoi so|khoa hoc,? cong nghe,? doi moi sang tao va chuyen doi so',
  ],
];

const PATTERNS = HEADINGS.map(
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

/** The topic whose words stand first, once the programme's own name is out of the way. */
function earliest(heading: string, patterns: typeof PATTERNS): Topic | null {
  const bare = heading.replace(PROGRAMME, (name) => '#'.repeat(name.length));
  const places = patterns.flatMap(([topic, pattern]) => {
    const m = pattern.exec(bare) ?? (topic === 'chi-dao' ? pattern.exec(heading) : null);
    return m ? [{ topic, index: m.index }] : [];
  });
  return places.sort((a, b) => a.index - b.index)[0]?.topic ?? null;
}

/** Words of tasks and what they weigh for a content; a task without a group is of the content that outweighs. */
const TASK_WORDS: readonly (readonly [Topic, number, string])[] = [
  [
    'the-che',
    3,
    'the che|van ban quy pham phap luat|van ban qppl|thi hanh phap luat|pho bien,? (?:va )?giao duc phap luat|xay dung phap luat',
  ],
  ['the-che', 1, 'nghi quyet cua hoi dong nhan dan|he thong hoa|phap luat'],
  ['tthc', 3, 'thu tuc hanh chinh|tthc|mot cua|trung tam phuc vu hanh chinh cong|kiem soat thu tuc'],
  ['tthc', 1, 'phan anh,? kien nghi|xin loi|quy trinh noi bo|buu chinh cong ich|don gian hoa'],
  [
    'bo-may',
    3,
    'to chuc bo may|kien toan|tinh gian bien che|phan cap|phan quyen|co cau to chuc|sap xep,? to chuc lai|don vi hanh chinh|chuc nang,? nhiem vu',
  ],
  ['bo-may', 1, 'bien che|quy che lam viec|uy quyen|dau moi'],
  [
    'cong-vu',
    3,
    'cong vu|dao tao,? (?:va )?boi duong|vi tri viec lam|tuyen dung|bo nhiem|xep loai chat luong|chuc danh nghe nghiep|luan chuyen|nang ngach',
  ],
  ['cong-vu', 1, 'can bo|cong chuc|vien chuc|ky luat,? ky cuong|dao duc'],
  [
    'tai-chinh-cong',
    3,
    'tai chinh cong|tai san cong|giai ngan|tu chu tai chinh|co che tu chu|ngan sach|dau tu cong|quyet toan|tiet kiem,? chong lang phi',
  ],
  ['tai-chinh-cong', 1, 'tai chinh|kinh phi|don vi su nghiep cong lap|tu chu'],
  [
    'so',
    3,
    'chuyen doi so|chinh quyen (?:dien tu|so)|chinh phu (?:dien tu|so)|co so du lieu|dich vu cong truc tuyen|chu ky so|an toan thong tin|nen tang so|so hoa|thanh toan truc tuyen|iso 9001|tcvn iso|phan mem|lgsp',
  ],
  ['so', 1, 'truc tuyen|dien tu|cong nghe thong tin|du lieu|he thong thong tin'],
  [
    'chi-dao',
    3,
    '(?:ke hoach|bao cao|tuyen truyen|kiem tra|hoi nghi|tap huan|ban chi dao|cham diem|xep hang|danh gia,? xep loai|danh gia) [^.;]{0,40}(?:cai cach hanh chinh|cchc)|chi so (?:cai cach hanh chinh|cchc|hai long|sipas|par index|papi|pci)|par index|sipas|papi|sang kien',
  ],
  ['chi-dao', 1, 'cai cach hanh chinh|cchc|hai long|doi thoai|thi dua|khen thuong'],
];
const TASK_PATTERNS = TASK_WORDS.map(
  ([topic, weight, words]) => [topic, weight, new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')] as const,
);

/** Longest part of a task that is weighed; what comes later are details. */
const TASK_REACH = 600;

/** The content that a task's own words belong to, where no group says it; null where two weigh the same. */
export function topicOfTask(text: string): Topic | null {
  const plain = plainKey(text.slice(0, TASK_REACH));
  const scores = new Map<Topic, number>();
  for (const [topic, weight, pattern] of TASK_PATTERNS) {
    const hits = new Set([...plain.matchAll(pattern)].map((m) => m[0])).size;
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
