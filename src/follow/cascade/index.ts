export { cascadePlans, IN_PART, TAKEN_UP } from './cascade.ts';
export * from './model.ts';
