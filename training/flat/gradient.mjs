/**
 * The gradient of a division's conditional log-likelihood: features of the true division less those that the
 * model expects, summed over the cells, borders and empty cells of the lattice.
 */
import {
  BORDER,
  FIT,
  HEIGHT,
  heightFeatures,
  ORPHAN,
  SKIP,
  WRAP,
  wrapFeatures,
} from '../../build/tables/decode/features/breaks.js';
import {
  CONTENT,
  CUT_END,
  contentFeatures,
  EMPTY,
  END,
  endFeatures,
  FURTHER,
  START,
  startFeatures,
  WHOLE,
} from '../../build/tables/decode/features/cells.js';
import { borderKindsOf, emptyKindsOf, kindsOf } from '../../build/tables/decode/features/kinds.js';
import { LONE } from '../../build/tables/decode/features/lone.js';
import { RESUME } from '../../build/tables/decode/features/resume.js';
import { hasBorder, hasClosing, hasLone, placesOf, search } from '../../build/tables/decode/flat/divide.js';
import { FIRST, FRESH, FURTHER as UNDER_WAY } from '../../build/tables/decode/flat/lattice.js';
import { FLAT_SPACE as SPACE } from '../../build/tables/decode/flat/model.js';
import { noLines, scratch, wrapLine } from '../../build/tables/decode/flat/scores.js';
import {
  heightClass,
  heightOf,
  linesOf,
  skipOne,
  skippedOf,
  trailOf,
} from '../../build/tables/decode/flat/words.js';
import { borderIndex } from '../../build/tables/decode/learning/breaks.js';
import { addLogs, NEVER } from '../../build/text/logs.js';

const SMALL = 1e-3;

export class Gradient {
  constructor(scores) {
    this.scores = scores;
    const { facts, statistics } = scores;
    this.facts = facts;
    const { words, columns } = facts;
    const n = words.tokens.length;
    this.kinds = columns.map(kindsOf);
    this.emptyKinds = columns.map(emptyKindsOf);
    this.borderKinds = columns.map((c, i) => borderKindsOf(c, columns[i - 1] ?? null));
    this.content = prefix(n, CONTENT.features.length, (i, out) => contentFeatures(words, i, 0, out));
    this.inColumn = columns.map((_, c) =>
      prefix(n, 1, (i, out) => {
        out[0] = statistics?.inColumn(c, i) ?? 0;
      }),
    );
    const lines = words.lineFrom.length;
    const ends = (l) => words.lineTo[l] < n;
    this.wrap = prefix(lines, WRAP.features.length, (l, out) => {
      const next = words.lineTo[l];
      if (ends(l)) wrapFeatures(words, facts.bound[next], facts.breaks[next], next, out);
      else out.fill(0);
    });
    this.fit = columns.map((_, c) =>
      statistics
        ? prefix(lines, FIT.features.length, (l, out) => {
            if (!ends(l)) return out.fill(0);
            scores.fitFeatures(c, l, 0);
            out.set(scratch.fit);
          })
        : null,
    );
  }

  add(into, template, kinds, vector, d) {
    for (const kind of kinds) {
      const at = SPACE.offset(template, kind);
      if (at < 0) continue;
      for (let f = 0; f < vector.length; f++) if (vector[f] !== 0) into[at + f] += d * vector[f];
    }
  }

  /** Adds the features of one cell, `d` times. */
  cell(into, task, c, i, j, resumed, d) {
    const { words } = this.facts;
    const { scores } = this;
    const kinds = this.kinds[c];
    if (resumed) {
      scores.resumeFeatures(c, task, i);
      this.add(into, RESUME, kinds, scratch.resume, d);
    } else {
      startFeatures(words, i, this.facts.echo[i], scores.statistics?.opensColumn(c, i) ?? 0, scratch.start);
      this.add(into, START, kinds, scratch.start, d);
    }
    const content = between(this.content, CONTENT.features.length, i, j);
    content[content.length - 1] = between(this.inColumn[c], 1, i, j)[0];
    this.add(into, CONTENT, kinds, content, d);
    endFeatures(
      words,
      j,
      scores.statistics?.endsColumn(c, j - 1) ?? 0,
      scores.statistics?.markLogShare(c, j - 1) ?? 0,
      scratch.end,
    );
    this.add(into, task.cut && j === task.to ? CUT_END : END, kinds, scratch.end, d);
    const [first, last] = [words.line[i], words.line[j - 1]];
    if (last > first) {
      this.add(into, WRAP, kinds, between(this.wrap, WRAP.features.length, first, last), d);
      if (this.fit[c]) {
        const fit = between(this.fit[c], FIT.features.length, first, last);
        if (words.left[i] > 0) {
          scores.fitFeatures(c, first, words.left[i]);
          for (let f = 0; f < fit.length; f++) fit[f] += scratch.fit[f];
          scores.fitFeatures(c, first, 0);
          for (let f = 0; f < fit.length; f++) fit[f] -= scratch.fit[f];
        }
        this.add(into, FIT, kinds, fit, d);
      }
    }
    const widths = {};
    noLines(widths);
    for (let l = first; l < last; l++) wrapLine(words, i, l, widths);
    scores.wholeFeatures(c, i, j, widths);
    this.add(into, WHOLE, kinds, scratch.whole, d);
  }

  border(into, c, i, trail, after, d) {
    const { breaks } = this.facts;
    const before = heightOf(trail);
    this.scores.skipFeatures(breaks[i], skippedOf(trail), false);
    this.add(into, SKIP, ['all'], scratch.skip, d);
    if (this.scores.isOrphan(c, skippedOf(trail))) {
      this.scores.orphanFeatures();
      this.add(into, ORPHAN, ['all'], scratch.orphan, d);
    }
    this.scores.borderFeatures(i);
    this.add(into, BORDER, this.borderKinds[c], scratch.border, d);
    const borderLogRatio =
      this.scores.statistics?.borderLogRatios[borderIndex(breaks[i], before, after)] ?? 0;
    heightFeatures(breaks[i], before || 1, after, borderLogRatio, scratch.height);
    this.add(into, HEIGHT, before === 0 ? ['all', 'number'] : ['all'], scratch.height, d);
  }

  lone(into, c, i, j, d) {
    this.scores.loneFeatures(c, i, j);
    this.add(into, LONE, ['all'], scratch.lone, d);
  }

  closing(into, i, skipped, d) {
    if (i >= this.facts.words.tokens.length) return;
    this.scores.skipFeatures(this.facts.breaks[i], skipped, true);
    this.add(into, SKIP, ['all', 'end'], scratch.skip, d);
  }

  empty(into, task, c, further, d) {
    this.scores.emptyFeatures(c, task, further);
    this.add(into, EMPTY, this.emptyKinds[c], scratch.empty, d);
  }

  further(into, task, afterBreak, d) {
    this.scores.furtherFeatures(task.unnumbered, afterBreak);
    this.add(into, FURTHER, ['all'], scratch.further, d);
  }

  /** The true division as steps of the lattice, with their score; null where its borders are no places. */
  truth(task, places, lattice) {
    const { scores } = this;
    const { words } = this.facts;
    const at = new Map(places.map((i, p) => [i, p]));
    const steps = [];
    let total = 0;
    let state = { layer: FIRST, trail: 0, c: 0, p: 0 };
    const go = (next, gain, what) => {
      steps.push({
        from: lattice.at(state.layer, state.trail, state.c, state.p),
        to: lattice.at(next.layer, next.trail, next.c, next.p),
        ...what,
      });
      total += gain;
      state = next;
    };
    for (const [l, line] of task.lines.entries()) {
      if (l > 0) {
        if (task.furtherFrom === null || state.c !== scores.columns) return null;
        const bare = state.p === 0 && task.resumed !== null;
        go({ ...state, layer: FRESH, c: task.furtherFrom }, scores.further(task.unnumbered, bare), {
          kind: 'further',
          bare,
        });
      }
      for (let c = 0; c < line.length; c++) {
        const span = line[c];
        if (state.layer !== FIRST && c < task.furtherFrom) {
          if (span.to > span.from) return null;
          continue;
        }
        if (span.to <= span.from) {
          const further = state.layer !== FIRST && !task.unnumbered;
          go({ ...state, trail: skipOne(state.trail), c: c + 1 }, scores.empty(c, task, further), {
            kind: 'empty',
            c,
            further,
          });
          continue;
        }
        const q = at.get(span.to);
        if (q === undefined || places[state.p] !== span.from) return null;
        noLines(WIDTHS);
        for (let k = words.line[span.from]; k < words.line[span.to - 1]; k++)
          wrapLine(words, span.from, k, WIDTHS);
        const resumed = state.layer === FIRST && (task.resumed?.[c] ?? -1) >= 0;
        const h = heightClass(linesOf(words, span.from, span.to));
        let gain = scores.inner(c, span.from, span.to, task.cut && span.to === task.to, WIDTHS);
        gain += resumed ? scores.resume(c, task, span.from) : scores.start(c, span.from);
        const border = hasBorder(task, span.from, state.layer);
        if (border) gain += scores.border(c, span.from, state.trail, h);
        const lone = hasLone(scores, task, c, state.layer, state.trail);
        if (lone) gain += scores.lone(c, span.from, span.to);
        // a cell that begins where none may, after a page break
        if (!(gain > NEVER)) return null;
        go({ layer: state.layer === FIRST ? FIRST : UNDER_WAY, trail: trailOf(h, 0), c: c + 1, p: q }, gain, {
          kind: 'cell',
          c,
          i: span.from,
          j: span.to,
          resumed,
          border: border ? [state.trail, h] : null,
          lone,
        });
      }
    }
    if (state.p !== places.length - 1 || state.c !== scores.columns || state.layer === FRESH) return null;
    const closing = hasClosing(task) ? scores.closing(task.to, state.trail) : 0;
    steps.push({
      from: lattice.at(state.layer, state.trail, state.c, state.p),
      to: lattice.end,
      kind: 'closing',
      skipped: skippedOf(state.trail),
    });
    total += closing;
    return { steps, total };
  }

  /**
   * Adds the gradient of one run of words.
   * @returns the true division's log-likelihood, or null where the lattice cannot say it
   */
  learn(into, task, beam, most) {
    const { scores } = this;
    const places = placesOf(scores, task);
    if (places.length > most) return null;
    const lattice = search(scores, task, places, true, beam);
    const gold = this.truth(task, places, lattice);
    if (!gold) return null;
    const post = lattice.posterior();
    const known = new Set();
    for (let s = 0; s < post.steps; s++) known.add(post.from[s] * lattice.best.length + post.to[s]);
    const inside = gold.steps.every((s) => known.has(s.from * lattice.best.length + s.to));
    const total = inside ? post.total : addLogs(post.total, gold.total);
    if (!(total > NEVER)) return null;
    const scale = Math.exp(post.total - total);
    for (const s of gold.steps) {
      const d = inside ? 1 : 1 - Math.exp(gold.total - total);
      if (s.kind === 'empty') this.empty(into, task, s.c, s.further, d);
      else if (s.kind === 'further') this.further(into, task, s.bare, d);
      else if (s.kind === 'closing') {
        if (hasClosing(task)) this.closing(into, task.to, s.skipped, d);
      } else {
        this.cell(into, task, s.c, s.i, s.j, s.resumed, d);
        if (s.border) this.border(into, s.c, s.i, s.border[0], s.border[1], d);
        if (s.lone) this.lone(into, s.c, s.i, s.j, d);
      }
    }
    if (post.total > NEVER) this.expected(into, task, places, lattice, post, scale);
    return gold.total - total;
  }

  expected(into, task, places, lattice, post, scale) {
    const cells = new Map();
    const borders = new Map();
    const lone = new Map();
    const empties = new Map();
    const more = (map, key, d) => map.set(key, (map.get(key) ?? 0) + d);
    const P = places.length;
    for (let s = 0; s < post.steps; s++) {
      const [f, t] = [post.from[s], post.to[s]];
      const log = post.forward[f] + post.gain[s] + post.backward[t] - post.total;
      if (log < -8) continue;
      const d = scale * Math.exp(log);
      if (t === lattice.end) {
        if (hasClosing(task)) this.closing(into, task.to, skippedOf(lattice.place(f).trail), -d);
        continue;
      }
      const [a, b] = [lattice.place(f), lattice.place(t)];
      if (b.layer === FRESH && a.layer !== FRESH) more(empties, `f${a.p === 0 && task.resumed !== null}`, d);
      else if (b.p === a.p) more(empties, `${a.c},${a.layer !== FIRST && !task.unnumbered}`, d);
      else {
        const resumed = a.layer === FIRST && (task.resumed?.[a.c] ?? -1) >= 0 ? 1 : 0;
        more(cells, ((resumed * 64 + a.c) * P + a.p) * P + b.p, d);
        if (hasLone(this.scores, task, a.c, a.layer, a.trail)) more(lone, (a.c * P + a.p) * P + b.p, d);
        if (hasBorder(task, places[a.p], a.layer))
          more(borders, ((a.c * P + a.p) * 16 + a.trail) * 4 + heightOf(b.trail), d);
      }
    }
    for (const [key, d] of empties) {
      if (d < SMALL) continue;
      if (key[0] === 'f') this.further(into, task, key === 'ftrue', -d);
      else {
        const [c, further] = key.split(',');
        this.empty(into, task, Number(c), further === 'true', -d);
      }
    }
    for (const [key, d] of cells) {
      if (d < SMALL) continue;
      const q = key % P;
      const p = Math.floor(key / P) % P;
      const rest = Math.floor(key / P / P);
      this.cell(into, task, rest % 64, places[p], places[q], rest >= 64, -d);
    }
    for (const [key, d] of lone) {
      if (d < SMALL) continue;
      const cp = Math.floor(key / P);
      this.lone(into, Math.floor(cp / P), places[cp % P], places[key % P], -d);
    }
    for (const [key, d] of borders) {
      if (d < SMALL) continue;
      const after = key % 4;
      const before = Math.floor(key / 4) % 16;
      const cp = Math.floor(key / 64);
      this.border(into, Math.floor(cp / P), places[cp % P], before, after, -d);
    }
  }
}

const WIDTHS = {};

function prefix(n, width, of) {
  const sums = new Float64Array((n + 1) * width);
  const out = new Float64Array(width);
  for (let i = 0; i < n; i++) {
    of(i, out);
    for (let f = 0; f < width; f++) sums[(i + 1) * width + f] = sums[i * width + f] + out[f];
  }
  return sums;
}

function between(sums, width, from, to) {
  const out = new Float64Array(width);
  for (let f = 0; f < width; f++) out[f] = sums[to * width + f] - sums[from * width + f];
  return out;
}
