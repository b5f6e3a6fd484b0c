import { attributesOf, type Facts } from '../shared/facts.ts';
import { type Html, html, type Part } from '../shared/html.ts';

/**
 * Lines of a table that the browser lays out at once: more would keep the first view waiting. The others stand in
 * `<noscript>`: without JavaScript they are tables like the first, with it they are taken from there page by page.
 */
export const LINES_A_PAGE = 200;

/** A table whose lines can be filtered and paged. */
export interface ListTable {
  readonly id: string;
  readonly caption: string;
  /** The heading row. */
  readonly head: Html;
  readonly columns: number;
  readonly items: readonly ListItem[];
}

/** A line, or a heading over the lines that follow it. */
export type ListItem =
  | { readonly kind: 'line'; readonly html: Html }
  | { readonly kind: 'heading'; readonly html: Html };

/** A table of lines, cut into pages that are loaded one by one; without a script all are shown. */
export function listTable({ id, caption, head, items }: ListTable): Html {
  const pages: Html[][] = [[]];
  let lines = 0;
  for (const { kind, html: markup } of items) {
    if (kind === 'line') {
      if (lines > 0 && lines % LINES_A_PAGE === 0) pages.push([]);
      lines += 1;
    }
    pages.at(-1)?.push(markup);
  }
  const table = (rows: readonly Html[], name: string): Html =>
    html`<table class="list ${name}"><caption>${caption}</caption><thead>${head}</thead><tbody>${rows}</tbody></table>`;
  const [first = [], ...more] = pages;
  return html`<div class="paged" data-list="${id}" tabindex="0" role="group" aria-label="${caption}">${table(first, id)}</div>${
    more.length > 0 && html`<noscript class="more">${more.map((rows) => table(rows, id))}</noscript>`
  }`;
}

/** The attributes that a line is filtered by. */
export function factAttributes(facts: Facts): Html[] {
  return attributesOf(facts).map(([name, value]) => html` data-${name}="${value}"`);
}

/** A line over the lines of a plan or a group. */
export function headingLine(columns: number, level: 'plan' | 'group', words: Part): ListItem {
  return {
    kind: 'heading',
    html: html`<tr class="heading ${level}"><th colspan="${columns}" scope="colgroup">${words}</th></tr>`,
  };
}
