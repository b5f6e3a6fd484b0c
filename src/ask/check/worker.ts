import { serveMap } from '../../plans/map-plans.ts';
import { askCheck } from './ask.ts';

// A worker of the pool: checks the plans of one file a message.
serveMap(askCheck);
