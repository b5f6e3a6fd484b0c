import { pipeCell, pipeTable } from '../pipe-table.ts';
import { type Page, type PageBlock, shownValue } from './page.ts';

/** A page as Markdown (GitHub Flavored, for its tables). */
export function pageMarkdown({ title, language, blocks }: Page): string {
  const parts = [`# ${pipeCell(title)}`, ...blocks.map((block) => markdownOf(block, language))];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function markdownOf(block: PageBlock, language: Page['language']): string {
  switch (block.kind) {
    case 'heading':
      return `## ${pipeCell(block.text)}`;
    case 'paragraph':
      return pipeCell(block.text);
    case 'list':
      return block.items.map((item) => `- ${pipeCell(item)}`).join('\n');
    case 'table':
      return pipeTable(
        block.columns.map(({ heading }) => heading),
        block.rows.map((row) =>
          row.map((value, i) => shownValue(value, block.columns[i]?.type ?? 'text', language)),
        ),
        block.columns.map(({ type }) => type === 'number'),
      ).join('\n');
  }
}
