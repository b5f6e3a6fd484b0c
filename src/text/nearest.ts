import { distance } from 'fastest-levenshtein';
import { plainKey } from './fold.ts';

/** Edits for each letter of the word, above which two words have nothing to do with one another. */
const FAR = 0.5;
/** Longer words than this are compared by their beginnings. */
const REACH = 60;

/**
 * What somebody may have meant: the candidates that are fewest edits away once diacritics, case and spaces are
 * folded, those that contain the word (or that it contains) before the rest.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const key = plainKey(word).slice(0, REACH);
  if (key === '') return [];
  const scored = [...new Set(candidates)].map((name) => ({
    name,
    score: score(key, plainKey(name).slice(0, REACH)),
  }));
  return scored
    .filter((each) => each.score <= FAR)
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map((each) => each.name);
}

/** 0 the same; over `FAR` unrelated. */
function score(key: string, other: string): number {
  const longer = Math.max(key.length, other.length, 1);
  // two letters that changed places are one slip of the finger
  const edits = (sameLetters(key, other) ? Math.min(1, distance(key, other)) : distance(key, other)) / longer;
  const shorter = Math.min(key.length, other.length);
  const within = shorter >= 3 && (other.includes(key) || key.includes(other));
  return within ? Math.min(edits, FAR) / 2 : edits;
}

function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
