import type { Coded } from './coded.ts';
import type { CODES } from './codes.ts';
import type { en } from './en/index.ts';

/** What the tables of a language hold: texts, and functions from facts to texts. */
export type MessageWords = typeof en;

/** What the commands say, in one language: as the tables have it, troubles with their codes. */
export type Messages = Coded<MessageWords, typeof CODES>;
