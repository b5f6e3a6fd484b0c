import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { ENGLISH } from '../messages/index.ts';
import { ScoreRules } from '../model/score-rules.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { messageOf } from '../text/thrown.ts';
import type { FollowMessages } from './ledger.ts';

/** The rules that come with the tool. */
const SHIPPED = new URL('../../rules/', import.meta.url);

/** Names of the rules that come with the tool. */
export async function shippedRules(): Promise<string[]> {
  const files = await readdir(SHIPPED);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * Rules by the name under which they are shipped, or from a file (YAML or JSON).
 * @returns the rules, or which line of them is none
 */
export async function loadRules(
  name: string,
  messages: FollowMessages = ENGLISH,
): Promise<Result<ScoreRules>> {
  const shipped = await shippedRules();
  const from = shipped.includes(name) ? new URL(`${name}.yaml`, SHIPPED) : name;
  let text: string;
  try {
    text = await readFile(from, 'utf8');
  } catch (error) {
    const said = messageOf(error);
    const got = said.startsWith('ENOENT') ? `"${name}"` : said;
    return failed(messages.follow.troubles.badRules(name, shipped, got));
  }
  return readRules(text, name, shipped, messages);
}

/** Rules from text. */
export function readRules(
  text: string,
  file: string,
  shipped: readonly string[] = [],
  messages: FollowMessages = ENGLISH,
): Result<ScoreRules> {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0, logLevel: 'error' });
  } catch (error) {
    return failed(
      messages.follow.troubles.badRules(
        file,
        shipped,
        error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no YAML',
      ),
    );
  }
  const rules = ScoreRules.safeParse(value);
  if (rules.success) return done(rules.data);
  const [issue] = rules.error.issues;
  return failed(
    messages.follow.troubles.badRules(
      file,
      shipped,
      `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    ),
  );
}
