import type { Setting } from './docx.ts';
import { type FrameLine, frameOf } from './frame.ts';
import { type SetCell, type SetRow, setTable } from './grid.ts';
import type { Layout } from './layout.ts';

const markup = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const alignment = (align: 'left' | 'center' | 'both'): string =>
  ({ left: 'l', center: 'c', both: 'j' })[align];

function cellHtml(cell: SetCell, tag: string): string {
  if (cell.merge === 'inside') return '';
  const spans = `${cell.span > 1 ? ` colspan="${cell.span}"` : ''}${cell.down > 1 ? ` rowspan="${cell.down}"` : ''}`;
  const words = cell.lines.map(markup).join('<br>');
  return `<${tag}${spans} class="${alignment(cell.align)}">${cell.bold ? `<b>${words}</b>` : words}</${tag}>`;
}

const rowHtml = (row: SetRow): string => {
  const tag = row.kind === 'heading' ? 'th' : 'td';
  return `<tr>${row.cells.map((cell) => cellHtml(cell, tag)).join('')}</tr>`;
};
const lineHtml = (line: FrameLine): string => {
  const bold = line.bold ? `<b>${markup(line.text)}</b>` : markup(line.text);
  return `<p class="${alignment(line.align)}">${line.italic ? `<i>${bold}</i>` : bold}</p>`;
};

function style(layout: Layout): string {
  const [top, bottom, left, right] = layout.margins;
  const number = {
    '2': 'counter(page)',
    '- 2 -': '"- " counter(page) " -"',
    'Trang 2': '"Trang " counter(page)',
    '2/9': 'counter(page) "/" counter(pages)',
  }[layout.pageForm];
  const box =
    layout.pageNumber === 'none'
      ? ''
      : `@${layout.pageNumber === 'header' ? 'top' : 'bottom'}-center{content:${number};font-family:${layout.font};font-size:13pt}`;
  const border = {
    all: 'border:1px solid #000',
    level: 'border:solid #000;border-width:1px 0',
    none: 'border:0',
  }[layout.borders];
  return (
    `@page{size:A4 ${layout.landscape ? 'landscape' : 'portrait'};margin:${top}cm ${right}cm ${bottom}cm ${left}cm;${box}}@page:first{@top-center{content:""}@bottom-center{content:""}}` +
    `body{font-family:'${layout.font}';font-size:13pt;margin:0}p{margin:3pt 0}.l{text-align:left}.c{text-align:center}.j{text-align:justify}.new{break-before:page}` +
    `table.t{border-collapse:collapse;table-layout:fixed;width:100%;font-size:${layout.size}pt;line-height:${layout.lineHeight * 1.15}}` +
    `.t td,.t th{${border};padding:${layout.spacing}pt ${layout.padding}cm;vertical-align:${layout.vertical === 'center' ? 'middle' : 'top'};overflow-wrap:anywhere;font-weight:normal}` +
    `${layout.repeatHeading ? '' : 'thead{display:table-row-group}'}${layout.splitRows ? '' : 'tr{break-inside:avoid}'}`
  );
}

function part({ table, layout }: Setting, first: boolean): string {
  const frame = frameOf(table, layout);
  const rows = setTable(table, layout);
  const isHead = (row: SetRow): boolean => row.kind === 'heading' || row.kind === 'key';
  const head = rows.filter(isHead).map(rowHtml).join('\n');
  const body = rows
    .filter((row) => !isHead(row))
    .map(rowHtml)
    .join('\n');
  const side = (lines: readonly FrameLine[]): string =>
    `<td class="c">${lines.map((l) => (l.bold ? `<b>${markup(l.text)}</b>` : markup(l.text))).join('<br>')}</td>`;
  const plan =
    first && frame.letterhead !== null
      ? `<table style="width:100%"><tr>${side(frame.letterhead.left)}${side(frame.letterhead.right)}</tr></table>\n${frame.body.map(lineHtml).join('\n')}`
      : '';
  const turn = !first || (plan !== '' && layout.newPage) ? '<div class="new"></div>' : '';
  const columns = table.columns
    .map((c) => `<col style="width:${(layout.widths[c] ?? 1).toFixed(2)}cm">`)
    .join('');
  return `${plan}${turn}\n${frame.over.map(lineHtml).join('\n')}\n<table class="t"><colgroup>${columns}</colgroup><thead>${head}</thead><tbody>${body}</tbody></table>\n`;
}

/** Tables, each in its layout and frame, as a page. The first one's layout rules the page. */
export function html(settings: readonly [Setting, ...Setting[]]): string {
  const [{ table, layout }] = settings;
  const under = frameOf(table, layout).under.map(lineHtml).join('\n');
  const body = settings.map((setting, i) => part(setting, i === 0)).join('\n');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title></title><style>${style(layout)}</style></head><body>\n${body}\n${under}\n</body></html>\n`;
}
