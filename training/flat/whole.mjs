/** A reader of flattened tables measured from end to end: row starts, cells, and how sure it says to be. */

/** @returns what a table's rows hold in truth, as lists of words a cell */
export function truthOf(t) {
  const tokens = t.lines.flatMap((l) => l.tokens);
  const rows = [];
  for (const [i, label] of t.labels.entries()) {
    if (!label || t.items[label.item].kind !== 'row') continue;
    let row = rows.at(-1);
    if (!row || row.item !== label.item) {
      row = { item: label.item, cells: t.table.columns.map(() => []) };
      rows.push(row);
    }
    row.cells[label.field].push(tokens[i]);
  }
  return rows.map((r) => r.cells);
}

/** Pairs rows by the words that they share; counts cells whose words are the same. */
export function compare(truth, columns, items) {
  const rows = items.filter((i) => i.kind === 'row');
  const owner = new Map();
  for (const [r, row] of rows.entries()) {
    for (const token of row.number) owner.set(token, r);
    for (const runs of row.cells) for (const run of runs) for (const token of run) owner.set(token, r);
  }
  const taken = new Set();
  const out = [];
  let [cells, exact] = [0, 0];
  for (const gold of truth) {
    const votes = new Map();
    for (const cell of gold)
      for (const token of cell) {
        const r = owner.get(token);
        if (r !== undefined && !taken.has(r)) votes.set(r, (votes.get(r) ?? 0) + 1);
      }
    const pick = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
    if (pick !== undefined) taken.add(pick);
    const row = pick === undefined ? null : rows[pick];
    let right = row !== null;
    for (const [c, role] of columns.entries()) {
      if (role === 'no') continue;
      const mine = row ? row.cells[c].flat() : [];
      const dashed = gold[columns.indexOf('no')]?.[0];
      const own = dashed?.text === '-' && mine[0] === dashed ? mine.slice(1) : mine;
      const same = row !== null && own.length === gold[c].length && own.every((t, k) => t === gold[c][k]);
      cells += 1;
      if (same) exact += 1;
      else right = false;
    }
    out.push({ right, said: row?.confidence ?? 0, found: row !== null, gold, row });
  }
  const extra = rows
    .filter((_, r) => !taken.has(r))
    .map((row) => ({ right: false, said: row.confidence, found: false, gold: null, row }));
  return {
    rows: [...out, ...extra],
    cells,
    exact,
    truth: truth.length,
    mine: rows.length,
    extra: extra.length,
  };
}
