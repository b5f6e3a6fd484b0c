import type { Path } from './located.ts';

/** Something that no schema can see: records that do not fit one another. */
export interface Mismatch {
  readonly code: string;
  readonly path: Path;
  readonly expected: string;
  readonly got: string;
}
