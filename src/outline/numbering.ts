import type { SourceLine } from '../source/document.ts';
import { textAt } from '../source/words.ts';
import { isInCapitals } from '../text/capitals.ts';
import { matchKey } from '../text/fold.ts';
import { endsSentence, opensLikeSentence } from './line-forms.ts';
import { type Marker, prefixOf, readMarkers, skipped } from './markers.ts';
import type { Flow, Signs } from './paragraphs.ts';

/**
 * Which lines begin a section. A marker counts when it fits the series that are open at its place, and less
 * fit is made up for by clearer signs that a paragraph begins there: a wrapped line that happens to begin with
 * "2." or "- Kế hoạch" has neither.
 */
export interface Found {
  readonly at: number;
  readonly marker: Marker;
  readonly path: string;
  readonly level: number;
  /** Index into the sections found. */
  readonly parent: number | null;
  readonly order: Order;
}

/** How a marker continues its series. */
export type Order = 'first' | 'next' | 'point' | 'gap' | 'late' | 'repeat' | 'restart' | 'back';

interface Open {
  readonly marker: Marker;
  readonly path: string;
  readonly index: number;
  /** Points counted under it, by their sign. */
  readonly points: Map<string, number>;
}

/** Numbers that may be missing between two markers before the second is taken for something else. */
const WIDEST_GAP = 4;
/** Lines looked ahead for the number that follows. */
const AHEAD = 80;

/** The sections of prose, by the numbering that fits it: first such as open with the first of a series, else any. */
export function findSections(lines: readonly SourceLine[], flow: Flow): Found[] {
  const strict = walk(lines, flow, true);
  return strict.length > 0 ? strict : walk(lines, flow, false);
}

/** @param numbered the first section must be the first of a numbered series; what comes before is the opening */
function walk(lines: readonly SourceLine[], flow: Flow, numbered: boolean): Found[] {
  const found: Found[] = [];
  const root: Open['points'] = new Map();
  let stack: Open[] = [];
  for (const [at, line] of lines.entries()) {
    const readings = readMarkers(line);
    if (readings.length === 0) continue;
    const signs = flow.before(at, underHeading(found.at(-1), lines, at));
    const pick = choose(readings, { line, signs, stack, at, lines, opening: numbered && found.length === 0 });
    if (!pick) continue;
    const { marker, order } = pick;
    stack = stack.slice(0, depthOf(stack, marker));
    const parent = stack.at(-1);
    const name = nameUnder(parent, marker, parent?.points ?? root);
    const path = parent ? `${parent.path}.${name}` : name;
    const index = found.length;
    found.push({ at, marker, path, level: stack.length + 1, parent: parent?.index ?? null, order });
    stack.push({ marker, path, index, points: new Map() });
  }
  return found;
}

/** Words of a heading that is surely not a wrapped sentence. */
const SHORT_HEADING = 10;

/** The line above is a short numbered heading: what begins with a marker under it is its first item. */
function underHeading(last: Found | undefined, lines: readonly SourceLine[], at: number): boolean {
  if (last?.at !== at - 1 || last.marker.ordinal === null) return false;
  return lines.slice(last.at, at).some((l) => l.tokens.length <= SHORT_HEADING && !l.text.endsWith(','));
}

/** How many of the open sections stay open above a marker. */
function depthOf(stack: readonly Open[], marker: Marker): number {
  const prefix = prefixOf(marker);
  const at = stack.findIndex((o) => o.marker.rank >= marker.rank);
  const depth = at < 0 ? stack.length : at;
  if (prefix === '') return depth;
  // "2.1" under "1.": its own parent was not found, so it stands beside
  const above = stack[depth - 1];
  const foreign =
    above !== undefined && /^(?:arabic|dotted)/.test(above.marker.style) && above.marker.marker !== prefix;
  return foreign ? depth - 1 : depth;
}

function nameUnder(parent: Open | undefined, marker: Marker, points: Map<string, number>): string {
  if (marker.ordinal === null) {
    const count = (points.get(marker.name) ?? 0) + 1;
    points.set(marker.name, count);
    return `${marker.name}${count}`;
  }
  // under its own parent "1.2" adds its last number only
  const prefix = prefixOf(marker);
  return prefix === '' || parent?.marker.marker === prefix ? marker.name : marker.marker;
}

interface Scene {
  readonly line: SourceLine;
  readonly signs: Signs;
  readonly stack: readonly Open[];
  readonly at: number;
  readonly lines: readonly SourceLine[];
  readonly opening: boolean;
}

const PREFERENCE: readonly Order[] = ['next', 'first', 'point', 'restart', 'gap', 'late', 'repeat', 'back'];

function choose(readings: readonly Marker[], scene: Scene): { marker: Marker; order: Order } | null {
  let best: { marker: Marker; order: Order; worth: number } | null = null;
  // "I." / "II." again under "II. …": no "1." that OCR spoiled, since "II." follows
  const again = readings.some(
    (m) => !m.lookalike && orderOf(m, scene.stack) === 'restart' && followed(m, scene),
  );
  for (const marker of readings) {
    const order = orderOf(marker, scene.stack);
    if (again && marker.lookalike) continue;
    if (!accepted(marker, order, scene)) continue;
    const worth = PREFERENCE.indexOf(order) + (marker.lookalike ? 0.5 : 0);
    if (!best || worth < best.worth) best = { marker, order, worth };
  }
  return best;
}

function orderOf(marker: Marker, stack: readonly Open[]): Order {
  if (marker.ordinal === null) return 'point';
  const depth = depthOf(stack, marker);
  const last = stack[depth];
  const series =
    last && last.marker.style === marker.style && prefixOf(last.marker) === prefixOf(marker)
      ? last.marker.ordinal
      : null;
  if (series === null) return marker.ordinal === 1 ? 'first' : 'late';
  if (marker.ordinal > series) return skipped(marker.style, series, marker.ordinal) === 0 ? 'next' : 'gap';
  if (marker.ordinal === series) return 'repeat';
  return marker.ordinal === 1 ? 'restart' : 'back';
}

function accepted(marker: Marker, order: Order, scene: Scene): boolean {
  const rest = restOf(scene.line, marker);
  if (scene.opening && !opensDocument(marker, order, rest)) return false;
  if (order === 'point') return pointAccepted(marker, rest, scene);
  if (/^(?:phan|part|chuong|roman)$/.test(marker.style)) return headingAccepted(marker, order, rest, scene);
  return numberAccepted(marker, order, rest, scene);
}

/** What is on the line after the marker. */
export function restOf(line: SourceLine, marker: Marker): string {
  const words = line.tokens.slice(marker.tokens).map((t) => t.text);
  if (marker.glued !== '' && words.length > 0) words[0] = marker.glued;
  return words.join(' ');
}

/** A plan begins with the first of its outermost numbers; in extracts the first part may be missing. */
function opensDocument(marker: Marker, order: Order, rest: string): boolean {
  if (order === 'first')
    return marker.style !== 'letter' && !marker.style.startsWith('paren') && marker.style !== 'closed';
  return (
    order === 'late' &&
    /^(?:part|roman)$/.test(marker.style) &&
    (marker.ordinal ?? 9) <= 3 &&
    startsInCapitals(rest)
  );
}

/** The first words are in capitals ("V. KINH PHÍ THỰC HIỆN Kinh phí …"). */
function startsInCapitals(rest: string): boolean {
  const words = rest.split(' ', 3).filter((w) => /\p{L}/u.test(w));
  return words.length > 0 && words.slice(0, 2).every((w) => !/\p{Ll}/u.test(w));
}

function likelyStart(signs: Signs): boolean {
  return (
    signs.written || signs.ended || ((signs.short || signs.apart || signs.afterCapitals) && !signs.demanded)
  );
}

function headingAccepted(marker: Marker, order: Order, rest: string, scene: Scene): boolean {
  const { signs, line } = scene;
  const capitals = startsInCapitals(rest) || (rest === '' && nextIsCapitals(scene));
  const likely = likelyStart(signs);
  // a bare or doubtful numeral needs a heading in capitals behind it
  const plain = !marker.lookalike && /[.)/:]/.test(textAt(line.tokens, marker.labels));
  if (!plain && marker.labels === 0 && !capitals) return false;
  if (marker.style === 'part' && order !== 'next' && !capitals)
    return likely && order === 'first' && opensLikeSentence(rest) && followed(marker, scene);
  if (order === 'first' || order === 'next')
    return capitals
      ? !signs.demanded || signs.written || line.heading !== undefined
      : likely && opensLikeSentence(rest);
  if (order === 'gap' || order === 'late')
    return likely && (capitals ? (marker.ordinal ?? 0) <= 12 : followed(marker, scene));
  return likely && (capitals || (order === 'restart' && followed(marker, scene)));
}

function nextIsCapitals({ lines, at }: Scene): boolean {
  return isInCapitals(textAt(lines, at + 1));
}

function numberAccepted(marker: Marker, order: Order, rest: string, scene: Scene): boolean {
  const { signs } = scene;
  const likely = likelyStart(signs);
  const capital = opensLikeSentence(rest) || (rest === '' && likely);
  switch (order) {
    case 'next':
      return likely ? capital || signs.ended || signs.written : capital && !signs.demanded;
    case 'first':
      if (likely) return capital || signs.ended || signs.written;
      // "a)" seldom begins a wrapped line, "1." does
      return marker.style === 'letter' && capital && !signs.demanded;
    case 'gap': {
      const wide = gapBefore(marker, scene.stack) > WIDEST_GAP;
      return likely && capital && (!wide || followed(marker, scene));
    }
    case 'late':
      return likely && capital && (followed(marker, scene) || (marker.ordinal === 2 && signs.ended));
    case 'restart':
      return likely && capital && (signs.ended || signs.written || signs.apart || signs.short);
    default:
      return capital && (signs.written || (signs.ended && (signs.short || signs.apart)));
  }
}

function gapBefore(marker: Marker, stack: readonly Open[]): number {
  const last = stack[depthOf(stack, marker)]?.marker.ordinal ?? 0;
  return skipped(marker.style, last, marker.ordinal ?? 0);
}

/** The next number of the same series stands a little further down. */
function followed(marker: Marker, { lines, at }: Scene): boolean {
  const want = (marker.ordinal ?? 0) + 1;
  return lines
    .slice(at + 1, at + 1 + AHEAD)
    .flatMap(readMarkers)
    .some((m) => m.style === marker.style && m.ordinal === want && prefixOf(m) === prefixOf(marker));
}

/** Names that are written with a dash; where a line breaks before it, their second half looks like a point. */
const DASHED =
  /(?:lao động - thương binh|phát thanh - truyền hình|bà rịa - vũng tàu|quy hoạch - kiến trúc|độc lập - tự do|tự do - hạnh phúc|giáo dục - đào tạo|khoa học - (?:công nghệ|kỹ thuật)|kinh tế - (?:kỹ thuật|hạ tầng|xã hội|ngân sách)|văn hoá - (?:xã hội|thông tin|thể thao)|thông tin - truyền thông|chính trị - xã hội|xã hội - nghề nghiệp|nông - lâm|(?:kế hoạch|tài chính|tổ chức|hành chính|tổng hợp|quản trị|nội chính) - (?:kế hoạch|tài chính|tổ chức|hành chính|tổng hợp|quản trị|đầu tư|nghiệp vụ))/;

function splitsName(above: string, rest: string): boolean {
  const before = above.split(' ').slice(-2).join(' ');
  const after = rest.split(' ', 2).join(' ');
  return DASHED.test(matchKey(`${before} - ${after}`));
}

function pointAccepted(marker: Marker, rest: string, scene: Scene): boolean {
  const { signs, stack, line, lines, at } = scene;
  const above = textAt(lines, at - 1);
  // "giai đoạn 2021" / "- 2025"
  if (/^\d/.test(rest) && /\d$/.test(above) && !signs.written) return false;
  const capital = opensLikeSentence(rest);
  if (rest === '') return signs.ended && lines[at + 1] !== undefined;
  if (signs.written || signs.ended) return capital || signs.ended || line.paragraph === true;
  if (!capital || signs.demanded) return false;
  if (splitsName(above, rest)) return false;
  if (signs.short || signs.apart || signs.afterCapitals) return true;
  return stack.some((o) => o.marker.style === marker.style) || pointFollows(marker, scene);
}

/** Lines that one point may take before the next. */
const POINT_LINES = 14;

/** A heading that fills its line, then a first point: a second point, under an ended line, shows the list. */
function pointFollows(marker: Marker, { lines, at }: Scene): boolean {
  for (const [i, line] of lines.slice(at + 1, at + 1 + POINT_LINES).entries()) {
    const [next] = readMarkers(line);
    if (next?.style === marker.style) return endsSentence(textAt(lines, at + i));
    if (next && next.ordinal !== null) return false;
  }
  return false;
}
