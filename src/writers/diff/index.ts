import type { PlanDiff } from '../../diff/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { Screen } from '../answers.ts';

export { sumLine } from './text.ts';

/** Formats of a difference; `text` is for the terminal. */
export const DIFF_FORMATS = ['text', 'json', 'markdown', 'csv', 'xlsx', 'docx'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** How a difference is written. */
export interface DiffTextOptions {
  readonly format: DiffFormat;
  /** Tell small changes one by one; json and csv always do. */
  readonly full: boolean;
  /** For csv that goes into a file. */
  readonly bom: boolean;
  readonly screen: Screen;
}

/** A difference in a format. Text and markdown are in the language of `messages`, json in none. */
export async function diffText(
  diff: PlanDiff,
  options: DiffTextOptions,
  messages: Messages,
): Promise<string | Uint8Array> {
  const { format, full, bom, screen } = options;
  switch (format) {
    case 'json':
      return `${JSON.stringify(diff, null, 2)}\n`;
    case 'text':
      return (await import('./text.ts')).diffLines(diff, full, screen, messages);
    case 'markdown':
      return (await import('./markdown.ts')).diffMarkdown(diff, full, messages);
    case 'docx':
      return (await import('./docx.ts')).diffDocx(diff, full, messages);
    case 'xlsx': {
      const { tabularXlsx } = await import('../xlsx.ts');
      return tabularXlsx((await import('./rows.ts')).findingRows(diff, messages), messages.diff.comparison);
    }
    case 'csv': {
      const { toCsv } = await import('../csv.ts');
      const { columns, rows } = (await import('./rows.ts')).findingRows(diff, messages);
      const cells = rows.map((row) => columns.map(({ name }) => row[name] ?? null));
      return toCsv(
        columns.map(({ heading }) => heading),
        cells,
        { bom },
      );
    }
  }
}
