/**
 * References to legal and party documents (viện dẫn): found in each record's text, then resolved over the plan.
 * The grammar's parts stand in the folder beside this file, one a module.
 */

export type { Oddity } from './oddities.ts';
export { type FoundCitation, readCitations } from './read.ts';
export type { Mention } from './readings.ts';
export { type Resolved, type ResolvedMention, resolveCitations } from './resolve.ts';
