import { compileLexicon, type Lexicon } from '../grammars/agencies/index.ts';
import { type Messages, named } from '../messages/index.ts';
import type { Trouble } from '../model/trouble.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { DEFAULT_MAX_SIZE } from '../readers/index.ts';

/** The bodies to look names up in, or why the user's register cannot be used. */
export type RegisterOption =
  | { readonly ok: true; readonly lexicon: Lexicon /** Bodies of the user's. */; readonly own: number }
  | {
      readonly ok: false;
      readonly troubles: readonly Trouble[] /** The file could be read at all. */;
      readonly read: boolean;
    };

/** The built-in register, with the bodies of a file where one was named. */
export async function registerFrom(file: string | undefined, messages: Messages): Promise<RegisterOption> {
  if (file === undefined) return { ok: true, lexicon: compileLexicon(), own: 0 };
  const bytes = await readBytes(file, DEFAULT_MAX_SIZE);
  const decoded = bytes.ok ? decode(bytes.value) : bytes;
  if (!decoded.ok)
    return {
      ok: false,
      read: false,
      troubles: [named(decoded.trouble, file)],
    };
  const { readRegister } = await import('../plans/register-file.ts');
  const register = readRegister(decoded.value.text, file, messages);
  if (!register.ok) return { ok: false, read: true, troubles: register.troubles };
  return { ok: true, lexicon: compileLexicon(register.bodies), own: register.bodies.length };
}
