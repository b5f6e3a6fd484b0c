import { availableParallelism } from 'node:os';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { diagnostic } from '../../../diagnostics/report.ts';
import type { Diagnostic } from '../../../model/index.ts';
import { done, failed, type Result } from '../../../model/trouble.ts';
import { messageOf } from '../../../text/thrown.ts';
import type { RecognitionProgress } from '../../options.ts';
import { openPdf } from '../library.ts';
import { needsRecognition } from '../nature.ts';
import { contentOf, type PageContent } from '../page.ts';
import { paintPage } from '../paint-page.ts';
import { Drawn } from '../program.ts';
import type { Painting } from '../shapes.ts';
import { shareOfWords } from '../soundness.ts';
import { inView, linesOfPage, merged } from './merging.ts';
import { withNumbers } from './numbers.ts';
import { asShown } from './recognised.ts';
import { notStarted, type Recogniser, startRecogniser } from './recogniser.ts';
import { recogniseUpright } from './upright.ts';

export interface RecognitionOptions {
  readonly file: string;
  readonly password?: string;
  readonly onRecognised?: (progress: RecognitionProgress) => void;
}

export interface Recognition {
  readonly contents: PageContent[];
  /** Numbers of the pages of which words were recognised. */
  readonly pages: readonly number[];
  /** Pages that could not be recognised, and why. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Each holds some 150 MB, and the picture that it works on as much again. */
const MOST_WORKERS = 4;
/** Pages recognised between two times of letting go what the library keeps of them. */
const PAGES_KEPT = 16;
/** Fewer letters in a picture are dirt, or a seal. */
const WORTH = 12;
/** Recognised text takes the place of damaged text where this much more of its words are Vietnamese. */
const BETTER = 0.2;

/** What the pages are read from: as text, and with pictures. */
interface Documents {
  readonly text: PDFDocumentProxy;
  readonly pictures: PDFDocumentProxy;
}

/** Whether words are looked for in the picture of a page. */
export function isWanted({ nature, fault }: PageContent): boolean {
  return fault === null && (needsRecognition(nature) || nature === 'part-picture');
}

/**
 * Draws the pages whose words are in pictures, and recognises them. Pages are drawn a few at a time, and let go
 * when their words are known.
 * @param text the document that the pages were read from
 * @param contents what the pages say themselves
 * @returns the pages, with the words recognised; or why not: no recogniser
 */
export async function recognisePages(
  bytes: Uint8Array,
  text: PDFDocumentProxy,
  contents: readonly PageContent[],
  options: RecognitionOptions,
): Promise<Result<Recognition>> {
  const wanted = contents.filter(isWanted);
  const nothing = { contents: [...contents], pages: [], diagnostics: [] };
  if (wanted.length === 0) return done(nothing);
  const workers = Math.min(wanted.length, availableParallelism(), MOST_WORKERS);
  const recogniser = await startRecogniser(workers);
  if (!recogniser.ok) {
    // a chart in a page of text is no reason to refuse the text
    return wanted.some((c) => needsRecognition(c.nature)) ? recogniser : done(nothing);
  }
  try {
    const opened = await openPdf(bytes, options.password, { pictures: true });
    if (!opened.ok) return opened;
    try {
      const documents = { text, pictures: opened.value };
      return done(await recogniseAll(documents, contents, recogniser.value, workers, options));
    } finally {
      await opened.value.loadingTask.destroy();
    }
  } catch (error) {
    return failed(notStarted((found) => found.said(messageOf(error))));
  } finally {
    await recogniser.value.close();
  }
}

async function recogniseAll(
  documents: Documents,
  contents: readonly PageContent[],
  recogniser: Recogniser,
  workers: number,
  { file, onRecognised }: RecognitionOptions,
): Promise<Recognition> {
  const wanted = contents.filter(isWanted);
  const pages = [...contents];
  const diagnostics: Diagnostic[] = [];
  const total = wanted.length;
  let finished = 0;
  onRecognised?.({ file, done: 0, total });
  const work = async (queue: Iterable<PageContent>): Promise<void> => {
    for (const own of queue) {
      const read = await recognisePage(documents, own, recogniser);
      pages[contents.indexOf(own)] = read.content;
      if (read.fault !== null) diagnostics.push(notRecognised(own.page, read.fault));
      finished += 1;
      onRecognised?.({ file, done: finished, total });
    }
  };
  for (let from = 0; from < total; from += PAGES_KEPT) {
    const queue = wanted.slice(from, from + PAGES_KEPT).values();
    await Promise.all(Array.from({ length: workers }, () => work(queue)));
    await documents.pictures.cleanup();
  }
  const recognised = pages.filter((c) => c.recognition === 'done').map((c) => c.page);
  return { contents: pages, pages: recognised, diagnostics };
}

interface Attempt {
  readonly content: PageContent;
  readonly fault: string | null;
}

/** A page with the words of its pictures; as it was where there are none, or where it cannot be drawn. */
async function recognisePage(
  documents: Documents,
  own: PageContent,
  recogniser: Recogniser,
): Promise<Attempt> {
  const unread: PageContent = { ...own, recognition: 'in-vain' };
  try {
    const found = await paintPicture(documents.pictures, own.page, recogniser);
    const content =
      own.nature === 'damaged' ? replaced(own, found) : await completed(documents.text, own, found);
    return { content: content ?? unread, fault: null };
  } catch (error) {
    return { content: unread, fault: messageOf(error) };
  }
}

/** The words of a page's picture, as if they had been drawn; on the page as shown. */
async function paintPicture(
  pdf: PDFDocumentProxy,
  number: number,
  recogniser: Recogniser,
): Promise<Painting> {
  const page = await pdf.getPage(number);
  try {
    const { drawing, painting, view } = await recogniseUpright(pdf, page, recogniser);
    return asShown(await withNumbers(painting, drawing, recogniser), view);
  } finally {
    page.cleanup();
  }
}

/** The page with the words of its pictures beside its own; null where they hold none. */
async function completed(
  pdf: PDFDocumentProxy,
  own: PageContent,
  found: Painting,
): Promise<PageContent | null> {
  const { painting: painted } = await paintPage(pdf, own.page, new Drawn(Number.POSITIVE_INFINITY));
  const within = own.nature === 'part-picture' ? painted.pictures : null;
  const { painting, added } = merged(painted, own, found, within);
  if (added < WORTH) return null;
  const letters = painted.glyphs.length + added;
  return { ...contentOf(painting, own.page), letters, recognition: 'done' };
}

/** The page with the words of its picture in the place of its damaged ones; null where they are no better. */
function replaced(own: PageContent, found: Painting): PageContent | null {
  const content = contentOf(found, own.page);
  const letters = found.glyphs.reduce((sum, { text }) => sum + text.length, 0);
  const better = shareOfWords(wordsOf(content)) - shareOfWords(wordsOf(own));
  if (letters < WORTH || better < BETTER) return null;
  const lines = linesOfPage(own).map((line) => inView(line, own.view, content.view));
  return { ...content, letters, recognition: 'done', replaced: lines };
}

function wordsOf(content: PageContent): string[] {
  return linesOfPage(content).flatMap((line) => line.words.map((word) => word.text));
}

function notRecognised(page: number, why: string): Diagnostic {
  return diagnostic('page-not-recognised', { page, reason: why }, { source: { page, start: 0, end: 0 } });
}
