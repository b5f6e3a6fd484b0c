import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** Characters of a text node with their place in the page; of another length where they were an entity. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const REFERENCE = /&(?:#[xX]?)?[0-9A-Za-z]{1,40};?/y;
const decoded = new Map<string, string>();

/**
 * The characters of a text node and where each stands in the page.
 * @param html the whole page
 */
export function piecesOf(node: DefaultTreeAdapterTypes.TextNode, html: string): TextPiece[] {
  const place = node.sourceCodeLocation;
  const value = node.value;
  const start = place?.startOffset ?? 0;
  const end = Math.max(start, place?.endOffset ?? start);
  if (end - start === value.length) return [{ text: value, start, end }];
  return align(value, html, start, end);
}

/** Goes through the page's characters and the decoded ones side by side. */
function align(value: string, html: string, start: number, end: number): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = start;
  let done = 0;
  let plain = 0;
  const flush = () => {
    if (plain > 0) pieces.push({ text: value.slice(done - plain, done), start: at - plain, end: at });
    plain = 0;
  };
  while (done < value.length && at < end) {
    const reference = html[at] === '&' ? referenceAt(html, at) : null;
    if (reference && value.startsWith(reference.text, done)) {
      flush();
      pieces.push({ text: reference.text, start: at, end: at + reference.length });
      at += reference.length;
      done += reference.text.length;
    } else if (html[at] === value[done]) {
      at += 1;
      done += 1;
      plain += 1;
    } else if (html[at] === '\r' || html[at] === '\0') {
      // CR LF became LF; NUL was dropped
      flush();
      at += 1;
      if (html[at] === '\n' || value[done] !== '\n') continue;
      pieces.push({ text: '\n', start: at - 1, end: at });
      done += 1;
    } else break;
  }
  flush();
  // text that the parser moved or joined from two places: the place of the whole is all that is known
  if (done < value.length) pieces.push({ text: value.slice(done), start: Math.min(at, end), end });
  return pieces;
}

function referenceAt(html: string, at: number): { text: string; length: number } | null {
  REFERENCE.lastIndex = at;
  const raw = REFERENCE.exec(html)?.[0];
  if (raw === undefined) return null;
  let text = decoded.get(raw);
  if (text === undefined) {
    const [node] = parseFragment(raw).childNodes;
    text = node && 'value' in node ? node.value : raw;
    if (decoded.size < 5000) decoded.set(raw, text);
  }
  return { text, length: raw.length };
}
