import { wordDiff } from '../../diff/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { Plan, Row } from '../../model/index.ts';
import { done, type Result } from '../../model/trouble.ts';
import { SURE_ROW } from '../../model/vocabularies.ts';
import { cellOf, numberOf } from '../../plans/plan-index.ts';
import type { ReadOptions } from '../../readers/index.ts';
import { lastPart } from '../../text/last-part.ts';
import { type Context, planName } from '../context.ts';
import { anchorOf, type PlanLines } from '../plan-lines.ts';
import { fill, type Html, html } from '../shared/html.ts';
import type { ReviewPlan, ReviewRow } from '../shared/page-data.ts';
import { percent } from '../views/tasks.ts';
import { type EarlierCorrections, earlierCorrections } from './corrections-file.ts';
import { drawRows, PICTURES_AT_MOST } from './pages.ts';
import { type OpenedSource, openSource } from './source.ts';
import { linesPlace, roleClass } from './source-lines.ts';
import { tablePlace } from './tables.ts';

/** The view in which rows are checked, and the data that corrections are made from. */
export interface Reviewed {
  readonly doubtful: number;
  readonly body: Html;
  readonly data: readonly ReviewPlan[];
}

/** Rows that reading is sure of are there to be looked at too, unless there are too many to. */
const SURE_ROWS_AT_MOST = 1000;

/** All rows beside their places in the source, those in doubt first (rà soát). */
export async function reviewPlans(
  context: Context,
  reading: ReadOptions,
  troubles: Messages['report']['troubles'],
): Promise<Result<Reviewed>> {
  const { plans, words } = context;
  const sections: Html[] = [];
  const data: ReviewPlan[] = [];
  const all = plans.reduce((sum, { plan }) => sum + plan.rows.length, 0);
  let room = PICTURES_AT_MOST;
  let doubtful = 0;
  for (const plan of plans) {
    const earlier = await earlierCorrections(plan.plan.source, troubles);
    if (!earlier.ok) return earlier;
    const source = await openSource(plan.plan, reading);
    const order = inOrder(plan.plan, all <= SURE_ROWS_AT_MOST);
    doubtful += order.doubtful.length;
    const places = await placesOf([...order.doubtful, ...order.sure], source, room, reading, context);
    room -= places.used;
    sections.push(planSection(plan, order, places, context));
    data.push(dataOf(plan.plan, order, earlier.value));
  }
  return done({
    doubtful,
    data,
    body: html`${intro(context)}${sections.length === 0 ? words.reviewNone : sections}`,
  });
}

interface Order {
  readonly doubtful: readonly Row[];
  readonly sure: readonly Row[];
  /** Rows that are not shown. */
  readonly left: number;
}

function inOrder({ rows }: Plan, all: boolean): Order {
  const isDoubtful = ({ confidence, checked }: Row): boolean =>
    confidence < SURE_ROW && checked === undefined;
  const doubtful = rows.filter(isDoubtful);
  const sure = rows.filter((row) => !isDoubtful(row));
  return { doubtful, sure: all ? sure : [], left: all ? 0 : sure.length };
}

interface Places {
  readonly of: (row: Row) => Html | null;
  /** Bytes of pictures. */
  readonly used: number;
  /** Said once for all rows. */
  readonly note: string | null;
}

async function placesOf(
  rows: readonly Row[],
  source: OpenedSource,
  room: number,
  { password }: ReadOptions,
  { messages, words }: Context,
): Promise<Places> {
  const { noSource } = messages.report;
  const none = { of: () => null, used: 0 };
  switch (source.kind) {
    case 'none':
      return { ...none, note: noSource[source.why] };
    case 'lines':
      return { of: (row) => linesPlace(row, source.lines), used: 0, note: null };
    case 'tables':
      return { of: (row) => tablePlace(row, source.tables), used: 0, note: null };
    case 'pages': {
      const label = (row: Row): string => fill(words.sourceOf, { n: row.number || row.id });
      const pictures = await drawRows(source.bytes, rows, room, password, label);
      if (pictures.kind === 'no-canvas') return { ...none, note: noSource.noCanvas };
      if (pictures.kind === 'unreadable') return { ...none, note: noSource.unreadable };
      const { of, left, used } = pictures;
      return {
        of: (row) =>
          of.get(row.id) ?? (left.has(row.id) ? html`<p class="note">${noSource.tooLarge}</p>` : null),
        used,
        note: null,
      };
    }
  }
}

function intro({ words }: Context): Html {
  return html`<p>${words.reviewIntro}</p><details class="keys"><summary>${words.reviewKeys}</summary><dl>${words.reviewKeyList.map(
    ([keys, what]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${what}</dd></div>`,
  )}</dl></details><noscript><p class="note">${words.reviewNoScript}</p></noscript><form id="review-bar" class="review-bar" hidden><label class="field"><span>${words.reviewBy}</span><input name="by" autocomplete="name" placeholder="${words.reviewByHint}"></label><button type="button" id="review-save">${words.reviewSave}</button><output id="review-state" aria-live="polite"></output></form>`;
}

function planSection(
  plan: PlanLines,
  { doubtful, sure, left }: Order,
  places: Places,
  context: Context,
): Html {
  const { words, plans } = context;
  const items = (rows: readonly Row[]): Html[] => rows.map((row) => item(row, plan, places, context));
  return html`<section class="review-plan" data-plan="${plan.at}">${plans.length > 1 && html`<h3>${planName(plan)}</h3>`}${
    places.note !== null && html`<p class="note">${places.note}</p>`
  }${doubtful.length === 0 && html`<p class="note good">${words.reviewNone}</p>`}${items(doubtful)}${
    sure.length > 0 && html`<h3 class="sure">${words.reviewSure}</h3>${items(sure)}`
  }${left > 0 && html`<p class="note">${fill(words.reviewLeft, { n: left })}</p>`}</section>`;
}

function item(row: Row, plan: PlanLines, places: Places, context: Context): Html {
  const { words } = context;
  const { index, at } = plan;
  const anchor = anchorOf(at, row.id);
  const number = numberOf(index, row) || row.id;
  const doubtful = row.confidence < SURE_ROW && row.checked === undefined;
  const table = plan.plan.tables.find(({ id }) => id === row.table);
  const place = [
    table?.appendix,
    row.source.page === null ? null : `${words.pageNo} ${row.source.page}`,
    row.source.line === undefined ? null : `${words.line} ${row.source.line}`,
  ].filter((part) => part !== null && part !== undefined);
  return html`<article class="review-row${doubtful ? ' doubtful' : ''}" id="v${anchor}" data-row="${row.id}" aria-label="${words.row} ${number}"><h4><a href="#${anchor}">${words.row} ${number}</a> <span class="mark ${row.checked ? 'good' : doubtful ? 'doubt' : ''}">${
    row.checked
      ? fill(words.checkedBy, { by: row.checked.by })
      : doubtful
        ? fill(words.doubtful, { percent: percent(row.confidence) })
        : percent(row.confidence)
  }</span> <small>${place.join(', ')}</small></h4><div class="beside"><div class="place">${places.of(row)}${alternatives(row, plan.plan, context)}</div><div class="cells" role="group">${columnsOf(
    plan.plan,
    row,
  ).map(({ role, heading }) => cell(row, role, heading, plan, context))}</div></div></article>`;
}

function cell(row: Row, role: string, heading: string, { index }: PlanLines, { words }: Context): Html {
  const own = row.cells[role] ?? '';
  const holder = own === '' ? row.inherited[role] : undefined;
  const shared = holder === undefined ? '' : cellOf(index, row, role);
  const doubt = row.cellConfidence?.[role];
  return html`<div class="cell r-${roleClass(role)}${doubt !== undefined && doubt < SURE_ROW ? ' doubted' : ''}" data-role="${role}"><span class="name">${heading}</span><p class="words">${
    own === '' ? html`<span class="none">${shared === '' ? words.empty : shared}</span>` : own
  }</p>${holder !== undefined && html`<small>${fill(words.inherited, { id: holder })}</small>`}</div>`;
}

/** Other ways to divide the row, each with only the cells that it divides otherwise. */
function alternatives(row: Row, plan: Plan, { words }: Context): Html | null {
  const others = row.alternatives ?? [];
  if (others.length === 0) return null;
  return html`<div class="alternatives"><h5>${words.alternatives}</h5><ol>${others.map(
    ({ cells, probability }) =>
      html`<li><span class="mark">${percent(probability)}</span> ${columnsOf(plan, row)
        .filter(({ role }) => (cells[role] ?? '') !== (row.cells[role] ?? ''))
        .map(
          ({ role, heading }) =>
            html`<span class="other r-${roleClass(role)}"><b>${heading}</b> ${otherWords(row.cells[role] ?? '', cells[role] ?? '', words.empty)}</span> `,
        )}</li>`,
  )}</ol></div>`;
}

/** Words beside those that differ: enough to find the place in the cell. */
const BESIDE = 4;

/** The words of another reading; where many are the same as in this one, only those beside the ones that differ. */
function otherWords(now: string, other: string, empty: string): Html {
  if (other === '') return html`${empty}`;
  const pieces = wordDiff(now, other);
  return html`${pieces.map(({ of, text }, i) => {
    if (of === 'new') return html`<ins>${text}</ins> `;
    if (of === 'old') return html`<del>${text}</del> `;
    const all = text.split(' ');
    const before = i === 0 ? 0 : BESIDE;
    const after = i === pieces.length - 1 ? 0 : BESIDE;
    if (all.length <= before + after + 1) return `${text} `;
    return `${all.slice(0, before).join(' ')} … ${after === 0 ? '' : all.slice(-after).join(' ')} `;
  })}`;
}

/** The columns of a row's table in their order, the number's aside; cells of no column come last. */
function columnsOf(plan: Plan, row: Row): { readonly role: string; readonly heading: string }[] {
  const table = plan.tables.find(({ id }) => id === row.table);
  const columns = (table?.columns ?? []).flatMap<{ readonly role: string; readonly heading: string }>(
    ({ role, heading }) => (role === 'no' ? [] : [{ role, heading: heading === '' ? role : heading }]),
  );
  const known = new Set(columns.map(({ role }) => role));
  const unique = columns.filter(({ role }, i) => columns.findIndex((each) => each.role === role) === i);
  return [
    ...unique,
    ...Object.keys(row.cells)
      .filter((role) => !known.has(role))
      .map((role) => ({ role, heading: role })),
  ];
}

function dataOf(plan: Plan, { doubtful, sure }: Order, { name, before }: EarlierCorrections): ReviewPlan {
  const was = new Map(
    (plan.corrections ?? []).toReversed().map(({ of, field, was }) => [`${of} ${field}`, was]),
  );
  return {
    file: lastPart(plan.source.file),
    sha256: plan.source.sha256,
    saveAs: name,
    before,
    rows: [...doubtful, ...sure].map((row): ReviewRow => {
      const columns = columnsOf(plan, row);
      return {
        id: row.id,
        number: row.number,
        words: anchorWords(row, (role) => was.get(`${row.id} ${role}`) ?? row.cells[role] ?? ''),
        cells: columns.map(({ role, heading }) => ({ role, heading, text: row.cells[role] ?? '' })),
        alternatives: (row.alternatives ?? []).map(({ cells }) =>
          columns.map(({ role }) => cells[role] ?? ''),
        ),
        checked: row.checked !== undefined,
      };
    }),
  };
}

/** Words that a row is known by again in a new version of its document. */
const ANCHOR_WORDS = 12;

function anchorWords({ cells }: Row, read: (role: string) => string): string {
  const first =
    read('task') ||
    read('indicator') ||
    Object.keys(cells)
      .map(read)
      .find((text) => text !== '') ||
    '';
  return first.split(' ').slice(0, ANCHOR_WORDS).join(' ');
}
