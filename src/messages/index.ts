import { en } from './en/index.ts';
import type { Messages } from './table.ts';
import { vi } from './vi/index.ts';

export type { Messages };

export const LANGUAGES = ['en', 'vi'] as const;
export type Language = (typeof LANGUAGES)[number];

const TABLES: Readonly<Record<Language, Messages>> = { en, vi };

export function messagesIn(language: Language): Messages {
  return TABLES[language];
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
