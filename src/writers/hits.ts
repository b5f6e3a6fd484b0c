import type { Hit } from '../archive/hits.ts';
import type { Messages } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import type { Format } from './answers.ts';
import { printable, type Style } from './style.ts';
import { wrap } from './wrap.ts';

/** How results are shown on a screen. */
export interface HitsScreen {
  /** Columns of the terminal. */
  readonly width: number;
  readonly style: Style;
}

const COLUMNS = [
  'plan',
  'state',
  'issuer',
  'province',
  'year',
  'kind',
  'number',
  'id',
  'text',
  'lead',
  'deadline',
  'topic',
  'page',
  'line',
] as const satisfies readonly (keyof Hit)[];
/** What fits a screen. */
const USUAL: readonly (keyof Hit)[] = ['issuer', 'year', 'number', 'text', 'lead', 'deadline'];

/** Results of a search: for people with the words marked, for programs with the offsets of the marks. */
export async function hitsText(
  hits: readonly Hit[],
  format: 'text' | Format,
  screen: HitsScreen,
  messages: Messages,
  bom = false,
): Promise<string | Uint8Array> {
  if (format === 'text') return hits.map((hit, i) => hitLines(hit, i + 1, screen, messages)).join('\n');
  if (format === 'json') return `${JSON.stringify(hits, null, 2)}\n`;
  const names = format === 'table' || format === 'markdown' ? USUAL : COLUMNS;
  const columns = names.map((name) => ({
    name,
    heading: wordFor(messages.archive.columns, name) ?? wordFor(messages.columns, name) ?? name,
  }));
  const rows = hits.map((hit) => Object.fromEntries(COLUMNS.map((name) => [name, hit[name]])));
  const { tabularText } = await import('./answers.ts');
  return tabularText({ columns, rows }, format, screen, bom);
}

/** Letters of a text that are shown around the first word that was found. */
const BEFORE = 60;
const SHOWN = 320;
const INDENT = '   ';

function hitLines(hit: Hit, rank: number, { width, style }: HitsScreen, { archive }: Messages): string {
  const where = [
    wordFor(archive.kinds, hit.kind) ?? hit.kind,
    hit.number === null ? '' : hit.number,
    archive.place(hit.page, hit.line),
  ].filter((part) => part !== '');
  const issuer = hit.issuer ?? hit.file;
  const now = hit.provinceNow === null ? '' : ` (${archive.columns.now}: ${hit.provinceNow})`;
  const state = hit.state === 'current' ? '' : ` · ${wordFor(archive.states, hit.state) ?? hit.state}`;
  const head = `${rank}. ${printable(issuer)}${now}${hit.year === null ? '' : ` · ${hit.year}`}${state}`;
  const facts = [hit.lead.join('; '), hit.deadline ?? ''].filter((part) => part !== '').map(printable);
  return [
    style.bold(head),
    ...markedLines(hit, Math.max(20, width - INDENT.length), style).map((line) => INDENT + line),
    ...(facts.length > 0 ? [`${INDENT}${style.dim(facts.join(' · '))}`] : []),
    `${INDENT}${style.dim(`${where.map(printable).join(' ')} · ${printable(hit.plan)} · ${printable(hit.id)}`)}`,
    '',
  ].join('\n');
}

/** Stand for the borders of a mark while a passage is wrapped; no text has them, since they are for private use. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** A passage around the words that were found, wrapped, with the words set off: in colour, or where there is none in «». */
function markedLines({ text, marks }: Hit, width: number, style: Style): string[] {
  const first = marks[0]?.[0] ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const to = from + SHOWN;
  let passage = from > 0 ? '… ' : '';
  let at = from;
  for (const [start, end] of marks) {
    if (start < at || end > to) continue;
    passage += text.slice(at, start) + OPEN + text.slice(start, end) + CLOSE;
    at = end;
  }
  passage += text.slice(at, to) + (to < text.length ? ' …' : '');
  const paint = style.yellow('x') === 'x' ? (words: string): string => `«${words}»` : style.yellow;
  let inside = false;
  return wrap(printable(passage), width).map((line) => {
    const painted = paintLine(line, inside, paint);
    inside = painted.inside;
    return painted.line;
  });
}

/** @param inside whether a mark goes on from the line above */
function paintLine(
  line: string,
  inside: boolean,
  paint: (words: string) => string,
): { line: string; inside: boolean } {
  let open = inside;
  let out = '';
  for (const part of line.split(/([\uE000\uE001])/)) {
    if (part === OPEN) open = true;
    else if (part === CLOSE) open = false;
    else out += open && part !== '' ? paint(part) : part;
  }
  return { line: out, inside: open };
}
