import { DEPARTMENTS } from '../../lexicon/departments.ts';
import { MINISTRIES } from '../../lexicon/ministries.ts';
import { plainKey } from '../../text/fold.ts';
import { matchAt, type TextView } from '../../text/text-view.ts';

/**
 * Who issued a document, in words after "của". This grammar only finds where the name ends; which body it
 * is, the register of bodies says.
 */

/** What ministries (bộ) and departments (sở) are for, before and after the mergers of 2025; without diacritics. */
const PORTFOLIOS = [...new Set([...MINISTRIES, ...DEPARTMENTS].flatMap((b) => portfolioSpellings(b.name)))]
  .sort((a, b) => b.length - a.length)
  .join('|');

/** "Bộ Nội vụ" gives "noi vu"; a dash inside a name is also written long, or as a comma. */
function portfolioSpellings(name: string): string[] {
  const portfolio = /^(?:Bộ|Sở) (.+)$/.exec(name)?.[1];
  if (portfolio === undefined) return [];
  const plain = plainKey(portfolio);
  return [plain, plain.replace(' - ', ' – '), plain.replace(' - ', ', '), plain.replace(' - ', '-')];
}

const PARENTHESIS = '(?: \\([^()]{1,20}\\))?';
const LEVEL =
  '(?: (?:tinh|thanh pho|t\\.?p\\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|cap tinh|cap huyen|cap xa))?';
const COMMITTEE =
  '(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy(?: (?:xa|phuong|khoi [a-z]+|ubnd tinh|cac co quan dang tinh))?)';

interface Form {
  readonly pattern: RegExp;
  /** A place name may follow ("tỉnh Bình Phước"). */
  readonly place?: boolean;
}

function form(source: string, place = false): Form {
  return { pattern: new RegExp(`(?:${source})(?![a-z0-9])`, 'y'), place };
}

/** In the order they are tried: a longer name before its own beginning. */
const FORMS: readonly Form[] = [
  form(
    '(?:chu tich |pho chu tich )?uy ban thuong vu quoc hoi|chu tich quoc hoi|van phong quoc hoi|quoc hoi(?: khoa [xvi]+)?|chu tich nuoc',
  ),
  form('van phong chinh phu|thanh tra chinh phu|(?:pho )?thu tuong(?: chinh phu)?|chinh phu'),
  form('bo chinh tri|ban bi thu(?: trung uong)?(?: dang)?(?: khoa [xvi]+)?'),
  form(
    '(?:hoi nghi (?:lan thu [a-z]+ |trung uong \\d+ )?)?(?:ban chap hanh|bch) trung uong(?: dang)?(?: cong san viet nam)?,?(?: \\(?khoa [xvi]+\\)?)?|trung uong dang|ban (?:to chuc|tuyen giao|tuyen giao va dan van|noi chinh|dan van) trung uong|uy ban kiem tra trung uong',
  ),
  form(`(?:ban chap hanh|bch) dang bo${LEVEL}`, true),
  form(`(?:ban thuong vu |thuong truc |btv )?${COMMITTEE}`, true),
  form(`(?:thuong truc |van phong )?(?:hoi dong nhan dan|hdnd)${PARENTHESIS}${LEVEL}`, true),
  form(`(?:(?:pho )?chu tich |van phong )?(?:uy ban nhan dan|ubnd)${PARENTHESIS}${LEVEL}`, true),
  form(`(?:bo truong |lien )?bo (?:${PORTFOLIOS})`),
  form(`(?:giam doc |lien )?so (?:${PORTFOLIOS})(?: tinh| thanh pho)?`, true),
  form(
    '(?:thong doc )?ngan hang nha nuoc(?: viet nam)?|kiem toan nha nuoc|uy ban dan toc|bao hiem xa hoi viet nam',
  ),
  form(
    '(?:chanh an )?toa an nhan dan toi cao|(?:vien truong )?vien kiem sat nhan dan toi cao|hoi dong tham phan(?: toa an nhan dan toi cao)?',
  ),
  form('(?:truong )?ban chi dao cai cach hanh chinh(?: cua chinh phu)?|doan dai bieu quoc hoi'),
];

/** A place name: two capitalised syllables at least, so that "tỉnh Quy định …" is none; "Huế" stands alone. */
const PLACE =
  / (?:\p{Lu}\p{Ll}+(?: [-–] | |-)\p{Lu}\p{Ll}+(?:(?: [-–] | |-)\p{Lu}\p{Ll}+){0,2}|Huế)(?![\p{L}])/uy;
/** Words that begin what follows a body ("của UBND tỉnh Ban Hành …" set in capitals) and are no place. */
const NO_PLACE = /^ (?:Quy Định|Ban Hành|Phê Duyệt|Về Việc|Sửa Đổi)/;
const OF = / {0,2},? ?(?:cua|do) (?:lien bo:? ?)?/y;
/** A plenum stands after the date without "của". */
const PLENUM = / {0,2},? ?(?=\(?hoi nghi )/y;
const JOINT = /(?:,| va|;) /y;

/** A body that issues documents, and where it stands. */
export interface FoundIssuer {
  readonly name: string;
  readonly end: number;
}

/** The body named right at `offset` ("của Chính phủ"), or null. `joint` also takes "Bộ A và Bộ B". */
export function readIssuer(view: TextView, offset: number, joint = false): FoundIssuer | null {
  const lead = matchAt(OF, view.plain, offset) ?? matchAt(PLENUM, view.plain, offset);
  if (!lead) return null;
  const start = offset + lead[0].length;
  let end = readBody(view, start);
  if (end === null) return null;
  for (let next: number | null = end; joint && next !== null; ) {
    const glue = matchAt(JOINT, view.plain, next);
    next = glue ? readBody(view, next + glue[0].length) : null;
    end = next ?? end;
  }
  return { name: view.raw.slice(start, end), end };
}

function readBody(view: TextView, start: number): number | null {
  for (const { pattern, place } of FORMS) {
    const m = matchAt(pattern, view.plain, start);
    if (!m) continue;
    const end = start + m[0].length;
    const where = place ? matchAt(PLACE, view.raw, end) : null;
    return end + (where && !NO_PLACE.test(where[0]) ? where[0].length : 0);
  }
  return null;
}

/** Endings of symbols whose body is the same everywhere. */
const CENTRAL: ReadonlyMap<string, string> = new Map([
  ['CP', 'Chính phủ'],
  ['TTG', 'Thủ tướng Chính phủ'],
  ['CTN', 'Chủ tịch nước'],
  ['TW', 'Trung ương Đảng'],
  ['TU', 'Tỉnh ủy'],
  ['HU', 'Huyện ủy'],
  ...MINISTRIES.flatMap((b) => (b.symbolCodes ?? []).map((code) => [code.toUpperCase(), b.name] as const)),
]);
/** Codes of departments; those of other bodies of a province mean different things in different provinces. */
const DEPARTMENT_CODES: ReadonlyMap<string, string> = new Map(
  DEPARTMENTS.filter((b) => b.name.startsWith('Sở ')).flatMap((b) =>
    (b.symbolCodes ?? []).map((code) => [code.toUpperCase(), b.name] as const),
  ),
);

/** The body that a symbol's ending stands for, where it is the same in the whole country; else null. */
export function issuerOfSymbol(ending: string | null): string | null {
  if (ending === null) return null;
  const code = ending.toUpperCase().replace(/&/g, '');
  if (/^UBTVQH\d*$/.test(code)) return 'Ủy ban Thường vụ Quốc hội';
  if (/^QH\d*$/.test(code)) return 'Quốc hội';
  return CENTRAL.get(code) ?? null;
}

/** The department whose code stands first in a symbol's ending ("SNV-CCHC"), or null. */
export function departmentOfSymbol(ending: string | null): string | null {
  return DEPARTMENT_CODES.get(ending?.split('-')[0]?.toUpperCase() ?? '') ?? null;
}
