import type { Language } from '../model/language.ts';
import { withCodes } from './coded.ts';
import { CODES } from './codes.ts';
import { usage as en } from './en/usage.ts';
import type { Messages } from './table.ts';
import { usage as vi } from './vi/usage.ts';

const TABLES: Readonly<Record<Language, Messages['usage']>> = {
  en: withCodes(en, CODES.usage),
  vi: withCodes(vi, CODES.usage),
};

/** What the help of the whole program says: loaded without what the commands say. */
export function usageIn(language: Language): Messages['usage'] {
  return TABLES[language];
}
