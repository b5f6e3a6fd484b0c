import { LANGUAGES, type Language } from '../model/language.ts';

/**
 * The language to speak: the one that the arguments ask for (`--lang vi`), else that of the locale (LC_ALL before
 * LC_MESSAGES before LANG, as POSIX has it), else that of the system, else English.
 * @param system the system's locale as BCP 47 writes it (`vi-VN`), where it is known apart from the environment
 */
export function chosenLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  system?: string,
): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : args[at]?.startsWith('--lang=') ? args[at]?.slice(7) : args[at + 1];
  const named = LANGUAGES.find((language) => language === asked);
  if (named) return named;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG, system].find(
    (value) => value !== undefined && value !== '',
  );
  return /^vi(?:[_.@-]|$)/i.test(locale ?? '') ? 'vi' : 'en';
}
