import { createHash } from 'node:crypto';
import { readPdf } from '../../../src/readers/pdf.ts';
import { joinTokens, type SourceDocument, type SourceTable } from '../../../src/source/document.ts';

/**
 * Writes small PDFs by hand. Coordinates are points from the page's top left corner, y down. Every letter of
 * the one font is half its size wide, a space a quarter.
 */

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  /** Degrees, counter-clockwise. */
  readonly angle?: number;
  /** Text rendering mode: 3 is unseen. */
  readonly mode?: number;
  /** Extra distance between letters. */
  readonly spacing?: number;
  /** 0 black to 1 white. */
  readonly grey?: number;
}

export const SIZE = 10;

/** A form field: what it draws is a form XObject in its own coordinates, y up. */
export interface FieldSpec {
  readonly type: 'Sig' | 'Btn';
  readonly words: string;
  /** Of a box to tick. */
  readonly ticked?: boolean;
}
/** Paints a grey pixel into the unit square. */
export const PICTURE = 'BI /W 1 /H 1 /CS /G /BPC 8 ID z EI';

export class PageWriter {
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
  readonly ops: string[] = [];
  readonly forms: { matrix: readonly number[]; ops: string }[] = [];
  readonly stamps: { ops: string; at: readonly [number, number]; field?: FieldSpec }[] = [];

  constructor(width = 595, height = 842, rotate = 0) {
    this.width = width;
    this.height = height;
    this.rotate = rotate;
  }

  /** Baseline of the text begins at (x, y). */
  text(x: number, y: number, words: string, style: TextStyle = {}): this {
    this.ops.push(textOps(x, this.height - y, words, style));
    return this;
  }

  /** Lines of text, one under the other. */
  lines(x: number, y: number, lines: readonly string[], style: TextStyle = {}): this {
    for (const [i, line] of lines.entries()) this.text(x, y + i * (style.size ?? SIZE) * 1.2, line, style);
    return this;
  }

  stroke(x0: number, y0: number, x1: number, y1: number, width = 0.5): this {
    this.ops.push(`${width} w ${x0} ${this.height - y0} m ${x1} ${this.height - y1} l S`);
    return this;
  }

  /** A filled rectangle. */
  fill(x: number, y: number, width: number, height: number): this {
    this.ops.push(`${x} ${this.height - y - height} ${width} ${height} re f`);
    return this;
  }

  /** A grey picture of one pixel. */
  picture(x: number, y: number, width: number, height: number): this {
    const place = `${width} 0 0 ${height} ${x} ${this.height - y - height} cm`;
    this.ops.push(`q ${place} ${PICTURE} Q`);
    return this;
  }

  raw(ops: string): this {
    this.ops.push(ops);
    return this;
  }

  /** Content drawn through a form XObject; in its own coordinates, y up. */
  form(matrix: readonly number[], ops: string): this {
    this.ops.push(`/X${this.forms.length} Do`);
    this.forms.push({ matrix, ops });
    return this;
  }

  /** A stamp drawn by an annotation whose corner is at (x, y). */
  stamp(x: number, y: number, words: string): this {
    this.stamps.push({ ops: textOps(0, 2, words, { size: 8 }), at: [x, this.height - y] });
    return this;
  }

  /** A form field whose corner is at (x, y). */
  field(x: number, y: number, field: FieldSpec): this {
    this.stamps.push({ ops: textOps(0, 2, field.words, { size: 8 }), at: [x, this.height - y], field });
    return this;
  }

  /** Level and upright lines around cells, each drawn once as a stroke. */
  grid(xs: readonly number[], ys: readonly number[]): this {
    const [left = 0, right = 0] = [xs[0], xs.at(-1)];
    const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
    for (const x of xs) this.stroke(x, top, x, bottom);
    for (const y of ys) this.stroke(left, y, right, y);
    return this;
  }

  /** Text of cells, by rows; a cell of several lines is an array. */
  cells(
    xs: readonly number[],
    ys: readonly number[],
    rows: readonly (readonly (string | readonly string[])[])[],
  ): this {
    for (const [r, row] of rows.entries()) {
      for (const [c, cell] of row.entries()) {
        const lines = typeof cell === 'string' ? [cell] : cell;
        this.lines(
          (xs[c] ?? 0) + 3,
          (ys[r] ?? 0) + 11,
          lines.filter((l) => l !== ''),
        );
      }
    }
    return this;
  }
}

function textOps(x: number, y: number, words: string, style: TextStyle): string {
  const { size = SIZE, bold = false, angle = 0, mode = 0, spacing = 0, grey } = style;
  const turn = (angle * Math.PI) / 180;
  const [c, s] = [Math.cos(turn), Math.sin(turn)].map((v) => Number(v.toFixed(6)));
  const hex = [...words].map((ch) => (ch.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  const [before, after] = grey === undefined ? ['', ''] : [`q ${grey} g `, ' Q'];
  return `${before}BT /${bold ? 'B' : 'F'} ${size} Tf ${mode} Tr ${spacing} Tc ${c} ${s} ${-(s ?? 0)} ${c} ${x} ${y} Tm <${hex}> Tj ET${after}`;
}

export interface FileOptions {
  /** Encrypts the file (RC4, 40 bits) so that it opens with this password. */
  readonly password?: string;
}

/** The PDF of some pages. */
export function pdfOf(pages: readonly PageWriter[], options: FileOptions = {}): Uint8Array {
  const objects: (string | { dict: string; stream: string })[] = [];
  const add = (object: (typeof objects)[number]): number => objects.push(object);
  const used = new Set(
    [
      ...pages.flatMap((p) => [...p.ops, ...p.forms.map((f) => f.ops), ...p.stamps.map((s) => s.ops)]),
    ].flatMap((ops) =>
      [...ops.matchAll(/<((?:[0-9a-f]{4})+)> Tj/g)].flatMap((m) => m[1]?.match(/.{4}/g) ?? []),
    ),
  );
  const toUnicode = add({ dict: '', stream: cmapOf([...used]) });
  const fonts = ['Plain', 'Plain-Bold'].map((name) => {
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    );
    const cid = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [${WIDTHS}] /FontDescriptor ${descriptor} 0 R >>`,
    );
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
    );
  });
  const font = `/Font << /F ${fonts[0]} 0 R /B ${fonts[1]} 0 R >>`;
  const tree = objects.length + 1;
  objects.push('');
  const kids = pages.map((page) => {
    const forms = page.forms.map(({ matrix, ops }) => {
      return add({
        dict: `/Type /XObject /Subtype /Form /BBox [-2000 -2000 2000 2000] /Matrix [${matrix.join(' ')}] /Resources << ${font} >>`,
        stream: ops,
      });
    });
    const annotations = page.stamps.map(({ ops, at: [x, y], field }) => {
      const look = add({
        dict: `/Type /XObject /Subtype /Form /BBox [0 0 300 12] /Resources << ${font} >>`,
        stream: ops,
      });
      const width = field?.type === 'Btn' ? 12 : 300;
      const kind = field ? fieldKind(field, look) : `/Subtype /Stamp /AP << /N ${look} 0 R >>`;
      return add(`<< /Type /Annot ${kind} /F 4 /Rect [${x} ${y} ${x + width} ${y + 12}] >>`);
    });
    const content = add({ dict: '', stream: page.ops.join('\n') });
    const resources = `<< ${font} /XObject << ${forms.map((f, i) => `/X${i} ${f} 0 R`).join(' ')} >> >>`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Rotate ${page.rotate} /Resources ${resources} /Contents ${content} 0 R /Annots [${annotations.map((a) => `${a} 0 R`).join(' ')}] >>`,
    );
  });
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`;
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return fileOf(objects, catalog, options);
}

function fieldKind({ type, ticked = false }: FieldSpec, look: number): string {
  const field = `/Subtype /Widget /FT /${type} /T (truong)`;
  if (type === 'Sig') return `${field} /AP << /N ${look} 0 R >>`;
  const state = ticked ? '/Yes' : '/Off';
  return `${field} /V ${state} /AS ${state} /AP << /N << /Yes ${look} 0 R /Off ${look} 0 R >> >>`;
}

/** A space is half as wide as a letter; combining marks are drawn without width. */
const WIDTHS = `32 [250] ${0x300} [0 0 0 0] ${0x309} [0] ${0x31b} [0] ${0x323} [0] ${0x302} [0] ${0x306} [0]`;

function cmapOf(codes: readonly string[]): string {
  const chars = codes.map((c) => `<${c}> <${c}>`);
  const blocks: string[] = [];
  for (let i = 0; i < chars.length; i += 100) {
    const block = chars.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function fileOf(
  objects: readonly (string | { dict: string; stream: string })[],
  catalog: number,
  { password }: FileOptions,
): Uint8Array {
  const lock = password === undefined ? null : new Lock(password);
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${i + 1} 0 obj\n`;
    if (typeof object === 'string') file += object;
    else {
      const stream = lock ? lock.stream(object.stream, i + 1) : object.stream;
      file += `<< ${object.dict} /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
    }
    file += '\nendobj\n';
  }
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R ${lock?.trailer() ?? ''} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The standard security handler, revision 2 (ISO 32000-1, 7.6.3): only the user's password, all permissions. */
class Lock {
  readonly #owner: Buffer;
  readonly #key: Buffer;
  readonly #id = Buffer.alloc(16, 7);

  constructor(password: string) {
    const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
    this.#owner = rc4(md5(padded).subarray(0, 5), padded);
    this.#key = md5(padded, this.#owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), this.#id).subarray(0, 5);
  }

  stream(text: string, object: number): string {
    const salt = Buffer.from([object & 255, (object >> 8) & 255, 0, 0, 0]);
    return rc4(md5(this.#key, salt).subarray(0, 10), Buffer.from(text, 'latin1')).toString('latin1');
  }

  trailer(): string {
    const user = rc4(this.#key, PADDING);
    const hex = (b: Buffer): string => `<${b.toString('hex')}>`;
    return `/ID [${hex(this.#id)} ${hex(this.#id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hex(this.#owner)} /U ${hex(user)} >>`;
  }
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const s = Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number): void => {
    [s[i], s[j]] = [s[j] ?? 0, s[i] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  const out = Buffer.alloc(data.length);
  for (let n = 0, i = 0, j = 0; n < data.length; n++) {
    i = (i + 1) & 255;
    j = (j + (s[i] ?? 0)) & 255;
    swap(i, j);
    out[n] = (data[n] ?? 0) ^ (s[((s[i] ?? 0) + (s[j] ?? 0)) & 255] ?? 0);
  }
  return out;
}

export const FROM = { file: 'plan.pdf', sha256: '0'.repeat(64) };

/** What is read of some pages; fails the test where nothing is. */
export async function read(...pages: readonly PageWriter[]): Promise<SourceDocument> {
  const result = await readPdf(pdfOf(pages), FROM);
  if (!result.ok) throw new Error(`${result.trouble.code}: ${result.trouble.got}`);
  return result.value;
}

export function tablesOf(document: SourceDocument): SourceTable[] {
  return document.blocks.filter((b) => b.kind === 'table');
}

/** The words of the lines outside tables. */
export function linesOf(document: SourceDocument): string[] {
  return document.blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : []));
}

/** The words of a table's cells, by rows; spans are shown as "2x1:". */
export function rowsOf(table: SourceTable | undefined): string[][] {
  const rows: string[][] = Array.from({ length: table?.rows ?? 0 }, () => []);
  for (const { row, rowSpan, columnSpan, lines } of table?.cells ?? []) {
    const span = rowSpan * columnSpan > 1 ? `${rowSpan}x${columnSpan}:` : '';
    rows[row]?.push(span + joinTokens(lines.flatMap((l) => l.tokens)));
  }
  return rows;
}

/** A file of the objects given, the first of which is its catalogue: files that no program writes. */
export function rawPdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = String(text.length).padStart(10, '0');
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${at} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text + table + trailer, 'latin1');
}

export function rawStream(head: string, data: string): string {
  return `<<${head}/Length ${data.length}>>stream\n${data}\nendstream`;
}

/** A page of the page tree that is object 2, with its resources and the number of its program. */
export function rawPage(resources: string, contents: number): string {
  return `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}>>/Contents ${contents} 0 R>>`;
}

/** How a form begins, up to its resources. */
export const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources';
