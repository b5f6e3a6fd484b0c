import type { Plan } from './plan.ts';

/**
 * What a plan is called among others: its URI (`vn/…/kh/2023/12-kh-ubnd`), or the hash of its source where its number was
 * left blank. Records that leave their plan carry it, since ids (`due-12`) are only unique within one plan.
 */
export function planKey({ document, source }: Pick<Plan, 'document' | 'source'>): string {
  return document.uri ?? source.sha256;
}
