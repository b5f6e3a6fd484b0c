import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic, Section } from '../model/index.ts';
import { joinTokens, placeOf, type SourceLine, type Token } from '../source/document.ts';
import { LIMITS } from '../source/limits.ts';
import { wordsOf } from '../source/words.ts';
import { append } from '../text/append.ts';
import { isInCapitals } from '../text/capitals.ts';
import { matchKey } from '../text/fold.ts';
import { endsDocument, endsSentence, opensLikeSentence } from './line-forms.ts';
import { letterAt, type Marker } from './markers.ts';
import { type Found, findSections } from './numbering.ts';
import { beginsParagraph, type Flow, flowOf } from './paragraphs.ts';

/** A body divided at its markers. */
export interface Outline {
  readonly sections: Section[];
  /** Index of the first line that belongs to a section; the number of lines where none does. */
  readonly from: number;
  /** Words after the last section, paragraph by paragraph ("Trên đây là Kế hoạch …./."). */
  readonly closing: readonly (readonly Token[])[];
  /** Words that only name what a marker counts ("Phần", "Điều"). */
  readonly labels: readonly Token[];
  /** All other words of the sections. */
  readonly words: readonly Token[];
  readonly diagnostics: Diagnostic[];
}

/**
 * The most sections, points of dashes among them: ten a page for five hundred pages; the longest plans have some six
 * hundred. Each is a record with times, bodies and aims of its own to look for.
 */
export const MOST_SECTIONS: number = LIMITS.sections.most;

/**
 * Divides the body of a plan into its numbered sections. Lines beyond the most that there may be are in none of them.
 * @param breaks lines that something else (a table) stands before
 */
export function readOutline(all: readonly SourceLine[], breaks: ReadonlySet<number> = new Set()): Outline {
  const flow = flowOf(all, breaks);
  const every = findSections(all, flow);
  const found = every.slice(0, MOST_SECTIONS);
  const lines = all.slice(0, every[MOST_SECTIONS]?.at);
  const from = found[0]?.at ?? lines.length;
  const drafts = named(found).map((f, i) => draftOf(f, lines.slice(f.at, found[i + 1]?.at), flow));
  const closing = takeClosing(drafts.at(-1));
  const read = drafts.map((draft, i) => ({
    found: draft.found,
    section: sectionOf(draft, drafts[i + 1]?.found.parent === i),
  }));
  return {
    sections: read.map(({ section }) => section),
    from,
    closing,
    labels: drafts.flatMap((d) => d.labels),
    words: drafts.flatMap((d) => [...d.marker, ...d.paragraphs.flat()]).map(originalOf),
    diagnostics: [...tooMany(every, all), ...read.flatMap(numberingDiagnostics)],
  };
}

function sectionOf(draft: Draft, hasChildren: boolean): Section {
  const { id, path, marker, level, over } = draft.found;
  return {
    id,
    path,
    marker: marker.marker,
    kind: marker.kind,
    level,
    parent: over,
    ...titleAndText(draft, hasChildren),
    topic: null,
    source: placeOf([...draft.labels, ...draft.marker, ...draft.paragraphs.flat()]),
  };
}

function tooMany(found: readonly Found[], lines: readonly SourceLine[]): Diagnostic[] {
  const first = found[MOST_SECTIONS];
  if (!first) return [];
  const fields = { sections: found.length - MOST_SECTIONS, most: MOST_SECTIONS };
  const [line] = lines.slice(first.at);
  return [
    diagnostic('sections-too-many', fields, { source: line ? placeOf(line.tokens.slice(0, 1)) : null }),
  ];
}

/** The rest of a token whose beginning is a marker ("a)Công") remembers the token that it came from. */
const GLUED = new WeakMap<Token, Token>();

function originalOf(token: Token): Token {
  return GLUED.get(token) ?? token;
}

interface Draft {
  readonly found: Named;
  readonly labels: readonly Token[];
  readonly marker: readonly Token[];
  /** Its own paragraphs, without the marker; the first is on the marker's line. */
  readonly paragraphs: Token[][];
}

/** @param lines from that of the marker to before the next section's */
function draftOf(f: Named, [line, ...below]: readonly SourceLine[], flow: Flow): Draft {
  const tokens = line?.tokens ?? [];
  const { tokens: count, labels, glued } = f.marker;
  const first = tokens.slice(count);
  if (glued !== '' && first[0]) {
    const rest = { ...first[0], text: glued };
    GLUED.set(rest, first[0]);
    first[0] = rest;
  }
  let current = first;
  const paragraphs: Token[][] = [current];
  const heading = isHeadingStyle(f.marker);
  for (const [i, next] of below.entries()) {
    const goesOn = paragraphs.length === 1 && heading ? headingGoesOn(current, next) : null;
    const begins = goesOn === null ? beginsParagraph(next, flow.before(f.at + 1 + i)) : !goesOn;
    if (begins && current.length > 0) {
      current = [];
      paragraphs.push(current);
    }
    append(current, next.tokens);
  }
  return { found: f, labels: tokens.slice(0, labels), marker: tokens.slice(labels, count), paragraphs };
}

function isHeadingStyle(marker: Marker): boolean {
  return /^(?:phan|part|chuong|roman)$/.test(marker.style);
}

/**
 * Whether a heading in capitals runs on into the next line: another line in capitals, or the rest of a remark
 * in brackets ("(Có" / "phụ lục kèm theo)"). Null where the heading is not in capitals.
 */
function headingGoesOn(heading: readonly Token[], next: SourceLine): boolean | null {
  const text = wordsOf(heading);
  const open = text.lastIndexOf('(') > text.lastIndexOf(')');
  if (open) return true;
  const bare = text.replace(/\([^)]*\)/g, '').trim();
  if (bare === '' || !isInCapitals(bare)) return null;
  if (/^\(/.test(next.text)) return text === bare;
  return capitalsFirst(next) && !endsSentence(text);
}

/** The line begins with words in capitals. */
function capitalsFirst(line: SourceLine): boolean {
  const words = line.tokens.slice(0, 3).map((t) => t.text);
  const remark = words.findIndex((w) => w.startsWith('('));
  const first = words.slice(0, remark < 0 ? 3 : remark).join(' ');
  return /\p{Lu}/u.test(first) && !/\p{Ll}/u.test(first);
}

/** Longest heading of a numbered section, in words. */
const TITLE_WORDS = { roman: 60, arabic: 45, letter: 30 };

/** Headings that extractors run into the paragraph below them ("1. Mục đích Đảm bảo triển khai …"). */
const RUN_IN =
  /^(?:mục đích, yêu cầu|mục đích|yêu cầu|mục tiêu chung|mục tiêu cụ thể|mục tiêu|nhiệm vụ, giải pháp|nhiệm vụ cụ thể|nhiệm vụ|chỉ tiêu cụ thể|chỉ tiêu|giải pháp thực hiện|giải pháp|quan điểm|kinh phí thực hiện|thời gian thực hiện|cải cách thể chế|cải cách thủ tục hành chính|cải cách tổ chức bộ máy|cải cách chế độ công vụ|cải cách tài chính công)$/;

function titleAndText(draft: Draft, hasChildren: boolean): { title: string | null; text: string } {
  const { marker } = draft.found;
  const paragraphs = draft.paragraphs.filter((p) => p.length > 0);
  const [first, ...rest] = paragraphs;
  const textOf = (list: readonly (readonly Token[])[]): string => list.map(joinTokens).join('\n');
  if (!first || marker.kind === 'dash' || marker.kind === 'plus')
    return { title: null, text: textOf(paragraphs) };
  const cut = titleLength(first, marker, rest.length > 0 || hasChildren);
  if (cut === 0) return { title: null, text: textOf(paragraphs) };
  const after = first.slice(cut);
  return { title: joinTokens(first.slice(0, cut)), text: textOf(after.length > 0 ? [after, ...rest] : rest) };
}

/** How many tokens of a section's first paragraph are its heading. */
function titleLength(first: readonly Token[], marker: Marker, headsSomething: boolean): number {
  const words = first.map((t) => t.text);
  const heading = isHeadingStyle(marker);
  if (heading || marker.kind === 'arabic') {
    const capitals = capitalRun(words);
    if (capitals > 0) return capitals;
  }
  const text = words.join(' ');
  const longest = TITLE_WORDS[heading ? 'roman' : marker.kind === 'letter' ? 'letter' : 'arabic'];
  const closed = /[.;:,…]$/.test(text);
  if (!closed && words.length <= longest && (heading || headsSomething || words.length <= 6))
    return words.length;
  return runIn(words);
}

/** Leading words in capitals, with the remarks in brackets after them. */
function capitalRun(words: readonly string[]): number {
  const n = indexOr(words, (w) => /\p{Ll}/u.test(w));
  // a year or a sign may open a sentence; a heading has letters and more than an abbreviation
  const run = words.slice(0, n);
  if (!isInCapitals(run.join(' ')) || run.filter((w) => /\p{L}{2}/u.test(w)).length < 2) return 0;
  const next = words[n] ?? '';
  if (next.startsWith('('))
    return Math.min(indexOr(words, (w, i) => i >= n && w.endsWith(')')) + 1, words.length);
  // "UBND tỉnh giao": the capitals were an abbreviation
  return next === '' || opensLikeSentence(next) ? n : 0;
}

/** Index of the first word that is asked for; how many there are where none is. */
function indexOr(words: readonly string[], isAsked: (word: string, at: number) => boolean): number {
  const at = words.findIndex(isAsked);
  return at < 0 ? words.length : at;
}

function runIn(words: readonly string[]): number {
  for (let n = Math.min(6, words.length - 1); n >= 2; n--) {
    if (/^\p{Lu}/u.test(words[n] ?? '') && RUN_IN.test(matchKey(words.slice(0, n).join(' ')))) return n;
  }
  return 0;
}

/** First words of the paragraphs that end a plan. */
const CLOSING =
  /^(?:trên đây là|căn cứ (?:các |vào )?nội dung(?: của)? kế hoạch|căn cứ kế hoạch này|yêu cầu (?:các|thủ trưởng|giám đốc|chủ tịch|lãnh đạo|toàn thể)|đề nghị (?:các|thủ trưởng|giám đốc|chủ tịch)|trong quá trình (?:tổ chức |triển khai |tổ chức triển khai )*thực hiện|quá trình (?:tổ chức |triển khai )*thực hiện|nhận được kế hoạch|kế hoạch này (?:thay thế|có hiệu lực|được)|(?:chủ tịch )?(?:uỷ ban nhân dân|ubnd) .{0,60}(?:yêu cầu|đề nghị)|(?:giám đốc )?sở .{0,60}(?:yêu cầu|đề nghị)|\((?:kèm theo|có|chi tiết|đính kèm).{0,40}phụ lục|\(phụ lục)/;
/** The one that also stands in the middle of a line. */
const HERE_ABOVE = /^trên đây là/;

/** Takes the plan's last paragraphs off its last section. */
function takeClosing(last: Draft | undefined): Token[][] {
  if (!last) return [];
  const at = last.paragraphs.findIndex((p, i) => i > 0 && CLOSING.test(matchKey(startOf(p))));
  const finishes = endsDocument(joinTokens(last.paragraphs.at(-1) ?? []));
  if (
    at > 0 &&
    (finishes ||
      HERE_ABOVE.test(matchKey(startOf(last.paragraphs[at] ?? []))) ||
      at >= last.paragraphs.length - 2)
  ) {
    return last.paragraphs.splice(at);
  }
  return takeHereAbove(last);
}

/** Closing words that no paragraph was seen to begin with: behind a sentence, on a line of their own or not. */
function takeHereAbove(last: Draft): Token[][] {
  const finishes = endsDocument(joinTokens(last.paragraphs.at(-1) ?? []));
  for (const [i, paragraph] of last.paragraphs.entries()) {
    for (const [k, word] of paragraph.entries()) {
      const before = paragraph[k - 1];
      if (!before || !/^[(\p{Lu}]/u.test(word.text) || !endsSentence(before.text)) continue;
      const key = matchKey(wordsOf(paragraph, k, k + OPENING_WORDS));
      const newLine = word.line !== before.line;
      if (HERE_ABOVE.test(key) || (finishes && newLine && CLOSING.test(key)))
        return [paragraph.splice(k), ...last.paragraphs.splice(i + 1)];
    }
  }
  return [];
}

/** Words of a paragraph that tell whether it closes a plan. */
const OPENING_WORDS = 24;

function startOf(tokens: readonly Token[]): string {
  return wordsOf(tokens, 0, OPENING_WORDS);
}

/** A section with its id, and that of the one it is part of. */
interface Named extends Found {
  readonly id: string;
  readonly over: string | null;
}

/** Ids are paths; a path that comes again gets "~2", "~3" … */
function named(found: readonly Found[]): Named[] {
  const seen = new Map<string, number>();
  const list: Named[] = [];
  for (const f of found) {
    const parent = f.parent === null ? undefined : list[f.parent];
    const base = parent ? `${parent.id}${f.path.slice(parent.path.length)}` : f.path;
    const n = (seen.get(base) ?? 0) + 1;
    seen.set(base, n);
    list.push({ ...f, id: n === 1 ? base : `${base}~${n}`, over: parent?.id ?? null });
  }
  return list;
}

function numberingDiagnostics({ found, section }: { found: Named; section: Section }): Diagnostic[] {
  const list: Diagnostic[] = [];
  const { id, marker, order } = found;
  const about = { of: id, source: section.source };
  const fields = { section: id, marker: marker.marker };
  if (order === 'gap' || order === 'late')
    list.push(diagnostic('section-number-gap', fields, { ...about, mild: skipsOnlyD(marker) }));
  else if (order === 'repeat' || order === 'restart' || order === 'back')
    list.push(diagnostic('section-number-repeat', fields, about));
  if (marker.lookalike)
    list.push(diagnostic('section-number-lookalike', { marker: marker.marker, read: marker.name }, about));
  return list;
}

/** Plans leave out "đ" as often as not. */
function skipsOnlyD({ style, ordinal }: Marker): boolean {
  return style === 'letter' && ordinal !== null && letterAt(ordinal - 1) === 'đ';
}
