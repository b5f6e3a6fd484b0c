import { describe, expect, it } from 'vitest';
import { KINDS, type Kind, searched } from './mutants.ts';
import { faultsOfFile } from './soundness.ts';

/** Files after accidents are refused, or give a sound plan: a few of each kind, some ten seconds together. */
const FEW: Readonly<Record<Kind, number>> = {
  text: 60,
  docx: 60,
  xlsx: 60,
  html: 60,
  pdf: 12,
  doc: 30,
  plan: 60,
  corrections: 60,
  ledger: 200,
};

describe('a file after accidents is refused or gives a sound plan', () => {
  it.each(KINDS)('%s', async (kind) => {
    const { fault } = await searched(kind, { count: FEW[kind], seed: 20_260_101, minutes: 0 });
    expect(fault).toBeNull();
  });
});

it('a number of a row that its column tears is one word and no two that are lost', async () => {
  const text = 'STT Chuyến  Thời gian\n10.1\n2\n';
  const bytes = new TextEncoder().encode(text);
  expect(await faultsOfFile(bytes, { text, readBack: false })).toEqual([]);
  // the same plan beside a text that has a word more
  expect(await faultsOfFile(bytes, { text: `${text}\n7\n`, readBack: false })).toEqual([
    'lost from the text: 7 × 1',
  ]);
});

it('cells that touch are two words and none that is lost', async () => {
  const text = 'KẾ HOẠCH\nBến đò năm 2026\nKINH PHÍSửa bến\n';
  const bytes = new TextEncoder().encode(text);
  expect(await faultsOfFile(bytes, { text, readBack: false })).toEqual([]);
  expect(await faultsOfFile(bytes, { text: text.replace('Sửa', 'Sửaa'), readBack: false })).toEqual([
    expect.stringContaining('lost from the text'),
  ]);
});
