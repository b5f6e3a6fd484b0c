import { LAW_NAMES, LAW_SHORT_FORMS } from '../../lexicon/laws.ts';
import { plainKey } from '../../text/fold.ts';

function spellings(name: string): string[] {
  const plain = plainKey(name);
  return [
    plain,
    ...LAW_SHORT_FORMS.map(([long, short]) => plain.replace(long, short)).filter((s) => s !== plain),
  ];
}

/** Without diacritics, by first word, the longest first. */
const BY_FIRST_WORD = new Map<string, string[]>();
for (const name of LAW_NAMES.flatMap(spellings)) {
  const word = name.split(/[ ,]/, 1)[0] ?? '';
  BY_FIRST_WORD.set(
    word,
    [...(BY_FIRST_WORD.get(word) ?? []), name].sort((a, b) => b.length - a.length),
  );
}

/** Where the known law name that begins at `offset` of a text without diacritics ends, or null. */
export function knownLawEnd(plain: string, offset: number): number | null {
  const word = /^[a-z]+/.exec(plain.slice(offset, offset + 12))?.[0];
  if (word === undefined) return null;
  for (const name of BY_FIRST_WORD.get(word) ?? []) {
    if (!plain.startsWith(name, offset)) continue;
    const next = plain[offset + name.length];
    if (next === undefined || !/[a-z\d]/.test(next)) return offset + name.length;
  }
  return null;
}

/** One form of a law's name for comparing: no diacritics, no capitals, short forms folded. */
export function lawKey(name: string): string {
  return LAW_SHORT_FORMS.reduce((key, [long, short]) => key.replace(long, short), plainKey(name)).replace(
    /,/g,
    '',
  );
}
