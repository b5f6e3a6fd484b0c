import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Painting, Turn } from '../shapes.ts';
import { isSound, soundnessOf } from '../soundness.ts';
import { View } from '../turning.ts';
import { type Drawing, drawPage } from './drawing.ts';
import { paintingOf, type Recognised } from './recognised.ts';
import type { Recogniser } from './recogniser.ts';

/**
 * Pages that lie on their side or on their head. Which way lines run is told by the picture; which end is up shows
 * when it is read: text on its head gives words that are none.
 */
export interface UprightPage {
  readonly drawing: Drawing;
  /** In the view that the page was drawn in. */
  readonly painting: Painting;
  readonly view: View;
}

/** Text the right way up has this share of Vietnamese words; on its head it has less than a tenth of them. */
const READABLE = 0.4;
/** Fewer words than this show nothing. */
const ENOUGH = 8;
/** Words of which the recogniser is less sure (in per cent) do not count. */
const SURE = 50;

/** Recognises a page in the first of the four ways to turn it in which it can be read, or else in the best. */
export async function recogniseUpright(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  recogniser: Recogniser,
): Promise<UprightPage> {
  const asItLies = await drawPage(pdf, page, 0);
  let best: (UprightPage & { readonly sound: number }) | null = null;
  for (const turn of asItLies.level ? LEVEL_FIRST : SIDEWAYS_FIRST) {
    const drawing = turn === 0 ? asItLies : await drawPage(pdf, page, turn);
    const recognised = await recogniser.recognise(drawing.picture, 'page');
    const { sound, readable } = judge(recognised);
    if (best === null || sound > best.sound) {
      const { width, height } = page.getViewport({ scale: 1 });
      const view = new View(width, height, turn);
      best = { drawing, painting: paintingOf(recognised, drawing.sheet), view, sound };
    }
    if (readable) break;
  }
  if (best === null) throw new TypeError('a page has four sides');
  return best;
}

const LEVEL_FIRST: readonly Turn[] = [0, 2, 3, 1];
/** A wide table bound with upright pages has its head at their left: its text runs up. */
const SIDEWAYS_FIRST: readonly Turn[] = [3, 1, 0, 2];

/** How many words of a page are Vietnamese, and whether that is enough to go on with. */
export function judge({ blocks }: Recognised): { sound: number; readable: boolean } {
  const lines = blocks.flatMap((b) => b.paragraphs.flatMap((p) => p.lines));
  const words = lines.flatMap((l) => l.words.filter((w) => w.confidence >= SURE).map((w) => w.text));
  const sound = words.filter(isSound).length;
  const all = soundnessOf(words).words;
  return { sound, readable: sound >= ENOUGH && sound >= all * READABLE };
}
