import type { Messages } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import type { KnownEvent } from './occurrences.ts';
import { readDay } from './windows.ts';

/**
 * An event with its day, as somebody types it: `có văn bản hướng dẫn=2024-03-01`.
 * @param year that of a day that is written without one
 */
export function readEvent(
  text: string,
  year: number,
  { troubles }: Pick<Messages, 'troubles'>,
): Result<KnownEvent> {
  const at = text.lastIndexOf('=');
  const words = text.slice(0, Math.max(0, at)).trim();
  if (words === '') return failed(troubles.badEvent(text));
  const day = readDay(text.slice(at + 1), year);
  return day === null ? failed(troubles.badEvent(text)) : done({ words, day });
}
