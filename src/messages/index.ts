import { LANGUAGES, type Language } from '../model/language.ts';
import type { Trouble, TroubleWords } from '../model/trouble.ts';
import { withCodes } from './coded.ts';
import { CODES } from './codes.ts';
import { en } from './en/index.ts';
import type { Messages } from './table.ts';
import { vi } from './vi/index.ts';

export { chosenLanguage } from './language.ts';
export type { Messages };

export { LANGUAGES, type Language };

const TABLES: Readonly<Record<Language, Messages>> = { en: withCodes(en, CODES), vi: withCodes(vi, CODES) };

/** All that is said in a language. */
export function messagesIn(language: Language): Messages {
  return TABLES[language];
}

/** Of the library, where nobody asks for another. */
export const DEFAULT_LANGUAGE: Language = 'en';

/**
 * A trouble in every language, for rooms that do not know which one the user reads.
 * @param say the trouble in one
 */
export function inEveryLanguage(say: (messages: Messages) => Trouble): Trouble {
  const { code: _, ...translated } = say(TABLES.vi);
  return { ...say(TABLES.en), translations: { vi: translated } };
}

/** Who a trouble is told: a program that set options of the library, or a person on the command line. */
export type Asker = 'program' | 'command-line';

/** A trouble in a language, as it is where it has no words in it; its options are written as who asked writes them. */
export function troubleIn(trouble: Trouble, language: Language, asker: Asker = 'program'): Trouble {
  const { translations = {}, ...plain } = trouble;
  const { onCommandLine, ...words } = { ...plain, ...translations[language] };
  return asker === 'command-line' ? { ...words, ...onCommandLine } : words;
}

/**
 * A trouble that begins with what it is about.
 * @param trouble one whose `what` says of a file "does not exist"
 * @param file its name; `-` is the standard input
 */
export function named(trouble: Trouble, file: string): Trouble {
  const { translations, ...words } = trouble;
  const { code } = trouble;
  const whole = { code, ...about(words, spokenName(file, 'en')) };
  const translated = translations?.vi;
  if (!translated) return whole;
  return { ...whole, translations: { vi: about(translated, spokenName(file, 'vi')) } };
}

function about(words: TroubleWords, name: string): TroubleWords {
  const { onCommandLine, ...plain } = words;
  const whole = { ...plain, what: `${name} ${plain.what}` };
  if (!onCommandLine) return whole;
  const { what, ...other } = onCommandLine;
  return { ...whole, onCommandLine: { ...other, ...(what !== undefined && { what: `${name} ${what}` }) } };
}

/** How people call an input: `-` is the standard input. */
export function spokenName(file: string, language: Language): string {
  return file === '-' ? messagesIn(language).parsing.standardInput : file;
}

/** English: what the library says where nobody asks for another language. */
export const ENGLISH: Messages = TABLES.en;
