import { escapeMarkup, xmlText } from '../../text/markup.ts';
import { type Page, type PageBlock, type PageTable, shownValue } from './page.ts';
import { PALETTE } from './palette.ts';

/** The look of the report page, without what only that needs. Printed on A4 across; narrow screens scroll a table. */
const STYLE = `
${PALETTE}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
header { padding: 1.5rem max(1.25rem, calc(50vw - 46rem)) 1.25rem; background: var(--band); color: var(--band-ink); border-bottom: 3px solid var(--gold); }
main { padding: 1rem max(1.25rem, calc(50vw - 46rem)) 3rem; }
h1, h2 { line-height: 1.25; font-weight: 650; }
h1 { margin: 0; font-size: clamp(1.25rem, 2.4vw, 1.75rem); max-width: 60ch; text-wrap: balance; }
h2 { margin: 2rem 0 .75rem; font-size: 1.15rem; }
.table { overflow-x: auto; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
tbody tr:last-child td { border-bottom: 0; }
th { background: var(--faint); } td.number { text-align: right; font-variant-numeric: tabular-nums; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
@media print {
  @page { size: A4 landscape; margin: 15mm; }
  body { background: none; } header { background: none; color: inherit; padding: 0 0 .5rem; } main { padding: 0; }
  tr { break-inside: avoid; } .table { overflow: visible; border-radius: 0; }
}
`.trim();

/** A page as one HTML file that needs nothing else. */
export function pageHtml({ title, language, blocks }: Page): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${escaped(title)}</h1></header>`,
    '<main>',
    ...blocks.map((block) => htmlOf(block, language)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function htmlOf(block: PageBlock, language: Page['language']): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableOf(block, language);
  }
}

function tableOf({ name, columns, rows }: PageTable, language: Page['language']): string {
  const head = columns.map(({ heading }) => `<th scope="col">${escaped(heading)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((value, i) => {
      const type = columns[i]?.type ?? 'text';
      return `<td${type === 'number' ? ' class="number"' : ''}>${escaped(shownValue(value, type, language))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const table = `<table><thead><tr>${head}</tr></thead>\n<tbody>${body.join('\n')}</tbody></table>`;
  return `<div class="table" role="region" aria-label="${escaped(name)}" tabindex="0">${table}</div>`;
}

/** Text with its line breaks. */
function escaped(text: string): string {
  return escapeMarkup(xmlText(text)).replace(/\n/g, '<br>');
}
