import { expect, it } from 'vitest';
import { joinBrokenKinds, kindLineOf, otherKindLineOf } from '../../src/frame/kind-lines.ts';
import { linesOf } from './frame-plans.ts';

/* Which lines name the kind of a document, as they stand and where small letters are allowed? */

function told(text: string, small: boolean): string | null {
  const [line] = linesOf(text);
  const kind = line ? (kindLineOf(line, small) ?? otherKindLineOf(line, small)) : null;
  return kind && `${kind.type} ${kind.tokens}${kind.enacts ? ' enacts' : ''}`;
}

const kinds: readonly (readonly [line: string, strict: string | null, small: string | null])[] = [
  ['KẾ HOẠCH', 'KH 2', 'KH 2'],
  ['Kế hoạch', null, 'KH 2'],
  ['KẾ HOẠCH NĂM 2025', 'KH 2', 'KH 2'],
  ['KẾ HOẠCH Cải cách', 'KH 2', 'KH 2'],
  ['KẾ HOẠCH cải cách', null, null],
  ['KẾ HOẠCH:', 'KH 2 enacts', 'KH 2 enacts'],
  ['QUYẾT ĐỊNH:', 'QĐ 2 enacts', 'QĐ 2 enacts'],
  ['THÔNG BÁO', 'TB 2', 'TB 2'],
  ['Thông báo', null, 'TB 2'],
  ['THÔNG BÁO Kết luận', 'TB 2', 'TB 2'],
  ['THÔNG BÁO KẾT LUẬN', null, null],
  ['THÔNG BÁO kết luận', null, null],
  ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'CTHĐ 4', 'CTHĐ 4'],
  ['HƯỚNG DẪN', 'HD 2', 'HD 2'],
  ['CÔNG VĂN', null, null],
  ['T H Ô N G B Á O', 'TB 8', 'TB 8'],
  ['K Ế H O Ạ C H', 'KH 7', 'KH 7'],
  ['TỜ TRÌNH', 'TTr 2', 'TTr 2'],
  ['Tờ trình về việc', null, null],
  ['CHỈ THỊ', 'CT 2', 'CT 2'],
  ['NGHỊ QUYẾT', 'NQ 2', 'NQ 2'],
  ['BÁO CÁO', 'BC 2', 'BC 2'],
];
it.each(kinds)('%s', (text, strict, small) => {
  expect([told(text, false), told(text, true)]).toEqual([strict, small]);
});

/** "|" is the end of a line. */
const broken: readonly (readonly [lines: string, joined: string])[] = [
  ['QUYẾT | ĐỊNH', 'QUYẾT ĐỊNH'],
  ['KẾ | HOẠCH', 'KẾ HOẠCH'],
  ['KẾ | HOẠCH năm', 'KẾ | HOẠCH năm'],
  ['THÔNG | BÁO', 'THÔNG BÁO'],
  ['QUYẾT | ĐỊNH:', 'QUYẾT ĐỊNH:'],
  ['KẾ HOẠCH | NĂM 2025', 'KẾ HOẠCH | NĂM 2025'],
  ['CHƯƠNG | TRÌNH', 'CHƯƠNG TRÌNH'],
  ['CHƯƠNG TRÌNH | HÀNH ĐỘNG', 'CHƯƠNG TRÌNH HÀNH ĐỘNG'],
  ['Kế | hoạch', 'Kế | hoạch'],
];
it.each(broken)('%s', (lines, joined) => {
  const blocks = joinBrokenKinds(linesOf(lines.split(' | ').join('\n')));
  expect(blocks.map((block) => (block.kind === 'line' ? block.text : '')).join(' | ')).toBe(joined);
});
