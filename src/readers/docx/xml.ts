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

function isLeft(name: string | undefined): boolean {
  return name === LEFT_TABLE || name === LEFT_ROW;
}

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

/** Thrown inside the parser's callbacks and caught right outside them. */
class XmlFault extends Error {}

interface OpenNode extends XmlNode {
  readonly children: OpenNode[];
  text: string;
}

/** Prefixes declared so far, and the names already translated under them. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  /** What was looked up around it before. */
  readonly inherited: Map<string, string>;
  /** Of the element around it: where a prefix is looked up that this one does not declare. */
  readonly outer: Scope | null;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

/**
 * A part of the package as a tree.
 * @param part its name, for messages
 * @returns the root, or why it is no XML that may be read: not well-formed, a document type declaration
 * (entities are never expanded), too deep, too large, an unknown encoding
 */
export function parseXml(bytes: Uint8Array, part: string): Result<XmlNode> {
  try {
    return done(treeOf(decodeXml(bytes)));
  } catch (error) {
    if (error instanceof XmlFault || error instanceof TypeError) return failed(badXml(part, error.message));
    throw error;
  }
}

/** XML is UTF-8 unless its byte order mark or declaration says otherwise (XML 1.0, appendix F). */
function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const wide = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0x00) ? 'utf-16le' : null;
  const big = (a === 0xfe && b === 0xff) || (a === 0x00 && b === 0x3c) ? 'utf-16be' : null;
  // throws a TypeError at the first byte that does not fit
  return new TextDecoder(wide ?? big ?? 'utf-8', { fatal: true }).decode(bytes);
}

function treeOf(text: string): XmlNode {
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
  parser.write(text).close();
  if (!builder.root) throw new XmlFault('no element');
  return builder.root;
}

class TreeBuilder {
  root: OpenNode | undefined;
  readonly #open: OpenNode[] = [];
  readonly #scopes: Scope[] = [
    {
      prefixes: new Map([['xml', 'xml']]),
      inherited: new Map(),
      outer: null,
      elements: new Map(),
      attributes: new Map(),
    },
  ];
  #nodes = 0;
  /** Elements open inside an ignored one, itself included. */
  #ignored = 0;
  /** Tables that do not stand in another one. */
  #tables = 0;
  /** Of the tables that are open. */
  #depth = 0;
  /** Of all tables, those in cells too. */
  #rows = 0;
  /** Names of the elements open inside a table or row that is left. */
  readonly #left: string[] = [];

  open(name: string, attributes: Record<string, string>): void {
    if (this.#ignored > 0) {
      this.#ignored += 1;
      return;
    }
    const around = this.#open.at(-1);
    if (isLeft(around?.name)) {
      const scope = this.#scopes.at(-1);
      this.#left.push(scope ? elementName(name, scope) : name);
      return;
    }
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) throw new XmlFault(`more than ${MAX_NODES} elements`);
    if (this.#open.length >= MAX_DEPTH) throw new XmlFault(`elements more than ${MAX_DEPTH} deep`);
    const scope = this.#enter(attributes);
    const canonical = elementName(name, scope);
    if (IGNORED.has(canonical) && !isTelling(canonical, renamed(attributes, scope))) {
      this.#scopes.pop();
      this.#ignored = 1;
      return;
    }
    const node: OpenNode = {
      name: this.#readOrLeft(canonical, around),
      attributes: renamed(attributes, scope),
      children: [],
      text: '',
    };
    if (around) around.children.push(node);
    else this.root ??= node;
    this.#open.push(node);
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
      if (around && ENDS_WORD.has(inner)) around.text += ' ';
      return;
    }
    const node = this.#open.pop();
    if (node?.name === 'w:tbl' || node?.name === LEFT_TABLE) this.#depth -= 1;
    this.#scopes.pop();
  }

  text(text: string): void {
    const node = this.#ignored > 0 ? undefined : this.#open.at(-1);
    // of what is left only what is printed is kept, not what computes it
    if (node && (!isLeft(node.name) || this.#left.at(-1) === 'w:t')) node.text += text;
  }

  #enter(attributes: Readonly<Record<string, string>>): Scope {
    const outer = this.#scopes.at(-1) ?? null;
    let prefixes: Map<string, string> | null = null;
    for (const key in attributes) {
      if (!/^xmlns(?::|$)/.test(key)) continue;
      prefixes ??= new Map();
      prefixes.set(key.slice(6), PREFIXES[attributes[key] ?? ''] ?? '?');
    }
    const scope =
      outer && !prefixes
        ? outer
        : {
            prefixes: prefixes ?? new Map(),
            inherited: new Map(),
            outer,
            elements: new Map(),
            attributes: new Map(),
          };
    this.#scopes.push(scope);
    return scope;
  }
}

/** Whether a table right behind this element may be more of it: Word joins tables of the same columns. */
function mayGoOn(before: XmlNode | undefined): boolean {
  return before?.name === LEFT_TABLE || (before?.name === 'w:tbl' && gridColumns(before).length > 0);
}

/** The columns of a table's grid, where the file writes them down. */
export function gridColumns(table: XmlNode): XmlNode[] {
  return childrenOf(child(table, 'w:tblGrid'), 'w:gridCol');
}

/** What a prefix stands for where it is used; the elements on the way to its declaration remember it. */
function prefixIn(scope: Scope, prefix: string): string {
  const within: Scope[] = [];
  let known: string | undefined;
  for (let at: Scope | null = scope; at && known === undefined; at = at.outer) {
    known = at.prefixes.get(prefix) ?? at.inherited.get(prefix);
    if (known === undefined) within.push(at);
  }
  const meaning = known ?? '?';
  for (const { inherited } of within) inherited.set(prefix, meaning);
  return meaning;
}

function elementName(name: string, scope: Scope): string {
  return remember(scope.elements, name, () => {
    const colon = name.indexOf(':');
    return `${prefixIn(scope, name.slice(0, Math.max(0, colon)))}:${name.slice(colon + 1)}`;
  });
}

/** The attributes under their fixed names; the same object where it has these already. */
function renamed(attributes: Record<string, string>, scope: Scope): Record<string, string> {
  let same = true;
  for (const key in attributes) same &&= attributeName(key, scope) === key;
  if (same) return attributes;
  const named: Record<string, string> = {};
  for (const key in attributes) named[attributeName(key, scope)] = attributes[key] ?? '';
  return named;
}

/** An attribute without a prefix belongs to no namespace. */
function attributeName(name: string, scope: Scope): string {
  return remember(scope.attributes, name, () => (name.includes(':') ? elementName(name, scope) : name));
}

function remember(cache: Map<string, string>, key: string, make: () => string): string {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
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
