import { describe, expect, it } from 'vitest';
import { withHeads } from '../../../../src/tables/decode/flat/heads.ts';
import { findStarts } from '../../../../src/tables/decode/flat/starts.ts';
import { flatWeights } from '../../../../src/tables/decode/flat/weights.ts';
import { laidOut } from './support.ts';

function kindsOf(text: string): string[] {
  const words = laidOut(text);
  return withHeads(words, findStarts(words, false, flatWeights().starts)).map((s) => s.kind);
}

const UNDER = `1.1
Soát quy ước của thôn
Phòng Tư pháp
Quý I
1.2
Sửa quy chế neo đậu
Phòng Kinh tế
Quý II`;
const SECOND = UNDER.replaceAll('1.', '2.');

describe('rows that head the rows of their number', () => {
  it('are groups where they say no more than titles', () => {
    expect(kindsOf(`1\nCẢI CÁCH THỂ CHẾ\n${UNDER}\n2\nCHUYỂN ĐỔI SỐ\n${SECOND}`)).toEqual([
      'group',
      'row',
      'row',
      'group',
      'row',
      'row',
    ]);
  });

  it('are rows where one of them is a task with its own body', () => {
    const own = `1\nCẢI CÁCH THỂ CHẾ\n${UNDER}\n2\nMở phòng chờ ở bến\nCông an xã\nCả năm\n${SECOND}`;
    expect(kindsOf(own)).toEqual(Array(6).fill('row'));
  });
});
