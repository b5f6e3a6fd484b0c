import type { BodyRole } from '../../model/vocabularies.ts';
import { roleLabel } from './labels.ts';
import { type Lexicon, ownLexicon } from './lexicon.ts';
import { readAgencies } from './read.ts';
import type { AgencyContext } from './resolve.ts';
import { type Words, wordsOf } from './tokens.ts';
import { sliceOf } from './wording.ts';

/** The words of one column that belong to each role. */
export type RoleTexts = Partial<Record<BodyRole, string>>;

/**
 * Takes one cell apart that holds several roles: "Chủ trì: Sở Nội vụ; Phối hợp: các sở", "Sở Nội vụ chủ trì,
 * phối hợp với Sở Tài chính", "Sở Nội vụ (chủ trì), Sở Tài chính". Null where the words name no roles.
 * What stands before the first label is the lead's.
 */
export function splitLeadAndPartners(text: string, context: AgencyContext = {}): RoleTexts | null {
  if (text === '') return null;
  const lex = context.lexicon ?? ownLexicon();
  const w = wordsOf(text);
  return byLabels(lex, w) ?? byDuties(text, context);
}

function add(texts: RoleTexts, role: BodyRole, words: string): void {
  if (words === '') return;
  texts[role] = texts[role] === undefined ? words : `${texts[role]}; ${words}`;
}

function byLabels(lex: Lexicon, w: Words): RoleTexts | null {
  const texts: RoleTexts = {};
  let role: BodyRole = 'lead';
  let from = 0;
  let found = false;
  for (let i = 0; i < w.size; ) {
    const label = roleLabel(lex, w, i);
    if (!label) {
      i += 1;
      continue;
    }
    found = true;
    add(texts, role, sliceOf(w, from, i));
    role = label.role;
    from = label.end;
    i = label.end;
  }
  if (!found) return null;
  add(texts, role, sliceOf(w, from, w.size));
  return texts;
}

const LEADS = /(?:^|\s)chủ trì/iu;
const JOINS = /(?:^|\s)(?:cùng )?phối hợp/iu;

/** Roles said by what bodies do. "phối hợp với" before a body holds for all that follow. */
function byDuties(text: string, context: AgencyContext): RoleTexts | null {
  const texts: RoleTexts = {};
  let role: BodyRole = 'lead';
  let told = false;
  for (const agency of readAgencies(text, context)) {
    const note = (agency.note ?? '').normalize('NFC');
    const leads = LEADS.test(note);
    const joins = JOINS.test(note);
    told ||= leads || joins;
    if (joins && JOINS.test(agency.text.slice(0, 12))) role = 'coordinate';
    add(texts, joins && !leads ? 'coordinate' : leads ? 'lead' : role, agency.text);
    // after a body that leads, one that says nothing takes part
    if (leads && !joins) role = 'coordinate';
  }
  return told ? texts : null;
}
