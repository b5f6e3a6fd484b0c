import { DEPARTMENTS } from '../lexicon/departments.ts';
import { CENTRAL_BODIES, MINISTRIES } from '../lexicon/ministries.ts';
import type { PlanDocument } from '../model/index.ts';
import { matchKey } from '../text/fold.ts';
import { isCentralCity, provinceNamed, unitNamed } from './territory.ts';

/** The body that issues a document (cơ quan ban hành), its superior, its name spelled out, its level. */

/** First words of bodies that issue plans. */
const HEADS =
  'ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ủy ban dân tộc|ủy ban|văn phòng|sở|bộ|ban|phòng|thanh tra|trung tâm|tổng cục|chi cục|cục|kho bạc|bảo hiểm|ngân hàng|trường|học viện|đại học|viện|bệnh viện|đài|báo|công an|bộ chỉ huy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|đảng đoàn|chi bộ|mặt trận|công đoàn|đoàn|tập đoàn|hội đồng|bảo tàng|thư viện|bưu điện|chi nhánh|chính phủ|tòa án|liên đoàn|hội|quỹ|công ty|tổng công ty|hạt|đội|trạm|đặc khu';
const HEAD = new RegExp(
  `^(?:${HEADS.split('|')
    .map((h) => matchKey(h))
    .join('|')})(?: |$)`,
);

/** Whether a line of a letterhead begins with the name of a body. */
export function opensBody(text: string): boolean {
  return HEAD.test(matchKey(text));
}

/** Who speaks for a body: "Chủ tịch Ủy ban nhân dân tỉnh", "Giám đốc Sở Nội vụ", "Bộ trưởng Bộ Xây dựng". */
const SPEAKER =
  /^(?:chủ tịch|giám đốc|tổng giám đốc|bộ trưởng|chánh văn phòng|chánh thanh tra|trưởng ban|trưởng phòng|thủ trưởng|cục trưởng|chi cục trưởng|viện trưởng|hiệu trưởng|thủ tướng|tổng cục trưởng)(?: |$)/;
const SPEAKER_KEY = new RegExp(SPEAKER.source);
/** Offices that issue documents in their own name. */
const OFFICE = /^(?:thủ tướng chính phủ|chủ tịch nước)$/;

/** Whether text begins with a position that speaks for a body ("Chủ tịch", "Giám đốc"). */
export function opensSpeaker(text: string): boolean {
  return SPEAKER_KEY.test(matchKey(text));
}

/** An office that is itself the issuer, and speaks for no body. */
export function isOffice(text: string): boolean {
  return OFFICE.test(matchKey(text));
}

/** The body that somebody speaks for. */
export function withoutSpeaker(text: string): string {
  const m = SPEAKER.exec(matchKey(text));
  if (!m || isOffice(text)) return text;
  const rest = text.slice(m[0].length).trim();
  if (opensBody(rest)) return rest;
  const office = matchKey(m[0].trim());
  // "Chánh Thanh tra tỉnh", "Chánh Văn phòng" speak for what their title names
  if (office === 'chánh thanh tra') return `Thanh tra ${rest}`.trim();
  if (office === 'chánh văn phòng') return `Văn phòng ${rest}`.trim();
  if (office === 'trưởng ban') return `Ban ${rest}`.trim();
  return text;
}

const ISSUING_VERB =
  /(?<=\s)(?:ban hành|xây dựng|đề ra|triển khai|lập|thực hiện|tổ chức|yêu cầu|đề nghị|thông qua|gửi|báo cáo)(?=\s|$)/gu;

/**
 * Where the verb stands with which a body issues its plan, in small letters ("Sở Xây dựng ban hành …" has one
 * verb); -1 where there is none.
 */
export function issuingVerb(text: string): number {
  for (const m of text.normalize('NFC').matchAll(ISSUING_VERB)) return m.index;
  return -1;
}

/** Lines of a letterhead's left column, joined to bodies: the superior one first. */
export function bodiesOf(lines: readonly string[]): string[] {
  const bodies: string[] = [];
  for (const line of lines) {
    const last = bodies.at(-1);
    // "VĂN PHÒNG" / "ỦY BAN NHÂN DÂN TỈNH …" is one body on two lines
    const joins =
      last !== undefined &&
      (!opensBody(line) || /^(?:văn phòng|hội đồng nhân dân và|ban quản lý)$/.test(matchKey(last)));
    if (joins) bodies[bodies.length - 1] = `${last} ${line}`;
    else bodies.push(line);
  }
  return bodies;
}

const UNITS = ['tỉnh', 'thành phố', 'thị xã', 'thị trấn', 'huyện', 'quận', 'phường', 'đặc khu', 'xã'];
const REGISTERED = new Map(
  [...MINISTRIES, ...CENTRAL_BODIES, ...DEPARTMENTS].flatMap((d) =>
    [d.name, ...(d.aliases ?? [])].map((name) => [matchKey(name), d.name] as const),
  ),
);
const SYMBOLS = new Map(
  DEPARTMENTS.flatMap((d) => (d.symbolCodes ?? []).map((code) => [code.toUpperCase(), d.name])),
);

/** The department that a symbol names ("SNV" in 12/KH-SNV). */
export function bodyOfSymbol(symbol: string): string | null {
  return SYMBOLS.get(symbol.toUpperCase()) ?? null;
}

/**
 * A body's name spelled out and in mixed case.
 * @param prose text of the same document, where the name may stand in mixed case already
 */
export function spellOut(printed: string, prose = ''): string {
  const text = expand(printed.replace(/\s+/g, ' ').trim());
  if (/\p{Ll}/u.test(printed)) return upperFirst(text);
  const key = matchKey(text);
  const registered = REGISTERED.get(key);
  if (registered !== undefined) return expand(registered);
  return foundIn(prose, key) ?? ofBody(text, prose) ?? mixedCase(text.toLowerCase());
}

/** Names with a case of their own inside longer ones: "BAN CHỈ ĐẠO … CỦA CHÍNH PHỦ", "CỤC THUẾ AN GIANG". */
const INNER = new Map([
  ...[...MINISTRIES, ...CENTRAL_BODIES, ...DEPARTMENTS].map((b) => [matchKey(b.name), b.name] as const),
  ...['Mặt trận Tổ quốc Việt Nam', 'Hồ Chí Minh', 'Việt Nam'].map((name) => [matchKey(name), name] as const),
]);
const LONGEST_INNER = 10;

/** The registered body at a place of a name in small letters, or the province that ends it. */
function innerName(words: readonly string[], at: number): { name: string; words: number } | null {
  for (let n = Math.min(LONGEST_INNER, words.length - at); n > 1; n--) {
    const text = words.slice(at, at + n).join(' ');
    const name =
      INNER.get(matchKey(text)) ?? (at + n === words.length ? provinceNamed(text)?.name : undefined);
    if (name !== undefined && name.split(' ').length === n) return { name, words: n };
  }
  return null;
}

/** A part of another body, whose name is spelled out by itself: "ĐẢNG ỦY SỞ NỘI VỤ", "VĂN PHÒNG TỈNH ỦY …". */
const PART_OF =
  /^(?:đảng (?:uỷ|bộ|đoàn)|chi bộ|công đoàn(?: cơ sở)?|hội cựu chiến binh|đoàn thanh niên|văn phòng)(?= )/;

function ofBody(text: string, prose: string): string | null {
  const head = PART_OF.exec(matchKey(text))?.[0].length ?? 0;
  const whole = text.slice(head + 1);
  if (head === 0 || !opensBody(whole)) return null;
  return `${mixedCase(text.slice(0, head).toLowerCase())} ${spellOut(whole, prose)}`;
}

function expand(text: string): string {
  return text
    .replace(/(?<![\p{L}])(?:UBND|UB\.?ND)(?![\p{L}])/gu, 'Ủy ban nhân dân')
    .replace(/(?<![\p{L}])HĐND(?![\p{L}])/gu, 'Hội đồng nhân dân')
    .replace(/(?<![\p{L}])(?:TP\.? ?|Tp\.? ?)(?=\p{Lu})/gu, 'thành phố ')
    .replace(/(?<=[Bb]an nhân dân )(Tỉnh|Thành phố|Huyện|Xã|Phường|Quận|Thị xã|Thị trấn|Đặc khu)/g, (unit) =>
      unit.toLowerCase(),
    );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same words in mixed case somewhere in the document. */
function foundIn(prose: string, key: string): string | null {
  const at = matchKey(prose).indexOf(key);
  // keys and prose agree letter for letter once white space is folded
  const written = at < 0 ? '' : prose.slice(at, at + key.length);
  const proper = /^\p{Lu}\p{Ll}/u.test(written) && matchKey(written) === key;
  return proper ? written : null;
}

/** Kinds of bodies in two words; what they do or teach follows with a capital ("Bệnh viện Đa khoa"). */
const KIND_OF_BODY =
  /^(?:trung tâm|bệnh viện|học viện|đại học|cao đẳng|trung cấp|chi cục|tổng cục|kho bạc|ngân hàng|liên đoàn|công ty|văn phòng)$/;

/** Vietnamese capitals for names of bodies (Decree 30/2020/NĐ-CP, Annex II): heads, field names and places. */
function mixedCase(small: string): string {
  const words = small.split(' ');
  const result: string[] = [];
  let capital: 'next' | 'all' | 'none' = 'next';
  for (let i = 0; i < words.length; i++) {
    const inner = i === 0 ? null : innerName(words, i);
    if (inner) {
      result.push(inner.name);
      i += inner.words - 1;
      capital = 'none';
      continue;
    }
    const word = words[i] ?? '';
    const next = words[i + 1] ?? '';
    // committees of the Party and the Youth Union are called by the tier and the place: "Tỉnh ủy Lâm Đồng", "Tỉnh đoàn …"
    const committee = /^(?:tỉnh|thành|huyện|quận|thị)$/.test(word) ? matchKey(next) : '';
    if (committee === 'uỷ' || (committee === 'đoàn' && i === 0)) {
      result.push(upperFirst(word), next);
      i += 1;
      capital = 'all';
      continue;
    }
    const society = word === 'xã' && next === 'hội';
    const unit = society
      ? undefined
      : UNITS.find((u) => matchKey(words.slice(i, i + u.split(' ').length).join(' ')) === u);
    if (unit !== undefined) {
      result.push(i === 0 ? upperFirst(unit) : unit);
      i += unit.split(' ').length - 1;
      capital = 'all';
      continue;
    }
    if (word === 'và' || word === 'các') {
      result.push(word);
      capital = word === 'và' ? 'next' : 'none';
      continue;
    }
    const kind = capital === 'next' || i === 0 ? KIND_OF_BODY.exec(`${word} ${words[i + 1] ?? ''}`) : null;
    if (kind && i + 2 < words.length) {
      result.push(upperFirst(word), words[i + 1] ?? '');
      i += 1;
      capital = 'next';
      continue;
    }
    result.push(capital === 'none' ? word : upperFirst(word));
    if (/^(?:sở|bộ|phòng|ban|cục|đài|báo|trường|viện)$/.test(word) && i === 0) capital = 'next';
    else if (capital === 'next') capital = 'none';
    if (/[,]$/.test(word) || /^[-–]$/.test(word)) capital = 'next';
  }
  return result
    .join(' ')
    .replace(/^Uỷ ban/, 'Ủy ban')
    .replace(/^Ban Quản lý (khu|các khu)/, (m) => m.replace('khu', 'Khu'));
}

/** Where the name of a territory is looked for that an issuer's name leaves out. */
export interface Sources {
  /** What the document says about its territory, best first: letterhead, place, title, opening, body. */
  readonly texts: readonly string[];
  readonly province: string | null;
}

/** "Ủy ban nhân dân tỉnh" with the name that the rest of the document gives it. */
export function withTerritory(name: string, sources: Sources): string {
  const m = /^(.*?\s)?(tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|đặc khu|xã)$/u.exec(name);
  const unit = m?.[2];
  if (!unit || !/nhân dân/.test(matchKey(name))) return name;
  if (unit === 'tỉnh') return sources.province ? `${name} ${sources.province}` : name;
  if (unit === 'thành phố' && sources.province && provinceNamed(sources.province)?.kind === 'city')
    return `${name} ${sources.province}`;
  for (const text of sources.texts) {
    const own = unitNamed(text, unit);
    if (own) return `${name} ${own}`;
  }
  return name;
}

/** The tier that the issuer belongs to. */
export function levelOf(issuer: string, parent: string | null): PlanDocument['level'] {
  const key = matchKey(issuer);
  const committee = /^(?:văn phòng )?(?:hội đồng nhân dân và )?uỷ ban nhân dân/.test(key);
  const unit = /(?:^| )(tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|đặc khu|xã)(?= |$)/.exec(
    key.replace(/thị xã/, 'huyện').replace(/thị trấn/, 'xã'),
  )?.[1];
  const tier = tierOf(unit, issuer);
  if (committee && !key.startsWith('văn phòng')) return tier;
  // committees of the Party are called by their tier alone
  if (/^(?:tỉnh|huyện|quận) uỷ(?= |$)/.test(key)) return tier;
  if (
    /^(?:bộ(?! chỉ huy)|chính phủ|uỷ ban dân tộc|ngân hàng nhà nước|thanh tra chính phủ|văn phòng chính phủ|bảo hiểm xã hội việt nam)/.test(
      key,
    )
  )
    return 'ministry';
  const above = parent ? levelOf(parent, null) : tier;
  // offices of a district or commune speak for its level; those of a province are departments
  if (above === 'district' || above === 'commune') return above;
  if (above === 'ministry' && /^(?:tổng cục|cục|viện|vụ|trường)/.test(key)) return 'ministry';
  return 'department';
}

function tierOf(unit: string | undefined, issuer: string): PlanDocument['level'] {
  if (unit === undefined || unit === 'tỉnh') return unit === 'tỉnh' ? 'province' : null;
  if (unit === 'thành phố') {
    const name = /thành phố\s+(.*)$/iu.exec(issuer)?.[1] ?? '';
    return name === '' || isCentralCity(name) ? 'province' : 'district';
  }
  return unit === 'huyện' || unit === 'quận' ? 'district' : 'commune';
}
