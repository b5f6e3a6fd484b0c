import { describe, expect, it } from 'vitest';
import type { Discarded } from '../../src/model/index.ts';
import { settle } from '../../src/source/coverage.ts';
import type { SourceDocument, Token } from '../../src/source/document.ts';
import { tokensOf } from '../../src/source/document.ts';
import { Ledger } from '../../src/source/ledger.ts';
import { drawnTable, textSource } from '../tables/support.ts';

const SOURCE = textSource('Rà soát thủ tục\ncủa xã Vạn Giã\n\nLắp máy lấy số');
const words = (source: SourceDocument): Token[] => source.blocks.flatMap((b) => [...tokensOf(b)]);
const texts = (list: readonly Discarded[]): string[] => list.map((d) => `${d.reason}: ${d.text}`);

describe('what no record holds', () => {
  it('is nothing where every word was claimed', () => {
    const ledger = new Ledger();
    ledger.claim(words(SOURCE));
    expect(settle(SOURCE, ledger)).toEqual({ discarded: [], diagnostics: [] });
  });

  it('is kept with a warning, words that follow each other in one entry', () => {
    const ledger = new Ledger();
    ledger.claim(words(SOURCE).slice(0, 2));
    const { discarded, diagnostics } = settle(SOURCE, ledger);
    expect(texts(discarded)).toEqual(['unplaced: thủ tục của xã Vạn Giã Lắp máy lấy số']);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code: 'words-unplaced', source: { line: 1, endLine: 4 } },
    ]);
  });

  it('is cut where a claimed word stands between', () => {
    const ledger = new Ledger();
    ledger.claim(words(SOURCE).slice(4, 6));
    expect(texts(settle(SOURCE, ledger).discarded)).toEqual([
      'unplaced: Rà soát thủ tục',
      'unplaced: Vạn Giã Lắp máy lấy số',
    ]);
  });

  it('is named by its beginning where it is long', () => {
    const long = textSource('rất dài '.repeat(100));
    const [diagnostic] = settle(long, new Ledger()).diagnostics;
    expect(diagnostic?.message.length).toBeLessThan(150);
  });

  it('is found in real tables too', () => {
    const source = {
      ...SOURCE,
      blocks: [
        drawnTable([
          ['Rà soát', 'Báo cáo'],
          ['Lắp máy', ''],
        ]),
      ],
    };
    expect(texts(settle(source, new Ledger()).discarded)).toEqual(['unplaced: Rà soát Báo cáo Lắp máy']);
  });
});

it('what the reader set aside and what the parser discarded stand in reading order', () => {
  const ledger = new Ledger();
  const [first, ...rest] = words(SOURCE);
  ledger.claim(rest.slice(0, -1));
  ledger.discard(rest.slice(-1), 'total');
  ledger.discard(first ? [first] : [], 'label');
  const page = { text: '7', reason: 'page-number', source: { page: 1, start: 16, end: 16 } } as const;
  const { discarded } = settle({ ...SOURCE, discarded: [page] }, ledger);
  expect(texts(discarded)).toEqual(['label: Rà', 'page-number: 7', 'total: số']);
});

it('nothing is discarded where there is nothing', () => {
  const ledger = new Ledger();
  ledger.discard([], 'margin');
  expect(ledger.discarded).toEqual([]);
});

it('a word that two records took is an error, with its place', () => {
  const ledger = new Ledger();
  ledger.claim(words(SOURCE));
  ledger.claim(words(SOURCE).slice(4, 5));
  const { diagnostics } = settle(SOURCE, ledger);
  expect(diagnostics).toMatchObject([
    {
      severity: 'error',
      code: 'word-claimed-twice',
      message: expect.stringContaining('"của"'),
      source: { line: 2 },
    },
  ]);
});

it('diagnostics stand in reading order, those without a place last', () => {
  const ledger = new Ledger();
  ledger.claim(words(SOURCE));
  const at = (start: number) => ({ page: 1, start, end: start + 1 });
  for (const [code, source] of [
    ['none', null],
    ['late', at(20)],
    ['early', at(3)],
  ] as const)
    ledger.report({ severity: 'info', code, message: '', of: null, source });
  expect(settle(SOURCE, ledger).diagnostics.map((d) => d.code)).toEqual(['early', 'late', 'none']);
});
