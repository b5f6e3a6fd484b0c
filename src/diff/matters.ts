import { MATTERS } from '../lexicon/matters.ts';
import { matchKey } from '../text/fold.ts';
import type { Words } from './canonical-words.ts';

const PATTERNS = MATTERS.flatMap(([matter, ...forms]) =>
  forms.map((form) => ({ matter, needs: neededBy(form), pattern: lazily(() => patternOf(form)) })),
);

/** Most patterns of the table are never needed for two plans. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A word that a form cannot do without, to pass over it quickly; null where it has alternatives only. */
function neededBy(form: string): string | null {
  const fixed = matchKey(form.replace(/\([^)]*\)/g, ' ').replace(/\.\.\d+/g, ' '));
  return fixed.split(' ').findLast((word) => word !== '') ?? null;
}

/** A form as a pattern over words with one space between; a gap is bounded, so it stays linear. */
function patternOf(form: string): RegExp {
  const source = matchKey(form).replace(/ ?\.\.(\d+) ?/g, (_, most) => `(?: [^ #]+){0,${most}} `);
  return new RegExp(`(?<![^ ])(?:${source})(?![^ ])`, 'g');
}

/** Matters are looked for in this many words; what comes later are reasons and details. */
const REACH = 45;

/** Named in passing by tasks of many kinds: that two share it says nothing. */
const WIDE: ReadonlySet<string> = new Set(['digital-transformation']);

/** The matters of a task, those that it names first before the others. */
export function mattersOf({ near }: Words): string[] {
  const reach = near.slice(0, REACH);
  const present = new Set(reach);
  let words = reach.join(' ');
  const found = new Map<string, number>();
  for (const { matter, needs, pattern } of PATTERNS) {
    if (needs !== null && !present.has(needs)) continue;
    // seen: wider matters do not find the same words again
    words = words.replace(pattern(), (seen: string, at: number) => {
      found.set(matter, Math.min(found.get(matter) ?? at, at));
      return '#'.repeat(seen.length);
    });
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([matter]) => matter);
}

/** 0..1 for the matters of two tasks: 1 where both name the same first, null where that tells nothing. */
export function mattersSimilarity(a: readonly string[], b: readonly string[]): number | null {
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return null;
  if (first === second) return WIDE.has(first) ? null : 1;
  const shared = a.filter((matter) => b.includes(matter) && !WIDE.has(matter));
  if (shared.length === 0) return 0;
  return shared.includes(first) || shared.includes(second) ? 0.6 : 0.4;
}
