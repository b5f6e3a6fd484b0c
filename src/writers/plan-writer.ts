import type { Plan } from '../model/index.ts';

/** How plans are written down. Text that `one` or the parts of `many` give ends with a line feed. */
export interface PlanWriter {
  /** A file that holds one plan. */
  readonly one: (plan: Plan) => string;
  /** A file that holds any number of plans. */
  readonly many: {
    readonly open: string;
    readonly between: string;
    readonly close: string;
    readonly each: (plan: Plan) => string;
  };
}
