// Fits the weights of the model of positioned text.
//   node training/positioned/fit.mjs CORPUS [--cases N] [--rounds N] [--from FILE] [--out FILE] [--parts bands,spans]
// CORPUS holds train/, tune/ as training/make-corpus.sh writes them. Needs a built build/.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, pageText } from '../../build/tables/decode/positioned/analysis.js';
import { BAND_FEATURES, bandProblem } from '../../build/tables/decode/positioned/bands.js';
import { divisionProblem, isDoubtful } from '../../build/tables/decode/positioned/division.js';
import { DIVISION_FEATURES } from '../../build/tables/decode/positioned/division-features.js';
import { GUTTER_FEATURES } from '../../build/tables/decode/positioned/gutters.js';
import { looksLikeGroup } from '../../build/tables/decode/positioned/lines.js';
import { modelFrom } from '../../build/tables/decode/positioned/model.js';
import { neighbour } from '../../build/tables/decode/positioned/pages.js';
import { splitSheets } from '../../build/tables/decode/positioned/sheets.js';
import { partsOf, SPAN_FEATURES, spanProblem } from '../../build/tables/decode/positioned/spans.js';
import { kindOfRole } from '../../build/tables/decode/positioned/words.js';
import { given } from '../usage.mjs';
import { goldBands, goldCells, loadCases } from './gold.mjs';
import { Learner } from './learn.mjs';
import { start } from './start.mjs';

/** A case with its pages and the cell of each word. */
export function prepare(kase, cache) {
  if (kase.failed || kase.head.left > 0) return null;
  const heading = kase.lines.slice(kase.span.from, kase.span.to);
  const bandsOf = (l) => goldBands(l, kase.heads, kase.parents);
  const split = splitSheets(
    kase.lines,
    kase.span.from,
    kase.lines.length,
    heading,
    kase.columns.length,
    bandsOf,
  );
  const body = split.sheets.flatMap((s) => s.lines);
  const file = cache && join(cache, `${kase.id}.json`);
  let gold = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  if (!gold || gold.cells.length !== body.length) {
    const { cells, left } = goldCells(kase, body);
    gold = { cells, left };
    if (file) writeFileSync(file, JSON.stringify(gold));
  }
  if (gold.left > 0) return null;
  const merged = new Map();
  for (const m of kase.gold.merges ?? [])
    for (const i of m.rowIndexes.slice(1)) merged.set(`${m.column}/${i}`, m.rowIndexes[0]);
  const texts = split.sheets.map((s) => pageText(s.bands, s.lines, kase.cohesion));
  let at = 0;
  const pages = split.sheets.map((s) => {
    const from = at;
    at += s.lines.length;
    return gold.cells.slice(from, at);
  });
  return {
    kase,
    texts,
    pages,
    flat: pages.flat(),
    merged,
    bandsOf,
    kinds: kase.columns.map((c) => kindOfRole(c.role)),
  };
}

/** The right cut of each gutter on a line: the first word right of it; null for lines that say nothing. */
function rightCuts(own, columns) {
  if (own.some((o) => o === null || o.title !== undefined)) return null;
  return Array.from({ length: columns - 1 }, (_, g) => {
    const at = own.findIndex((o) => o.column > g);
    return at < 0 ? own.length : at;
  });
}

/** For a page, for each gutter the positions that part most lines rightly. */
function rightPlaces(lines, cells, columns) {
  const votes = Array.from({ length: columns - 1 }, () => new Map());
  for (const [l, line] of lines.entries()) {
    if (looksLikeGroup(line)) continue;
    const cuts = rightCuts(cells[l], columns);
    if (!cuts) continue;
    for (const [g, cut] of cuts.entries()) {
      const s = line.spaces[cut];
      for (let x = Math.max(0, s.from + 1); x <= Math.min(420, s.to); x++)
        votes[g].set(x, (votes[g].get(x) ?? 0) + 1);
    }
  }
  return votes.map((v) => {
    const most = Math.max(0, ...v.values());
    return new Set([...v].filter(([, n]) => n >= most - 0.5).map(([x]) => x));
  });
}

/** What each line is: a row's index, a group's, free (words of merged cells only), or below the table. */
export function lineLabels(item) {
  const { flat, kase } = item;
  const mergedHead = new Set([...item.merged].map(([k, head]) => `${k.split('/')[0]}/${head}`));
  const labels = flat.map((own) => {
    const title = own.find((o) => o?.title !== undefined);
    if (title) return { group: title.row };
    const rows = new Map();
    for (const o of own) {
      if (!o) continue;
      const role = kase.gold.columns[o.column];
      if (mergedHead.has(`${role}/${o.row}`)) continue;
      rows.set(o.row, (rows.get(o.row) ?? 0) + 1);
    }
    if (rows.size > 0) return { row: [...rows].sort((a, b) => b[1] - a[1])[0][0] };
    return own.every((o) => o === null) ? { none: true } : { free: true };
  });
  let last = labels.length;
  while (last > 0 && labels[last - 1].none) last -= 1;
  let high = -1;
  return labels.map((l, i) => {
    if (i >= last) return { tail: true };
    if (l.none) return { free: true };
    if (l.row === undefined) return l;
    if (l.row < high) return { free: true };
    high = l.row;
    return l;
  });
}

/** Whether a gold row is a further line of the row above. */
function isFurther(gold, r) {
  const row = gold.rows[r];
  if (row?.no !== '' || r === 0) return false;
  const subject = row.cells.task;
  return (
    gold.columns.includes('no') &&
    subject !== undefined &&
    (subject === '' ||
      (gold.merges ?? []).some(
        (m) => m.column === 'task' && m.rowIndexes.includes(r) && m.rowIndexes[0] !== r,
      ))
  );
}

/** Which bands are right. */
export function bandJudge(item, labels) {
  const { gold } = item.kase;
  const first = new Map();
  const last = new Map();
  for (const [l, label] of labels.entries()) {
    const key =
      label.row !== undefined
        ? `r${label.row}`
        : label.group !== undefined
          ? `g${label.group}`
          : label.tail
            ? 'tail'
            : null;
    if (key === null) continue;
    if (!first.has(key)) first.set(key, l);
    last.set(key, l);
  }
  return ({ kind, from, to }) => {
    let key = null;
    for (let l = from; l < to; l++) {
      const label = labels[l];
      const own =
        label.row !== undefined
          ? `r${label.row}`
          : label.group !== undefined
            ? `g${label.group}`
            : label.tail
              ? 'tail'
              : null;
      if (own === null) continue;
      if (key !== null && key !== own) return false;
      key = own;
    }
    if (key === null) return false;
    if (first.get(key) < from || last.get(key) >= to) return false;
    if (key === 'tail') return kind === 'tail';
    if (key[0] === 'g') return kind === 'group';
    const r = Number(key.slice(1));
    const follows = isFurther(gold, r);
    const followed = isFurther(gold, r + 1);
    return follows ? kind === 'further' : followed ? kind === 'head' : kind === 'row';
  };
}

const args = process.argv.slice(2);
const arg = (name, fallback) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback);

export function learners(file) {
  return {
    gutters: new Learner(GUTTER_FEATURES.names, { start: file.gutters, rate: 0.1 }),
    blind: new Learner(DIVISION_FEATURES.names, { start: file.division.blind, rate: 0.08 }),
    informed: new Learner(DIVISION_FEATURES.names, { start: file.division.informed, rate: 0.08 }),
    refined: new Learner(DIVISION_FEATURES.names, {
      start: file.division.refined ?? file.division.informed,
      rate: 0.08,
    }),
    whole: new Learner(DIVISION_FEATURES.names, {
      start: file.division.whole ?? file.division.refined,
      rate: 0.08,
    }),
    bands: new Learner(BAND_FEATURES.names, { start: file.bands, rate: 0.12 }),
    spans: new Learner(SPAN_FEATURES.names, { start: file.spans, rate: 0.1 }),
  };
}

export function fileOf(own, old) {
  return {
    ...old,
    gutters: own.gutters.table(),
    division: {
      blind: own.blind.table(),
      informed: own.informed.table(),
      refined: own.refined.table(),
      whole: own.whole.table(),
    },
    bands: own.bands.table(),
    spans: own.spans.table(),
  };
}

const PARTS = ['gutters', 'division', 'refined', 'whole', 'bands', 'spans'];

/** One case seen by the learners of some parts of the model. */
export function learnFrom(item, model, own, losses, parts = PARTS) {
  const { kase, texts, pages, kinds } = item;
  const columns = kase.columns.length;
  const note = (part, loss) => {
    if (loss === null) losses[`${part}Missing`] = (losses[`${part}Missing`] ?? 0) + 1;
    else {
      losses[part] = (losses[part] ?? 0) + loss;
      losses[`${part}Count`] = (losses[`${part}Count`] ?? 0) + 1;
    }
  };
  const labels = lineLabels(item);
  const judge = bandJudge(item, labels);
  let page = 0;
  const gutterJobs = [];
  const divisionJobs = [];
  const refinedJobs = [];
  const bandJobs = [];
  const places = texts.map((t, p) => rightPlaces(t.lines, pages[p], columns));
  const analysis = analyse(texts, kase.columns, kase.cohesion, model, {
    gutters(problem) {
      const p = page++ % texts.length;
      const right = places[p];
      if (texts[p].lines.length < 3) return;
      gutterJobs.push(() =>
        own.gutters.step(problem, (_a, _from, to) => {
          const place = problem.places[to - 1];
          return !place || right[place.gutter].has(place.x);
        }),
      );
    },
    division(ps, known) {
      divisionJobs.push({ ps, known });
    },
    refined(ps, known, grid) {
      refinedJobs.push({ ps, known, grid });
    },
    whole(ps, p, l, known, cells) {
      const cuts = parts.includes('whole') ? rightCuts(pages[p][l], columns) : null;
      if (!cuts) return;
      const problem = divisionProblem(ps, p, l, known, { kinds, cohesion: kase.cohesion }, cells);
      note('whole', own.whole.step(problem, isRightCut(problem, cuts, columns)));
    },
    bands(setting) {
      bandJobs.push(setting);
    },
  });
  if (parts.includes('gutters')) for (const job of gutterJobs) note('gutters', job());
  for (const [j, { ps, known }] of parts.includes('division') ? divisionJobs.entries() : []) {
    const learner = known ? own.informed : own.blind;
    for (const [p, pg] of ps.entries())
      for (const [l] of pg.lines.entries()) {
        // a third of the lines each time: passes and rounds are many
        if ((l + j) % 5 !== 0) continue;
        const cuts = rightCuts(pages[p][l], columns);
        if (!cuts) continue;
        const problem = divisionProblem(ps, p, l, known, { kinds, cohesion: kase.cohesion });
        note(known ? 'informed' : 'blind', learner.step(problem, isRightCut(problem, cuts, columns)));
      }
  }
  for (const { ps, known, grid } of parts.includes('refined') ? refinedJobs : []) {
    let at = 0;
    for (const [p, pg] of ps.entries())
      for (const [l] of pg.lines.entries()) {
        if (!isDoubtful(grid[at++])) continue;
        const cuts = rightCuts(pages[p][l], columns);
        if (!cuts) continue;
        const cells = { above: (c) => neighbour(pg, known.cuts[p], l, -1, c).words, whole: null };
        const problem = divisionProblem(ps, p, l, known, { kinds, cohesion: kase.cohesion }, cells);
        note('refined', own.refined.step(problem, isRightCut(problem, cuts, columns)));
      }
  }
  // the pass that does not know how cells stand yet, and the last one
  for (const setting of parts.includes('bands') ? [bandJobs[0], bandJobs.at(-1)] : []) {
    const problem = bandProblem(setting);
    note(
      'bands',
      own.bands.step(problem, (a) => judge(problem.bands[a]), 1),
    );
  }
  if (parts.includes('spans')) learnSpans(item, analysis, model, own, note, judge);
  return analysis;
}

/** Which arcs of a line's lattice lead to the right cuts. */
function isRightCut(problem, cuts, columns) {
  const layer = problem.layerOf ?? Array.from({ length: columns - 1 });
  return (_a, _f, to) => to === problem.nodes - 1 || problem.cutAt[to - 1] === cuts[layer[to - 1]];
}

function learnSpans(item, analysis, model, own, note, judge) {
  if (!analysis.bands.every((b) => b.kind === 'total' || judge(b))) return;
  const { gold } = item.kase;
  const parts = partsOf(analysis.grid, analysis.setting.e, analysis.setting.whole, analysis.bands);
  const rowOfPart = [];
  let r = 0;
  for (const part of parts) rowOfPart.push(part ? r++ : -1);
  if (r !== gold.rows.length) return;
  for (const c of analysis.setting.parts) {
    const role = gold.columns[c];
    const spans = (gold.merges ?? []).filter((m) => m.column === role);
    const align = analysis.setting.aligns[c];
    const problem = spanProblem({ e: analysis.setting.e, parts, c, align, words: model.bands });
    const headOf = new Map(spans.flatMap((m) => m.rowIndexes.map((i) => [i, m])));
    const right = (a) => {
      const { first, last } = problem.covers[a];
      if (first < 0) {
        const i = rowOfPart[last];
        return i < 0 || (!headOf.has(i) && gold.rows[i].cells[role] === '');
      }
      const i = rowOfPart[first];
      if (i < 0) return false;
      const m = headOf.get(i);
      if (!m) return first === last && gold.rows[i].cells[role] !== '';
      return m.rowIndexes[0] === i && rowOfPart[last] === m.rowIndexes[m.rowIndexes.length - 1];
    };
    const scale = spans.length > 0 ? 1 : 0.3;
    note('spans', own.spans.step(problem, right, scale));
  }
}

if (process.argv[1]?.endsWith('fit.mjs')) {
  const corpus = given(
    args[0],
    'node training/positioned/fit.mjs CORPUS [--cases N] [--rounds N] [--from FILE] [--out FILE] [--parts LIST] [--cache DIR]',
  );
  const cache = arg('cache', null);
  if (cache) mkdirSync(cache, { recursive: true });
  const out = arg('out', 'src/tables/decode/weights/positioned.json');
  const limit = Number(arg('cases', '9999'));
  const rounds = Number(arg('rounds', '6'));
  const train = loadCases(join(corpus, 'train'), limit).flatMap((k) => prepare(k, cache) ?? []);
  console.error(`${train.length} tables`);
  let file = args.includes('--from') ? JSON.parse(readFileSync(arg('from'), 'utf8')) : start;
  const own = learners(file);
  for (let round = 0; round < rounds; round++) {
    const losses = {};
    const model = modelFrom(file);
    for (let i = 0; i < train.length; i++) {
      // an order that differs from round to round and is the same each time
      const item = train[(i * 7919 + round * 104729) % train.length];
      try {
        learnFrom(item, model, own, losses, arg('parts', PARTS.join(',')).split(','));
      } catch (e) {
        console.error(item.kase.id, e.stack.split('\n').slice(0, 3).join(' '));
      }
    }
    for (const l of Object.values(own)) l.average();
    file = fileOf(own, file);
    console.error(
      round,
      Object.entries(losses)
        .filter(([k]) => !/Count|Missing/.test(k))
        .map(
          ([k, v]) =>
            `${k} ${(v / losses[`${k}Count`]).toFixed(3)} (${losses[`${k}Missing`] ?? 0}/${losses[`${k}Count`]})`,
        )
        .join('  '),
    );
    writeFileSync(out, `${JSON.stringify(file, null, 1)}\n`);
  }
}
