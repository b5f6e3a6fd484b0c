import {
  ASSIGNMENTS,
  CLEAR_DUTIES,
  CONNECTIVES,
  DUTIES,
  FALSE_HEADS,
  FIELDS,
  HEADS,
  LABEL_NOUNS,
  LEADS,
  LEVEL_NOUNS,
  NOUNS,
  type Noun,
  OPENING_QUALIFIERS,
  PERSONS,
  POINTERS,
  PREPOSITIONS,
  QUALIFIERS,
  QUANTIFIERS,
  ROLE_LABELS,
  SHARED_HEADS,
  SHORTENED,
} from '../../lexicon/agency-words.ts';
import type { Body, Level } from '../../lexicon/body.ts';
import { BODIES, type BodyIndex, indexBodies } from '../../lexicon/register.ts';
import { BODY_ROLES, type BodyRole } from '../../model/vocabularies.ts';
import { plainKey } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import { ALL_CAPITALS, bodyWordKey, capsOf, codeOfKey, intern, LINK, takeApart } from './tokens.ts';
import { type NamePart, Trie } from './trie.ts';

/** What a form of a name stands for. */
export interface NameEntry {
  /** Spelled out, without the level ("Công an", "Văn phòng Ủy ban nhân dân"). */
  readonly core: string;
  /** Bodies that bear it, at several levels or times. */
  readonly bodies: Body[];
  /** A short form that stands alone ("SNV"): only in capitals. */
  readonly abbreviation: boolean;
  /** A word or two that mean a body only with a level or a place after them ("Báo", "Thuế tỉnh"). */
  readonly bare: boolean;
}

/** The trie with a root for each table of words, and what its entries stand for. */
export interface Lexicon {
  readonly bodies: BodyIndex;
  readonly trie: Trie;
  readonly names: number;
  readonly abbreviations: number;
  readonly entries: readonly NameEntry[];
  /** Heads that lists share, and for each (by entry) the root of the rests of names after it. */
  readonly sharedHeads: number;
  readonly tails: readonly Tail[];
  /** For each code whether anything that opens a body begins with it. */
  readonly openers: Uint8Array;
  readonly nouns: number;
  readonly nounEntries: readonly Noun[];
  readonly levels: number;
  readonly quantifiers: number;
  readonly qualifiers: number;
  readonly openings: number;
  readonly prepositions: number;
  readonly persons: number;
  readonly heads: number;
  readonly falseHeads: number;
  readonly fields: number;
  readonly duties: number;
  readonly clearDuties: number;
  readonly connectives: number;
  readonly leads: number;
  readonly assignments: number;
  readonly pointers: number;
  readonly labels: number;
  readonly labelNouns: number;
  /** Names without diacritics, for words that OCR has spoiled; laid out at their first use. */
  readonly plain: () => PlainNames;
}

/** Entry numbers of the level root. */
export const LEVELS: readonly Level[] = ['central', 'province', 'district', 'commune', 'department'];

/** Codes of single words that the grammar asks for. */
export const CAC = intern('các');
export const CAP = intern(bodyWordKey('cấp'));
export const SO = intern('sở');

const LEVEL_END = /\s+(tỉnh|huyện|xã)$/u;

/** The rests of names after a head that a list says once ("Tài chính" after "Sở"). */
export interface Tail {
  readonly head: string;
  readonly length: number;
  readonly root: number;
}

interface Form {
  readonly text: string;
  readonly core: string;
  readonly abbreviation: boolean;
}

/** A name without the level at its end. */
function coreOf(name: string): string {
  return name.replace(LEVEL_END, '');
}

interface Part extends NamePart {
  readonly caps: boolean;
  readonly key: string;
}

/** The runs of the register's names, taken apart once: they share most of their words. */
const runs = new Map<string, { readonly parts: readonly Part[]; readonly linksNext: boolean }>();

function partsOfRun(raw: string): { readonly parts: readonly Part[]; readonly linksNext: boolean } {
  let known = runs.get(raw);
  if (!known) {
    const { words, before, after } = takeApart(raw);
    const parts = words.map((word, k) => {
      const key = bodyWordKey(word);
      return {
        key,
        code: intern(key),
        linked: ((before[k] ?? 0) & LINK) !== 0,
        caps: capsOf(word) === ALL_CAPITALS,
      };
    });
    known = { parts, linksNext: (after & LINK) !== 0 };
    runs.set(raw, known);
  }
  return known;
}

/** Words and links of a form; known to the vocabulary from then on. */
function partsOf(form: string): Part[] {
  const parts: Part[] = [];
  let linked = false;
  for (const raw of form.split(' ')) {
    const run = partsOfRun(raw);
    for (const part of run.parts) {
      parts.push(linked ? { ...part, linked } : part);
      linked = false;
    }
    linked = linked || run.linksNext;
  }
  return parts;
}

const SHORTS = SHORTENED.map(([long, shorts]) => ({ long: long.toLowerCase(), shorts }));

/** Every mixture of short and long words of a name. */
function mixtures(name: string): string[] {
  const lower = name.toLowerCase();
  const out: string[] = [];
  mix(
    name,
    SHORTS.filter(({ long }) => lower.includes(long)),
    0,
    out,
  );
  return out;
}

function mix(name: string, table: typeof SHORTS, from: number, out: string[]): void {
  for (let k = from; k < table.length; k += 1) {
    const { long, shorts } = table[k] ?? { long: '', shorts: [] };
    const at = name.toLowerCase().indexOf(long);
    if (at < 0) continue;
    for (const short of shorts)
      mix(name.slice(0, at) + short + name.slice(at + long.length), table, k + 1, out);
  }
  out.push(name);
}

/** Capitals written apart or together: "LĐ-TB&XH", "LĐTB&XH", "LĐTBXH". */
function joinings(parts: readonly Part[], i = 1, out: (readonly Part[])[] = []): (readonly Part[])[] {
  for (let k = i; k < parts.length; k += 1) {
    const left = parts[k - 1];
    const right = parts[k];
    if (!left?.caps || !right?.caps) continue;
    const key = left.key + right.key;
    const merged = { key, code: intern(key), linked: left.linked, caps: true };
    joinings([...parts.slice(0, k - 1), merged, ...parts.slice(k + 1)], k, out);
  }
  out.push(parts);
  return out;
}

function formsOf(body: Body): Form[] {
  const canonical = coreOf(body.name);
  const bare = partsOf(canonical)
    .map((p) => p.key)
    .join(' ');
  const forms: Form[] = [];
  for (const name of [body.name, ...(body.aliases ?? [])]) {
    const core = coreOf(name);
    const parts = partsOf(core);
    // another name stands for itself; a short form, or another way to link the words, for the body's name
    const same = parts.map((p) => p.key).join(' ') === bare || parts.some((p) => p.caps);
    for (const text of mixtures(core))
      forms.push({ text, core: same ? canonical : core, abbreviation: false });
  }
  for (const text of body.abbreviations ?? []) forms.push({ text, core: canonical, abbreviation: true });
  return forms;
}

/** "Báo", "Thuế", "Thống kê": words of every day, a body's name only with what follows. */
function isBare(core: string, body: Body): boolean {
  const words = core.split(' ').length;
  return words === 1 ? core.length <= 4 : words === 2 && core !== body.name;
}

class Builder {
  readonly trie = new Trie();
  readonly entries: NameEntry[] = [];
  readonly names = this.trie.newRoot();
  readonly abbreviations = this.trie.newRoot();
  readonly sharedHeads = this.table(SHARED_HEADS.map((head) => [head]));
  readonly tails: readonly Tail[] = SHARED_HEADS.map((head) => ({
    head,
    length: head.split(' ').length,
    root: this.trie.newRoot(),
  }));

  addBody(body: Body): void {
    for (const form of formsOf(body)) {
      const root = form.abbreviation ? this.abbreviations : this.names;
      const tails = form.abbreviation
        ? []
        : this.tails.filter(
            ({ head }) => form.core.startsWith(`${head} `) && form.text.startsWith(`${head} `),
          );
      for (const parts of joinings(partsOf(form.text))) {
        this.#put(root, parts, form, body);
        for (const tail of tails) this.#put(tail.root, parts.slice(tail.length), form, body);
      }
    }
  }

  #put(root: number, parts: readonly NamePart[], form: Form, body: Body): void {
    if (parts.length === 0) return;
    const node = this.trie.add(root, parts);
    const at = this.trie.get(node);
    const entry = this.entries[at - 1];
    if (entry) {
      if (!entry.bodies.includes(body)) entry.bodies.push(body);
      return;
    }
    const bare = !form.abbreviation && isBare(form.core, body);
    this.entries.push({ core: form.core, bodies: [body], abbreviation: form.abbreviation, bare });
    this.trie.set(node, this.entries.length);
  }

  /** A root for a table of phrases; entry `k` + 1 for the k-th group. */
  table(groups: readonly (readonly string[])[]): number {
    const root = this.trie.newRoot();
    groups.forEach((phrases, k) => {
      for (const phrase of phrases) this.trie.set(this.trie.add(root, partsOf(phrase)), k + 1);
    });
    return root;
  }
}

/** Spelled-out names without diacritics in a trie of their own; its entries are those of the lexicon. */
export interface PlainNames {
  readonly trie: Trie;
  readonly root: number;
}

/** Shorter names than this could be anything once their diacritics are gone. */
const SHORTEST_PLAIN = 3;

function plainNames(entries: readonly NameEntry[]): PlainNames {
  const trie = new Trie();
  const root = trie.newRoot();
  const seen = new Set<string>();
  entries.forEach(({ core, abbreviation }, k) => {
    // most names have several forms, and the first that is spelled out says which entry it is
    if (abbreviation || seen.has(core)) return;
    seen.add(core);
    const parts = partsOf(core);
    if (parts.length < SHORTEST_PLAIN) return;
    const node = trie.add(
      root,
      parts.map((part) => ({ ...part, code: intern(plainWord(part.key)) })),
    );
    if (trie.get(node) === 0) trie.set(node, k + 1);
  });
  trie.freeze();
  return { trie, root };
}

/** Keys without diacritics are marked, so that they never stand for a word that is written without any. */
function plainWord(key: string): string {
  return `=${plainKey(key)}`;
}

/** Compiles the register and the vocabulary. Bodies of `extra` take the place of those with the same id. */
export function compileLexicon(extra: readonly Body[] = []): Lexicon {
  const bodies = indexBodies([...BODIES, ...extra]);
  const b = new Builder();
  for (const body of bodies.values()) if (body.class !== 'collective') b.addBody(body);
  const levelWords = (level: Level): readonly string[] => LEVEL_NOUNS.find(([of]) => of === level)?.[1] ?? [];
  const roleWords = (role: BodyRole): readonly string[] => ROLE_LABELS.find(([of]) => of === role)?.[1] ?? [];
  let plain: PlainNames | undefined;
  const lexicon = {
    bodies,
    trie: b.trie,
    names: b.names,
    abbreviations: b.abbreviations,
    plain: () => {
      plain ??= plainNames(b.entries);
      return plain;
    },
    entries: b.entries,
    sharedHeads: b.sharedHeads,
    tails: b.tails,
    nouns: b.table(NOUNS.map((noun) => noun.words)),
    nounEntries: NOUNS,
    levels: b.table(LEVELS.map(levelWords)),
    quantifiers: b.table([QUANTIFIERS]),
    qualifiers: b.table([QUALIFIERS]),
    openings: b.table([OPENING_QUALIFIERS]),
    prepositions: b.table([PREPOSITIONS]),
    persons: b.table([PERSONS]),
    heads: b.table([HEADS]),
    falseHeads: b.table([FALSE_HEADS]),
    fields: b.table([FIELDS]),
    duties: b.table([DUTIES]),
    clearDuties: b.table([CLEAR_DUTIES]),
    connectives: b.table([CONNECTIVES]),
    leads: b.table([LEADS]),
    assignments: b.table([ASSIGNMENTS]),
    pointers: b.table([POINTERS]),
    labels: b.table(BODY_ROLES.map(roleWords)),
    labelNouns: b.table([LABEL_NOUNS]),
  };
  b.trie.freeze();
  const { names, abbreviations, nouns, quantifiers, sharedHeads, pointers, persons, heads } = lexicon;
  const opening = [names, abbreviations, nouns, quantifiers, sharedHeads, pointers, persons, heads];
  return { ...lexicon, openers: b.trie.firstsOf(opening) };
}

const unaccented = remembered((word) => plainWord(bodyWordKey(word)), { most: 20_000 });

/** Codes of a text's words without their diacritics, for the second look at spoiled words. */
export function plainCodes(words: readonly string[]): number[] {
  return words.map((word) => codeOfKey(unaccented(word)));
}

let own: Lexicon | undefined;

/** The lexicon of the project's own register, compiled at its first use. */
export function ownLexicon(): Lexicon {
  own ??= compileLexicon();
  return own;
}
