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

/** Whether a node is an element. */
export function isElement(node: Node | DefaultTreeAdapterTypes.ParentNode): node is Element {
  return 'tagName' in node;
}

/** Whether a node is text. */
export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** The value of an attribute; undefined where the element has none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((a) => a.name === name)?.value;
}

/** A whole number that an attribute begins with, as HTML reads it (2.3.4.1). */
export function integer(element: Element, name: string): number | undefined {
  const m = /^[\s]{0,20}([+-]?\d{1,9})/.exec(attribute(element, name) ?? '');
  return m ? Number(m[1]) : undefined;
}

/** Whether the element begins a line of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** Whether line breaks and spaces inside the element are kept. */
export function isPreformatted(element: Element): boolean {
  return (
    PREFORMATTED.has(element.tagName) ||
    /white-space\s*:\s*(?:pre|break-spaces)/i.test(attribute(element, 'style') ?? '')
  );
}

/** Elements whose words are no longer said (HTML, 4.5.5 and 4.7.2), and the old name of one. */
const STRUCK = new Set(['s', 'del', 'strike']);

/** What a note's mark is made of. */
const NOTE_MARK = /^\s*[([]?(?:\d{1,3}|\*{1,3})[)\]]?\s*$/;
/** Units of length and area, which carry exponents. */
const UNIT = /(?:^|[\s\d/(])(?:[kdcm]?m|hm|dam)$/;

/** Why an element's words are not among those of the document; `silent` where they are not even set aside. */
export type ElementAside =
  | 'silent'
  | 'running-head'
  | 'markup'
  | 'invisible'
  | 'struck-out'
  | 'footnote-mark';

/** Why an element's words are not among those of the document; null where they are. */
export function asideOf(element: Element): ElementAside | null {
  if (SILENT.has(element.tagName)) return 'silent';
  if (FURNITURE.has(element.tagName)) return 'running-head';
  if (STRUCK.has(element.tagName)) return 'struck-out';
  if (element.tagName === 'sup' && isNoteMark(element)) return 'footnote-mark';
  const style = attribute(element, 'style') ?? '';
  const hidden =
    attribute(element, 'hidden') !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);
  if (hidden) return 'markup';
  if (/text-decoration(?:-line)?\s*:[^;]{0,40}line-through/i.test(style)) return 'struck-out';
  return isUnseen(element, style) ? 'invisible' : null;
}

/** White words on paper, words without size, transparent words. */
function isUnseen(element: Element, style: string): boolean {
  if (/(?:^|[;\s])(?:font-size|opacity)\s*:\s*0(?:\.0{1,9})?(?:px|pt|em|rem|%)?\s*(?:[;!]|$)/i.test(style))
    return true;
  const own = /(?:^|[;\s])color\s*:\s*([^;]{1,40})/i.exec(style)?.[1] ?? attribute(element, 'color') ?? '';
  return WHITE.test(own.trim()) && onPaper(element);
}

const WHITE = /^(?:white|#fff|#ffffff|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/i;

/** No element around says that its ground may be another than white; a class may say anything. */
function onPaper(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = attribute(at, 'style') ?? '';
    if (/background/i.test(style)) return false;
    if (['bgcolor', 'background', 'class'].some((name) => attribute(at, name) !== undefined)) return false;
  }
  return true;
}

function parentOf({ parentNode }: Element): Element | null {
  return parentNode && isElement(parentNode) ? parentNode : null;
}

/** A raised figure beside a word that is no unit (m², km²). */
function isNoteMark(element: Element): boolean {
  return NOTE_MARK.test(wordsIn(element)) && !UNIT.test(textBefore(element));
}

function wordsIn(node: Node): string {
  if (isText(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsIn).join('') : '';
}

/** The text right before an element, in the same parent. */
function textBefore(element: Element): string {
  const { parentNode } = element;
  if (!parentNode) return '';
  let before = neighbours.get(parentNode);
  if (!before) {
    before = new Map(parentNode.childNodes.map((node, i) => [node, parentNode.childNodes[i - 1]]));
    neighbours.set(parentNode, before);
  }
  const node = before.get(element);
  return node ? wordsIn(node) : '';
}

/** For each parent that was asked about: which node stands before each of its children. */
const neighbours = new WeakMap<DefaultTreeAdapterTypes.ParentNode, Map<Node, Node | undefined>>();

/** The box that a form's control shows; null for other elements. */
export function tickOf(element: Element): string | null {
  const kind = attribute(element, 'type')?.toLowerCase() ?? '';
  if (element.tagName !== 'input' || !/^(?:checkbox|radio)$/.test(kind)) return null;
  return attribute(element, 'checked') === undefined ? '☐' : '☒';
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
