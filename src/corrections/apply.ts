import type { CorrectionsFile, Plan } from '../model/index.ts';
import { parsePlan } from '../parse.ts';
import type { SourceDocument } from '../source/document.ts';
import { correctionFindings, type Resolution, resolveCorrections } from './resolve.ts';

/** A plan with what people said about it, and what became of each thing they said. */
export interface CorrectedPlan {
  readonly plan: Plan;
  /** Null where there are no corrections. */
  readonly resolution: Resolution | null;
}

/**
 * A document as a plan, with corrections: it is parsed to find the records that they are about, and parsed again with
 * the corrected words, so that all that follows from words follows from the right ones.
 */
export function parseCorrected(source: SourceDocument, file: CorrectionsFile): CorrectedPlan {
  const read = parsePlan(source);
  const resolution = resolveCorrections(read, file);
  const { sayings, corrections } = resolution;
  const nothing = sayings.rows.size === 0 && sayings.sections.size === 0 && corrections.length === 0;
  const plan = nothing ? read : parsePlan(source, sayings);
  const findings = correctionFindings(resolution, file, plan);
  return {
    plan: {
      ...plan,
      diagnostics: [...plan.diagnostics, ...findings],
      ...(corrections.length > 0 && { corrections: [...corrections] }),
    },
    resolution,
  };
}
