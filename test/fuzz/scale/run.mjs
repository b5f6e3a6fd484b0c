import { Session } from 'node:inspector';
import { parseArgs } from 'node:util';
import { parsePlan } from '../../../build/parse.js';
import { readSource } from '../../../build/readers/index.js';
import { CONSTRUCTS } from './constructs.mjs';

/**
 * How the work of reading and parsing grows with the size of a document: `npm run fuzz:scale`, or a part of it with
 * `-- --only docx --factor 0.1` (names that match "docx", a tenth of the size; `--quiet` names only what is steep).
 * Work is counted, not timed, so that a busy machine says the same as an idle one: V8 counts how often each
 * function and each block of this program and its libraries ran, and the built-in methods of arrays that go over
 * their elements are counted by the elements. What V8 has optimised is not counted: `--no-opt` keeps it from that, and
 * `--no-flush-bytecode` from forgetting what did not run for a while. Each construct is measured at half its size, its size, and the double.
 * What every document costs falls out of the two differences, so that small sizes tell of growth too: the second
 * difference is over twice as many more as the first, and may take twice the work, and a little more.
 */

/** The most work for twice as much more, as a share of twice the work. */
const MOST_SLOPE = 1.2;

/** Counts are exact, so that small documents tell as much as large ones. */
const USUAL_FACTOR = 0.25;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    factor: { type: 'string' },
    quiet: { type: 'boolean' },
  },
});

/** Methods that go over a whole array without running any code of the program. */
const NATIVE = [
  'splice',
  'toSpliced',
  'with',
  'concat',
  'indexOf',
  'lastIndexOf',
  'includes',
  'join',
  'reverse',
  'toReversed',
  'shift',
  'unshift',
];
let elements = 0;
for (const name of NATIVE) {
  const method = Array.prototype[name];
  Array.prototype[name] = function counted(...args) {
    elements += this.length;
    return method.apply(this, args);
  };
}

// a short piece of a long list costs its own length
const { fill, slice } = Array.prototype;
Array.prototype.slice = function counted(...args) {
  const piece = slice.apply(this, args);
  elements += piece.length;
  return piece;
};
Array.prototype.fill = function counted(value, start = 0, end = this.length) {
  elements += Math.max(0, placeIn(this, end) - placeIn(this, start));
  return fill.call(this, value, start, end);
};

/** Where a list's method begins or ends that is told a place, which counts from the end where it is less than 0. */
function placeIn(list, place) {
  return place < 0 ? Math.max(0, list.length + place) : Math.min(place, list.length);
}

const session = new Session();
session.connect();
const post = (method, params) => {
  let answer;
  session.post(method, params, (error, result) => {
    if (error) throw new Error(error.message);
    answer = result;
  });
  return answer;
};
post('Profiler.enable');

/** Work that reading and parsing a document takes, by file. */
async function workOf(bytes, type) {
  const formats = { txt: 'text', md: 'markdown' };
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  elements = 0;
  const source = await readSource(bytes, { file: 'scale', format: formats[type] ?? type });
  if (source.ok) parsePlan(source.value);
  const native = elements;
  const { result } = post('Profiler.takePreciseCoverage');
  post('Profiler.stopPreciseCoverage');
  const places = [];
  for (const { url, functions } of result) {
    if (!/\/(?:build|node_modules)\//.test(url)) continue;
    for (const { functionName, ranges } of functions) {
      const work = ranges.reduce((sum, { count }) => sum + count, 0);
      if (work > 0)
        places.push({ place: `${url.replace(/^.*\/(?:build|node_modules)\//, '')} ${functionName}`, work });
    }
  }
  return {
    total: native + places.reduce((sum, p) => sum + p.work, 0),
    native,
    places,
    ok: source.ok,
    trouble: source.ok ? null : source.trouble.code,
  };
}

const bytesOf = (made) => (typeof made === 'string' ? new TextEncoder().encode(made) : made);

let steep = 0;
for (const [name, { n, type, of }] of CONSTRUCTS) {
  if (values.only && !new RegExp(values.only).test(name)) continue;
  // an even size has a half: of 13 pages 7 are more than that, which alone would be a slope of 1.08
  const size = 2 * Math.max(1, Math.round((n * Number(values.factor ?? USUAL_FACTOR)) / 2));
  // the first run loads modules and fills tables that are kept
  await workOf(bytesOf(of(size / 2)), type);
  const half = await workOf(bytesOf(of(size / 2)), type);
  const small = await workOf(bytesOf(of(size)), type);
  const large = await workOf(bytesOf(of(size * 2)), type);
  const grown = large.total - small.total;
  const slope = grown === 0 ? 0 : grown / (small.total - half.total) / 2;
  const refused = large.trouble ? ` (${large.trouble})` : '';
  const over = slope > MOST_SLOPE;
  if (over) steep += 1;
  if (over || !values.quiet)
    console.log(
      `${over ? '!' : ' '} ${slope.toFixed(2)}  ${String(Math.round(large.total / 1000)).padStart(8)} k  ${name}${refused}`,
    );
  if (!over) continue;
  const first = new Map(half.places.map((p) => [p.place, p.work]));
  const before = new Map(small.places.map((p) => [p.place, p.work]));
  const worst = large.places
    .map(({ place, work }) => {
      const [a, b] = [first.get(place) ?? 0, before.get(place) ?? 0];
      return { place, steps: [a, b, work].join(' → '), excess: work - b - 2 * (b - a) };
    })
    .sort((a, b) => b.excess - a.excess)
    .slice(0, 4);
  console.log(`         arrays ${half.native} → ${small.native} → ${large.native}`);
  for (const { place, steps } of worst) console.log(`         ${steps}  ${place}`);
}
if (steep > 0) {
  console.error(
    `${steep} constructs take more than ${MOST_SLOPE} × the work for each byte more at twice the size`,
  );
  process.exitCode = 1;
}
