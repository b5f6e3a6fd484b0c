/**
 * What a column holds whose heading is known. Apart from the schemas, so that the parser need not load them.
 * lead: cơ quan chủ trì; coordinate: cơ quan phối hợp; monitor: theo dõi, kiểm tra, đôn đốc;
 * implement: đơn vị thực hiện.
 */
export const ROLE_NAMES = [
  'no',
  'task',
  'product',
  'lead',
  'coordinate',
  'monitor',
  'implement',
  'deadline',
  'indicator',
  'target',
  'note',
] as const;
