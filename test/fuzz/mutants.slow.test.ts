import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { damaged, soup, tableSoup } from './arbitraries.ts';
import { asWord, HTML_PAGE, oldWord, pdfPlan, textPlans, WORD_BODY } from './bases.ts';
import {
  correctionFaults,
  correctionTexts,
  damagedData,
  ledgerFaults,
  ledgerTexts,
  planFaults,
  planTexts,
} from './data.ts';
import { damagedMarkup } from './markup.ts';
import { faultsOfFile, smallest } from './soundness.ts';

/**
 * Files after accidents, of every format: none ends the program, and each is refused in four parts or gives a plan
 * that is sound (see soundness.ts). The build tries a few; `npm run fuzz -- --kind text --count 20000 --seed 7` many.
 */
const KINDS = ['text', 'docx', 'html', 'pdf', 'doc', 'plan', 'corrections', 'ledger'] as const;
/** Kinds whose cases are text, which is left out line by line and word by word as long as the fault stays. */
const TEXTS = ['text', 'plan', 'corrections', 'ledger'] as const;
type TextKind = (typeof TEXTS)[number];
type Kind = (typeof KINDS)[number];

/** How many of each kind the build tries: some ten seconds together. */
const FEW: Readonly<Record<Kind, number>> = {
  text: 60,
  docx: 60,
  html: 60,
  pdf: 12,
  doc: 30,
  plan: 60,
  corrections: 60,
  ledger: 200,
};

const { FUZZ_KIND, FUZZ_COUNT, FUZZ_MINUTES, FUZZ_SEED } = process.env;
const seed = Number(FUZZ_SEED ?? 20_260_101);
const minutes = Number(FUZZ_MINUTES ?? 0);
/** Writing a plan in every format and reading it back takes longer than parsing it. */
const READ_BACK = 10;

interface Caught<T> {
  readonly one: T;
  readonly found: readonly string[];
  /** The turn decides what the case is read as, and whether it is written and read back. */
  readonly nth: number;
}

/** @returns the first case that is at fault, made small, with its faults; null where there is none */
async function firstFault<T>(
  cases: fc.Arbitrary<T>,
  count: number,
  faults: (one: T, nth: number) => Promise<string[]>,
): Promise<Caught<T> | null> {
  let nth = 0;
  let caught: Caught<T> | null = null;
  const { numRuns } = await fc.check(
    fc.asyncProperty(cases, async (one) => {
      nth += 1;
      // a smaller case is tried in the way that the first one failed
      const turn = caught?.nth ?? nth;
      const found = await faults(one, turn);
      if (found.length > 0) caught = { one, found, nth: turn };
      return found.length === 0;
    }),
    { numRuns: count, seed, ...(minutes > 0 && { interruptAfterTimeLimit: minutes * 60_000 }) },
  );
  // how far a long search came; the build says nothing
  if (FUZZ_COUNT !== undefined) console.log(`${numRuns} cases tried`);
  return caught;
}

async function textFaults(text: string, nth: number): Promise<string[]> {
  const format = nth % 3 === 1 ? 'text' : nth % 3 === 2 ? 'markdown' : undefined;
  return faultsOfFile(strToU8(text), {
    ...(format && { format }),
    text,
    readBack: nth % READ_BACK === 0,
  });
}

async function expectSound(kind: Kind): Promise<void> {
  const count = Number(FUZZ_COUNT ?? FEW[kind]);
  if (isText(kind)) {
    const { texts, faults } = await textsOf(kind);
    const fault = await firstFault(texts, count, faults);
    if (!fault) return;
    const small = await smallest(fault.one, async (t) => (await faults(t, fault.nth)).length > 0);
    expect({
      text: small,
      faults: (await faults(small, fault.nth)).slice(0, 10),
      first: fault.found.slice(0, 10),
    }).toBeNull();
    return;
  }
  const fault = await firstFault(bytesOf(kind), count, ({ bytes, says }, nth) =>
    faultsOfFile(bytes, { ...(says !== undefined && { markup: says }), readBack: nth % READ_BACK === 0 }),
  );
  expect(fault && { shown: fault.one.shown, faults: fault.found.slice(0, 10) }).toBeNull();
}

function isText(kind: Kind): kind is TextKind {
  return TEXTS.some((one) => one === kind);
}

interface Texts {
  readonly texts: fc.Arbitrary<string>;
  readonly faults: (text: string, nth: number) => Promise<string[]>;
}

async function textsOf(kind: TextKind): Promise<Texts> {
  switch (kind) {
    case 'text':
      return {
        texts: fc.oneof({ arbitrary: damaged(textPlans()), weight: 3 }, soup, tableSoup),
        faults: textFaults,
      };
    case 'plan':
      return { texts: damagedData(await planTexts()), faults: planFaults };
    case 'corrections':
      return { texts: damagedData(await correctionTexts()), faults: correctionFaults };
    case 'ledger':
      return { texts: damagedData(ledgerTexts()), faults: ledgerFaults };
  }
}

/** A file, and how a person may see it. */
interface Bytes {
  readonly bytes: Uint8Array;
  readonly shown: string;
  /** The words that the file shows, where they can be told from outside. */
  readonly says?: string;
}

function bytesOf(kind: Exclude<Kind, TextKind>): fc.Arbitrary<Bytes> {
  switch (kind) {
    case 'docx':
      return damagedMarkup([WORD_BODY]).map((body) => ({
        bytes: asWord(body),
        shown: body,
        says: withoutTags([...body.matchAll(/<w:t(?: [^>]*)?>[^<]*/g)].join('')),
      }));
    case 'html':
      return damagedMarkup([HTML_PAGE]).map((page) => ({
        bytes: strToU8(page),
        shown: page,
        says: withoutTags(page),
      }));
    case 'pdf':
      return damagedBytes(pdfPlan());
    case 'doc':
      return damagedBytes(oldWord());
  }
}

/** The text of markup that has no entities but those of its own signs. */
function withoutTags(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Bytes changed, left out and doubled. */
function damagedBytes(base: Uint8Array): fc.Arbitrary<Bytes> {
  const edit = fc.record({
    kind: fc.nat(2),
    at: fc.nat(base.length - 1),
    value: fc.nat(255),
    length: fc.integer({ min: 1, max: 40 }),
  });
  return fc.array(edit, { minLength: 1, maxLength: 12 }).map((edits) => {
    let bytes: Uint8Array = Uint8Array.from(base);
    for (const { kind, at, value, length } of edits) {
      if (kind === 0) bytes[Math.min(at, bytes.length - 1)] = value;
      else {
        const again = kind === 1 ? at : at + length;
        bytes = Uint8Array.from([
          ...bytes.subarray(0, at + (kind === 1 ? length : 0)),
          ...bytes.subarray(again),
        ]);
      }
    }
    return { bytes, shown: JSON.stringify(edits) };
  });
}

describe('a file after accidents is refused or gives a sound plan', () => {
  const kinds = KINDS.filter((kind) => FUZZ_KIND === undefined || FUZZ_KIND === kind);
  it.each(kinds)('%s', (kind) => expectSound(kind), 24 * 3_600_000);
});
