import { serveMap } from '../plans/map-plans.ts';
import { askPlan } from './ask.ts';

// A worker of the pool: asks the plans of one file a message.
serveMap(askPlan);
