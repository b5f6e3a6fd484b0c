import { describe, expect, test } from 'vitest';
import { readWords } from '../../src/diff/canonical-words.ts';
import { mattersOf, mattersSimilarity } from '../../src/diff/matters.ts';
import { coverage, EMPTY_BAG, shared, similarity, TextSpace, weigh } from '../../src/diff/similarity.ts';

/** The bags of some texts in one space. */
function bagsOf(...texts: string[]) {
  const space = new TextSpace();
  for (const text of texts) space.add(readWords(text));
  const bags = space.bags();
  return (i: number) => bags[i] ?? EMPTY_BAG;
}

describe('how near two texts are', () => {
  const FERRY = 'Sơn lại bến đò ngang của huyện đảo';
  const bag = bagsOf(
    FERRY,
    FERRY,
    'Sơn lại bến đò dọc của huyện đảo',
    'Mở tủ sách cho làng chài',
    '',
    'Sơn lại bến đò',
  );

  test('the same are wholly alike, others not at all, none to nothing', () => {
    expect(similarity(bag(0), bag(1))).toBeCloseTo(1, 9);
    expect(similarity(bag(0), bag(3))).toBe(0);
    expect(similarity(bag(4), bag(4))).toBe(0);
  });

  test('a word more or less leaves them nearer than other words', () => {
    const near = similarity(bag(0), bag(2));
    expect(near).toBeGreaterThan(similarity(bag(3), bag(2)));
    expect(near).toBeLessThan(1);
    expect(similarity(bag(2), bag(0))).toBeCloseTo(near, 12);
  });

  test('a text that stands in a longer one is nearer than half of it is', () => {
    const part = similarity(bag(5), bag(0));
    const common = shared(bag(5), bag(0));
    expect(common).toBeCloseTo(bag(5).total, 9);
    expect(part).toBeGreaterThan((2 * common) / (bag(5).total + bag(0).total));
    expect(part).toBeLessThan(1);
  });

  test('what is rare among the texts weighs more than what all have', () => {
    const rare = bagsOf('sơn phao', 'sơn lưới', 'sơn neo', 'sơn phao cũ', 'sơn chèo');
    expect(similarity(rare(0), rare(3))).toBeGreaterThan(similarity(rare(0), rare(1)));
  });

  test('what the first words say weighs more than what comes after many', () => {
    const many = Array.from({ length: 18 }, (_, i) => `mục${String.fromCharCode(97 + i)}`).join(' ');
    const at = bagsOf(`bến ${many}`, `${many} bến`, 'bến');
    expect(shared(at(0), at(2))).toBeGreaterThan(shared(at(1), at(2)));
  });

  test('numbers say nothing, and words on both sides of one are no pair', () => {
    const at = bagsOf('sơn 12 bến', 'sơn 45 bến', 'sơn bến');
    expect(similarity(at(0), at(1))).toBeCloseTo(1, 9);
    expect(at(2).ids.length).toBe(at(0).ids.length + 1);
  });
});

describe('how much of a text stands in others', () => {
  const bag = bagsOf('sơn bến. mở sách', 'sơn bến', 'mở sách', 'neo thuyền');
  test('all, a part, none', () => {
    expect(coverage(bag(1), bag(1))).toBe(1);
    expect(coverage(bag(1), bag(3))).toBe(0);
    expect(coverage(EMPTY_BAG, bag(1))).toBe(0);
    const part = coverage(bag(0), bag(1));
    expect(part).toBeGreaterThan(0.2);
    expect(part).toBeLessThan(0.8);
  });
  test('two cover more than one, and what both have counts once', () => {
    expect(coverage(bag(0), bag(1), bag(2))).toBeGreaterThan(coverage(bag(0), bag(1)));
    expect(coverage(bag(0), bag(1), bag(1))).toBe(coverage(bag(0), bag(1)));
    expect(coverage(bag(0), bag(3), bag(1))).toBe(coverage(bag(0), bag(1)));
  });
});

test.each<[string, [number, number | null][], number]>([
  ['one part', [[0.5, 0.8]], 0.8],
  [
    'parts by their weights',
    [
      [3, 1],
      [1, 0],
    ],
    0.75,
  ],
  [
    'parts that are there',
    [
      [3, 1],
      [1, null],
    ],
    1,
  ],
  ['no part', [[3, null]], 0],
  ['nothing', [], 0],
])('the mean of %s', (_, parts, mean) => {
  expect(weigh(parts)).toBeCloseTo(mean, 12);
});

describe('the matters of a task', () => {
  const of = (text: string) => mattersOf(readWords(text));
  test('are those that it names, the first first', () => {
    expect(of('Mở hội thi và đối thoại với người đi đò')).toEqual(['contest', 'dialogue']);
    expect(of('Đối thoại với người đi đò, rồi mở hội thi')).toEqual(['dialogue', 'contest']);
    expect(of('Sơn lại bến đò')).toEqual([]);
  });
  test('are no parts of longer words', () => {
    expect(of('hội thich')).toEqual([]);
  });
  test('that stand far behind are details', () => {
    expect(of(`${'bến '.repeat(45)}đối thoại`)).toEqual([]);
    expect(of(`${'bến '.repeat(43)}đối thoại`)).toEqual(['dialogue']);
  });

  const wide = 'digital-transformation';
  test.each<[string, string[], string[], number | null]>([
    ['the same first', ['contest', 'papi'], ['contest'], 1],
    ['a wide one first', [wide], [wide], null],
    ['none on one side', [], ['contest'], null],
    ['none on the other', ['contest'], [], null],
    ['others', ['contest'], ['papi'], 0],
    ['a wide one besides', ['contest', wide], ['papi', wide], 0],
    ['the first of one', ['contest', 'papi'], ['papi'], 0.6],
    ['the first of the other', ['papi'], ['contest', 'papi'], 0.6],
    ['one besides', ['contest', 'papi'], ['dialogue', 'papi'], 0.4],
  ])('of two tasks that share %s', (_, a, b, expected) => {
    expect(mattersSimilarity(a, b)).toBe(expected);
  });
});
