/**
 * References to legal and party documents (viện dẫn): found in each record's text, then resolved over the plan.
 * The grammar's parts stand in the folder beside this file, one a module.
 */

export { type FoundCitation, mayCite, readCitations } from './read.ts';
export { resolveCitations } from './resolve.ts';
