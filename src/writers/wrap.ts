import stringWidth from 'string-width';

/** Letters with their marks: a syllable that has to be cut is never cut between the two. Takes long to make. */
let segmenter: Intl.Segmenter | undefined;

function graphemes(word: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return segmenter.segment(word);
}

/** Letters and signs of one column each, as nearly all Vietnamese text has, and what stands for marks (private use). */
const ONE_COLUMN_EACH = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027\uE000-\uF8FF]*$/;

/** Columns of a terminal that text takes. */
export function widthOf(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text);
}

/**
 * Text in lines of at most `width` columns, broken between syllables (which Vietnamese writes apart); a single one that
 * is too long (a number such as 123/2024/QĐ-UBND) after its signs where possible. Line breaks of the text stay.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, width);
  return text.split('\n').flatMap((line) => wrapLine(line, room));
}

/** A line of help that is a command to copy: `  $ reform-plan parse plan.docx`. */
const COMMAND = /^ *\$ /;

/**
 * A help text with its sentences in lines of at most `width` columns, each line's own indent kept; commands stay whole,
 * so that they can be copied.
 */
export function wrapProse(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    if (widthOf(line) <= width || COMMAND.test(line)) return [line];
    const indent = /^ */.exec(line)?.[0] ?? '';
    return wrap(line.trim(), width - indent.length).map((part) => `${indent}${part}`);
  });
  return lines.join('\n');
}

function wrapLine(line: string, room: number): string[] {
  if (widthOf(line) <= room) return [line];
  const lines: string[] = [];
  let open = '';
  let taken = 0;
  for (const word of line.split(' ')) {
    for (const [i, part] of (widthOf(word) > room ? cut(word, room) : [word]).entries()) {
      const wide = widthOf(part);
      const space = i === 0 && open !== '' ? 1 : 0;
      if (open !== '' && (i > 0 || taken + space + wide > room)) {
        lines.push(open);
        open = part;
        taken = wide;
      } else {
        open += ' '.repeat(space) + part;
        taken += space + wide;
      }
    }
  }
  return [...lines, open];
}

/** A word in pieces that fit, after "/", "-", "_" or "." where there is one. */
function cut(word: string, room: number): string[] {
  const pieces: string[] = [];
  let open = '';
  let taken = 0;
  let joint = 0;
  for (const { segment } of graphemes(word)) {
    const wide = widthOf(segment);
    if (open !== '' && taken + wide > room) {
      const at = joint > 0 ? joint : open.length;
      pieces.push(open.slice(0, at));
      open = open.slice(at);
      taken = widthOf(open);
      joint = 0;
    }
    open += segment;
    taken += wide;
    if (/[/\-_.,;&]/.test(segment)) joint = open.length;
  }
  return [...pieces, open];
}
