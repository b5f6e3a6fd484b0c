import { diagnostic } from '../../diagnostics/report.ts';
import type { Diagnostic, Place } from '../../model/index.ts';
import type { PageContent } from './page.ts';
import type { PageTable } from './page-table.ts';

/** What a reader of the plan should know about a page of its PDF. */

/** Part of a page's letters at which a fault is worth a word. */
const MANY = 0.02;

/** @param at where the page begins in the text that is read */
export function pageDoubts(content: PageContent, tables: readonly PageTable[], at: Place): Diagnostic[] {
  const { letters, unseen, unreadable, legacy, page, nature } = content;
  const found: Diagnostic[] = [];
  const about = { source: at };
  if (content.fault !== null) {
    found.push(diagnostic('page-damaged', { page, reason: content.fault }, about));
  } else if (nature === 'scan') {
    const { recognition } = content;
    found.push(diagnostic('scanned-page', { page, letters, recognition }, about));
  } else if (letters === 0 && nature !== 'blank') {
    found.push(diagnostic('page-without-text', { page }, about));
  }
  if (nature === 'damaged') {
    // text of which few words are Vietnamese: read from the page's picture, that of a poor one
    const code = content.recognition === 'done' ? 'recognised-poorly' : 'damaged-text';
    found.push(diagnostic(code, { page }, about));
  }
  if (nature === 'part-picture' && content.recognition === 'none')
    found.push(diagnostic('page-with-picture', { page }, about));
  if (unseen > letters * 0.5 && letters > 0)
    found.push(diagnostic('recognised-text', { pages: [page], by: 'scanner' }, about));
  if (unreadable > letters * MANY && nature !== 'damaged')
    found.push(diagnostic('unreadable-letters', { page, letters: unreadable }, about));
  if (legacy > letters * MANY) found.push(diagnostic('legacy-encoding', { page }, about));
  for (const { x0, y0, x1, y1 } of content.emptyGrids)
    found.push(diagnostic('empty-grid', { page }, { source: { ...at, bbox: [x0, y0, x1, y1] } }));
  if (tables.some((t) => !t.ruled)) found.push(diagnostic('table-without-borders', { page }, about));
  return found;
}
