import type { PlanFilter } from '../../archive/search.ts';
import type { Messages } from '../../messages/index.ts';
import { done, failed, type Result } from '../../model/trouble.ts';

/** The options that say which plans are asked, as commander hands them over. */
export interface PlanFilterOptions extends Omit<PlanFilter, 'from' | 'to'> {
  readonly from?: string;
  readonly to?: string;
}

/** Years are four digits; the rest is as it is. */
export function planFilter(options: PlanFilterOptions, { archive }: Messages): Result<PlanFilter> {
  const { province, asWas, level, allVersions } = options;
  const years: { from?: number; to?: number } = {};
  for (const name of ['from', 'to'] as const) {
    const text = options[name];
    if (text === undefined) continue;
    if (!/^(?:19|20|21)\d\d$/.test(text)) return failed(archive.troubles.badYear(`--${name}`, text));
    years[name] = Number(text);
  }
  return done({
    ...years,
    ...(province !== undefined && { province }),
    ...(asWas && { asWas }),
    ...(level && { level }),
    ...(allVersions && { allVersions }),
  });
}
