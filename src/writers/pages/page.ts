import { dayMonthYear } from '../../text/days.ts';

/**
 * A document that is made of headings, paragraphs and tables, before a format gives it a look. What a report says is
 * put together once; each format only draws it.
 */
export interface Page {
  readonly title: string;
  readonly language: 'vi' | 'en';
  readonly blocks: readonly PageBlock[];
}

/** A part of a page: a title, words, a list, a table. */
export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | PageTable;

/** A table of a page, with its columns and their values. */
export interface PageTable {
  readonly kind: 'table';
  /** The name of its sheet in a workbook. */
  readonly name: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly (readonly PageValue[])[];
}

/** A day is an ISO date, shown as the language has it. */
export type PageValue = string | number | null;

/** A column of a page's table. */
export interface PageColumn {
  readonly heading: string;
  readonly type: 'text' | 'words' | 'number' | 'day';
}

/** A value as people read it: days as the language writes them. */
export function shownValue(value: PageValue, type: PageColumn['type'], language: Page['language']): string {
  if (value === null) return '';
  if (type === 'day' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return language === 'vi' ? dayMonthYear(value) : value;
  if (typeof value === 'number' && language === 'vi') return String(value).replace('.', ',');
  return String(value);
}

/** Formats of pages. */
export const PAGE_FORMATS = ['markdown', 'text', 'html', 'docx', 'xlsx', 'json'] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];

/** The format that a file's ending stands for. */
export function pageFormatOf(path: string): PageFormat | null {
  const ending = /\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const known: Readonly<Record<string, PageFormat>> = {
    md: 'markdown',
    markdown: 'markdown',
    txt: 'text',
    html: 'html',
    htm: 'html',
    docx: 'docx',
    xlsx: 'xlsx',
    json: 'json',
  };
  return known[ending] ?? null;
}
