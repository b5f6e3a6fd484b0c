/**
 * Words that fields may hold and a bound that many rooms share. Apart from the schemas, so that whoever needs no schema
 * need not load them.
 */

/** What a document may be read as. */
export const SOURCE_FORMATS = ['text', 'markdown', 'csv', 'pdf', 'docx', 'html', 'xlsx', 'doc'] as const;

/** Contents of the reform programme (Resolution 76/NQ-CP of 2021), and steering. */
export const TOPICS = ['the-che', 'tthc', 'bo-may', 'cong-vu', 'tai-chinh-cong', 'so', 'chi-dao'] as const;

/** What a body does in a task: chủ trì, phối hợp, theo dõi (đôn đốc, kiểm tra), thực hiện. */
export const BODY_ROLES = ['lead', 'coordinate', 'monitor', 'implement'] as const;
export type BodyRole = (typeof BODY_ROLES)[number];

/** How a deadline says when. */
export const DEADLINE_KINDS = [
  'in',
  'by',
  'continuous',
  'recurring',
  'relative',
  'external',
  'unknown',
] as const;

/** Under this confidence a row is worth a second look: it is said so, counted, and its other readings are shown. */
export const SURE_ROW = 0.9;
