import { diagnostic } from '../diagnostics/report.ts';
import { readDeadlineText } from '../grammars/deadlines/index.ts';
import type { Deadline, Period, Section } from '../model/index.ts';
import type { Ledger } from '../source/ledger.ts';

/**
 * Deadlines that the body's sentences set ("trước ngày 15/01/2023", "Đến năm 2025, …").
 * @param taken deadlines that have an id already
 */
export function bodyDeadlines(
  sections: readonly Section[],
  period: Period | null,
  taken: number,
  ledger: Pick<Ledger, 'report'>,
): Deadline[] {
  const found: Deadline[] = [];
  for (const section of sections) {
    const text = [section.title, section.text].filter((t) => t !== null && t !== '').join('\n');
    for (const { span: _, doubt, ...fields } of readDeadlineText(text, period)) {
      found.push({
        id: `due-${taken + found.length + 1}`,
        of: section.id,
        ...fields,
        source: section.source,
      });
      if (!doubt) continue;
      const about = { of: section.id, source: section.source, mild: true };
      ledger.report(diagnostic(`deadline-${doubt}`, { text: fields.text }, about));
    }
  }
  return found;
}
