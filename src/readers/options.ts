import type { SourceFormat } from '../model/index.ts';

/** How to read a file; everything has a default. */
export interface ReadOptions {
  /** What to call the input where it has no path of its own; also the name kept in `source.file`. */
  readonly file?: string;
  /** Read as this format whatever the content looks like. */
  readonly format?: SourceFormat;
  /** A file of corrections to apply; those beside the document where it is left out, none where it is null. */
  readonly corrections?: string | null;
  /** The path of a document that is handed over as bytes: its corrections stand beside it. */
  readonly beside?: string;
  /** The most bytes to read. */
  readonly maxSize?: number;
  /** Opens an encrypted PDF. */
  readonly password?: string;
  /** Which side of a Word file's tracked changes to read. */
  readonly changes?: 'final' | 'original';
  /** The most pages of a PDF; a longer one is refused. */
  readonly maxPages?: number;
  /** Recognises the text of PDF pages that are pictures (OCR); needs packages that are installed apart. */
  readonly ocr?: boolean;
  /** Called when recognition of a file's pages begins (`done` is 0), and after each page. */
  readonly onRecognised?: (progress: RecognitionProgress) => void;
}

/** How far the recognition of a file's pages is. */
export interface RecognitionProgress {
  readonly file: string;
  readonly done: number;
  readonly total: number;
}
