import { serveMap } from '../plans/map-plans.ts';
import { preparePlan } from './records.ts';

// A worker of the pool: reads files and lays their plans out for the tables.
await serveMap(preparePlan);
