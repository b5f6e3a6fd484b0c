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
  const say = (severity: Diagnostic['severity'], code: string, message: string): void => {
    found.push({ severity, code, message, of: null, source: at });
  };
  if (content.fault !== null) {
    say('error', 'page-damaged', `Page ${page} cannot be read: ${content.fault}`);
  } else if (nature === 'scan') {
    say('error', 'scanned-page', scanned(content));
  } else if (letters === 0 && nature !== 'blank') {
    say(
      'warning',
      'page-without-text',
      `Page ${page} holds no text: if it is a picture, only OCR can read it.`,
    );
  }
  if (nature === 'damaged') say(...damagedText(content));
  if (nature === 'part-picture' && content.recognition === 'none') {
    say(
      'info',
      'page-with-picture',
      `A picture takes up part of page ${page}: words in it are read only with OCR (--ocr).`,
    );
  }
  if (unseen > letters * 0.5 && letters > 0) {
    say(
      'warning',
      'recognised-text',
      `The text of page ${page} lies unseen under a picture: it was recognised by a scanner, faults included.`,
    );
  }
  if (unreadable > letters * MANY && nature !== 'damaged') {
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

function scanned({ page, letters, recognition }: PageContent): string {
  const over = letters > 0 ? ` with ${letters} letters set over it (the words of a signature)` : '';
  const end =
    recognition === 'none'
      ? 'its words are read only with OCR: reform-plan parse plan.pdf --ocr'
      : 'and no words were recognised in it.';
  return `Page ${page} is a picture${over}: ${end}`;
}

/** Text of which few words are Vietnamese: read from the page's picture, that of a poor one. */
function damagedText({ page, recognition }: PageContent): [Diagnostic['severity'], string, string] {
  if (recognition === 'done') {
    return [
      'warning',
      'recognised-poorly',
      `Few words recognised on page ${page} are Vietnamese: the scan is poor, or in another language.`,
    ];
  }
  return [
    'error',
    'damaged-text',
    `The text of page ${page} says other letters than it shows (few of its words are Vietnamese): its fonts or an old recognition are at fault. OCR reads it from its picture: reform-plan parse plan.pdf --ocr`,
  ];
}
