import { serveMap } from './map-plans.ts';

// A worker of the pool: reads the plans of one file a message and hands them over whole.
serveMap((plan) => plan);
