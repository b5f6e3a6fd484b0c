import { LIMITS } from '../../source/limits.ts';
import { child, childrenOf, numberOf, toggle, valOf, type XmlNode } from './xml.ts';

/** Which list a paragraph belongs to, as far as one place says it. */
export interface NumberingRef {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** What this reader needs of a style, after what it is based on. */
export interface ResolvedStyle {
  readonly bold: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
  /** From 0; 9 is body text. */
  readonly outline: number | undefined;
  readonly numbering: NumberingRef;
  /** Ids from the style itself up to the one it is based on in the end. */
  readonly lineage: readonly string[];
  readonly bordered: boolean | undefined;
  readonly pageBreakBefore: boolean | undefined;
}

const NOTHING: ResolvedStyle = {
  bold: undefined,
  hidden: undefined,
  struck: undefined,
  outline: undefined,
  numbering: { list: undefined, level: undefined },
  lineage: [],
  bordered: undefined,
  pageBreakBefore: undefined,
};

/** The styles part (ECMA-376 part 1, 17.7). */
export class Styles {
  readonly #nodes = new Map<string, XmlNode>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  readonly #defaults = new Map<string, string>();
  readonly #base: ResolvedStyle;

  constructor(root: XmlNode | null) {
    for (const style of childrenOf(root ?? undefined, 'w:style')) {
      const id = style.attributes['w:styleId'];
      const type = style.attributes['w:type'] ?? 'paragraph';
      if (id === undefined) continue;
      this.#nodes.set(id, style);
      if (/^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '')) this.#defaults.set(type, id);
    }
    const run = child(child(child(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.#base = { ...NOTHING, bold: toggle(run, 'w:b'), hidden: toggle(run, 'w:vanish') };
  }

  /** The style of a paragraph; the default one where it names none. */
  paragraph(id: string | undefined): ResolvedStyle {
    const style = this.#style(id ?? this.#defaults.get('paragraph'));
    return { ...style, bold: style.bold ?? this.#base.bold, hidden: style.hidden ?? this.#base.hidden };
  }

  character(id: string | undefined): ResolvedStyle {
    return this.#style(id);
  }

  table(id: string | undefined): ResolvedStyle {
    return this.#style(id ?? this.#defaults.get('table'));
  }

  #style(id: string | undefined): ResolvedStyle {
    const known = id === undefined ? NOTHING : this.#resolved.get(id);
    if (known) return known;
    const lineage = this.#lineage(id ?? '');
    let style = NOTHING;
    for (const ancestor of [...lineage].reverse()) {
      const node = this.#nodes.get(ancestor);
      if (node) style = refine(style, node);
    }
    style = { ...style, lineage };
    this.#resolved.set(id ?? '', style);
    return style;
  }

  #lineage(id: string): string[] {
    const ids: string[] = [];
    for (let at: string | undefined = id; at !== undefined && this.#nodes.has(at); ) {
      if (ids.length >= LIMITS.styleChain.most || ids.includes(at)) break;
      ids.push(at);
      at = valOf(this.#nodes.get(at), 'w:basedOn');
    }
    return ids;
  }
}

function refine(base: ResolvedStyle, node: XmlNode): ResolvedStyle {
  const paragraph = child(node, 'w:pPr');
  const run = child(node, 'w:rPr');
  const own = numberingRef(paragraph);
  return {
    bold: toggle(run, 'w:b') ?? base.bold,
    hidden: toggle(run, 'w:vanish') ?? base.hidden,
    struck: strikeOf(run) ?? base.struck,
    outline: numberOf(paragraph, 'w:outlineLvl') ?? headingName(valOf(node, 'w:name')) ?? base.outline,
    numbering: { list: own.list ?? base.numbering.list, level: own.level ?? base.numbering.level },
    lineage: [],
    bordered: drawnBorders(child(child(node, 'w:tblPr'), 'w:tblBorders')) ?? base.bordered,
    pageBreakBefore: toggle(paragraph, 'w:pageBreakBefore') ?? base.pageBreakBefore,
  };
}

/** Whether run properties strike their text out, with one line or two. */
export function strikeOf(run: XmlNode | undefined): boolean | undefined {
  const strikes = [toggle(run, 'w:strike'), toggle(run, 'w:dstrike')];
  return strikes.includes(true) ? true : strikes.find((s) => s !== undefined);
}

/** The built-in heading styles keep their English names in every language of Word. */
function headingName(name: string | undefined): number | undefined {
  const m = /^heading ([1-9])$/i.exec(name ?? '');
  return m ? Number(m[1]) - 1 : undefined;
}

/** The list that paragraph properties name. */
export function numberingRef(properties: XmlNode | undefined): NumberingRef {
  const node = child(properties, 'w:numPr');
  return { list: valOf(node, 'w:numId'), level: numberOf(node, 'w:ilvl') };
}

/** Whether borders are drawn; undefined where none are spoken of. */
export function drawnBorders(borders: XmlNode | undefined): boolean | undefined {
  const kinds = borders?.children.map((b) => b.attributes['w:val'] ?? 'single') ?? [];
  return kinds.length === 0 ? undefined : kinds.some((k) => k !== 'none' && k !== 'nil');
}
