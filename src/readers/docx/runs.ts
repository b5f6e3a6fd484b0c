import { type ResolvedStyle, type Styles, strikeOf } from './styles.ts';
import { symbolOf } from './symbols.ts';
import type { Aside, Findings, NoteReference, WordRun } from './tree.ts';
import { child, childrenOf, LEFT_WORDS, strayText, toggle, valOf, type XmlNode } from './xml.ts';

/** Which side of tracked changes is read: after they are accepted, or before they were made. */
export type Changes = 'final' | 'original';

/** A field: instructions up to its separator, then the result that is shown (ECMA-376 part 1, 17.16). */
interface Field {
  instruction: string;
  showing: boolean;
  aside: Aside | null;
}

/** Elements whose children stand in their place. */
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:fldSimple',
  'w:ruby',
  'w:rubyBase',
  'mc:Choice',
  'mc:Fallback',
]);
const INSERTED = new Set(['w:ins', 'w:moveTo']);
const DELETED = new Set(['w:del', 'w:moveFrom']);

const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);

/** How the characters of a run look. */
interface Look {
  readonly font: string | undefined;
  readonly bold: boolean;
  readonly aside: Aside | null;
}

/** Characters that have elements of their own. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/**
 * Reads what stands inside paragraphs. One reader serves a whole story (body, header, note), since fields may
 * run over paragraphs.
 */
export class RunReader {
  readonly changes: Changes;
  readonly findings: Findings;
  readonly notes: NoteReference[];
  readonly #styles: Styles;
  readonly #fields: Field[] = [];
  readonly #placeholder: Aside = { reason: 'placeholder', confirmed: true };
  readonly #contents: Aside = { reason: 'contents', confirmed: true };
  readonly #hidden: Aside = { reason: 'hidden', confirmed: true };
  readonly #unseen: Aside = { reason: 'unseen', confirmed: true };
  readonly #struck: Aside = { reason: 'struck', confirmed: true };
  readonly #noteMark: Aside = { reason: 'note-mark', confirmed: true };
  /** How many shaded or styled elements are open: white text may be seen on them. */
  #shaded = 0;
  #asides: Aside[] = [];

  constructor(styles: Styles, changes: Changes, findings: Findings, notes: NoteReference[]) {
    this.#styles = styles;
    this.changes = changes;
    this.findings = findings;
    this.notes = notes;
  }

  /**
   * The runs of a paragraph.
   * @param style the paragraph's
   * @param boxes gets the contents of text boxes anchored here
   */
  paragraph(node: XmlNode, style: ResolvedStyle, boxes: XmlNode[]): WordRun[] {
    const runs: WordRun[] = [];
    this.onGround(isShaded(child(node, 'w:pPr')), () => {
      for (const part of node.children) this.#inline(part, style, runs, boxes);
    });
    this.#closeBrokenFields();
    return runs;
  }

  /** Reads what stands on a ground that may not be white: a shaded cell, a table whose style may shade it. */
  onGround<T>(shaded: boolean, read: () => T): T {
    if (shaded) this.#shaded += 1;
    const result = read();
    if (shaded) this.#shaded -= 1;
    return result;
  }

  /** Reads blocks inside a content control; what it says about itself holds for all of them. */
  within<T>(control: XmlNode, read: () => T): T {
    const aside = this.#controlAside(control);
    if (aside) this.#asides.push(aside);
    const result = read();
    if (aside) this.#asides.pop();
    return result;
  }

  /** Whether this side of the tracked changes holds the content of an element; null for other elements. */
  keeps(node: XmlNode): boolean | null {
    if (INSERTED.has(node.name)) return this.changes === 'final';
    if (DELETED.has(node.name)) return this.changes === 'original';
    return null;
  }

  #controlAside(control: XmlNode): Aside | null {
    const properties = child(control, 'w:sdtPr');
    if (toggle(properties, 'w:showingPlcHdr')) return this.#placeholder;
    const gallery = valOf(child(properties, 'w:docPartObj'), 'w:docPartGallery');
    return gallery === 'Table of Contents' ? this.#contents : null;
  }

  #inline(node: XmlNode, style: ResolvedStyle, runs: WordRun[], boxes: XmlNode[]): void {
    if (node.name === 'w:r') this.#run(node, style, runs, boxes);
    const kept = this.keeps(node);
    if (kept !== null) this.#count(node);
    if (kept === false) return;
    const box = node.name === 'w:sdt' ? tickOf(node) : null;
    if (box) {
      this.#push(runs, box, style.bold === true, null);
      return;
    }
    if (node.name === 'w:fldSimple') this.#fields.push(openField(node.attributes['w:instr'] ?? '', true));
    if (node.name === 'mc:AlternateContent') {
      for (const part of alternative(node)) this.#inline(part, style, runs, boxes);
    } else if (kept || TRANSPARENT.has(node.name)) {
      this.within(node, () => {
        for (const part of node.children) this.#inline(part, style, runs, boxes);
      });
    } else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') {
      this.#push(runs, mathText(node), style.bold === true, null);
    } else if (node.name !== 'w:r') pushStray(runs, node);
    if (node.name === 'w:fldSimple') this.#fieldMark('end');
  }

  #count(node: XmlNode): void {
    if (INSERTED.has(node.name)) this.findings.insertions += 1;
    else this.findings.deletions += 1;
  }

  #run(node: XmlNode, style: ResolvedStyle, runs: WordRun[], boxes: XmlNode[]): void {
    const properties = child(node, 'w:rPr');
    const character = this.#styles.character(valOf(properties, 'w:rStyle'));
    const bold = toggle(properties, 'w:b') ?? character.bold ?? style.bold ?? false;
    const hidden = toggle(properties, 'w:vanish') ?? character.hidden ?? style.hidden ?? false;
    const struck = strikeOf(properties) ?? character.struck ?? style.struck ?? false;
    const font = child(properties, 'w:rFonts')?.attributes['w:ascii'];
    const aside = hidden ? this.#hidden : struck ? this.#struck : this.#unseenIn(properties);
    const look = { font, bold, aside: aside ?? (this.#isNoteMark(node, runs) ? this.#noteMark : null) };
    for (const part of node.children) this.#runPart(part, look, runs, boxes);
  }

  /** White text on paper. */
  #unseenIn(properties: XmlNode | undefined): Aside | null {
    const white = child(properties, 'w:color') !== undefined;
    return white && this.#shaded === 0 && !isShaded(properties) ? this.#unseen : null;
  }

  /** A mark that the writer chose for a note, or a raised figure beside a word that is no unit (m², km²). */
  #isNoteMark(node: XmlNode, runs: readonly WordRun[]): boolean {
    const text = childrenOf(node, 'w:t')
      .map((t) => t.text)
      .join('');
    if (child(node, 'w:footnoteReference') ?? child(node, 'w:endnoteReference')) return text.length <= 3;
    const raised = valOf(child(node, 'w:rPr'), 'w:vertAlign') === 'superscript';
    return raised && NOTE_MARK.test(text) && !UNIT.test(runs.at(-1)?.text ?? '');
  }

  #runPart(part: XmlNode, look: Look, runs: WordRun[], boxes: XmlNode[]): void {
    const text = this.#characters(part, look.font);
    if (text !== null) this.#push(runs, text, look.bold, look.aside);
    else if (part.name === 'w:fldChar') {
      const box = legacyTickOf(part);
      if (box) this.#push(runs, box, look.bold, look.aside);
      this.#fieldMark(part.attributes['w:fldCharType']);
    } else if (part.name === 'w:instrText') this.#instruct(part.text);
    else if (part.name === 'w:footnoteReference') this.#note('footnote', part);
    else if (part.name === 'w:endnoteReference') this.#note('endnote', part);
    else if (DRAWINGS.has(part.name)) this.#drawing(part, boxes);
    else if (STAND_INS.has(part.name))
      for (const inner of standIns(part)) this.#runPart(inner, look, runs, boxes);
    else pushStray(runs, part);
  }

  /** The characters that a part of a run stands for; null where it stands for something else. */
  #characters(part: XmlNode, font: string | undefined): string | null {
    if (part.name === 'w:t') return symbolText(strayText(part), font);
    if (part.name === 'w:delText') return this.changes === 'original' ? symbolText(part.text, font) : '';
    if (part.name === 'w:br') return part.attributes['w:type'] === 'page' ? '\f' : '\n';
    if (part.name === 'w:sym')
      return symbolOf(Number.parseInt(part.attributes['w:char'] ?? '', 16), part.attributes['w:font']);
    return CHARACTERS[part.name] ?? null;
  }

  #instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.showing) field.instruction += text;
  }

  #push(runs: WordRun[], text: string, bold: boolean, own: Aside | null): void {
    if (text === '' || this.#fields.some((f) => !f.showing)) return;
    const aside = own ?? this.#asides.at(-1) ?? this.#fields.find((f) => f.aside)?.aside ?? null;
    const last = runs.at(-1);
    if (last && last.bold === bold && last.aside === aside)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, bold, aside });
  }

  #fieldMark(kind: string | undefined): void {
    const field = this.#fields.at(-1);
    if (kind === 'begin') this.#fields.push(openField('', false));
    else if (kind === 'separate' && field && !field.showing) {
      this.#fields[this.#fields.length - 1] = openField(field.instruction, true);
    } else if (kind === 'end' && field) {
      if (field.aside) field.aside.confirmed = true;
      this.#fields.pop();
    }
  }

  /** Instructions end in the paragraph where they begin; a field without its marks must not swallow the rest. */
  #closeBrokenFields(): void {
    while (this.#fields.at(-1)?.showing === false) {
      this.#fields.pop();
      this.findings.unfinishedFields += 1;
    }
  }

  #note(kind: NoteReference['kind'], node: XmlNode): void {
    const id = node.attributes['w:id'];
    if (id !== undefined) this.notes.push({ kind, id });
  }

  #drawing(node: XmlNode, boxes: XmlNode[]): void {
    if (node.name === 'w:txbxContent') {
      boxes.push(node);
      return;
    }
    if (node.name === 'pic:pic' || node.name === 'v:imagedata') this.findings.pictures += 1;
    const inside = node.name === 'mc:AlternateContent' ? alternative(node) : node.children;
    for (const part of inside) this.#drawing(part, boxes);
  }
}

/** What a note's mark is made of, where it is typed. */
const NOTE_MARK = /^\s*[([]?(?:\d{1,3}|\*{1,3})[)\]]?\s*$/;
/** Units of length and area, which carry exponents. */
const UNIT = /(?:^|[\s\d/(])(?:[kdcm]?m|hm|dam)$/;

/** Whether properties of a run, paragraph or cell lay a colour under it. */
export function isShaded(properties: XmlNode | undefined): boolean {
  return (child(properties, 'w:shd') ?? child(properties, 'w:highlight')) !== undefined;
}

const TICKED = '☒';
const UNTICKED = '☐';

/** The box that a content control shows ([MS-DOCX] 2.6.1.8, w14:checkbox); null for other controls. */
function tickOf(control: XmlNode): string | null {
  const box = child(child(control, 'w:sdtPr'), 'w14:checkbox');
  if (!box) return null;
  const checked = child(box, 'w14:checked')?.attributes['w14:val'] ?? '0';
  return /^(?:1|true|on)$/.test(checked) ? TICKED : UNTICKED;
}

/** The box that a form field of older files shows (17.16.7); null for what begins no such field. */
function legacyTickOf(mark: XmlNode): string | null {
  const box = child(child(mark, 'w:ffData'), 'w:checkBox');
  if (!box) return null;
  return (toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false) ? TICKED : UNTICKED;
}

/** What a table of contents or a page number shows is no text of its own. */
function openField(instruction: string, showing: boolean): Field {
  const kind = /^\s*([A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase();
  const page = kind === 'PAGE' || kind === 'NUMPAGES' || kind === 'SECTIONPAGES';
  const aside: Aside | null = !showing
    ? null
    : page
      ? { reason: 'page-number', confirmed: true }
      : kind === 'TOC'
        ? { reason: 'contents', confirmed: false }
        : null;
  return { instruction, showing, aside };
}

/** The same thing written for newer and for older programs: the first choice, once. */
export function alternative(node: XmlNode): readonly XmlNode[] {
  const [choice, ...others] = node.children.filter((c) => c.name === 'mc:Choice');
  const fallback = child(node, 'mc:Fallback');
  if (choice && (choice.children.length > 0 || others.length === 0)) return choice.children;
  return (others.find((c) => c.children.length > 0) ?? fallback)?.children ?? [];
}

/** Words inside an element that stands where it may not, as only damaged files have them: kept apart. */
export const STRAY: Aside = { reason: 'stray', confirmed: true };

/** Words of a paragraph beyond those that are read. */
const BEYOND: Aside = { reason: 'beyond', confirmed: true, of: { tables: 0, rows: 0 } };

function pushStray(runs: WordRun[], node: XmlNode): void {
  const text = strayText(node);
  const aside = node.name === LEFT_WORDS ? BEYOND : STRAY;
  if (text !== '') runs.push({ text: `${text} `, bold: false, aside });
}

const STAND_INS = new Set(['mc:AlternateContent', 'w:ruby']);

/** Parts of a run that stand in the place of an element of it. */
function standIns(part: XmlNode): readonly XmlNode[] {
  if (part.name === 'mc:AlternateContent') return alternative(part);
  // the words under a phonetic guide (17.3.3.25)
  return part.name === 'w:ruby'
    ? (child(part, 'w:rubyBase')?.children.flatMap((run) => run.children) ?? [])
    : [];
}

/** Characters typed in a symbol font stand in the private use area. */
function symbolText(text: string, font: string | undefined): string {
  if (!/[\uF020-\uF0FF]/.test(text)) return text;
  return text.replace(/[\uF020-\uF0FF]/g, (c) => symbolOf(c.charCodeAt(0), font));
}

function mathText(node: XmlNode): string {
  if (node.name === 'm:t') return node.text;
  return node.children.map(mathText).join('');
}
