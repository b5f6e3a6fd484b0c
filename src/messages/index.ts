import { LANGUAGES, type Language } from '../model/language.ts';
import type { Trouble } from '../model/trouble.ts';
import { en } from './en/index.ts';
import type { Messages } from './table.ts';
import { vi } from './vi/index.ts';

export type { Messages };

export { LANGUAGES, type Language };

const TABLES: Readonly<Record<Language, Messages>> = { en, vi };

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
  const { code: _, ...translated } = say(vi);
  return { ...say(en), translations: { vi: translated } };
}

/** A trouble in a language; as it is where it has no words in it. */
export function troubleIn(trouble: Trouble, language: Language): Trouble {
  const { translations = {}, ...plain } = trouble;
  return { ...plain, ...translations[language] };
}

/**
 * A trouble that begins with what it is about.
 * @param trouble one whose `what` says of a file "does not exist"
 * @param file its name; `-` is the standard input
 */
export function named(trouble: Trouble, file: string): Trouble {
  const { translations, ...plain } = trouble;
  const whole = { ...plain, what: `${spokenName(file, 'en')} ${plain.what}` };
  const words = translations?.vi;
  if (!words) return whole;
  return { ...whole, translations: { vi: { ...words, what: `${spokenName(file, 'vi')} ${words.what}` } } };
}

/** How people call an input: `-` is the standard input. */
export function spokenName(file: string, language: Language): string {
  return file === '-' ? messagesIn(language).parsing.standardInput : file;
}

/** English: what the library says where nobody asks for another language. */
export const ENGLISH: Messages = en;

/**
 * The language to speak: the one that the arguments ask for (`--lang vi`), else that of the locale (LC_ALL before
 * LC_MESSAGES before LANG, as POSIX has it), else English.
 */
export function chosenLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : args[at]?.startsWith('--lang=') ? args[at]?.slice(7) : args[at + 1];
  const named = LANGUAGES.find((language) => language === asked);
  if (named) return named;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return /^vi(?:[_.@-]|$)/i.test(locale ?? '') ? 'vi' : 'en';
}
