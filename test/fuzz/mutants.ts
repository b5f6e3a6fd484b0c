import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { damaged, soup, tableSoup } from './arbitraries.ts';
import {
  asWord,
  asWorkbook,
  HTML_PAGE,
  oldWord,
  pdfPlan,
  SHEET,
  shortPlans,
  textPlans,
  WORD_BODY,
} from './bases.ts';
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
 * that is sound (see soundness.ts). Tests try a few of them; `npm run fuzz -- --kind text --count 20000 --seed 7` many.
 */
export const KINDS = ['text', 'docx', 'xlsx', 'html', 'pdf', 'doc', 'plan', 'corrections', 'ledger'] as const;
/** Kinds whose cases are text, which is left out line by line and word by word as long as the fault stays. */
const TEXTS = ['text', 'plan', 'corrections', 'ledger'] as const;
type TextKind = (typeof TEXTS)[number];
export type Kind = (typeof KINDS)[number];

/** How far a search goes. */
export interface Search {
  readonly count: number;
  readonly seed: number;
  /** Ends the search after that time; 0 for none. */
  readonly minutes: number;
}

/** What came of a search. */
export interface Outcome {
  readonly tried: number;
  /** The first case that is at fault, made small; null where there is none. */
  readonly fault: Readonly<Record<string, unknown>> | null;
}

/** Writing a plan in every format and reading it back takes longer than parsing it. */
const READ_BACK = 10;
/** Faults of one case that are told. */
const SHOWN = 10;

interface Caught<T> {
  readonly one: T;
  readonly found: readonly string[];
  /** The turn decides what the case is read as, and whether it is written and read back. */
  readonly nth: number;
}

/** @returns the first case that is at fault, with its faults, and how many were tried */
async function firstFault<T>(
  cases: fc.Arbitrary<T>,
  { count, seed, minutes }: Search,
  faults: (one: T, nth: number) => Promise<string[]>,
): Promise<{ tried: number; caught: Caught<T> | null }> {
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
  return { tried: numRuns, caught };
}

async function textFaults(text: string, nth: number): Promise<string[]> {
  const format = nth % 3 === 1 ? 'text' : nth % 3 === 2 ? 'markdown' : undefined;
  return faultsOfFile(strToU8(text), {
    ...(format && { format }),
    text,
    readBack: nth % READ_BACK === 0,
  });
}

/** Looks for a file of a kind that the program cannot cope with. */
export function searched(kind: Kind, search: Search): Promise<Outcome> {
  return isText(kind) ? searchedTexts(kind, search) : searchedBytes(kind, search);
}

async function searchedTexts(kind: TextKind, search: Search): Promise<Outcome> {
  const { texts, faults } = await textsOf(kind);
  const { tried, caught } = await firstFault(texts, search, faults);
  if (!caught) return { tried, fault: null };
  const small = await smallest(caught.one, async (t) => (await faults(t, caught.nth)).length > 0);
  const left = (await faults(small, caught.nth)).slice(0, SHOWN);
  return { tried, fault: { text: small, faults: left, first: caught.found.slice(0, SHOWN) } };
}

async function searchedBytes(kind: Exclude<Kind, TextKind>, search: Search): Promise<Outcome> {
  const { tried, caught } = await firstFault(bytesOf(kind), search, ({ bytes, says }, nth) =>
    faultsOfFile(bytes, { ...(says !== undefined && { markup: says }), readBack: nth % READ_BACK === 0 }),
  );
  return { tried, fault: caught && { shown: caught.one.shown, faults: caught.found.slice(0, SHOWN) } };
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
        texts: fc.oneof(
          { arbitrary: damaged(shortPlans()), weight: 6 },
          { arbitrary: damaged(textPlans()), weight: 1 },
          { arbitrary: soup, weight: 2 },
          { arbitrary: tableSoup, weight: 2 },
        ),
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

/** The characters of a Word body's texts, also of one that a mutation put within another. */
function writtenIn(body: string): string {
  let depth = 0;
  let written = '';
  for (const [, close, empty, text = ''] of body.matchAll(/<(\/)?w:t(?: [^>]*?)?(\/)?>([^<]*)/g)) {
    if (empty === undefined) depth = Math.max(0, depth + (close === undefined ? 1 : -1));
    if (depth > 0) written += `<w:t>${text}`;
  }
  return written;
}

function bytesOf(kind: Exclude<Kind, TextKind>): fc.Arbitrary<Bytes> {
  switch (kind) {
    case 'docx':
      return damagedMarkup([WORD_BODY]).map((body) => ({
        bytes: asWord(body),
        shown: body,
        says: withoutTags(writtenIn(body)),
      }));
    case 'xlsx':
      return damagedMarkup([SHEET]).map((sheet) => ({ bytes: asWorkbook(sheet), shown: sheet }));
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
