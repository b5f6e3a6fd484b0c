import { describe, expect, it } from 'vitest';
import { documentStarts } from '../../src/frame/documents.ts';
import { frameOf, textSource } from './frame-plans.ts';

const HEAD = 'ỦY BAN NHÂN DÂN\nXÃ NẬM SEN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const letter = (no: number): string =>
  `${HEAD}Số: ${no}/UBND-VP\nNậm Sen, ngày 05 tháng 3 năm 2027\nKính gửi: Các thôn.\nGửi để biết.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nVi Văn Núi\n`;
const PLAN = `${HEAD}Số: 6/KH-UBND\nNậm Sen, ngày 04 tháng 3 năm 2027\nKẾ HOẠCH\nDọn kho hồ sơ năm 2027\nI. VIỆC LÀM\n1. Xếp hồ sơ theo năm.\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Thảo\n`;

const kinds = (text: string): string[] =>
  documentStarts(textSource(text).blocks, false).map((s) => s.reading.type);

describe('the documents of a file', () => {
  it('each begins at its letterhead and its kind, a letter at its letterhead and its address', () => {
    expect(kinds(`${letter(9)}${PLAN}${letter(10)}`)).toEqual(['CV', 'KH', 'CV']);
  });

  it('a heading that is called like a kind begins none', () => {
    expect(kinds(`${PLAN.replace('1. Xếp hồ sơ theo năm.', 'THÔNG BÁO\nTreo ở cửa.\n')}`)).toEqual(['KH']);
  });

  it('a cell below the heading of a table begins none, in a file that holds an appendix alone', () => {
    const rows =
      'STT\nNhiệm vụ\nSản phẩm\nĐơn vị chủ trì\nThời gian\n1\nDọn kho\nQuyết định\nVăn phòng\nQuý I\n';
    for (const head of ['Phụ lục 1\nVIỆC CỦA KHO\n', 'VIỆC CỦA KHO HỒ SƠ\n'])
      expect(documentStarts(textSource(`${head}${rows}`).blocks, true)).toEqual([]);
  });

  it('an address without a letterhead begins none', () => {
    expect(kinds('Kính gửi: Các thôn.\nGửi để biết.\n')).toEqual([]);
  });

  it('words of the others are kept, with a remark; what follows the plan is warned of', () => {
    const read = frameOf(textSource(`${letter(9)}${PLAN}${letter(10)}`));
    const kept = read.ledger.discarded.filter((d) => d.reason === 'other-document').map((d) => d.text);
    expect(kept).toContain('Số: 9/UBND-VP');
    expect(kept).toContain('Số: 10/UBND-VP');
    expect(read.document).toMatchObject({ number: '6/KH-UBND', recipients: ['Các thôn', 'Lưu: VT'] });
    expect(read.ledger.diagnostics.map((d) => [d.severity, d.code])).toEqual(
      expect.arrayContaining([
        ['info', 'other-document-before'],
        ['warning', 'other-document-after'],
      ]),
    );
  });

  it('a blank form in an appendix is no document of its own', () => {
    const form = `\nPHỤ LỤC\nMẪU BÁO CÁO\n${HEAD}Số:    /BC-...\nBÁO CÁO\nKết quả quý\n`;
    expect(frameOf(textSource(PLAN + form)).codes).not.toContain('other-document-after');
  });
});
