import type { Messages } from '../messages/index.ts';
import type { PageWords } from './shared/page-data.ts';

/** The words of the page as data that can be written into it. */
export function pageWords({ report }: Pick<Messages, 'report'>): PageWords {
  const { plans: _, quarter: _q, month: _m, monthOf: _of, ...words } = report.page;
  return words;
}
