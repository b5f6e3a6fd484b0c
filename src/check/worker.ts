import { serveMap } from '../load/map-plans.ts';
import { askCheck } from './ask.ts';

// A worker of the pool: checks the plans of one file a message.
serveMap(askCheck);
