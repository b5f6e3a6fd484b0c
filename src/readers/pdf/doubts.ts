import type { Diagnostic, Place } from '../../model/index.ts';
import type { PageContent, PageTable } from './page.ts';

/** What a reader of the plan should know about a page of its PDF. */

/** Part of a page's letters at which a fault is worth a word. */
const MANY = 0.02;

/** @param at where the page begins in the text that is read */
export function pageDoubts(content: PageContent, tables: readonly PageTable[], at: Place): Diagnostic[] {
  const { letters, unseen, unreadable, legacy, page } = content;
  const found: Diagnostic[] = [];
  const say = (severity: Diagnostic['severity'], code: string, message: string): void => {
    found.push({ severity, code, message, of: null, source: at });
  };
  if (content.fault !== null) {
    say('error', 'page-damaged', `Page ${page} cannot be read: ${content.fault}`);
  } else if (letters === 0) {
    say(
      'warning',
      'page-without-text',
      `Page ${page} holds no text: if it is a picture, only OCR can read it.`,
    );
  }
  if (unseen > letters * 0.5 && letters > 0) {
    say(
      'warning',
      'recognised-text',
      `The text of page ${page} lies unseen under a picture: it was recognised by a scanner, faults included.`,
    );
  }
  if (unreadable > letters * MANY) {
    say(
      'warning',
      'unreadable-letters',
      `${unreadable} letters of page ${page} have no meaning in their font.`,
    );
  }
  if (legacy > letters * MANY) {
    say(
      'warning',
      'legacy-encoding',
      `Page ${page} is set in a font of an encoding before Unicode (TCVN3, VNI): its letters may be read wrong.`,
    );
  }
  for (const bbox of content.emptyGrids) {
    const { x0, y0, x1, y1 } = bbox;
    const source: Place = { ...at, bbox: [x0, y0, x1, y1] };
    const message = `Ruling lines on page ${page} form a table without words.`;
    found.push({ severity: 'warning', code: 'empty-grid', message, of: null, source });
  }
  if (tables.some((t) => !t.ruled)) {
    say(
      'info',
      'table-without-borders',
      `A table on page ${page} has no upright lines: its columns and rows were told by the places of its words.`,
    );
  }
  return found;
}
