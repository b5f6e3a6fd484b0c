import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, parse, type TreeAdapter } from 'parse5';
import { diagnostic } from '../diagnostics/report.ts';
import { inEveryLanguage } from '../messages/index.ts';
import type { Diagnostic, Discarded } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import type { SourceDocument } from '../source/document.ts';
import { LIMITS } from '../source/limits.ts';
import { mend } from '../text/fold.ts';
import { tooLong } from './budget.ts';
import { decodeHtml } from './html/decode.ts';
import { FlowReader, type HtmlParagraph, linesOf, setAsideTable } from './html/flow.ts';
import { leanTrees } from './html/tree.ts';
import { layOutBlocks, tableTooLarge } from './layout.ts';
import { type LegacyEncoding, legacyEncoding } from './legacy.ts';
import type { ReadFile } from './text.ts';

export { decodeHtml } from './html/decode.ts';

const MAX_DEPTH = LIMITS.htmlDepth.most;

/** Thrown when a page nests too deep, and caught right outside the parser. */
class TooDeep extends Error {}

/**
 * A web page as lines and real tables. Offsets refer to `text`; pages are unknown.
 * @param page decoded (see `decodeHtml`)
 * @returns the document, or why there is none: a page too large or nested too deep
 */
export function readHtml(page: string, from: ReadFile): Result<SourceDocument> {
  if (page.length > LIMITS.htmlCharacters.most) return failed(tooLarge(page.length));
  const end = endOfElements(page);
  const text = page.slice(0, end);
  let root: DefaultTreeAdapterMap['document'];
  try {
    root = parse(text, {
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
      treeAdapter: shallowTrees(),
    });
  } catch (error) {
    if (error instanceof TooDeep) return failed(tooDeep());
    throw error;
  }
  if (depthOf(root) > MAX_DEPTH) return failed(tooDeep());
  const reader = new FlowReader(text);
  const flow = reader.read(root.childNodes);
  const left = { tables: 0, rows: 0, words: 0 };
  const blocks = layOutBlocks<HtmlParagraph>(flow, {
    textOf: (p) => p.text,
    linesOf: (p, inCell) => linesOf(p, inCell, reader.discarded),
    leave: (table) => {
      left.tables += 1;
      left.words += setAsideTable(table, reader.discarded);
    },
  });
  const sample = blocks.flatMap((b) =>
    b.kind === 'line' ? [b.text] : b.cells.flatMap((c) => c.lines.map((l) => l.text)),
  );
  const legacy = legacyEncoding(sample.join('\n'));
  if (legacy !== null) return failed(oldEncoding(legacy));
  const diagnostics: Diagnostic[] = [];
  if (blocks.length === 0) diagnostics.push(diagnostic('no-text', { pictures: 0 }));
  if (reader.clippedCells > 0)
    diagnostics.push(diagnostic('table-cells-overlap', { count: reader.clippedCells }));
  if (reader.oversized) diagnostics.push(tableTooLarge());
  const rest = restOf(page, end);
  left.words += rest?.words ?? 0;
  if (left.words > 0) diagnostics.push(tooLong(left));
  return done({
    ...from,
    format: 'html',
    pages: null,
    blocks,
    discarded: [...reader.discarded, ...(rest ? [rest.discarded] : [])],
    diagnostics,
  });
}

/** Where the element begins that is one too many; the end of the page where there are no more than are read. */
function endOfElements(page: string): number {
  // an element takes three characters at least
  if (page.length <= LIMITS.htmlElements.most * 3) return page.length;
  let elements = 0;
  for (const { index } of page.matchAll(/<[a-z]/gi)) {
    elements += 1;
    if (elements > LIMITS.htmlElements.most) return index;
  }
  return page.length;
}

/** The words of the page that no tree is made of, tags left out. */
function restOf(page: string, from: number): { discarded: Discarded; words: number } | null {
  if (from === page.length) return null;
  const text = mend(
    page
      .slice(from)
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (text === '') return null;
  const source = { page: null, start: from, end: page.length };
  return { discarded: { text, reason: 'unplaced', source }, words: text.split(' ').length };
}

/** As `readHtml`, from the bytes of a file. */
export function readHtmlBytes(bytes: Uint8Array, from: ReadFile): Result<SourceDocument> {
  const text = decodeHtml(bytes);
  return text.ok ? readHtml(text.value, from) : text;
}

/** A tree that refuses to grow deep: the parser itself takes time with the square of the depth. */
function shallowTrees(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  return leanTrees(
    () => {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TooDeep();
    },
    () => {
      depth = Math.max(0, depth - 1);
    },
  );
}

/** How deep a tree is. Elements that the parser moves about are not all seen while it works. */
function depthOf(root: DefaultTreeAdapterTypes.ParentNode): number {
  let level: DefaultTreeAdapterTypes.ParentNode[] = [root];
  let depth = 0;
  for (; level.length > 0; depth++) {
    const below: DefaultTreeAdapterTypes.ParentNode[] = [];
    for (const node of level)
      for (const child of node.childNodes) if ('childNodes' in child) below.push(child);
    level = below;
  }
  return depth;
}

function tooLarge(length: number): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.pageTooLarge(LIMITS.htmlCharacters.most, length));
}

function tooDeep(): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.tooDeep(MAX_DEPTH));
}

function oldEncoding(encoding: LegacyEncoding): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.oldPage(unreadable.found.legacy[encoding]));
}
