import type { Basis, PlanDocument, Section } from '../model/index.ts';
import type { Appendix } from '../tables/appendix.ts';

/** Everything of a plan file but its tables. */
export interface Frame {
  readonly document: PlanDocument;
  readonly bases: Basis[];
  readonly sections: Section[];
  readonly appendices: Appendix[];
}
