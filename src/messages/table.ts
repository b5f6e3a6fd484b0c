import type { en } from './en/index.ts';

/** What the commands say, in one language: texts, and functions from facts to texts. */
export type Messages = typeof en;
