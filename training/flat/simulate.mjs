/**
 * Sets a table's words as an office program would, greedily at each column's width, and writes them as the readers of
 * text do: cell after cell, cells of one line that stand at one height joined. A drawing costs a hundredth of a
 * rendered file's time, and each word's row and column is known without being looked for. What it leaves out
 * (headings printed again, page numbers, what stands around) the rendered corpus has.
 */

import { readText } from '../../build/readers/text.js';
import { cohesionOf } from '../../build/tables/decode/cohesion.js';
import { SPACE_WIDTH, widthOf } from '../../build/tables/decode/metrics.js';
import { random } from '../random.mjs';
import { itemsOf } from './align.mjs';

/** Usual widths in centimetres; only their relation counts. */
const WIDTHS = {
  no: 1.2,
  task: 7.5,
  product: 5,
  deadline: 2.8,
  lead: 3.4,
  coordinate: 3.6,
  monitor: 3.2,
  implement: 5,
  indicator: 8,
  target: 3.2,
  note: 1.8,
};
/** Left and right padding of a cell in centimetres, and thousandths of a centimetre in a thousandth of an em at 1 pt. */
const PADDING = 0.38;
const CM_PER_POINT = 2.54 / 72;

/** Share of tables whose columns have one width. */
const EVEN = 0.15;

const pick = (draw, list) => list[Math.floor(draw() * list.length)];
const between = (draw, low, high) => low + draw() * (high - low);

/** A layout at random: lengths in thousandths of an em of the table's type. */
export function drawLayout(table, draw) {
  const size = pick(draw, [11, 12, 12, 13, 14]);
  const em = size * CM_PER_POINT;
  const landscape = draw() < 0.75;
  // a table on a large sheet, or in small type, whose cells mostly take one line
  const wide = draw() < 0.12 ? between(draw, 1.2, 1.8) : 1;
  const room = ((landscape ? 29.7 : 21) - pick(draw, [3, 3.5, 4, 4.5, 5])) * wide;
  const raw = table.columns.map((c) => (WIDTHS[c] ?? 2.4) * between(draw, 0.65, 1.5));
  if (draw() < 0.1) raw[table.columns.indexOf('no')] *= 0.5;
  const reading = pick(draw, ['raw', 'raw', 'tika', 'tika', 'mutool', 'word', 'pdfparse']);
  const linesOnPage = Math.floor(((landscape ? 21 : 29.7) - between(draw, 3, 5)) / (em * 1.15));
  // another font has other widths; lines of one column still wrap at one of them
  const other = draw() < 0.15;
  const layout = {
    stretch: other ? between(draw, 1.02, 1.2) : 1,
    uneven: other ? 0.06 : 0,
    // what Word saves as text has no pages
    linesOnPage: reading === 'word' ? Number.POSITIVE_INFINITY : linesOnPage,
    center: draw() < 0.66,
    splits: draw() < 0.8,
    reading,
    /** Heights of line from which Tika leaves a blank line. */
    drop: pick(draw, [0.8, 0.8, 2.2]),
    groupAcross: draw() < 0.4,
    // titles in capitals or bold take more lines than their letters say, and leave their marker alone on its line
    groupShare: between(draw, 0.3, 1),
    pageLines: draw() < 0.8 ? 2 : 1,
  };
  // columns that nobody has set are all alike
  if (draw() < EVEN) raw.fill(1);
  const sum = raw.reduce((a, b) => a + b, 0);
  return { ...layout, widths: raw.map((w) => (Math.max(0.3, (w / sum) * room - PADDING) / em) * 1000) };
}

/** A word's width as the layout's font sets it. */
function measure(layout, word) {
  let hash = 0;
  if (layout.uneven > 0) for (const ch of word) hash = (hash * 31 + ch.charCodeAt(0)) | 0;
  return widthOf(word) * layout.stretch * (1 + layout.uneven * (((hash >>> 0) % 1000) / 500 - 1));
}

/** Lines of one cell: greedy, a word that is too wide torn by its letters, one with a hyphen also behind it. */
function wrap(text, width, layout) {
  const lines = [];
  let line = [];
  let used = 0;
  const put = (word, w) => {
    used += (line.length > 0 ? SPACE_WIDTH * layout.stretch : 0) + w;
    line.push(word);
  };
  const close = () => {
    if (line.length > 0) lines.push(line);
    line = [];
    used = 0;
  };
  const fits = (w) => used + (line.length > 0 ? SPACE_WIDTH * layout.stretch : 0) + w <= width;
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    let rest = word;
    while (rest !== '') {
      const w = measure(layout, rest);
      if (fits(w)) {
        put(rest, w);
        break;
      }
      const hyphen = /^(.*\p{L}-)(\p{L}.*)$/u.exec(rest);
      if (hyphen && fits(measure(layout, hyphen[1]))) {
        put(hyphen[1], measure(layout, hyphen[1]));
        close();
        rest = hyphen[2];
        continue;
      }
      if (line.length > 0) {
        close();
        continue;
      }
      let k = rest.length;
      while (k > 1 && measure(layout, rest.slice(0, k)) > width) k -= 1;
      // a mark that stands apart from its letter goes with it
      if (k >= rest.length) {
        put(rest, w);
        break;
      }
      put(rest.slice(0, k), measure(layout, rest.slice(0, k)));
      close();
      rest = rest.slice(k);
    }
  }
  close();
  return lines;
}

/** How many of a cell's lines stay above a page's end: no single line is left on either side of it. */
function kept(n, room, least) {
  if (n <= room) return n;
  let k = Math.max(0, room);
  if (n - k < least) k = n - least;
  return k < least ? 0 : k;
}

/** Words in the order of the stream: each line of a cell with its height (lines from the top) and page. */
function* flow(items, layout) {
  let y = 0;
  let page = 0;
  const least = layout.pageLines;
  const turn = () => {
    page += 1;
    y = 0;
  };
  const groupWidth = layout.groupAcross
    ? layout.widths.slice(1).reduce((a, b) => a + b, 0)
    : layout.widths[Math.min(1, layout.widths.length - 1)] * layout.groupShare;
  for (const [at, item] of items.entries()) {
    const texts = item.texts;
    const cells = texts.map((text, c) =>
      wrap(
        text,
        item.kind === 'group' ? (c === 0 ? layout.widths[0] : groupWidth) : layout.widths[c],
        layout,
      ),
    );
    const height = Math.max(1, ...cells.map((l, c) => (item.merged?.[c] ? 1 : l.length)));
    const room = layout.linesOnPage - y;
    const whole = height <= room || !layout.splits || room < least;
    if (whole && height > room) turn();
    if (whole || cells.every((l) => kept(l.length, room, least) === (l.length > 0 ? l.length : 0))) {
      for (const [c, lines] of cells.entries()) {
        const top = layout.center ? Math.max(0, (height - lines.length) / 2) : 0;
        for (const [l, words] of lines.entries())
          yield { at, c, words, y: y + top + l, page, end: l === lines.length - 1 };
        if (lines.length === 0) yield { at, c, words: [], y, page, end: true };
      }
      y += height;
      if (y >= layout.linesOnPage) turn();
      continue;
    }
    let above = cells;
    let left = layout.linesOnPage - y;
    while (above.some((l) => l.length > 0)) {
      const now = above.map((l) => kept(l.length, left, least));
      if (now.every((k) => k === 0) && left >= layout.linesOnPage) break;
      for (const [c, lines] of above.entries())
        for (let l = 0; l < now[c]; l++)
          yield {
            at,
            c,
            words: lines[l],
            y: y + l,
            page,
            end: now[c] === lines.length && l === lines.length - 1,
          };
      above = above.map((l, c) => l.slice(now[c]));
      if (above.some((l) => l.length > 0)) {
        turn();
        left = layout.linesOnPage;
      } else y += Math.max(1, ...now);
    }
  }
}

/** Stands for the heading that is printed again on each page. */
const HEADING = 'TT Nội dung Ghi chú';

/** Joins the stream's lines as a reading does; returns the text and each word's item and column. */
function readAs(layout, lines) {
  let text = '';
  const labels = [];
  let before = null;
  for (const line of lines) {
    if (line.words.length === 0) {
      if (layout.reading === 'word') text += before ? '\n' : '';
      continue;
    }
    if (before) {
      const turned = line.page !== before.page;
      const same = !turned && Math.abs(line.y - before.y) < 0.2;
      const apart = Math.abs(line.y - before.y);
      const sameCell = line.at === before.at && line.c === before.c;
      if (layout.reading === 'word') text += sameCell ? ' ' : '\n';
      else if (turned) {
        text += `${layout.reading === 'tika' ? ' ' : ''}\n\f${HEADING}\n`;
        for (const _ of HEADING.split(' ')) labels.push(null);
      } else if (layout.reading === 'mutool') text += same ? '\n' : sameCell ? '\n' : '\n\n';
      else if (same) text += layout.reading === 'tika' && before.end ? '  ' : ' ';
      else if (layout.reading === 'tika')
        text += `${before.end ? '  ' : ' '}\n${apart > layout.drop ? '\n' : ''}`;
      else text += '\n';
    }
    text += line.words.join(' ');
    for (const _ of line.words) labels.push({ item: line.at, field: line.c });
    before = line;
  }
  return { text: `${text}\n`, labels };
}

/** @returns the table as `loadTables` gives it, or null where it was not read word by word as it was set */
export function simulate(table, seed, id) {
  const draw = random(seed);
  const layout = drawLayout(table, draw);
  const items = itemsOf(table);
  const merged = new Set(
    (table.merges ?? []).flatMap((m) =>
      m.rowIndexes.slice(0, 1).map((r) => `${r} ${table.columns.indexOf(m.column)}`),
    ),
  );
  for (const item of items) {
    const row = table.rows[item.row];
    const group =
      item.kind === 'group'
        ? table.groups.find((g) => g.marker.replace(/\s+/g, '') === item.fields[0])
        : null;
    item.texts = row
      ? table.columns.map((c) => (c === 'no' ? row.no : (row.cells[c] ?? '')).normalize('NFC'))
      : [group?.marker ?? item.fields[0], group?.title ?? ''].map((t) => t.normalize('NFC'));
    if (row) item.merged = table.columns.map((_, c) => merged.has(`${item.row} ${c}`));
  }
  const { text, labels } = readAs(layout, flow(items, layout));
  const source = readText(text, { file: `${id}.txt`, sha256: '' });
  const lines = source.blocks.filter((b) => b.kind === 'line');
  const words = lines.reduce((n, l) => n + l.tokens.length, 0);
  if (words !== labels.length) return null;
  const pageStarts = new Set();
  const kept = [];
  let at = 0;
  let turned = false;
  for (const line of lines) {
    const own = labels[at];
    at += line.tokens.length;
    if (own === null) turned = true;
    else {
      if (turned) pageStarts.add(line.tokens[0]);
      turned = false;
      kept.push(line);
    }
  }
  const own = table.columns
    .filter((c) => c !== 'no')
    .map((role) => ({ role, heading: table.heads?.[role] ?? role }));
  return {
    id: `${id}.${layout.reading}`,
    table,
    cost: 0,
    items,
    lines: kept,
    labels: labels.filter((l) => l !== null),
    pageStarts,
    columns: own,
    cohesion: cohesionOf(lines),
    layout,
  };
}
