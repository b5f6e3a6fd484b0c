import type { PageData } from '../shared/page-data.ts';
import type { Item } from './lists.ts';

/** Behind this mark (zero width space) a spreadsheet shows text instead of running it; `export` writes the same. */
const GUARD = '\u200B';
const RISKY = /^\u200B*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20][\s\S]/;

/** The lines as CSV (RFC 4180) with the byte order mark that Excel needs, columns as they are shown and what they are filtered by. */
export function csvOf(table: HTMLTableElement, items: readonly Item[], data: PageData): string {
  const { columns } = data.words;
  const headings = [...table.querySelectorAll('thead th')].map((th) => th.textContent?.trim() ?? '');
  const lines = [
    [...headings, columns.days, columns.topic, columns.group, columns.plan, columns.confidence],
    ...items.map((item) => lineOf(item, data)),
  ];
  return `\uFEFF${lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`;
}

function lineOf({ row, facts }: Item, { topics, groups, plans }: PageData): string[] {
  return [
    ...[...row.cells].map(wordsOf),
    facts.days.map(({ day }) => day).join('; '),
    topics[facts.topic ?? ''] ?? '',
    facts.group === null ? '' : (groups[facts.group] ?? ''),
    plans[facts.plan] ?? '',
    facts.confidence === null ? '' : String(facts.confidence),
  ];
}

/** The words of a cell and of what stands below them; not the marks beside them. */
function wordsOf(cell: HTMLTableCellElement): string {
  const parts = [...cell.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
    const kept = node instanceof Element && (node.matches('.extra, .again, a') || node.nodeName === 'P');
    return kept ? [node.textContent ?? ''] : [];
  });
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('; ');
}

function quoted(text: string): string {
  const guarded = RISKY.test(text) ? GUARD + text : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Hands a file to the user. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
