/**
 * Finds each word of a rendered text in the table that it was rendered from: which row and which cell of it.
 * A beam search over ways to read the words one after the other as numbers, cells and titles in the table's order,
 * where a page break may cut all cells of a row at once, and words that stand nowhere in the table are skipped
 * (page numbers, headings that are printed again).
 */

/** Hypotheses kept from word to word. */
const BEAM = 24;
/** Hypotheses this much dearer than the best are given up. */
const MARGIN = 6;
const SKIP = 1;
/** A little less, so that a table begins where its words come without a gap. */
const BEFORE = 0.99;
const LEAVE_CELL = 1.5;
const GO_BACK = 1.5;
const LEAVE_ROW = 4;

const strip = (text) => text.normalize('NFC').replace(/\s+/g, '');

/** What stands in a table in reading order: titles of groups, and rows with a field a column. */
export function itemsOf(table) {
  const items = [];
  let group = null;
  for (const [r, row] of table.rows.entries()) {
    if (row.group !== group && row.group !== null) {
      const own = table.groups.find((g) => g.marker === row.group);
      if (own)
        items.push({
          kind: 'group',
          row: -1,
          letters: table.groups[0].marker === 'A',
          fields: [strip(own.marker), strip(own.title)],
        });
    }
    group = row.group;
    items.push({
      kind: 'row',
      row: r,
      fields: table.columns.map((c) => strip(c === 'no' ? row.no : (row.cells[c] ?? ''))),
    });
  }
  return items;
}

/** @returns for each token `{ item, field }` or null, and the share of the table's letters that no token holds */
export function align(tokens, items) {
  const texts = tokens.map((t) => strip(t.text));
  let beam = [{ item: -1, field: 0, done: [], cost: 0, back: null, label: null }];
  const finish = (h) => {
    const left =
      h.item < 0 ? 0 : items[h.item].fields.reduce((n, f, i) => n + (h.done[i] < f.length ? 1 : 0), 0);
    return left * LEAVE_ROW;
  };
  for (let t = 0; t < texts.length; t++) {
    const x = texts[t];
    const next = new Map();
    const offer = (h) => {
      const key = `${h.item}/${h.field}/${h.done.join()}`;
      const old = next.get(key);
      if (!old || h.cost < old.cost) next.set(key, h);
    };
    for (const h of beam) {
      offer({ ...h, cost: h.cost + (h.item < 0 ? BEFORE : SKIP), back: h, label: null });
      const opened = (item, done, from, cost) => {
        const { fields } = items[item];
        for (let f = 0; f < fields.length; f++) {
          const at = done[f];
          if (at >= fields[f].length) continue;
          if (!matches(fields[f], at, x)) continue;
          let extra = 0;
          if (f < from) extra += GO_BACK;
          else
            for (let k = 0; k < f; k++)
              if (done[k] < fields[k].length) extra += k >= from || from === 0 ? LEAVE_CELL : 0.2;
          const now = done.slice();
          now[f] = at + x.length;
          offer({ item, field: f, done: now, cost: cost + extra, back: h, label: { item, field: f } });
        }
      };
      if (h.item >= 0) opened(h.item, h.done, h.field, h.cost);
      for (let skip = 1; skip <= 3; skip++) {
        const n = h.item + skip;
        if (n >= items.length) break;
        let cost = h.cost + finish(h);
        for (let m = h.item + 1; m < n; m++)
          cost += LEAVE_ROW * items[m].fields.filter((f) => f !== '').length;
        if (cost > h.cost + 30) break;
        opened(
          n,
          items[n].fields.map(() => 0),
          0,
          cost,
        );
      }
    }
    beam = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
    const most = (beam[0]?.cost ?? 0) + MARGIN;
    beam = beam.filter((h) => h.cost <= most);
  }
  let best = null;
  for (const h of beam) {
    const left = h.item < items.length - 1 ? LEAVE_ROW * 3 * (items.length - 1 - h.item) : 0;
    const cost = h.cost + finish(h) + left;
    if (!best || cost < best.cost) best = { h, cost };
  }
  const labels = new Array(texts.length).fill(null);
  for (let h = best.h, t = texts.length - 1; h.back; h = h.back, t--) labels[t] = h.label;
  const all = items.reduce((n, item) => n + item.fields.join('').length, 0);
  const found = labels.reduce((n, label, t) => n + (label ? texts[t].length : 0), 0);
  return { labels, cost: 1 - found / Math.max(1, all) };
}

function matches(field, at, x) {
  return (
    field.startsWith(x, at) ||
    (at === 0 && x.length === field.length + 1 && x.startsWith(field) && /[.):/-]$/.test(x))
  );
}
