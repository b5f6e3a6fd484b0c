import { describe, expect, it } from 'vitest';
import { appendixLabel } from '../../src/frame/appendix-lines.ts';
import { findRegions } from '../../src/frame/regions.ts';
import type { Block } from '../../src/source/document.ts';
import {
  COMMUNE,
  DECISION,
  frameOf,
  linesOf,
  MINISTRY,
  markdownSource,
  TOWN,
  textSource,
} from './frame-plans.ts';

function firstLine(blocks: readonly Block[] | undefined): string | undefined {
  const block = blocks?.[0];
  return block?.kind === 'line' ? block.text : block?.kind;
}

describe('the parts of a file', () => {
  it('decision, plan, appendix', () => {
    const regions = findRegions(textSource(DECISION).blocks);
    expect(regions.head.map((l) => l.text)[0]).toBe('ỦY BAN NHÂN DÂN');
    expect(firstLine(regions.decision?.lines)).toMatch(/^VỀ VIỆC BAN HÀNH/);
    expect(regions.planHead.map((l) => l.text)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH ĐÔNG GIANG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    expect(firstLine(regions.plan.lines)).toBe('CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2022');
    expect(regions.appendices.map((a) => a.label?.text)).toEqual(['PHỤ LỤC I. DANH MỤC NHIỆM VỤ']);
  });

  it('an appendix has label and title, and begins with its table', () => {
    const [appendix] = frameOf(textSource(COMMUNE)).appendices;
    expect(appendix).toMatchObject({ label: 'PHỤ LỤC', title: 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026' });
    expect(firstLine(appendix?.blocks)).toMatch(/^STT Nhiệm vụ/);
    expect(appendix?.tokens.map((t) => t.text).slice(0, 4)).toEqual(['PHỤ', 'LỤC', 'NHIỆM', 'VỤ']);
  });

  it('label and title on one line are parted', () => {
    expect(frameOf(textSource(DECISION)).appendices[0]).toMatchObject({
      label: 'PHỤ LỤC I',
      title: 'DANH MỤC NHIỆM VỤ',
    });
  });

  it('a table in the body is an appendix without a label, and the text goes on behind it', () => {
    const read = frameOf(markdownSource(TOWN));
    expect(read.appendices.map((a) => [a.label, a.title, a.blocks.map((b) => b.kind)])).toEqual([
      [null, null, ['table']],
    ]);
    expect(read.sections.at(-1)).toMatchObject({
      path: 'II.IV',
      text: 'Phòng Nội vụ giúp Ủy ban nhân dân thị xã theo dõi.',
    });
  });

  it('a flattened table ends at the heading that its own groups do not account for', () => {
    const read = frameOf(textSource(MINISTRY));
    const [table] = read.appendices;
    expect(table?.blocks.map((b) => (b.kind === 'line' ? b.text : ''))).toContain('III KINH PHÍ');
    expect(read.sections.at(-1)).toMatchObject({
      path: 'III',
      title: 'KINH PHÍ THỰC HIỆN',
      text: 'Từ dự toán của Cục.',
    });
    expect(read.document.closing).toMatch(/^Trên đây là Kế hoạch/);
  });

  it('a table behind the foot belongs to no section', () => {
    const text =
      'KẾ HOẠCH\nNăm 2024\nI. VIỆC CHUNG\nLàm./.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn An\nDANH MỤC VIỆC\n(Kèm theo Kế hoạch năm 2024)\nSTT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian\n1 Làm Sở Nội vụ Các sở Quý I\n';
    const read = frameOf(textSource(text));
    expect(read.appendices.map((a) => [a.label, a.title])).toEqual([[null, 'DANH MỤC VIỆC']]);
    expect(read.document.signer?.name).toBe('Lê Văn An');
    expect(read.lost).toEqual([]);
  });

  it('the foot may stand behind the appendices', () => {
    const text =
      'KẾ HOẠCH\nNăm 2024\nI. VIỆC CHUNG\nLàm.\nPHỤ LỤC\nSTT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian\n1 Làm Sở Nội vụ Các sở Quý I\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn An\n';
    const read = frameOf(textSource(text));
    expect(read.document.recipients).toEqual(['Lưu: VT']);
    expect(read.appendices[0]?.blocks).toHaveLength(2);
  });

  it('a heading in capitals that wraps before "KẾ HOẠCH" is no new document', () => {
    const read = frameOf(textSource('I. TRIỂN KHAI\nKẾ HOẠCH\nLàm.\nII. TỔ CHỨC CHUNG\nLàm.\n'));
    expect(read.sections.map((s) => s.title)).toEqual(['TRIỂN KHAI KẾ HOẠCH', 'TỔ CHỨC CHUNG']);
  });
});

describe('a line that names an appendix', () => {
  it.each([
    ['PHỤ LỤC', 2],
    ['PHỤ LỤC 1', 3],
    ['Phụ lục I.', 3],
    ['PHỤ LỤC II: DANH MỤC VIỆC', 3],
    ['PHỤ LỤC SỐ 02', 4],
    ['BIỂU SỐ 01', 3],
  ])('%s', (text, tokens) => {
    expect(linesOf(text).map((l) => appendixLabel(l)?.tokens)).toEqual([tokens]);
  });

  it.each([
    'Phụ lục 2 kèm theo Kế hoạch này',
    'Phụ lục 1, Phụ lục 2 của Kế hoạch',
    'Biểu',
    'Mẫu đơn mới',
    'phụ lục kèm theo)',
  ])('not: %s', (text) => {
    expect(linesOf(text).map((l) => appendixLabel(l))).toEqual([null]);
  });

  it('in small letters does not interrupt a sentence', () => {
    const read = frameOf(
      textSource(
        'KẾ HOẠCH\nNăm 2024\nI. VIỆC CHUNG\n1. Các phòng làm những việc đã ghi tại\nPhụ lục 1\ncủa Kế hoạch này.\n2. Báo cáo.\n',
      ),
    );
    expect(read.appendices).toEqual([]);
    expect(read.sections.map((s) => s.path)).toEqual(['I', 'I.1', 'I.2']);
  });
});
