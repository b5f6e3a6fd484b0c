import { describe, expect, it } from 'vitest';
import {
  cutLine,
  demandsMore,
  endsDocument,
  endsSentence,
  opensLikeSentence,
  spaceBetween,
} from '../../src/outline/line-forms.ts';
import { linesOf } from '../frame/frame-plans.ts';

const sorted = (test: (text: string) => boolean, yes: readonly string[], no: readonly string[]) => {
  expect(yes.filter((text) => !test(text))).toEqual([]);
  expect(no.filter(test)).toEqual([]);
};

describe('a line of prose', () => {
  it('opens like a sentence with a capital or a digit, marks before it aside', () => {
    sorted(
      opensLikeSentence,
      ['Việc', '3 xã', '“Một cửa”', '(Có phụ lục)', '«Đèn»', '*Ghi'],
      ['việc', '', '- Việc', '(có', '…Việc'],
    );
  });

  it('ends a sentence or an item with its mark, closing marks after it aside', () => {
    sorted(
      endsSentence,
      ['xong.', 'xong;', 'gồm:', 'sao?', 'nhé!', 'và…', 'xong.”', 'xong.)', 'xong.*'],
      ['xong', 'xong,', 'xong.a', '(xong)', ''],
    );
  });

  it('ends a document by Decree 30', () => {
    sorted(
      endsDocument,
      ['thực hiện./.', 'thực hiện. / .', 'thực hiện./'],
      ['thực hiện.', 'thực hiện/', './. Nơi nhận', 'thực hiện.  /.'],
    );
  });

  it('asks for another where it cannot end there', () => {
    const open = [
      'tại khoản',
      'và',
      'các',
      'theo mức độ',
      'Quyết định số',
      'gồm,',
      'giai đoạn 2021 -',
      'gọi là “',
      'kể từ ngày',
      'điểm a khoản',
      'nộp (',
      'cấp tỉnh/',
      'Trong quý',
    ];
    const closed = ['hoàn thành', 'tổ chức thực hiện', 'CÁC', 'khoán', 'cấp độ', 'số', 'xong.', ''];
    sorted(demandsMore, open, closed);
  });
});

describe('a line cut in two', () => {
  const [line] = linesOf('   I. VIỆC CHUNG của xã');
  if (!line) throw new Error('a text of one line has one');
  const [left, right] = cutLine({ ...line, gap: 2, opensPage: true }, 2);

  it('keeps its words, each with their place', () => {
    expect([left.text, right.text]).toEqual(['I. VIỆC', 'CHUNG của xã']);
    expect(left.tokens.length + right.tokens.length).toBe(line.tokens.length);
    expect([left.start, left.end]).toEqual([line.tokens[0]?.start, line.tokens[1]?.end]);
    expect([right.start, right.end]).toEqual([line.tokens[2]?.start, line.tokens.at(-1)?.end]);
  });

  it('opens a page with its first half alone', () => {
    expect([left.gap, left.opensPage, right.gap, right.opensPage]).toEqual([2, true, 0, false]);
  });

  it('may leave nothing on one side', () => {
    const [nothing, all] = cutLine(line, 0);
    expect([nothing.text, nothing.start, nothing.end]).toEqual(['', line.start, line.start]);
    expect(all.text).toBe('I. VIỆC CHUNG của xã');
  });
});

it('white space between words is that of one line alone', () => {
  const [first, second] = linesOf('Một   hai\nba');
  const [one, two] = first?.tokens ?? [];
  const [three] = second?.tokens ?? [];
  if (!one || !two || !three) throw new Error('three words are written');
  expect(spaceBetween(one, two)).toBe(3);
  expect(spaceBetween(two, three)).toBe(0);
  expect(spaceBetween(one, { ...two, page: 2 })).toBe(0);
});
