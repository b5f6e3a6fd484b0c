import { chosenLanguage } from '../messages/language.ts';
import type { Messages } from '../messages/table.ts';
import { usageIn } from '../messages/usage.ts';
import type { Language } from '../model/language.ts';
import { invocation } from './invocation.ts';

/** The language of this run's help, headings and messages. */
export function spokenLanguage(): Language {
  const { args, env, locale } = invocation();
  return chosenLanguage(args, env, locale);
}

/** What the help of the whole program says, which needs none of what the commands say. */
export function spokenUsage(): Messages['usage'] {
  return usageIn(spokenLanguage());
}
