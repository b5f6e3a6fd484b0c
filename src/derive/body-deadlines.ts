import { diagnostic } from '../diagnostics/report.ts';
import { type DeadlineFields, readDeadlineCell, readDeadlineText } from '../grammars/deadlines/index.ts';
import type { Deadline, Period, Section } from '../model/index.ts';
import type { Ledger } from '../source/ledger.ts';
import { LabelledSections, labelledIn, withoutLabelled } from './labelled.ts';

/**
 * Deadlines that the body's sentences set ("trước ngày 15/01/2023", "Đến năm 2025, …"). What a point labels
 * ("- Thời gian: quý II") belongs to the task above it.
 * @param taken deadlines that have an id already
 */
export function bodyDeadlines(
  sections: readonly Section[],
  period: Period | null,
  taken: number,
  ledger: Pick<Ledger, 'report'>,
): Deadline[] {
  const found: Deadline[] = [];
  const labels = new LabelledSections(sections);
  for (const section of sections) {
    const of = labels.ownerOf(section.id) ?? section.id;
    for (const { span: _, doubt, ...fields } of deadlinesIn(section, period)) {
      found.push({ id: `due-${taken + found.length + 1}`, of, ...fields, source: section.source });
      if (!doubt) continue;
      const about = { of, source: section.source, mild: true };
      ledger.report(diagnostic(`deadline-${doubt}`, { text: fields.text }, about));
    }
  }
  return found;
}

/** A heading is no part of the sentence under it; words behind "Thời gian:" are read as a cell's. */
function deadlinesIn({ title, text }: Section, period: Period | null): DeadlineFields[] {
  return [
    ...readDeadlineText(title ?? '', period),
    ...readDeadlineText(withoutLabelled(text, ['deadline', 'product']), period),
    ...labelledIn(text).flatMap((l) => (l.label === 'deadline' ? readDeadlineCell(l.text, period) : [])),
  ];
}
