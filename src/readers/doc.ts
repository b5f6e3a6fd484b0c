import type { Diagnostic } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import type { Block, SourceDocument } from '../source/document.ts';
import { DocFile, damaged } from './doc/file.ts';
import { numberingOf } from './doc/lists.ts';
import { DocStyles } from './doc/styles.ts';
import { storyBlocks, type TreeOptions } from './doc/tree.ts';
import { DocumentWriter } from './docx/document.ts';
import type { Findings } from './docx/tree.ts';
import type { DocxOptions } from './docx.ts';
import { oldFont, reportFindings, sampleOf } from './docx.ts';
import { legacyEncoding } from './legacy.ts';
import type { ReadFile } from './text.ts';

/**
 * An old Word document (.doc, Word 97 to 2003; MS-DOC) as lines and real tables: the compound file is opened by a
 * library, its piece table, paragraphs, rows and lists are read here into the shapes of a .docx, and written out as
 * those are. Notes and text boxes follow the text; headers and footers are in `discarded`; comments and macros are
 * not looked at. Pages are unknown.
 * @param bytes the file
 * @returns the document, or why it cannot be read: encrypted, from before Word 97, damaged, text in fonts from
 * before Unicode
 */
export async function readDoc(
  bytes: Uint8Array,
  from: ReadFile,
  options: DocxOptions = {},
): Promise<Result<SourceDocument>> {
  const opened = await DocFile.open(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  const styles = new DocStyles(file);
  const findings: Findings = { insertions: 0, deletions: 0, pictures: 0, embedded: 0, unfinishedFields: 0 };
  const changes = options.changes ?? 'final';
  const reading: TreeOptions = { changes, findings };
  const writer = new DocumentWriter(numberingOf(file));
  const blocks: Block[] = [];
  for (const [story, path] of [
    ['main', 'body'],
    ['boxes', 'boxes'],
  ] as const) {
    const read = storyBlocks(file, styles, story, reading, path);
    for (const block of writer.story(read)) blocks.push(block);
  }
  for (const story of ['footnotes', 'endnotes'] as const)
    for (const [i, note] of storyBlocks(file, styles, story, reading, story).entries())
      writer.note([note], String(i + 1), `${story}[${i + 1}]`);
  writer.furniture(storyBlocks(file, styles, 'headers', reading, 'headers'));
  if (file.text.length === 0) return failed(damaged((found) => found.noWords));
  const legacy = legacyEncoding(sampleOf(blocks));
  if (legacy !== null) return failed(oldFont(legacy));
  const diagnostics: Diagnostic[] = [...writer.diagnostics, ...reportFindings(findings, changes, blocks)];
  return done({ ...from, format: 'doc', pages: null, blocks, discarded: writer.discarded, diagnostics });
}
