import type { Noun } from '../../lexicon/agency-words.ts';
import { existsOn, membersOn, successorsOn } from '../../lexicon/register.ts';
import type { Agency } from '../../model/agency.ts';
import { Cell } from './cell.ts';
import { endOfNouns, endOfQualifiers } from './grammar.ts';
import { type Lexicon, ownLexicon } from './lexicon.ts';
import { type AgencyContext, resolveNoun } from './resolve.ts';
import { levelWithin } from './sets.ts';

/**
 * What an agency stood for on a day (ISO 8601): ids of the register. A body that was there stands for itself;
 * a set for its members; a set that the register does not list one by one ("UBND cấp xã") for itself; an open
 * set ("các cơ quan liên quan"), an unknown body, and one that was not there on that day for none.
 */
export function expand(agency: Agency, on: string, context: AgencyContext = {}): string[] {
  const { bodies } = context.lexicon ?? ownLexicon();
  const province = context.province ?? null;
  if (agency.id !== null) {
    const body = bodies.get(agency.id);
    if (!body || !existsOn(body, on)) return [];
    return body.class === 'collective' ? membersOn(bodies, agency.id, on, province) : [agency.id];
  }
  if (agency.kind !== 'group') return [];
  const ids = setsOf(agency, context).flatMap((id) => membersOn(bodies, id, on, province));
  return [...new Set(ids)];
}

/** The registered sets that one of several sorts joins: "các sở, ban, ngành, đoàn thể tỉnh". */
function setsOf(agency: Agency, context: AgencyContext): string[] {
  const cell = new Cell(context.lexicon ?? ownLexicon(), agency.name, context);
  const { lex, w } = cell;
  const nouns: Noun[] = [];
  const end = endOfNouns(lex, w, 0, nouns);
  const level = levelWithin(cell, end, endOfQualifiers(lex, w, end));
  return [...new Set(nouns.flatMap((noun) => resolveNoun(lex, noun, level, context) ?? []))];
}

/**
 * The bodies that had taken over from a registered one by a day, the main one first; none while it is still
 * there, and where the register knows of no successor.
 */
export function successorsOf(id: string, on: string, lexicon: Lexicon = ownLexicon()): string[] {
  return successorsOn(lexicon.bodies, id, on);
}
