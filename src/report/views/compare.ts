import type { Change, Finding, PlanDiff } from '../../diff/index.ts';
import {
  fieldName,
  idsOf,
  isWhole,
  kinOf,
  partsOf,
  piecesOf,
  shownFindings,
  wordsOf,
} from '../../writers/diff/parts.ts';
import { sumLine } from '../../writers/diff/text.ts';
import { type Context, lastPart, planName } from '../context.ts';
import type { PlanLines } from '../lines.ts';
import type { Facts } from '../shared/facts.ts';
import { type Html, html } from '../shared/html.ts';
import { factAttributes, headingLine, type ListItem, listTable } from './table.ts';

const COLUMNS = 4;

/** What differs between two plans (bảng so sánh): old words left, new words right, each word that differs marked. */
export function compareView(diff: PlanDiff, context: Context): Html {
  const { words, messages, plans } = context;
  const [old, now] = plans;
  if (!old || !now) return html`<p class="note">${words.same}</p>`;
  const names = html`<dl class="sides"><dt>${words.compareOld}</dt><dd>${planName(old)} <small>${lastPart(diff.old.file)}</small></dd><dt>${words.compareNew}</dt><dd>${planName(now)} <small>${lastPart(diff.new.file)}</small></dd></dl>`;
  if (diff.changes.length === 0) return html`${names}<p class="note">${messages.diff.same}</p>`;
  const items = partsOf(diff, false).flatMap((part): ListItem[] => {
    const small = messages.diff.small(part.cosmetic, part.renumbered);
    return [
      headingLine(
        COLUMNS,
        'group',
        html`${messages.diff.records[part.name]}${small !== '' && html` <small>${small}</small>`}`,
      ),
      ...part.changes.flatMap((change) => linesOf(change, old, now, context)),
    ];
  });
  const head = html`<tr><th scope="col" class="item">${words.compareWhat}</th><th scope="col" class="kind">${words.compareKind}</th><th scope="col" class="side">${words.compareOld}</th><th scope="col" class="side">${words.compareNew}</th></tr>`;
  return html`${names}<p>${sumLine(diff, messages)}</p>${listTable({ id: 'compare', caption: words.compareSum, head, columns: COLUMNS, items })}`;
}

/** A line for each finding; the record is named in the first one. */
function linesOf(change: Change, old: PlanLines, now: PlanLines, { messages }: Context): ListItem[] {
  const facts = factsOf(change, old, now);
  return shownFindings(change, false).map((finding, i): ListItem => {
    const name =
      change.record === 'document' || isWhole(finding)
        ? idsOf(change)
        : `${idsOf(change)} ${wordsOf(change)}`;
    const kind = messages.diff.kinds[finding.kind];
    const field = fieldName(finding.field, messages);
    const kin = kinOf(change, messages);
    const days =
      finding.days === undefined ? null : html` <small>${messages.diff.days(finding.days)}</small>`;
    const what = isWhole(finding) ? `${kind} ${kin}`.trim() : field === kind ? kind : `${kind}: ${field}`;
    const [left, right] = sides(finding);
    return {
      kind: 'line',
      html: html`<tr class="${i === 0 ? 'first' : 'rest'}"${factAttributes(facts)}><td class="item">${i === 0 && name}</td><td class="kind">${what}${days}</td><td class="side">${left}</td><td class="side">${right}</td></tr>`,
    };
  });
}

function sides(finding: Finding): [Html, Html] {
  const { old, new: now } = finding;
  if (old === null) return [html``, html`<ins>${now}</ins>`];
  if (now === null) return [html`<del>${old}</del>`, html``];
  const pieces = piecesOf(finding);
  const side = (of: 'old' | 'new'): Html =>
    html`${pieces
      .filter((piece) => piece.of === 'both' || piece.of === of)
      .map(({ of: whose, text }, i) => {
        const space = i > 0 && ' ';
        if (whose === 'both') return html`${space}${text}`;
        return of === 'old' ? html`${space}<del>${text}</del>` : html`${space}<ins>${text}</ins>`;
      })}`;
  return [side('old'), side('new')];
}

/** Whose change it is: the bodies of the record's row in either plan. */
function factsOf(change: Change, old: PlanLines, now: PlanLines): Facts {
  const both =
    change.record === 'document'
      ? []
      : [lineOf(change.old, change.record, old), lineOf(change.new, change.record, now)];
  const lines = both.filter((line) => line !== undefined);
  const uses = new Map(
    lines.flatMap(({ facts }) =>
      facts.uses.map((use) => [`${use.body} ${use.role} ${use.bySet}`, use] as const),
    ),
  );
  return {
    plan: 0,
    group: null,
    topic: lines.at(-1)?.facts.topic ?? null,
    uses: [...uses.values()],
    days: [],
    kinds: [],
    confidence: null,
    checked: false,
    task: null,
    deliverable: false,
  };
}

function lineOf(
  id: string | null,
  record: string,
  { rows, plan }: PlanLines,
): PlanLines['tasks'][number] | undefined {
  if (id === null) return undefined;
  if (record === 'row') return rows.get(id);
  const owner =
    record === 'deadline'
      ? plan.deadlines.find((each) => each.id === id)?.of
      : record === 'target'
        ? plan.targets.find((each) => each.id === id)?.of
        : undefined;
  return owner === undefined ? undefined : rows.get(owner);
}
