import { readFileSync } from 'node:fs';
import { openPdf } from '../../../src/readers/pdf/library.ts';

const SCALE = 200 / 72;

const HELVETICA =
  '/Font << /H << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>';

interface Canvases {
  create(width: number, height: number): DrawnPage;
  destroy(page: DrawnPage): void;
}

interface DrawnPage {
  canvas: { toBuffer(type: 'image/jpeg', quality: number): Buffer };
  context: object;
}

function drawsCanvases(value: object): value is Canvases {
  return 'create' in value;
}

interface ScanOptions {
  /** Degrees to the right by which the sheets lay turned on the scanner. */
  readonly turned?: number;
  /** `/Rotate` of the pages: how much a viewer turns them back, to the right. */
  readonly rotate?: number;
  /** Lines that a signing program sets over each page, in its corner. */
  readonly stamp?: readonly string[];
  /** Lines of text that lie unseen under each picture. */
  readonly layer?: readonly string[];
}

/** Pages of a PDF as a scanner gives them: a PDF of pictures. */
export async function scanOf(
  file: string,
  pages: readonly number[],
  { turned = 0, rotate = 0, stamp = [], layer = [] }: ScanOptions = {},
): Promise<Uint8Array> {
  const opened = await openPdf(new Uint8Array(readFileSync(file)), undefined, { pictures: true });
  if (!opened.ok || !drawsCanvases(opened.value.canvasFactory)) throw new Error('cannot be drawn');
  const pictures: { jpeg: Buffer; width: number; height: number }[] = [];
  for (const number of pages) {
    const page = await opened.value.getPage(number);
    const viewport = page.getViewport({ scale: SCALE, rotation: page.rotate + turned });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const drawn = opened.value.canvasFactory.create(width, height);
    const { canvas, context } = drawn;
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    pictures.push({ jpeg: canvas.toBuffer('image/jpeg', 80), width, height });
    opened.value.canvasFactory.destroy(drawn);
    page.cleanup();
  }
  await opened.value.loadingTask.destroy();
  return pdfOfPictures(pictures, rotate, (height) => [
    ...layer.map((line, i) => text(line, 60, height - 120 - i * 14, 3)),
    ...stamp.map((line, i) => text(line, 380, height - 16 - i * 8, 0)),
  ]);
}

/** ASCII in Helvetica; mode 3 is unseen. */
function text(words: string, x: number, y: number, mode: number): string {
  return `BT /H 7 Tf ${mode} Tr ${x} ${y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`;
}

function pdfOfPictures(
  pictures: readonly { readonly jpeg: Buffer; readonly width: number; readonly height: number }[],
  rotate: number,
  over: (height: number) => readonly string[],
): Uint8Array {
  const objects: Buffer[] = [];
  const add = (head: string, stream: Buffer | null = null): number => {
    const parts = stream
      ? [Buffer.from(`<< ${head} /Length ${stream.length} >>\nstream\n`), stream, Buffer.from('\nendstream')]
      : [Buffer.from(`<< ${head} >>`)];
    return objects.push(Buffer.concat(parts));
  };
  add('/Type /Catalog /Pages 2 0 R');
  objects.push(Buffer.alloc(0));
  const kids = pictures.map(({ jpeg, width, height }) => {
    const image = add(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    );
    const [w, h] = [width / SCALE, height / SCALE];
    const content = add('', Buffer.from([`q ${w} 0 0 ${h} 0 0 cm /I Do Q`, ...over(h)].join('\n')));
    return add(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Rotate ${rotate} /Contents ${content} 0 R /Resources << /XObject << /I ${image} 0 R >> ${HELVETICA} >>`,
    );
  });
  objects[1] = Buffer.from(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`,
  );
  const parts = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  }
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
