import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, type Item, type Offspring, offspring, type Pair } from '../../src/diff/align.ts';
import { readWords } from '../../src/diff/canonical-words.ts';
import { type Bag, EMPTY_BAG, similarity, TextSpace } from '../../src/diff/similarity.ts';

/** Lists of texts as items of one space; each is told apart by its list's name and its place, where it has no id. */
function listsOf(...lists: (readonly (string | Partial<Item>)[])[]): Item[][] {
  const space = new TextSpace();
  for (const one of lists.flat()) space.add(readWords(typeof one === 'string' ? one : (one.text ?? '')));
  const bags = space.bags();
  let next = 0;
  return lists.map((list, which) =>
    list.map((one, at): Item => {
      const traits = typeof one === 'string' ? { text: one } : one;
      const text = traits.text ?? '';
      const bag = bags[next++] ?? EMPTY_BAG;
      return { id: `${which}.${at}`, content: `${which}: ${text}`, place: '', text, bag, ...traits };
    }),
  );
}

function aligned(
  old: readonly (string | Partial<Item>)[],
  now: readonly (string | Partial<Item>)[],
  score?: (old: number, now: number) => number,
  threshold = 0.47,
): Pair[] {
  const [left = [], right = []] = listsOf(old, now);
  const near = (i: number, j: number) => similarity(left[i]?.bag ?? EMPTY_BAG, right[j]?.bag ?? EMPTY_BAG);
  return align(left, right, score ?? near, threshold);
}

const told = (pairs: readonly Pair[]) =>
  pairs
    .map(({ old, new: now, reason }) => `${old}-${now} ${reason}`)
    .sort()
    .join(', ');

const BRIDGE = 'Sửa cầu tre qua rạch Ông Đốc trước mùa nước nổi';
const LAMPS = 'Thay đèn báo hiệu ở các cửa lạch của huyện đảo';
const BOOKS = 'Mở tủ sách lưu động cho các làng chài ven sông';

describe('which records of two plans are the same', () => {
  test('what nothing tells apart, whatever the score is', () => {
    const same = { id: 'I.1', content: 'như nhau', text: 'Giữ' };
    expect(aligned([same], [same], () => 0)).toEqual([{ old: 0, new: 0, reason: 'identical', score: 1 }]);
    const moved = { ...same, id: 'I.2' };
    expect(aligned([same], [moved], () => 0)).toEqual([]);
  });

  test('a long text that stands once in each plan, wherever it stands', () => {
    const pairs = aligned([BRIDGE, LAMPS], [LAMPS, BRIDGE], () => 0.3);
    expect(told(pairs)).toBe('0-1 same-text, 1-0 same-text');
    expect(pairs.map(({ score }) => score)).toEqual([0.3, 0.3]);
  });

  test('a text that stands twice on one side tells nothing by itself', () => {
    expect(aligned([BRIDGE], [BRIDGE, BRIDGE], () => 0)).toEqual([]);
    expect(aligned([BRIDGE, BRIDGE], [BRIDGE], () => 0)).toEqual([]);
  });

  test('a short text says too little, but where it stands under the same one', () => {
    const [short, under] = [
      { text: 'Tổ chức thực hiện' },
      { text: 'Tổ chức thực hiện', place: 'thực hiện|kế hoạch' },
    ];
    expect(aligned([short], [short], () => 0)).toEqual([]);
    expect(told(aligned([under], [under], () => 0))).toBe('0-0 same-text');
    // thirty letters and no fewer
    const [twentyNine, thirty] = ['x'.repeat(29), 'x'.repeat(30)];
    expect(aligned([twentyNine], [twentyNine], () => 0)).toEqual([]);
    expect(told(aligned([thirty], [thirty], () => 0))).toBe('0-0 same-text');
  });

  test('records without words by their ids alone, once each', () => {
    const empty = { id: 'pl/1', content: '' };
    const now = { id: 'pl/1', content: 'khác' };
    expect(told(aligned([empty], [now], () => 0))).toBe('0-0 same-place');
    expect(aligned([{ ...empty, text: 'một' }], [{ ...now, text: 'hai' }], () => 0)).toEqual([]);
  });

  test('similar ones from the threshold on, and none under it', () => {
    const reworded = BRIDGE.replace('trước mùa nước nổi', 'trước mùa mưa');
    const at = (score: number) => told(aligned([BRIDGE], [reworded], () => score));
    expect(at(0.47)).toBe('0-0 similar');
    expect(at(0.46)).toBe('');
  });

  test('one sure pair rather than two doubtful ones', () => {
    const texts = [BRIDGE, `${BRIDGE} năm nay`];
    const scores = [
      [0.95, 0.5],
      [0.5, 0],
    ];
    const score = (i: number, j: number) => scores[i]?.[j] ?? 0;
    expect(told(aligned(texts, [`${BRIDGE} một`, `${BRIDGE} hai`], score))).toBe('0-0 similar');
    const even = (i: number, j: number) => (i === 1 && j === 1 ? 0 : 0.8);
    expect(told(aligned(texts, [`${BRIDGE} một`, `${BRIDGE} hai`], even))).toBe('0-1 similar, 1-0 similar');
  });

  test('of equals those that stand at the same place', () => {
    const four = Array.from({ length: 4 }, () => BRIDGE);
    expect(told(aligned(four, four))).toBe('0-0 similar, 1-1 similar, 2-2 similar, 3-3 similar');
  });

  test('texts that share no word are never compared', () => {
    const compared: string[] = [];
    aligned([BRIDGE, LAMPS], [`${LAMPS} mới`], (i, j) => {
      compared.push(`${i}-${j}`);
      return 0;
    });
    expect(compared).toEqual(['1-0']);
  });

  test('among hundreds that have one formula in common, the one that has more in common', () => {
    const sites = Array.from(
      { length: 200 },
      (_, k) => `Sơn lại bến số ${k} tại vàm V${k} và lạch L${(k * 7) % 200}`,
    );
    const now = sites.map((text) => `${text} theo quy hoạch`).reverse();
    const pairs = aligned(sites, now);
    expect(pairs).toHaveLength(200);
    for (const pair of pairs) expect(pair.new).toBe(199 - pair.old);
  });

  test('where all of hundreds share every word, each still has its pair', () => {
    const many = Array.from({ length: 90 }, () => BRIDGE);
    expect(aligned(many, many)).toHaveLength(90);
  });

  test('each record once, from the threshold on, whatever the lists are', () => {
    const text = fc.constantFrom(BRIDGE, LAMPS, BOOKS, `${BRIDGE} và ${LAMPS}`, 'Sửa cầu', '');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (old, now) => {
        const pairs = aligned(old, now);
        expect(new Set(pairs.map((pair) => pair.old)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.new)).size).toBe(pairs.length);
        for (const { reason, score } of pairs)
          if (reason === 'similar') expect(score).toBeGreaterThanOrEqual(0.47);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a task that came out of another', () => {
  const [[lamps, books, both, ferry, ferryAlone] = []] = listsOf([
    LAMPS,
    BOOKS,
    `${LAMPS}; ${BOOKS}`,
    `${BOOKS}; Sơn lại bến đò ngang`,
    'Sơn lại bến đò ngang',
  ]);
  const bag = (item: Item | undefined): Bag => item?.bag ?? EMPTY_BAG;
  const half = () => 0.6;

  const found = (
    singles: readonly (Item | undefined)[],
    wholes: readonly (readonly [Item | undefined, Item | undefined])[],
    needs: (single: number, whole: number) => number = half,
  ): Offspring[] =>
    offspring(
      new Map(singles.map((one, i) => [i, bag(one)])),
      new Map(wholes.map(([all, partner], i) => [i, { bag: bag(all), partner: bag(partner) }])),
      needs,
    );

  test('is found in the one that says its words, where the other part does not say them', () => {
    const [one] = found([books], [[both, lamps]]);
    expect(one).toMatchObject({ single: 0, whole: 0 });
    expect(one?.score).toBeGreaterThan(0.9);
  });

  test('is none where the pair of the whole says all of that already', () => {
    expect(found([books], [[both, both]])).toEqual([]);
  });

  test('is none where too little of it stands there, or it cannot be a part', () => {
    expect(found([ferryAlone], [[both, lamps]])).toEqual([]);
    expect(found([books], [[both, lamps]], () => 2)).toEqual([]);
  });

  test('goes to the one that the two parts cover best', () => {
    const wholes = [
      [ferry, lamps],
      [both, lamps],
    ] as const;
    expect(found([books], wholes).map(({ whole }) => whole)).toEqual([1]);
    expect(found([books], [...wholes].reverse()).map(({ whole }) => whole)).toEqual([0]);
  });
});
