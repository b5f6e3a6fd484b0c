import { isPersonName } from '../grammars/persons.ts';
import { RECIPIENTS_LABEL } from '../lexicon/formulas.ts';
import type { Signer } from '../model/index.ts';
import { cutLine, endsDocument, keyOf, spaceBetween } from '../outline/line-forms.ts';
import { readMarkers } from '../outline/markers.ts';
import type { SourceLine, Token } from '../source/document.ts';
import { textAt, wordsOf } from '../source/words.ts';
import { append } from '../text/append.ts';
import { isInCapitals } from '../text/capitals.ts';
import { matchKey } from '../text/fold.ts';

/**
 * The foot of a document (Decree 30/2020/NĐ-CP, Annex I, boxes 7 and 9): recipients on the left, capacity,
 * position and name of the signer on the right; extractors write both columns on one line, or one after the other.
 */
export interface Foot {
  readonly recipients: readonly string[];
  readonly signer: Signer | null;
  /** "Nơi nhận:" */
  readonly labels: readonly Token[];
  readonly recipientWords: readonly Token[];
  readonly signerWords: readonly Token[];
  /** Authority, "(Đã ký)" and what could not be read. */
  readonly other: readonly (readonly Token[])[];
}

const CAPACITY = /^(TM|T\/M|KT|K\/T|TL|TUQ|Q)(?:\.|(?= ))\s?/;
const POSITION =
  /^(?:quyền )?(?:phó (?:tổng )?)?(?:chủ tịch|giám đốc|tổng giám đốc|chánh văn phòng|chánh thanh tra|trưởng phòng|trưởng ban|phó trưởng ban|phó trưởng phòng|trưởng công an|viện trưởng|phó viện trưởng|hiệu trưởng|phó hiệu trưởng|cục trưởng|phó cục trưởng|vụ trưởng|phó vụ trưởng|chi cục trưởng|phó chi cục trưởng|tổng cục trưởng|bộ trưởng|thứ trưởng|thủ tướng|phó thủ tướng|thống đốc|chủ nhiệm|phó chủ nhiệm|bí thư|phó bí thư|thủ trưởng|phó thủ trưởng|chánh án|tổng biên tập|phó tổng biên tập|chỉ huy trưởng|tư lệnh|thường trực|uỷ viên)/;
const SIGNED = /^\(?(?:đã ký|ký tên|ký, ghi rõ|chữ ký|ký, đóng dấu|ký điện tử|đã kí)/;
/** White space that sets two columns apart on one line, in characters. */
const COLUMN_GAP = 4;

/** "Nơi nhận:", with the spellings that OCR gives it. */
export function isRecipientsLabel(line: SourceLine): boolean {
  return /^[*_]*N[oơƠ]/.test(line.text) && line.tokens.length <= 16 && RECIPIENTS_LABEL.test(keyOf(line));
}

/** A line of the signer's block: authority, position, "(Đã ký)". */
export function isSignatureLine(line: SourceLine): boolean {
  const text = line.text;
  if (!isInCapitals(text))
    return /^\(?[ĐđKkCc]/.test(text) && line.tokens.length <= 8 && SIGNED.test(keyOf(line));
  return (
    CAPACITY.test(text) || SIGNED.test(keyOf(line)) || (line.tokens.length <= 8 && POSITION.test(keyOf(line)))
  );
}

/** Where a document's foot begins among its lines, or null where it has none. */
export function footStart(lines: readonly SourceLine[]): number | null {
  const label = lines.findIndex(isRecipientsLabel);
  if (label >= 0) return above(lines, label);
  const signed = lines.findIndex((l, i) => isSignatureLine(l) && (i === 0 || endsText(textAt(lines, i - 1))));
  return signed >= 0 && lines.length - signed <= FOOT_LINES ? signed : null;
}

const FOOT_LINES = 14;

function endsText(text: string): boolean {
  return endsDocument(text) || /[.:]$/.test(text);
}

/** The signer's column may come before "Nơi nhận". */
function above(lines: readonly SourceLine[], label: number): number {
  let start = label;
  for (let i = label - 1; i >= 0 && label - i <= FOOT_LINES; i--) {
    const line = lines[i];
    if (!line || endsDocument(line.text)) break;
    if (isSignatureLine(line)) start = i;
    else if (!isInCapitals(line.text) && !isPersonName(line.text)) break;
  }
  return start;
}

/** How many lines belong to a foot that the first of them begins: text that follows the signature is none of it. */
export function footLength(lines: readonly SourceLine[]): number {
  let signed = false;
  for (const [i, line] of lines.entries()) {
    if (i > 0 && (resumesText(line) || (signed && !mayStandInFoot(line)))) return i;
    const last = line.tokens.slice(-NAME_WORDS);
    signed ||= last.some((_, k) => isPersonName(wordsOf(last, k)) && closesLine(line, last.length - k));
  }
  return lines.length;
}

/** Words of the longest name of a person that is looked for at a line's end. */
const NAME_WORDS = 5;

/** The name stands alone on its line, or in the right column. */
function closesLine(line: SourceLine, words: number): boolean {
  const at = line.tokens.length - words;
  const [left, right] = [line.tokens[at - 1], line.tokens[at]];
  return !left || (right !== undefined && spaceBetween(left, right) >= COLUMN_GAP);
}

/** The heading of a part or a chapter: "III. VIỆC CỦA TỪNG PHÒNG". */
function resumesText(line: SourceLine): boolean {
  const marker = readMarkers(line).find((m) => /^(?:phan|part|chuong|roman)$/.test(m.style) && !m.lookalike);
  return marker !== undefined && isInCapitals(wordsOf(line.tokens, marker.tokens));
}

/** After the signer's name: more recipients, a seal's or a stamp's words; no numbered point, no long sentence. */
function mayStandInFoot(line: SourceLine): boolean {
  if (readMarkers(line).some((m) => m.style === 'arabic' || m.style === 'letter')) return false;
  return (
    isInCapitals(line.text) ||
    isRecipientsLabel(line) ||
    line.tokens.length <= LONGEST_ITEM / 2 ||
    /^[-–+•]/.test(line.text)
  );
}

/** Recipients (nơi nhận) on the left, authority, position and name of who signs on the right. */
export function readFoot(lines: readonly SourceLine[]): Foot {
  const columns = split(lines);
  const { items, labels, words } = recipientsOf(columns.left);
  const sign = signerOf(columns.right);
  const missing = sign.signer !== null && sign.signer.name === null;
  const at = missing ? items.findLastIndex((item) => nameBehind(item) !== null) : -1;
  const name = nameBehind(items[at] ?? '');
  if (name === null || sign.signer === null)
    return { recipients: items, labels, recipientWords: words, ...sign };
  const recipients = items.map((item, i) =>
    i === at ? item.slice(0, -name.length).replace(/[\s.;]+$/, '') : item,
  );
  return { ...sign, recipients, labels, recipientWords: words, signer: { ...sign.signer, name } };
}

/** Layout: the signer's name behind a recipient, "Lưu: VT. Trần Văn Bình". */
function nameBehind(item: string): string | null {
  const m = /[.;,)]\s(\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4})$/u.exec(item);
  return m?.[1] !== undefined && isPersonName(m[1]) ? m[1] : null;
}

/** Tells the recipients' lines from the signer's. */
function split(lines: readonly SourceLine[]): { left: SourceLine[]; right: SourceLine[] } {
  const left: SourceLine[] = [];
  const right: SourceLine[] = [];
  let listed = false;
  for (const line of lines) {
    const at = columnBreak(line, listed);
    const [first, second] = at > 0 ? cutLine(line, at) : [line, null];
    if (second) right.push(second);
    const point = /^[-–+•]/.test(first.text);
    if (isRecipientsLabel(first)) listed = true;
    const last = left.at(-1);
    const closed = /[.]$/.test(last?.text ?? '') && /lưu/.test(last ? keyOf(last) : '');
    const signing =
      isSignatureLine(first) ||
      isInCapitals(first.text) ||
      (isPersonName(first.text) && (right.length > 0 || closed));
    if (listed && (point || isRecipientsLabel(first) || (!signing && !closed && !SIGNED.test(keyOf(first)))))
      left.push(first);
    else right.push(first);
  }
  return { left, right };
}

/** Where the right column begins on a line; 0 where there is only one column. */
function columnBreak(line: SourceLine, listed: boolean): number {
  const { tokens } = line;
  let widest = 0;
  let at = 0;
  for (let i = 1; i < tokens.length; i++) {
    const [left, right] = [tokens[i - 1], tokens[i]];
    const space = left && right ? spaceBetween(left, right) : 0;
    if (space >= COLUMN_GAP && space > widest) {
      widest = space;
      at = i;
    }
  }
  const rest = (k: number): string => wordsOf(tokens, k);
  if (at > 0 && (isInCapitals(rest(at)) || isPersonName(rest(at)) || SIGNED.test(matchKey(rest(at)))))
    return at;
  // without the white space: capacity or position in capitals after an item or the label
  if ((!listed && !isRecipientsLabel(line)) || tokens.length > LONGEST_ITEM || isInCapitals(line.text))
    return 0;
  for (let k = 1; k < tokens.length; k++) {
    const text = rest(k);
    if (!isInCapitals(text) || (/:$/.test(textAt(tokens, k - 1)) && !/nhận:?$/i.test(textAt(tokens, k - 1))))
      continue;
    if ((CAPACITY.test(text) || POSITION.test(matchKey(text))) && (tokens.length - k > 1 || /\./.test(text)))
      return k;
  }
  return 0;
}

/** Words of one line with a recipient and the signer's column. */
const LONGEST_ITEM = 40;

function recipientsOf(lines: readonly SourceLine[]): { items: string[]; labels: Token[]; words: Token[] } {
  const items: Token[][] = [];
  const labels: Token[] = [];
  const words: Token[] = [];
  for (const line of lines) {
    let tokens = [...line.tokens];
    if (isRecipientsLabel(line)) {
      const label = tokens.splice(0, 2);
      // "Nơi nhận :" and "Nơi nhận: - Bộ Nội vụ;"
      while (/^[:.]$/.test(textAt(tokens, 0))) append(label, tokens.splice(0, 1));
      append(labels, label);
    }
    if (tokens.length === 0) continue;
    append(words, tokens);
    const point = /^[-–+•]/.test(textAt(tokens, 0));
    const open = items.at(-1);
    const ended = /[;.]$/.test(open?.at(-1)?.text ?? '');
    if (/^[-–+•]$/.test(textAt(tokens, 0))) tokens = tokens.slice(1);
    if (open && !point && !ended) append(open, tokens);
    else if (tokens.length > 0) items.push(tokens);
  }
  return { items: items.map(itemText).filter((t) => t !== ''), labels, words };
}

function itemText(tokens: readonly Token[]): string {
  return wordsOf(tokens)
    .replace(/^[-–+•]\s*/, '')
    .replace(/[;.,]+$/, '');
}

function signerOf(lines: readonly SourceLine[]): Pick<Foot, 'signer' | 'signerWords' | 'other'> {
  let capacity: string | null = null;
  const position: Token[][] = [];
  let name: Token[] = [];
  const other: Token[][] = [];
  for (const line of lines) {
    const tokens = [...line.tokens];
    const text = line.text;
    const acts = CAPACITY.exec(text)?.[1];
    if (acts !== undefined) {
      capacity = `${acts.replace('/', '')}.`;
      // who is acted for is no position of the signer
      other.push(tokens);
    } else if (isInCapitals(text) && POSITION.test(keyOf(line))) {
      position.push(tokens);
    } else if (isPersonName(text)) {
      if (name.length > 0) other.push(name);
      name = tokens;
    } else {
      other.push(tokens);
    }
  }
  const own = position.at(-1) ?? positionActed(lines);
  const words = [...position.slice(-1).flat(), ...name];
  for (const p of position.slice(0, -1)) other.push(p);
  if (name.length === 0 && own === null) return { signer: null, signerWords: words, other };
  const textOf = (tokens: readonly Token[] | null): string | null =>
    tokens && tokens.length > 0 ? wordsOf(tokens) : null;
  return { signer: { capacity, position: textOf(own), name: textOf(name) }, signerWords: words, other };
}

/** "Q. GIÁM ĐỐC": the capacity and the position on one line, none below. */
function positionActed(lines: readonly SourceLine[]): Token[] | null {
  const line = lines.findLast((l) => CAPACITY.test(l.text));
  if (!line) return null;
  const tokens = line.tokens.slice(/^\S+\s/.test(line.text) ? 1 : 0);
  return POSITION.test(matchKey(wordsOf(tokens))) ? [...tokens] : null;
}
