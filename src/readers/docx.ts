import { diagnostic } from '../diagnostics/report.ts';
import { inEveryLanguage } from '../messages/index.ts';
import type { Diagnostic } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { type Block, linesIn, type SourceDocument } from '../source/document.ts';
import { BlockReader, sectionPageBreaks } from './docx/blocks.ts';
import { DocumentWriter } from './docx/document.ts';
import { Numbering } from './docx/numbering.ts';
import { bodyOf, mainPart, Package, type Relationship } from './docx/package.ts';
import { type Changes, RunReader } from './docx/runs.ts';
import { Styles } from './docx/styles.ts';
import type { Findings, NoteReference, WordBlock } from './docx/tree.ts';
import { childrenOf, type XmlNode } from './docx/xml.ts';
import { type LegacyEncoding, legacyEncoding } from './legacy.ts';
import type { ReadFile } from './text.ts';

/** How a Word file is read. */
export interface DocxOptions {
  /** Which side of tracked changes to read; the final text unless asked otherwise. */
  readonly changes?: Changes;
}

/** The parts that a document is made of. */
interface Parts {
  /** Null once it was read: what is made of it takes as much memory again. */
  body: XmlNode | null;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Readonly<Record<NoteReference['kind'], XmlNode | null>>;
  /** Headers and footers, each with its name for paths. */
  readonly furniture: readonly { readonly name: string; readonly root: XmlNode }[];
}

/**
 * A Word document (.docx, .docm; ECMA-376 transitional or strict) as lines and real tables. Pages are unknown.
 *
 * Numbers that Word makes are among the words; headers, footers, hidden text and tables of contents are in
 * `discarded`, and so are notes and what is struck out or white on white. Macros are never looked at, nothing outside the file is opened.
 * @param bytes the file
 * @returns the document, or why it cannot be read: encrypted, damaged, no Word document, a bomb, text in fonts
 * from before Unicode
 */
export async function readDocx(
  bytes: Uint8Array,
  from: ReadFile,
  options: DocxOptions = {},
): Promise<Result<SourceDocument>> {
  const opened = Package.open(bytes);
  if (!opened.ok) return opened;
  const parts = readParts(opened.value);
  if (!parts.ok) return parts;
  const findings: Findings = { insertions: 0, deletions: 0, pictures: 0, embedded: 0, unfinishedFields: 0 };
  const changes = options.changes ?? 'final';
  const writer = new DocumentWriter(parts.value.numbering);
  const blocks = writeStories(parts.value, writer, changes, findings);
  const legacy = legacyEncoding(sampleOf(blocks));
  if (legacy !== null) return failed(oldFont(legacy));
  const diagnostics = [
    ...writer.diagnostics,
    ...reportFindings(findings, changes, blocks),
    ...reportNumbers(writer.unknownFormats),
    ...reportMacros(opened.value),
  ];
  return done({ ...from, format: 'docx', pages: null, blocks, discarded: writer.discarded, diagnostics });
}

function readParts(opened: Package): Result<Parts> {
  const main = mainPart(opened);
  if (!main.ok) return main;
  const root = opened.xml(main.value);
  if (!root.ok) return root;
  const body = root.value
    ? bodyOf(root.value, opened)
    : bodyOf({ name: '', attributes: {}, children: [], text: '' }, opened);
  if (!body.ok) return body;
  const links = opened.relationships(main.value);
  if (!links.ok) return links;
  const read = new Map<string, XmlNode>();
  for (const { type, target } of links.value) {
    if (!/^(?:styles|numbering|footnotes|endnotes|header|footer)$/.test(type)) continue;
    const part = opened.xml(target);
    if (!part.ok) return part;
    if (part.value) read.set(target, part.value);
  }
  return done(sortParts(body.value, links.value, read));
}

function sortParts(body: XmlNode, links: readonly Relationship[], read: ReadonlyMap<string, XmlNode>): Parts {
  const one = (type: string): XmlNode | null =>
    read.get(links.find((l) => l.type === type)?.target ?? '') ?? null;
  const furniture = [...read].flatMap(([target, root]) => {
    const name = target.slice(target.lastIndexOf('/') + 1).replace(/\.xml$/i, '');
    return root.name === 'w:hdr' || root.name === 'w:ftr' ? [{ name, root }] : [];
  });
  const styles = new Styles(one('styles'));
  const numbering = new Numbering(one('numbering'), (style) => styles.paragraph(style).numbering.list);
  return {
    body,
    styles,
    numbering,
    notes: { footnote: one('footnotes'), endnote: one('endnotes') },
    furniture,
  };
}

/** The body; the notes that it refers to, headers and footers aside. */
function writeStories(parts: Parts, writer: DocumentWriter, changes: Changes, findings: Findings): Block[] {
  const references: NoteReference[] = [];
  const reader = (story: XmlNode) => {
    const runs = new RunReader(parts.styles, changes, findings, references);
    return new BlockReader(parts.styles, parts.numbering, runs, sectionPageBreaks(story));
  };
  const blocks = writer.story(takeBody(parts, reader));
  const notes = { footnote: notesById(parts, 'footnote'), endnote: notesById(parts, 'endnote') };
  const counted = { footnote: 0, endnote: 0 };
  for (const { kind, id } of [...references]) {
    const note = notes[kind].get(id);
    if (!note) continue;
    counted[kind] += 1;
    const path = `${kind}[${counted[kind]}]`;
    writer.note(reader(note).read(note, path), String(counted[kind]), path);
  }
  for (const { name, root } of parts.furniture) writer.furniture(reader(root).read(root, name));
  return blocks;
}

/** The blocks of the body, of which nothing else is kept. */
function takeBody(parts: Parts, reader: (story: XmlNode) => BlockReader): readonly WordBlock[] {
  const { body } = parts;
  parts.body = null;
  return body === null ? [] : reader(body).read(body, 'body');
}

function notesById(parts: Parts, kind: NoteReference['kind']): ReadonlyMap<string, XmlNode> {
  const notes = childrenOf(parts.notes[kind] ?? undefined, `w:${kind}`);
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}

/** The first words of a document, enough to tell its encoding. */
export function sampleOf(blocks: readonly Block[]): string {
  let text = '';
  for (const block of blocks) {
    for (const line of linesIn(block)) {
      if (text.length > 20_000) return text;
      text += `${line.text}\n`;
    }
  }
  return text;
}

/** What the words of the document do not show: tracked changes, pictures, embedded documents. */
export function reportFindings(found: Findings, changes: Changes, blocks: readonly Block[]): Diagnostic[] {
  const reports: Diagnostic[] = [];
  const tracked = found.insertions + found.deletions;
  if (tracked > 0) reports.push(diagnostic('tracked-changes', { count: tracked, side: changes }));
  if (blocks.length === 0) reports.push(diagnostic('no-text', { pictures: found.pictures }));
  if (found.embedded > 0) reports.push(diagnostic('embedded-document', { count: found.embedded }));
  if (found.unfinishedFields > 0)
    reports.push(diagnostic('unfinished-field', { count: found.unfinishedFields }));
  return reports;
}

function reportNumbers(formats: readonly string[]): Diagnostic[] {
  if (formats.length === 0) return [];
  return [diagnostic('number-format', { formats: [...formats] })];
}

function reportMacros(opened: Package): Diagnostic[] {
  if (!opened.names.some((n) => n.endsWith('vbaproject.bin'))) return [];
  return [diagnostic('macros-ignored', {})];
}

/** That the text is set in a font of an encoding before Unicode. */
export function oldFont(encoding: LegacyEncoding): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.oldFont(unreadable.found.legacy[encoding]));
}
