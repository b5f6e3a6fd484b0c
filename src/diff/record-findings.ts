import type { Finding } from '../model/diff.ts';
import type { PlanDocument, Section, Table } from '../model/index.ts';
import { keyOf } from './canonical-words.ts';
import type { Context } from './context.ts';
import { textFinding, timeFindings } from './findings.ts';

/** @param carried OLD's section with its references carried over to NEW's ids */
export function sectionFindings(context: Context, old: Section, carried: Section, now: Section): Finding[] {
  const { shift, old: before, now: after } = context;
  const findings = [
    ...textFinding('reworded', 'title', old.title, now.title, shift),
    ...textFinding('reworded', 'text', old.text, now.text, shift),
    ...timeFindings(before.deadlinesOf.get(old.id) ?? [], after.deadlinesOf.get(now.id) ?? [], shift),
  ];
  if (carried.parent !== now.parent) {
    findings.push({ kind: 'moved', field: 'parent', old: old.path, new: now.path });
  } else if (old.marker !== now.marker || old.kind !== now.kind || old.level !== now.level) {
    findings.push({ kind: 'renumbered', field: 'marker', old: old.path, new: now.path });
  }
  return findings;
}

/** What became of a table itself: title, appendix, columns, groups and the number of rows that it declares. */
export function tableFindings({ shift }: Context, old: Table, now: Table): Finding[] {
  return [
    ...textFinding('reworded', 'title', old.title, now.title, shift),
    ...textFinding('structure', 'appendix', old.appendix, now.appendix, shift),
    ...columnFindings(old, now, shift),
    ...groupFindings(old, now, shift),
    ...textFinding('structure', 'declaredRows', said(old.declaredRows), said(now.declaredRows), 0),
  ];
}

function columnFindings(old: Table, now: Table, shift: number): Finding[] {
  const headings = (table: Table): string => table.columns.map(({ heading }) => heading).join(' | ');
  const roles = (table: Table): string => table.columns.map(({ role }) => role).join();
  const found = textFinding('structure', 'columns', headings(old), headings(now), shift);
  if (roles(old) !== roles(now))
    return found.length > 0 ? found.map(asStructure) : rolesFinding(roles(old), roles(now));
  // other words over the same columns
  return found.map((finding) => ({ ...finding, kind: 'cosmetic' }));
}

function asStructure(finding: Finding): Finding {
  return { ...finding, kind: 'structure' };
}

function rolesFinding(old: string, now: string): Finding[] {
  return [{ kind: 'structure', field: 'columns', old, new: now }];
}

function groupFindings(old: Table, now: Table, shift: number): Finding[] {
  const titles = ({ groups }: Table): string =>
    groups.map(({ marker, title }) => `${marker}. ${title}`).join(' | ');
  return textFinding('structure', 'groups', titles(old), titles(now), shift);
}

function said(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

/** What differs in the plans' own headers (Decree 30/2020/NĐ-CP, Annex I) and in the decisions that issue them. */
export function headerFindings({ old, now, shift }: Context): Finding[] {
  const [a, b] = [old.plan.document, now.plan.document];
  const text = (field: string, of: (document: PlanDocument) => string | null): Finding[] =>
    textFinding('header', field, of(a), of(b), shift);
  return [
    ...text('typeName', (d) => d.typeName),
    ...text('title', (d) => d.title),
    ...text('number', (d) => d.number),
    ...text('issuer', (d) => d.issuer),
    ...text('parentAuthority', (d) => d.parentAuthority),
    ...text('province', (d) => d.province),
    ...text('place', (d) => d.place),
    ...text('issuedOn', (d) => d.issuedOn),
    ...text('period', (d) => d.period && `${d.period.start}/${d.period.end}`).map((finding) =>
      moved(finding, shift),
    ),
    ...text('signer', (d) => signerText(d.signer)),
    ...recipientFindings(a.recipients, b.recipients),
    ...text('opening', (d) => d.opening),
    ...text('closing', (d) => d.closing),
    ...text('decision.number', (d) => d.decision?.number ?? null),
    ...text('decision.title', (d) => d.decision?.title ?? null),
    ...text('decision.issuer', (d) => d.decision?.issuer ?? null),
    ...text('decision.issuedOn', (d) => d.decision?.issuedOn ?? null),
    ...text('decision.signer', (d) => signerText(d.decision?.signer ?? null)),
    ...text('decision.articles', (d) => articlesText(d.decision)),
  ];
}

/** The period of a plan of another year has moved on; that is what another year means. */
function moved(finding: Finding, shift: number): Finding {
  return shift === 0 ? finding : { ...finding, kind: 'cosmetic' };
}

function signerText(signer: PlanDocument['signer']): string | null {
  if (!signer) return null;
  return [signer.capacity, signer.position, signer.name].filter((part) => part !== null).join(' ');
}

function articlesText(decision: PlanDocument['decision']): string | null {
  return decision ? decision.articles.map(({ no, text }) => `Điều ${no}. ${text}`).join(' ') : null;
}

/** Who gets a copy (nơi nhận): those that came and went; another order or spelling is cosmetic. */
function recipientFindings(old: readonly string[], now: readonly string[]): Finding[] {
  if (old.join('\n') === now.join('\n')) return [];
  const without = (list: readonly string[], others: readonly string[]): string[] => {
    const keys = new Set(others.map(keyOf));
    return list.filter((each) => !keys.has(keyOf(each)));
  };
  const [gone, come] = [without(old, now), without(now, old)];
  const sides = (a: readonly string[], b: readonly string[]) => ({
    old: a.length > 0 ? a.join('; ') : null,
    new: b.length > 0 ? b.join('; ') : null,
  });
  if (gone.length + come.length > 0) return [{ kind: 'header', field: 'recipients', ...sides(gone, come) }];
  return [{ kind: 'cosmetic', field: 'recipients', ...sides(old, now) }];
}
