export { cascadePlans } from './cascade.ts';
export * from './model.ts';
