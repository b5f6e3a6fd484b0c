import type { Discarded } from '../../model/index.ts';
import type { Letter } from './letters.ts';
import { type Mark, marksIn } from './raised.ts';
import type { Glyph, Painting, Segment } from './shapes.ts';
import { struckOut } from './struck.ts';
import { linesOf, type TextLine } from './text-lines.ts';
import { watermarksIn } from './watermarks.ts';

/** A line that is no part of the document's text, and why. */
export interface AsideLine {
  readonly line: TextLine;
  readonly reason: Discarded['reason'];
}

/** Glyphs of a page by whether they are seen, and whether a digital signature draws them. */
export interface PartedGlyphs {
  readonly text: readonly Glyph[];
  readonly unseen: readonly Glyph[];
  readonly signature: readonly Glyph[];
}

/**
 * @param signatures ids of the signature fields of the page
 * @returns the glyphs; where most of a page is unseen, that is the text a scanner laid under its picture, and
 * stays text
 */
export function partedGlyphs(painting: Painting, signatures: ReadonlySet<string>): PartedGlyphs {
  const signed = (g: Glyph): boolean => g.annotation !== undefined && signatures.has(g.annotation);
  const signature = painting.glyphs.filter(signed);
  const others = signature.length === 0 ? painting.glyphs : painting.glyphs.filter((g) => !signed(g));
  const unseen = others.filter((g) => g.unseen);
  if (unseen.length === 0 || unseen.length * 2 > others.length)
    return { text: others, unseen: [], signature };
  return { text: others.filter((g) => !g.unseen), unseen, signature };
}

export interface SetApart {
  /** The letters of the text. */
  readonly letters: readonly Letter[];
  readonly aside: readonly AsideLine[];
  readonly marks: readonly Mark[];
  /** Lines that strike words out: they bound nothing. */
  readonly strikes: ReadonlySet<Segment>;
}

/**
 * Takes from the letters of a page what is no part of its text: watermarks, words struck out, marks of notes.
 * @param segments lines of the page in the view of the letters
 */
export function setApart(letters: readonly Letter[], segments: readonly Segment[], exact: boolean): SetApart {
  if (!exact) return { letters, aside: [], marks: [], strikes: new Set() };
  const watermarks = watermarksIn(letters);
  const printed = letters.filter((l) => !watermarks.has(l));
  const struck = struckOut(printed, segments);
  const valid = printed.filter((l) => !struck.letters.has(l));
  const marks = marksIn(valid);
  const raised = new Set(marks.flatMap((m) => m.letters));
  const aside = [
    ...reasoned(linesOf([...watermarks]), 'watermark'),
    ...reasoned(linesOf([...struck.letters]), 'struck-out'),
    ...marks.flatMap((m) => (m.opens ? [] : reasoned(linesOf(m.letters), 'footnote-mark'))),
  ];
  return { letters: valid.filter((l) => !raised.has(l)), aside, marks, strikes: struck.lines };
}

/** Lines with the reason for which they are no part of the text. */
export function reasoned(lines: readonly TextLine[], reason: AsideLine['reason']): AsideLine[] {
  return lines.map((line) => ({ line, reason }));
}
