import { serveMap } from '../plans/map-plans.ts';
import { askDue } from './due.ts';

// A worker of the pool: what falls due in the plans of one file a message.
serveMap(askDue);
