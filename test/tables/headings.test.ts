import { describe, expect, it, test } from 'vitest';
import type { Block } from '../../src/source/document.ts';
import { headingAt, repeatsHeading } from '../../src/tables/headings.ts';
import { drawnTable, HEADING, textSource } from './support.ts';

const blocks = (text: string): readonly Block[] => textSource(text).blocks;
const roles = (text: string): string[] | null =>
  headingAt(blocks(text), 0)?.columns.map((c) => c.role) ?? null;
const FIRST_ROW = '\n\n1\n\nRà soát thủ tục\n\nPhòng Kinh tế';

describe('the heading of flattened text', () => {
  it.each([
    ['one cell a line', HEADING.join('\n\n')],
    ['all cells on one line', HEADING.join(' ')],
    [
      'cells broken over lines',
      'STT\nNhiệm vụ\nSản\nphẩm\nCơ quan\nchủ trì\nCơ quan phối\nhợp\nThời gian hoàn\nthành',
    ],
    ['capitals', HEADING.join('\n').toUpperCase()],
  ])('%s', (_, text) => {
    expect(roles(text + FIRST_ROW)).toEqual(['no', 'task', 'product', 'lead', 'coordinate', 'deadline']);
  });

  it('takes its lines and no more', () => {
    const found = headingAt(blocks(`${HEADING.join('\n\n')}${FIRST_ROW}`), 0);
    expect(found).toMatchObject({ layout: 'flat', blocks: HEADING.length });
    expect(found?.tokens.at(-1)?.text).toBe('thành');
  });

  it('an upper cell stands before the two that it heads', () => {
    const text = 'STT\nNhiệm vụ\nTrách nhiệm thực hiện\nChủ trì\nPhối hợp\nThời gian';
    const found = headingAt(blocks(text + FIRST_ROW), 0);
    expect(found?.columns.map((c) => [c.role, c.heading])).toEqual([
      ['no', 'STT'],
      ['task', 'Nhiệm vụ'],
      ['lead', 'Trách nhiệm thực hiện Chủ trì'],
      ['coordinate', 'Phối hợp'],
      ['deadline', 'Thời gian'],
    ]);
  });

  it('beside another column of bodies it names those who carry the task out', () => {
    const text = 'STT\nNhiệm vụ\nĐơn vị theo dõi\nTrách nhiệm thực hiện\nSản phẩm\nThời gian';
    expect(roles(text + FIRST_ROW)).toEqual(['no', 'task', 'monitor', 'implement', 'product', 'deadline']);
  });

  it('the whole lower row may follow the upper one', () => {
    const text = 'STT\nNhiệm vụ\nCơ quan thực hiện\nSản phẩm\nTiến độ\nChủ trì\nPhối hợp';
    expect(roles(text + FIRST_ROW)).toEqual(['no', 'task', 'lead', 'coordinate', 'product', 'deadline']);
  });

  it.each([
    ['Kinh phí (triệu đồng)', 'other-1'],
    ['Kinh phí\n(triệu đồng)', 'other-1'],
    ['Ghi chú (nếu có)', 'note'],
  ])('the last column may end in a remark: %s', (last, role) => {
    const found = headingAt(blocks(`STT\nNhiệm vụ\nChủ trì\nThời gian\n${last}${FIRST_ROW}`), 0);
    expect(found?.columns.at(-1)).toMatchObject({ role, heading: last.replace('\n', ' ') });
    expect(found?.blocks).toBe(3 + last.split('\n').length + 1);
  });

  it('a column that is none of the known ones keeps its heading', () => {
    const found = headingAt(blocks(`STT\nNhiệm vụ\nNgười ký\nChủ trì\nThời gian${FIRST_ROW}`), 0);
    expect(found?.columns[2]).toMatchObject({ role: 'other-1', heading: 'Người ký' });
  });
});

describe('what is no heading', () => {
  it.each([
    ['a sentence that begins like one', 'Nhiệm vụ trọng tâm của xã là rút ngắn thời gian giải quyết hồ sơ'],
    ['a section', '1. Nhiệm vụ chung của các cơ quan chủ trì'],
    ['one column', 'STT\n1\n2\n3'],
    ['prose', 'Trời mưa to từ sáng sớm\nnước lên nhanh'],
  ])('%s', (_, text) => {
    expect(roles(text)).toBeNull();
  });

  it('a place after the last block', () => {
    expect(headingAt([], 0)).toBeNull();
  });
});

test('the heading of a real table is its first row, or its first two', () => {
  const one = drawnTable([HEADING, ['1', 'Rà soát', 'Báo cáo', 'Phòng Kinh tế', '', 'Quý I']]);
  expect(headingAt([one], 0)).toMatchObject({ layout: 'grid', blocks: 1 });
  const members = drawnTable([
    ['Họ và tên', 'Chức vụ', 'Ngày sinh'],
    ['Lan', 'Văn thư', '1990'],
  ]);
  expect(headingAt([members], 0)?.columns.map((c) => c.role)).toEqual(['other-1', 'other-2', 'other-3']);
});

describe('a heading that is printed again', () => {
  const first = headingAt(blocks(`${HEADING.join('\n\n')}${FIRST_ROW}`), 0);

  it.each([
    ['the same way', HEADING.join('\n\n'), HEADING.length],
    ['on one line', HEADING.join(' '), 1],
    ['in capitals', HEADING.join(' ').toUpperCase(), 1],
  ])('%s', (_, text, lines) => {
    expect(first && repeatsHeading(first, blocks(text), 0)?.blocks).toBe(lines);
  });

  it('is not one that lacks a word or has one more', () => {
    const bare = HEADING.join(' ').replace('Sản phẩm', 'Sản');
    expect(first && repeatsHeading(first, blocks(bare), 0)).toBeNull();
    expect(first && repeatsHeading(first, blocks(`Các ${HEADING.join(' ')}`), 0)).toBeNull();
  });
  it('may have lost the last letters of a narrow column at the foot of its row', () => {
    const [, ...rest] = HEADING;
    const spelled = (letters: string): string => [...letters.split(' '), ...rest].join('\n');
    const narrow = headingAt(blocks(`${spelled('S ố t h ứ t ự')}${FIRST_ROW}`), 0);
    expect(narrow && repeatsHeading(narrow, blocks(spelled('S ố t')), 0)?.blocks).toBe(3 + rest.length);
    expect(narrow && repeatsHeading(narrow, blocks(rest.join('\n')), 0)).toBeNull();
  });
  it('may have lost the last words of a narrow column', () => {
    const [, ...rest] = HEADING;
    const narrow = headingAt(blocks(`${['Số', 'thứ', 'tự', ...rest].join('\n')}${FIRST_ROW}`), 0);
    const again = ['Số', 'thứ', ...rest].join('\n');
    expect(narrow && repeatsHeading(narrow, blocks(again), 0)?.blocks).toBe(2 + rest.length);
  });
});
