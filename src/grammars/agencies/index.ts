export { checkRegister } from './check-register.ts';
export { compileLexicon, type Lexicon } from './lexicon.ts';
export { type AgencyMarks, agencyScore, markAgencies, numbersBody } from './marks.ts';
export { expand, successorsOf } from './queries.ts';
export { readAgencies } from './read.ts';
export type { AgencyContext } from './resolve.ts';
export { splitLeadAndPartners } from './roles.ts';
