import { describe, expect, it } from 'vitest';
import {
  COMMUNE,
  DECISION,
  DEPARTMENT,
  frameOf,
  MINISTRY,
  markdownSource,
  TOWN,
  textSource,
} from './frame-plans.ts';

const PLANS = { DEPARTMENT, COMMUNE, DECISION, MINISTRY };

describe('every word of a plan', () => {
  it.each(Object.entries(PLANS))('stands in one place: %s', (_, text) => {
    const read = frameOf(textSource(text));
    expect(read.lost).toEqual([]);
    expect(read.twice).toEqual([]);
  });

  it('stands in one place: Markdown with letterhead and foot in tables', () => {
    const read = frameOf(markdownSource(TOWN));
    expect(read.lost).toEqual([]);
    expect(read.twice).toEqual([]);
  });
});

describe('a text that is no plan', () => {
  it('is said to be none, and kept as text', () => {
    const read = frameOf(textSource('Giấy mời họp\n\nMời các anh chị đến phòng họp số 2.\n'));
    expect(read.document.type).toBeNull();
    expect(read.codes).toContain('no-plan-recognised');
    expect(read.document.opening).toContain('Mời các anh chị');
    expect(read.lost).toEqual([]);
  });

  it.each(['', ' \n \n', 'x', 'KẾ HOẠCH', 'PHỤ LỤC', 'Nơi nhận:'])('is no reason to fail: %j', (text) => {
    expect(() => frameOf(textSource(text))).not.toThrow();
  });

  it('is divided at its sections where it has some', () => {
    const read = frameOf(textSource('BÁO CÁO\nTình hình quý I\n\nI. KẾT QUẢ\nTốt.\n\nII. TỒN TẠI\nÍt.\n'));
    expect(read.sections.map((s) => s.path)).toEqual(['I', 'II']);
    expect(read.codes).toContain('no-plan-recognised');
  });
});

describe('appendices that the text announces', () => {
  it.each([
    ['none in the file', DEPARTMENT, ['appendix-missing']],
    ['another number in the file', DECISION, ['section-number-gap', 'appendix-missing']],
    ['there', COMMUNE, []],
  ])('%s', (_, text, codes) => {
    expect(frameOf(textSource(text)).codes).toEqual(codes);
  });

  it('are not those of another document', () => {
    const read = frameOf(
      textSource(
        'KẾ HOẠCH\nCải cách hành chính năm 2024\nI. VIỆC\nLàm theo Phụ lục II ban hành kèm theo Nghị định số 30/2020/NĐ-CP.\n',
      ),
    );
    expect(read.codes).toEqual([]);
  });
});

describe('a decision without its foot', () => {
  it('is reported, and what follows the lost page is kept', () => {
    const cut = DECISION.replace(/KT\. CHỦ TỊCH\n[\s\S]*?- Lưu: VT, NC\.\n/, '');
    const read = frameOf(textSource(cut));
    expect(read.codes).toContain('decision-foot-missing');
    expect(read.document.decision?.articles).toHaveLength(3);
    expect(read.document.recipients).toEqual([]);
    expect(read.lost).toEqual([]);
  });
});
