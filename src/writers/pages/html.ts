import { escapeMarkup, xmlText } from '../../text/markup.ts';
import { type Page, type PageBlock, type PageTable, shownValue } from './page.ts';

/** Printed on A4 across; screens narrower than a table scroll it. */
const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid #8888; padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: #8882; } td.number { text-align: right; font-variant-numeric: tabular-nums; }
@media print { @page { size: A4 landscape; margin: 15mm; } tr { break-inside: avoid; } .table { overflow: visible; } }
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
    '<main>',
    `<h1>${escaped(title)}</h1>`,
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
