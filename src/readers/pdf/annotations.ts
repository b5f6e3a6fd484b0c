import type { PDFPageProxy } from 'pdfjs-dist';
import { z } from 'zod';
import { apply, type Matrix } from './matrix.ts';
import type { AnnotationKind, Glyph, Painting } from './shapes.ts';

/** Form fields that draw words or boxes on a page: signatures, and boxes to tick. */

interface Field {
  readonly id: string;
  readonly kind: AnnotationKind;
  /** Left, bottom, right, top in the page's own coordinates. */
  readonly rect: readonly [number, number, number, number];
}

/** The page's glyphs, those of ticked and unticked boxes as the characters that they stand for. */
export async function withFields(
  painting: Painting,
  page: PDFPageProxy,
  base: Matrix,
): Promise<{ painting: Painting; signatures: ReadonlySet<string> }> {
  const annotations: readonly unknown[] = await page.getAnnotations();
  const fields = annotations.flatMap((a) => fieldOf(a) ?? []);
  const boxes = fields.filter((f) => f.kind !== 'signature');
  const drawn = new Set(boxes.map((f) => f.id));
  const glyphs = painting.glyphs.filter((g) => g.annotation === undefined || !drawn.has(g.annotation));
  return {
    painting: { ...painting, glyphs: [...glyphs, ...boxes.map((f, i) => boxGlyph(f, base, i))] },
    signatures: new Set(fields.filter((f) => f.kind === 'signature').map((f) => f.id)),
  };
}

/** What the library tells of a form field (pdf.js, `WidgetAnnotation` data). */
const Widget = z.object({
  id: z.string(),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  fieldType: z.string(),
  fieldValue: z.unknown().optional(),
  checkBox: z.boolean().optional(),
  radioButton: z.boolean().optional(),
  exportValue: z.unknown().optional(),
  buttonValue: z.unknown().optional(),
});

function fieldOf(annotation: unknown): Field | null {
  const widget = Widget.safeParse(annotation).data;
  if (!widget) return null;
  const { id, rect, fieldType, fieldValue, checkBox, radioButton } = widget;
  if (fieldType === 'Sig') return { id, rect, kind: 'signature' };
  if (fieldType !== 'Btn' || !(checkBox || radioButton)) return null;
  const own = checkBox ? widget.exportValue : widget.buttonValue;
  const ticked = typeof fieldValue === 'string' && fieldValue !== 'Off' && fieldValue === own;
  return { id, rect, kind: ticked ? 'ticked' : 'unticked' };
}

/** Runs of glyphs that are no run of the page's program are counted downwards. */
function boxGlyph({ kind, rect: [x0, y0, x1, y1] }: Field, base: Matrix, i: number): Glyph {
  const height = y1 - y0;
  const [ax, ay] = apply(base, x0, y0 + height * BELOW);
  const [bx, by] = apply(base, x1, y0 + height * BELOW);
  const text = kind === 'ticked' ? '☒' : '☐';
  return { text, ax, ay, bx, by, size: height, turn: 0, bold: false, spaced: true, run: -1 - i };
}

/** The baseline of a box, in parts of its height: that of the words beside it. */
const BELOW = 0.2;
