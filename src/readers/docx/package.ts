import { unzipSync } from 'fflate';
import { inEveryLanguage, type Messages } from '../../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../../model/trouble.ts';
import { LIMITS } from '../../source/limits.ts';
import { messageOf } from '../../text/thrown.ts';
import { size } from '../bytes.ts';
import { child, childrenOf, parseXml, type XmlNode } from './xml.ts';

/** In bytes. Below this size a part may be as repetitive as it likes. */
const RATIO_FROM = 4 * 1024 ** 2;

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
}

/** A relationship from one part of the package to another (ECMA-376 part 2, 9.3). */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `officeDocument`, `styles`, `header` … the same in the strict namespaces. */
  readonly type: string;
  /** Name of the part, without a leading slash; only ever looked up inside the package. */
  readonly target: string;
}

/** The parts of a Word file (Open Packaging Conventions); only those asked for are unpacked. */
export class Package {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  private constructor(bytes: Uint8Array, entries: ReadonlyMap<string, Entry>) {
    this.#bytes = bytes;
    this.#entries = entries;
  }

  /** @returns the package, or why it cannot be opened: encrypted, no archive, damaged, unreasonably large */
  static open(bytes: Uint8Array): Result<Package> {
    if (isCompound(bytes)) return failed(compoundTrouble(bytes));
    const entries = new Map<string, Entry>();
    let twice = '';
    try {
      unzipSync(bytes, {
        filter: ({ name, size: packed, originalSize }) => {
          const key = partKey(name);
          if (entries.has(key) && !key.endsWith('/')) twice = name;
          entries.set(key, { name, packed, size: originalSize });
          return false;
        },
      });
    } catch (error) {
      return failed(damaged((found) => found.said(messageOf(error))));
    }
    if (twice !== '') return failed(damaged((found) => found.twoParts(twice)));
    if (entries.size > LIMITS.zipEntries.most) return failed(tooMuch((found) => found.parts(entries.size)));
    return done(new Package(bytes, entries));
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** Names of all parts, in small letters. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Whether all parts together are of a reasonable size: to be asked before another library unpacks them. */
  withinLimits(): Result<null> {
    let total = 0;
    for (const entry of this.#entries.values()) {
      const bounded = withinLimits(entry);
      if (!bounded.ok) return bounded;
      total += entry.size;
    }
    return total > LIMITS.zipBytes.most ? failed(tooMuchTogether()) : done(null);
  }

  /** A part as XML; null where there is none of this name. */
  xml(name: string): Result<XmlNode | null> {
    const entry = this.#entries.get(partKey(name));
    if (!entry) return done(null);
    const bytes = this.#unpack(entry);
    return bytes.ok ? parseXml(bytes.value, entry.name) : bytes;
  }

  /** The characters of a part, for what need not be well-formed to be looked through. */
  text(name: string): Result<string> {
    const entry = this.#entries.get(partKey(name));
    const bytes = entry ? this.#unpack(entry) : done(new Uint8Array());
    return bytes.ok ? done(new TextDecoder().decode(bytes.value)) : bytes;
  }

  /** Where a part points to inside the package; empty for a part that points nowhere. */
  relationships(part: string): Result<readonly Relationship[]> {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const xml = this.xml(`${folder}_rels/${part.slice(slash + 1)}.rels`);
    if (!xml.ok) return xml;
    const found: Relationship[] = [];
    for (const node of xml.value ? childrenOf(xml.value, 'rel:Relationship') : []) {
      const { Id = '', Type = '', Target = '', TargetMode } = node.attributes;
      if (TargetMode === 'External') continue;
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: resolvePart(folder, Target),
      });
    }
    return done(found);
  }

  #unpack(entry: Entry): Result<Uint8Array> {
    const bounded = withinLimits(entry);
    if (!bounded.ok) return bounded;
    this.#unpacked += entry.size;
    if (this.#unpacked > LIMITS.zipBytes.most) return failed(tooMuchTogether());
    try {
      // never more than the size stated, which was checked: fflate fills a buffer of that size and stops
      const bytes = unzipSync(this.#bytes, { filter: (f) => f.name === entry.name })[entry.name];
      return bytes ? done(bytes) : failed(damaged((found) => found.notUnpacked(entry.name)));
    } catch (error) {
      const said = messageOf(error);
      return failed(damaged((found) => found.notUnpackedSaid(entry.name, said)));
    }
  }
}

function withinLimits({ name, packed, size: unpacked }: Entry): Result<null> {
  if (unpacked > LIMITS.zipPartBytes.most)
    return failed(tooMuch((found) => found.part(size(unpacked), name)));
  if (unpacked > RATIO_FROM && unpacked > packed * LIMITS.zipRatio.most)
    return failed(tooMuch((found) => found.unpacks(size(packed), size(unpacked), name)));
  return done(null);
}

function tooMuchTogether(): Trouble {
  return tooMuch((found) => found.partsTogether(size(LIMITS.zipBytes.most)));
}

/** Part names differ in more than case (ECMA-376 part 2, 6.2.2.3); some archivers write backslashes. */
function partKey(name: string): string {
  return name.replace(/\\/g, '/').toLowerCase();
}

function resolvePart(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The main part: where the package's own relationships point, else where Word always puts it. */
export function mainPart(opened: Package): Result<string> {
  const top = opened.relationships('');
  if (!top.ok) return top;
  const stated = top.value.find((r) => r.type === 'officeDocument')?.target;
  const name = [stated, 'word/document.xml'].find((n) => n !== undefined && opened.has(n));
  return name === undefined ? failed(noDocument(opened)) : done(name);
}

/** The element that holds the text of the main part. */
export function bodyOf(root: XmlNode, opened: Package): Result<XmlNode> {
  const body = root.name === 'w:document' ? child(root, 'w:body') : undefined;
  return body ? done(body) : failed(noDocument(opened));
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((b, i) => bytes[i] === b);
}

/** A compound file (MS-CFB): Word 97, or a .docx under a password (MS-OFFCRYPTO, stream EncryptedPackage). */
function compoundTrouble(bytes: Uint8Array): Trouble {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encrypted = all.includes('EncryptedPackage', 0, 'utf16le');
  return inEveryLanguage(({ unreadable }) =>
    encrypted ? unreadable.encryptedPackage() : unreadable.oldOffice(),
  );
}

/** What was found instead, in words. */
type Got = (found: Messages['unreadable']['found']) => string;

function damaged(got: Got): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.damagedPackage(got(unreadable.found)));
}

function tooMuch(got: Got): Trouble {
  const [part, total] = [size(LIMITS.zipPartBytes.most), size(LIMITS.zipBytes.most)];
  return inEveryLanguage(({ unreadable }) => unreadable.packageTooLarge(part, total, got(unreadable.found)));
}

/** A sheet whose last cell stands so far out that the places up to it would fill the memory. */
export function tooManySlots(slots: number, name: string): Trouble {
  return tooMuch((found) => found.slots(slots, name));
}

/** Cells that repeat a long text show more of it than any document has. */
export function tooManyCharacters(characters: number): Trouble {
  return tooMuch((found) => found.characters(characters));
}

function noDocument(opened: Package): Trouble {
  const kind = opened.names.find((n) => /^(?:xl|ppt|content\.xml)/.test(n));
  const parts = opened.names.length;
  return inEveryLanguage(({ unreadable }) => {
    const { archive, archiveWith } = unreadable.found;
    return unreadable.noWordDocument(kind === undefined ? archive(parts) : archiveWith(kind));
  });
}
