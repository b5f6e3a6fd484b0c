import { inEveryLanguage, type Messages } from '../../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../../model/trouble.ts';

/** Browsers look for the declaration in the first kilobyte; pages saved by Word have it later. */
const PRESCAN = 8192;
const META = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const COMMENT = /<!--[\s\S]{0,4000}?-->/g;

/**
 * The bytes of a page as text: by its byte order mark, else by its `meta` declaration (windows-1258 among
 * others), else as UTF-8.
 * @returns the text without its byte order mark, or a trouble that names the encoding that did not fit
 */
export function decodeHtml(bytes: Uint8Array): Result<string> {
  const label = byteOrderMark(bytes) ?? declared(bytes);
  const decoder = decoderOf(label ?? 'utf-8');
  if (!decoder) return failed(misfit((found) => found.unknownEncoding(label ?? 'utf-8')));
  try {
    return done(decoder.decode(bytes));
  } catch {
    return failed(
      misfit((found) => (label === null ? found.undeclared : found.notEncoding(decoder.encoding))),
    );
  }
}

/** null for a label that no browser knows. */
function decoderOf(label: string) {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** What the page says of itself. A declaration that can be read as bytes is never UTF-16 (HTML, 13.2.3.2). */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN)).replace(COMMENT, '');
  const label =
    META.exec(head)?.[1] ?? /^\s*<\?xml[^>]{0,100}encoding=["']([\w.:-]{1,40})/.exec(head)?.[1] ?? null;
  if (label === null) return null;
  // "utf8" and the like are labels too; what browsers do not know is told to the user
  return /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** The encoding that did not fit. */
function misfit(got: (found: Messages['unreadable']['found']) => string): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.pageEncoding(got(unreadable.found)));
}
