import { expect, it } from 'vitest';
import { readDecision } from '../../src/frame/decision.ts';
import type { Token } from '../../src/source/document.ts';
import { linesOf } from './frame-plans.ts';

/* What does a decision say above its articles, in them and below? "|" is the end of a line. */

const wordsOf = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join(' ');

/** What must be told of a decision; what isn't named is empty. */
interface Told {
  readonly authority?: string;
  readonly bases?: string;
  readonly enacting?: string;
  readonly articles?: readonly string[];
  readonly labels?: number;
  readonly recipients?: readonly string[];
  readonly signer?: string;
}

const HEAD = 'Về việc trồng cây | Căn cứ Luật Lâm nghiệp;';
const BASES = 'Căn cứ Luật Lâm nghiệp;';
const cases: readonly (readonly [name: string, text: string, told: Told])[] = [
  [
    'all of its parts',
    'Về việc trồng cây | CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ | Căn cứ Luật Lâm nghiệp; | QUYẾT ĐỊNH: | Điều 1. Trồng cây. | Điều 2. Chăm cây. | Nơi nhận: | - Lưu: VT. | CHỦ TỊCH | Lò Mây',
    {
      authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ',
      bases: BASES,
      enacting: 'QUYẾT ĐỊNH:',
      articles: ['1: Trồng cây.', '2: Chăm cây.'],
      labels: 2,
      recipients: ['Lưu: VT'],
      signer: 'Lò Mây',
    },
  ],
  [
    'a resolution, in small letters',
    `${HEAD} | Quyết nghị: | Điều 1. Trồng cây.`,
    { bases: BASES, enacting: 'Quyết nghị:', articles: ['1: Trồng cây.'], labels: 1 },
  ],
  [
    'no colon',
    `${HEAD} | QUYẾT ĐỊNH | Điều 1. Trồng cây.`,
    { bases: BASES, enacting: 'QUYẾT ĐỊNH', articles: ['1: Trồng cây.'], labels: 1 },
  ],
  [
    'articles that nothing enacts',
    `${HEAD} | Điều 1. Trồng cây. | Điều 2. Chăm cây.`,
    { bases: BASES, articles: ['1: Trồng cây.', '2: Chăm cây.'], labels: 2 },
  ],
  ['no articles', HEAD, { bases: BASES }],
  [
    'words before the first article',
    `${HEAD} | QUYẾT ĐỊNH: | Giao các thôn. | Điều 1. Trồng cây | quanh trường.`,
    {
      bases: BASES,
      enacting: 'QUYẾT ĐỊNH:',
      articles: [': Giao các thôn.', '1: Trồng cây quanh trường.'],
      labels: 1,
    },
  ],
  [
    'an article that is lost, another document’s, one that has been, one too far away',
    `${HEAD} | QUYẾT ĐỊNH: | Điều 1. Trồng cây. | Điều 3. Chăm cây theo | Điều 4. Quy chế. | Điều 2. Đã qua. | Điều 8. Xa quá.`,
    {
      bases: BASES,
      enacting: 'QUYẾT ĐỊNH:',
      articles: ['1: Trồng cây.', '3: Chăm cây theo Điều 4. Quy chế. Điều 2. Đã qua. Điều 8. Xa quá.'],
      labels: 2,
    },
  ],
  [
    'articles of which three are lost',
    'Về việc trồng cây | QUYẾT ĐỊNH: | Điều 4. Trồng cây. | Điều 8. Chăm cây. | Điều 13. Tưới cây.',
    { enacting: 'QUYẾT ĐỊNH:', articles: ['4: Trồng cây.', '8: Chăm cây. Điều 13. Tưới cây.'], labels: 2 },
  ],
  [
    'no article one of four',
    'Về việc trồng cây | QUYẾT ĐỊNH: | Điều 5. Trồng cây.',
    { enacting: 'QUYẾT ĐỊNH:', articles: [': Điều 5. Trồng cây.'] },
  ],
];

it.each(cases)('%s', (_, text, told) => {
  const read = readDecision(linesOf(text.split(' | ').join('\n')));
  expect(wordsOf(read.head.title)).toBe('Về việc trồng cây');
  expect({
    authority: wordsOf(read.head.authority),
    bases: read.bases.map((basis) => basis.text).join(' '),
    enacting: wordsOf(read.enacting),
    articles: read.articles.map(({ no, text }) => `${no}: ${text}`),
    labels: read.labels.filter((t) => t.text === 'Điều').length,
    recipients: read.foot?.recipients ?? [],
    signer: read.foot?.signer?.name ?? '',
  }).toEqual({
    authority: '',
    bases: '',
    enacting: '',
    articles: [],
    labels: 0,
    recipients: [],
    signer: '',
    ...told,
  });
  // each word once: in the preamble, or in an article with its label
  expect(wordsOf(read.preambleWords)).toBe(told.bases ?? '');
  expect(read.labels).toHaveLength(told.labels ?? 0);
});
