import type { Messages } from '../messages/index.ts';

/** Encodings from before Unicode, and the two ways in which letters are lost for good. */
export type LegacyEncoding = keyof Messages['unreadable']['found']['legacy'];

/**
 * Vietnamese text from before Unicode, told by the letters that it leaves behind.
 *
 * The old encodings gave Vietnamese letters to characters that stand for something else, so their text often
 * arrives as perfectly valid letters of the wrong kind ("KÕ ho¹ch c¶i c¸ch", "Keá hoaïch caûi caùch"). Each
 * entry names characters, and where they stand in a word, that Vietnamese in Unicode does not put there.
 */
interface Legacy {
  readonly name: LegacyEncoding;
  readonly marks: RegExp;
}

const LEGACY: readonly Legacy[] = [
  {
    // letters of TCVN 5712:1993 (fonts .VnTime, .VnArial) that Latin-1 shows as signs, next to a letter
    name: 'tcvn3',
    marks: /(?<=\p{L})[¡-©«-·¹»-¾\u00AD¸ª]|[®§©¨«¬](?=\p{L})/gu,
  },
  {
    // VNI writes the tone as a second character after the vowel: "caûi caùch", and ñ for đ, ö for ư
    name: 'vni',
    marks: /[aeouyAEOUY][øùûõïâêáàåãäéèúüëØÙÛÕÏÂÊÁÀÅÃÄÉÈÚÜË]|[ñöÑÖ](?=\p{L})/gu,
  },
  {
    // windows-1258 writes the tone as a combining byte that Latin-1 shows as Ì, Ò, Þ, ì or ò
    name: 'windows-1258',
    marks: /[aeiouyâãêôõýAEIOUYÂÃÊÔÕÝ][ÌÒÞìò]|ð/gu,
  },
  {
    // UTF-8 that was taken for windows-1252 and saved again: "Káº¿ hoáº¡ch"
    name: 'twice-encoded',
    marks: /á[º»]|Ä[\u0080-\u00BF\u2018\u2019]|Æ[°¡]|Ã[\u0080-\u00BF]/gu,
  },
  {
    name: 'lost',
    marks: /(?<=\p{L})\?(?=\p{L})|\uFFFD/gu,
  },
];

/** Letters that only Vietnamese in Unicode has, and combining marks. */
const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|[\u0300-\u0323]/g;
/** About a fifth of the letters of Vietnamese prose are such letters; a tenth of that is plenty. */
const ENOUGH_VIETNAMESE = 0.02;
/** The rarest of the marked kinds makes up a tenth of its text; foreign languages stay far below this. */
const ENOUGH_MARKS = 0.03;
const SAMPLE = 200_000;

/**
 * The name of the old encoding that `text` was written in, or null where it looks as it should.
 * @param text decoded text, of which the beginning is looked at
 */
export function legacyEncoding(text: string): LegacyEncoding | null {
  const sample = text.slice(0, SAMPLE);
  const vietnamese = sample.match(VIETNAMESE)?.length ?? 0;
  // there are no more letters than characters: what is enough of these need not be held against those
  if (sample.length > 0 && vietnamese / sample.length >= ENOUGH_VIETNAMESE) return null;
  const letters = sample.match(/\S/g)?.length ?? 0;
  if (letters === 0 || vietnamese / letters >= ENOUGH_VIETNAMESE) return null;
  let best: { name: LegacyEncoding; found: number } | null = null;
  for (const { name, marks } of LEGACY) {
    const found = sample.match(marks)?.length ?? 0;
    if (found >= 3 && found / letters >= ENOUGH_MARKS && found > (best?.found ?? vietnamese))
      best = { name, found };
  }
  return best?.name ?? null;
}
