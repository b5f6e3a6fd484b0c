import type { Style } from '../style.ts';
import type { WordBlock } from '../word.ts';
import {
  type Page,
  type PageBlock,
  type PageColumn,
  type PageFormat,
  type PageTable,
  shownValue,
} from './page.ts';

export {
  PAGE_FORMATS,
  type Page,
  type PageBlock,
  type PageColumn,
  type PageFormat,
  type PageTable,
  type PageValue,
  pageFormatOf,
} from './page.ts';

/** How a page is written. */
export interface PageOptions {
  /** Columns of the terminal, for text. */
  readonly width: number;
  readonly style?: Style;
  /** What JSON holds instead of the page's words. */
  readonly data: unknown;
}

/** A page in a format: text, or the bytes of a file. */
export async function writePage(
  page: Page,
  format: PageFormat,
  options: PageOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown.ts')).pageMarkdown(page);
    case 'text':
      return (await import('./text.ts')).pageText(page, options);
    case 'html':
      return (await import('./html.ts')).pageHtml(page);
    case 'docx':
      return (await import('../word.ts')).toWord(wordBlocks(page), { title: page.title, landscape: true });
    case 'xlsx':
      return workbook(page);
    case 'json':
      return `${JSON.stringify(options.data, null, 2)}\n`;
  }
}

/** Columns of running text are this much wider than short ones. */
const PARTS: Readonly<Record<PageColumn['type'], number>> = { words: 4, text: 1.8, number: 1.3, day: 2 };
/** Twentieths of a point for 31/12/2026 at 11 points, and the margins of its cell: a day must stand on one line. */
const DAY = 1400;

function wordBlocks({ title, language, blocks }: Page): WordBlock[] {
  const draw = (block: PageBlock): WordBlock[] => {
    if (block.kind === 'list') return block.items.map((text) => ({ kind: 'bullet', text }));
    if (block.kind !== 'table') return [block];
    return [
      {
        kind: 'table',
        headings: block.columns.map(({ heading }) => heading),
        widths: block.columns.map(({ type }) => PARTS[type]),
        least: block.columns.map(({ type }) => (type === 'day' ? DAY : 0)),
        right: block.columns.map(({ type }) => type === 'number'),
        rows: block.rows.map((row) =>
          row.map((value, i) => shownValue(value, block.columns[i]?.type ?? 'text', language)),
        ),
      },
    ];
  };
  return [{ kind: 'title', text: title }, ...blocks.flatMap(draw)];
}

/** Each table on a sheet of its own; what stands in words goes on the first. */
async function workbook({ title, language, blocks }: Page): Promise<Uint8Array> {
  const { toXlsx } = await import('../xlsx.ts');
  const words = blocks.flatMap((block) =>
    block.kind === 'table' ? [] : block.kind === 'list' ? block.items : [block.text],
  );
  const names = new Set<string>();
  const first: PageTable = {
    kind: 'table',
    name: language === 'vi' ? 'Tóm tắt' : 'Summary',
    columns: [{ heading: title, type: 'words' }],
    rows: words.map((text) => [text]),
  };
  const tables = [first, ...blocks.filter((block) => block.kind === 'table')];
  return toXlsx(
    tables.map(({ name, columns, rows }) => ({
      name: 'summary',
      title: sheetName(name, names),
      headings: columns.map(({ heading }) => heading),
      columns: columns.map(({ type }, i) => ({ id: String(i), type })),
      rows,
      language,
    })),
    { title },
  );
}

/** Excel's limits on the name of a sheet: 31 characters, none of these, none twice. */
function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 28)
      .toWellFormed()
      .trim() || 'Sheet';
  let name = plain;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${plain} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}
