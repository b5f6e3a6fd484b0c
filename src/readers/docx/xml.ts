import { SaxesParser } from 'saxes';
import { inEveryLanguage } from '../../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../../model/trouble.ts';
import { LIMITS } from '../../source/limits.ts';

/** An element. Names carry a fixed prefix, whatever prefix or edition of the namespace the file uses. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The characters right inside it. */
  readonly text: string;
}

/** Namespaces of ECMA-376: transitional, then strict (ISO/IEC 29500), and Microsoft's extensions. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/**
 * Elements that say nothing about words or tables. They are most of a styles part, and much of a document
 * that was edited for long; leaving them out of the tree halves the time to read it.
 */
const IGNORED = new Set([
  'w:latentStyles',
  'w:tblStylePr',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:lang',
  'w:ind',
  'w:spacing',
  'w:jc',
  'w:sz',
  'w:szCs',
  'w:bCs',
  'w:i',
  'w:iCs',
  'w:u',
  'w:color',
  'w:shd',
  'w:tabs',
  'w:tcW',
  'w:tcMar',
  'w:tblW',
  'w:tblLook',
  'w:tblInd',
  'w:tblCellMar',
  'w:tblLayout',
  'w:cnfStyle',
  'w:vAlign',
  'w:proofErr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:lastRenderedPageBreak',
  'w:rsid',
  'w:widowControl',
  'w:kern',
  'w:noProof',
  'w:uiPriority',
  'w:semiHidden',
  'w:unhideWhenUsed',
  'w:qFormat',
  'w:nsid',
  'w:tmpl',
]);

/**
 * Stands for a table beyond those that are read: its text has the words, and nothing is inside it. Tables that follow
 * each other with nothing between are one table to Word where their columns are written down, and count as one.
 */
export const LEFT_TABLE = 'left:table';
/** Stands for a row beyond those that are read, in the same way. */
export const LEFT_ROW = 'left:row';

/** Stands for all elements that follow each other beyond those that are kept, whatever they are. */
export const LEFT_WORDS = 'left:words';

function isLeft(name: string | undefined): boolean {
  return name === LEFT_TABLE || name === LEFT_ROW || name === LEFT_WORDS;
}

/** What may stand in a document without any word, and is something to read all the same. */
const PARTS = new Set(['w:p', 'w:tc', 'w:tbl']);

/** Elements of a table or row that is left behind which a word ends. */
const ENDS_WORD = new Set(['w:p', 'w:tab', 'w:br', 'w:cr']);

/** Ignored ones that say something about words after all: white text, and the ground that it may be seen on. */
function isTelling(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'w:color') return /^f{6}$/i.test(attributes['w:val'] ?? '');
  return name === 'w:shd' && !/^(?:auto|f{6})?$/i.test(attributes['w:fill'] ?? '');
}

/** Recursion over the tree stays safe far beyond the depth. */
const MAX_DEPTH = LIMITS.xmlDepth.most;
const MAX_NODES = LIMITS.xmlElements.most;
/** What a document may have at most, each word with two spaces: what is left is told apart before anything is made of it. */
const MAX_CHARACTERS = LIMITS.characters.most + 2 * LIMITS.words.most;

/** Thrown inside the parser's callbacks and caught right outside them. */
class XmlFault extends Error {}

interface OpenNode extends XmlNode {
  children: OpenNode[];
  text: string;
}

/** Most elements have no attributes, many no children: they share one of each, which halves the memory of a tree. */
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};
const NO_CHILDREN: OpenNode[] = [];

/** A name as the file writes it, with what its prefix stood for when it was translated. */
interface Translated {
  readonly prefix: string;
  readonly meaning: string;
  readonly name: string;
}

/** A document has some hundred names; a hostile one must not fill the memory. */
const MOST_NAMES = 10_000;

/** Which namespaces prefixes stand for at the element that is open. */
class Namespaces {
  /** Prefixes of namespaces that are known; of the others nothing is kept. */
  readonly #meanings = new Map([['xml', 'xml']]);
  /** For each open element what the prefixes that it declares stand for around it; null where it changes none. */
  readonly #around: (Map<string, string | undefined> | null)[] = [];
  readonly #names = new Map<string, Translated>();

  enter(attributes: Readonly<Record<string, string>>): void {
    let around: Map<string, string | undefined> | null = null;
    for (const key in attributes) {
      if (!isDeclaration(key)) continue;
      const prefix = key.slice(6);
      const before = this.#meanings.get(prefix);
      const meaning = PREFIXES[attributes[key] ?? ''];
      if (meaning === before) continue;
      around ??= new Map();
      around.set(prefix, before);
      this.#set(prefix, meaning);
    }
    this.#around.push(around);
  }

  leave(): void {
    const around = this.#around.pop();
    if (around) for (const [prefix, meaning] of around) this.#set(prefix, meaning);
  }

  #set(prefix: string, meaning: string | undefined): void {
    if (meaning === undefined) this.#meanings.delete(prefix);
    else this.#meanings.set(prefix, meaning);
  }

  elementName(written: string): string {
    const known = this.#names.get(written);
    if (known && (this.#meanings.get(known.prefix) ?? '?') === known.meaning) return known.name;
    const colon = written.indexOf(':');
    const prefix = written.slice(0, Math.max(0, colon));
    const meaning = this.#meanings.get(prefix) ?? '?';
    const name = `${meaning}:${written.slice(colon + 1)}`;
    if (this.#names.size < MOST_NAMES) this.#names.set(written, { prefix, meaning, name });
    return name;
  }

  /** The attributes under their fixed names; copied, since the parser's own objects take several times the memory. */
  attributes(written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    let named: Record<string, string> | null = null;
    for (const key in written) {
      if (isDeclaration(key)) continue;
      named ??= {};
      // an attribute without a prefix belongs to no namespace
      named[key.includes(':') ? this.elementName(key) : key] = written[key] ?? '';
    }
    return named ?? NO_ATTRIBUTES;
  }
}

function isDeclaration(attribute: string): boolean {
  return attribute.startsWith('xmlns') && (attribute.length === 5 || attribute[5] === ':');
}

/**
 * A part of the package as a tree.
 * @param part its name, for messages
 * @returns the root, or why it is no XML that may be read: not well-formed, a document type declaration
 * (entities are never expanded), too deep, too large, an unknown encoding
 */
export function parseXml(bytes: Uint8Array, part: string): Result<XmlNode> {
  try {
    return done(treeOf(decodedXml(bytes)));
  } catch (error) {
    if (error instanceof XmlFault || error instanceof TypeError) return failed(badXml(part, error.message));
    throw error;
  }
}

/** In bytes: the characters of a large part are never in memory all at once. */
const PIECE = 256 * 1024;

/** XML is UTF-8 unless its byte order mark or declaration says otherwise (XML 1.0, appendix F). */
function* decodedXml(bytes: Uint8Array): Generator<string> {
  const [a, b] = bytes;
  const wide = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0x00) ? 'utf-16le' : null;
  const big = (a === 0xfe && b === 0xff) || (a === 0x00 && b === 0x3c) ? 'utf-16be' : null;
  // throws a TypeError at the first byte that does not fit
  const decoder = new TextDecoder(wide ?? big ?? 'utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

function treeOf(pieces: Iterable<string>): XmlNode {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const builder = new TreeBuilder();
  parser.on('error', (error) => {
    throw new XmlFault(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlFault('a document type declaration, which Word never writes');
  });
  parser.on('opentag', (tag) => builder.open(tag.name, tag.attributes));
  parser.on('closetag', () => builder.close());
  parser.on('text', (t) => builder.text(t));
  parser.on('cdata', (t) => builder.text(t));
  for (const piece of pieces) parser.write(piece);
  parser.close();
  if (!builder.root) throw new XmlFault('no element');
  return builder.root;
}

class TreeBuilder {
  root: OpenNode | undefined;
  readonly #open: OpenNode[] = [];
  readonly #namespaces = new Namespaces();
  #nodes = 0;
  /** Elements open inside an ignored one, itself included. */
  #ignored = 0;
  /** Tables that do not stand in another one. */
  #tables = 0;
  /** Of the tables that are open. */
  #depth = 0;
  /** Of all tables, those in cells too. */
  #rows = 0;
  /** Of those that are in the tree. */
  #kept = 0;
  /** Paragraphs and cells. */
  #parts = 0;
  /** Of the words. */
  #characters = 0;
  /** Names of the elements open inside what is left; with its own name where it stands for any element. */
  readonly #left: string[] = [];

  open(name: string, attributes: Record<string, string>): void {
    if (this.#ignored > 0) {
      this.#ignored += 1;
      return;
    }
    const around = this.#open.at(-1);
    if (isLeft(around?.name)) {
      this.#left.push(this.#namespaces.elementName(name));
      return;
    }
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) throw new XmlFault(`more than ${MAX_NODES} elements`);
    if (this.#open.length >= MAX_DEPTH) throw new XmlFault(`elements more than ${MAX_DEPTH} deep`);
    this.#namespaces.enter(attributes);
    const canonical = this.#namespaces.elementName(name);
    const named = this.#namespaces.attributes(attributes);
    if (IGNORED.has(canonical) && !isTelling(canonical, named)) {
      this.#namespaces.leave();
      this.#ignored = 1;
      return;
    }
    if (PARTS.has(canonical)) this.#parts += 1;
    if (around && this.#isFull) {
      this.#openLeft(around, canonical);
      return;
    }
    this.#add({
      name: this.#readOrLeft(canonical, around),
      attributes: named,
      children: NO_CHILDREN,
      text: '',
    });
  }

  get #isFull(): boolean {
    return (
      this.#kept >= LIMITS.wordElements.most ||
      this.#parts > LIMITS.wordParts.most ||
      this.#characters > MAX_CHARACTERS
    );
  }

  #add(node: OpenNode): void {
    const around = this.#open.at(-1);
    this.#kept += 1;
    if (around?.children === NO_CHILDREN) around.children = [node];
    else if (around) around.children.push(node);
    else this.root ??= node;
    this.#open.push(node);
  }

  /** An element beyond those that are kept: one stands for all that follow each other. */
  #openLeft(around: OpenNode, canonical: string): void {
    const last = around.children.at(-1);
    if (last?.name === LEFT_WORDS) this.#open.push(last);
    else this.#add({ name: LEFT_WORDS, attributes: NO_ATTRIBUTES, children: NO_CHILDREN, text: '' });
    this.#left.push(canonical);
  }

  /** Counts a table or row that begins. @returns its name, or what stands for those beyond the ones that are read */
  #readOrLeft(name: string, around: OpenNode | undefined): string {
    if (name === 'w:tr') {
      this.#rows += 1;
      return this.#rows <= LIMITS.rows.most ? name : LEFT_ROW;
    }
    if (name !== 'w:tbl') return name;
    this.#depth += 1;
    if (this.#depth === 1 && !mayGoOn(around?.children.at(-1))) this.#tables += 1;
    return this.#tables <= LIMITS.tables.most ? name : LEFT_TABLE;
  }

  close(): void {
    if (this.#ignored > 0) {
      this.#ignored -= 1;
      return;
    }
    const inner = this.#left.pop();
    if (inner !== undefined) {
      const around = this.#open.at(-1);
      // to look whether there is a space already would copy all that was joined so far
      if (around && ENDS_WORD.has(inner)) around.text += ' ';
      if (around?.name !== LEFT_WORDS || this.#left.length > 0) return;
    }
    const node = this.#open.pop();
    if (node?.name === 'w:tbl' || node?.name === LEFT_TABLE) this.#depth -= 1;
    this.#namespaces.leave();
  }

  text(text: string): void {
    const node = this.#ignored > 0 ? undefined : this.#open.at(-1);
    // of what is left only what is printed is kept, not what computes it
    if (!node || (isLeft(node.name) && this.#left.at(-1) !== 'w:t')) return;
    if (node.name !== 'w:t') {
      node.text += text;
      return;
    }
    const room = roomIn(text, MAX_CHARACTERS - this.#characters);
    this.#characters += text.length;
    node.text += text.slice(0, room);
    if (room < text.length) this.#leaveText(text.slice(room));
  }

  /** Characters of a run beyond those that are read, which stand behind it. */
  #leaveText(text: string): void {
    const around = this.#open.at(-2);
    const last = around?.children.at(-1);
    if (last?.name === LEFT_WORDS) last.text += text;
    else around?.children.push({ name: LEFT_WORDS, attributes: NO_ATTRIBUTES, children: NO_CHILDREN, text });
  }
}

/** How much of a text fits, up to the end of a word. */
function roomIn(text: string, most: number): number {
  if (text.length <= most) return text.length;
  return Math.max(0, most <= 0 ? 0 : text.lastIndexOf(' ', most));
}

/** Whether a table right behind this element may be more of it: Word joins tables of the same columns. */
function mayGoOn(before: XmlNode | undefined): boolean {
  return before?.name === LEFT_TABLE || (before?.name === 'w:tbl' && gridColumns(before).length > 0);
}

/** The columns of a table's grid, where the file writes them down. */
export function gridColumns(table: XmlNode): XmlNode[] {
  return childrenOf(child(table, 'w:tblGrid'), 'w:gridCol');
}

function badXml(part: string, got: string): Trouble {
  const [first = got] = got.split('\n');
  return inEveryLanguage(({ unreadable }) => unreadable.damagedXml(part, first));
}

/** The first child of this name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((c) => c.name === name);
}

/** The children of a name, in their order; none of no node. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((c) => c.name === name) ?? [];
}

/** The words of an element that stands where nothing of its kind may, one paragraph after the other. */
export function strayText(node: XmlNode): string {
  if (node.name === LEFT_WORDS) return node.text;
  // a damaged file may have a text within a text
  let inside = node.name === 'w:t' ? node.text : '';
  for (const part of node.children) inside += strayText(part);
  return inside !== '' && ENDS_WORD.has(node.name) ? `${inside} ` : inside;
}

/** The `w:val` of a child, which is how Word writes most properties. */
export function valOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['w:val'];
}

/** A whole number in an attribute of a child; undefined where there is none. */
export function numberOf(node: XmlNode | undefined, name: string, attribute = 'w:val'): number | undefined {
  const value = child(node, name)?.attributes[attribute];
  return value !== undefined && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(value)
    ? Math.trunc(Number(value))
    : undefined;
}

/** An on/off property: undefined where it is not written (ECMA-376 part 1, 17.17.4, ST_OnOff). */
export function toggle(node: XmlNode | undefined, name: string): boolean | undefined {
  const property = child(node, name);
  return property && !/^(?:0|false|off|none)$/.test(property.attributes['w:val'] ?? 'on');
}
