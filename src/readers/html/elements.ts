import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** What an element does to the text in it. Sources: HTML, section 15 (rendering). */
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'xmp',
]);

/** No words of the page: not even kept as set aside. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'noframes',
  'noembed',
  'iframe',
  'object',
  'svg',
  'canvas',
  'audio',
  'video',
  'datalist',
  'colgroup',
]);

/** Parts of the site around the document, and controls: words that are set aside. */
const FURNITURE = new Set(['head', 'nav', 'button', 'select', 'textarea', 'dialog']);

/** HTML, 15.3.3: white space as typed. */
const PREFORMATTED = new Set(['pre', 'listing', 'plaintext', 'xmp', 'textarea']);

export function isElement(node: Node | DefaultTreeAdapterTypes.ParentNode): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((a) => a.name === name)?.value;
}

/** A whole number that an attribute begins with, as HTML reads it (2.3.4.1). */
export function integer(element: Element, name: string): number | undefined {
  const m = /^[\s]{0,20}([+-]?\d{1,9})/.exec(attribute(element, name) ?? '');
  return m ? Number(m[1]) : undefined;
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

export function isPreformatted(element: Element): boolean {
  return (
    PREFORMATTED.has(element.tagName) ||
    /white-space\s*:\s*(?:pre|break-spaces)/i.test(attribute(element, 'style') ?? '')
  );
}

/** Why an element's words are not among those of the document; null where they are. */
export function asideOf(element: Element): 'silent' | 'running-head' | 'markup' | null {
  if (SILENT.has(element.tagName)) return 'silent';
  if (FURNITURE.has(element.tagName)) return 'running-head';
  const style = attribute(element, 'style') ?? '';
  const hidden =
    attribute(element, 'hidden') !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);
  return hidden ? 'markup' : null;
}

/** Whether an element sets its text in bold; undefined where it leaves that to what it stands in. */
export function boldness(element: Element): boolean | undefined {
  const weight = /font-weight\s*:\s*(bold|bolder|normal|lighter|\d{3})/i
    .exec(attribute(element, 'style') ?? '')?.[1]
    ?.toLowerCase();
  if (weight !== undefined) return weight.startsWith('bold') || Number(weight) >= 600;
  return /^(?:b|strong|th|h[1-6])$/.test(element.tagName) ? true : undefined;
}

/** Level of a heading element, or null. */
export function headingLevel(element: Element): number | null {
  const m = /^h([1-6])$/.exec(element.tagName);
  return m ? Number(m[1]) : null;
}

/** Whether a new page begins before (or with) an element when the page is printed. */
export function breaksPage(element: Element, side: 'before' | 'after'): boolean {
  const style = attribute(element, 'style') ?? '';
  const pattern =
    side === 'before'
      ? /(?:page-)?break-before\s*:\s*(?:always|page|left|right)/i
      : /(?:page-)?break-after\s*:\s*(?:always|page|left|right)/i;
  return pattern.test(style);
}
