import { PLAIN, type Style } from '../style.ts';
import { tableText } from '../table.ts';
import { wrap } from '../wrap.ts';
import { type Page, type PageBlock, shownValue } from './page.ts';

/** A page for a terminal, or for the text of a letter. */
export async function pageText(
  { title, language, blocks }: Page,
  { width, style = PLAIN }: { readonly width: number; readonly style?: Style },
): Promise<string> {
  const parts = [style.bold(wrap(title, width).join('\n'))];
  for (const block of blocks) parts.push(await textOf(block, language, width, style));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

async function textOf(
  block: PageBlock,
  language: Page['language'],
  width: number,
  style: Style,
): Promise<string> {
  switch (block.kind) {
    case 'heading':
      return style.bold(wrap(block.text, width).join('\n'));
    case 'paragraph':
      return wrap(block.text, width).join('\n');
    case 'list':
      return block.items.map((item) => `- ${wrap(item, width - 2).join('\n  ')}`).join('\n');
    case 'table':
      return tableText(
        block.columns.map(({ heading, type }) => ({ heading, align: type === 'number' ? 'right' : 'left' })),
        block.rows.map((row) =>
          row.map((value, i) => shownValue(value, block.columns[i]?.type ?? 'text', language)),
        ),
        { width, style },
      );
  }
}
