import { readHtml } from '../../../src/readers/html.ts';
import type { SourceDocument } from '../../../src/source/document.ts';

/** The document that a page is read as; a trouble fails the test. */
export function read(html: string): SourceDocument {
  const result = readHtml(html, { file: 'ke-hoach.html', sha256: '0' });
  if (!result.ok) throw new Error(`${result.trouble.what}: ${result.trouble.got}`);
  return result.value;
}
