import { describe, expect, it } from 'vitest';
import { missingAppendices } from '../../src/frame/mentions.ts';
import { section } from '../diff/plans.ts';
import { DEPARTMENT, frameOf, textSource } from './frame-plans.ts';

const FRAME = frameOf(textSource(DEPARTMENT));
const [APPENDIX] = frameOf(
  textSource(
    'KẾ HOẠCH\nNăm 2027\nI. VIỆC CHUNG\nLàm./.\nPHỤ LỤC I\nDANH MỤC VIỆC\nSTT Nhiệm vụ Chủ trì\n1 Sơn bến Sở Y tế\n',
  ),
).appendices;

/** Numbers of the appendices that a sentence announces and a file with these appendices does not hold. */
function missing(text: string, labels: readonly (string | null)[] = [], closing: string | null = null) {
  if (!APPENDIX) throw new Error('the text has an appendix');
  const document = { ...FRAME.document, opening: null, closing };
  const appendices = labels.map((label) => ({ ...APPENDIX, label }));
  const sections = text === '' ? [] : [section('I.1', text)];
  return missingAppendices({ ...FRAME, document, sections, appendices }).map(
    ({ fields, of }) => `${fields?.['number'] ?? 'any'} of ${of}`,
  );
}

describe('an appendix that the text announces', () => {
  it.each([
    ['Các phòng làm việc (có phụ lục kèm theo).', 'any of I.1'],
    ['Chi tiết tại Phụ lục 2 kèm theo.', '2 of I.1'],
    ['Chi tiết tại Phụ lục II kèm theo.', '2 of I.1'],
    ['Chi tiết tại Phụ lục số 02 đính kèm.', '2 of I.1'],
    ['Làm theo Phụ lục I của Kế hoạch này.', '1 of I.1'],
    ['Làm theo phụ lục dưới đây.', 'any of I.1'],
    ['Các phòng làm việc (chi tiết phụ lục).', 'any of I.1'],
    ['Các phòng làm việc (có Phụ lục XII).', '12 of I.1'],
    ['Làm (có phụ lục).', 'any of I.1'],
  ])('is missed where the file holds none: %s', (text, want) => {
    expect(missing(text)).toEqual([want]);
  });

  it.each([
    'Làm theo Phụ lục I kèm theo Quyết định số 5/QĐ-UBND.',
    'Làm theo phụ lục của Thông tư số 5/2020/TT-BNV.',
    'Phụ lục là phần sau của văn bản.',
    'Phần phụ, lục lại sổ cũ kèm theo.',
    'Làm ngay.',
    '',
  ])('is none of this plan: %s', (text) => {
    expect(missing(text)).toEqual([]);
  });

  it('is there where the file holds it, by its number or alone', () => {
    expect(missing('(có phụ lục kèm theo)', ['PHỤ LỤC I'])).toEqual([]);
    expect(missing('Tại Phụ lục 1 kèm theo.', ['PHỤ LỤC I'])).toEqual([]);
    expect(missing('Tại Phụ lục 2 kèm theo.', ['PHỤ LỤC I'])).toEqual(['2 of I.1']);
    expect(missing('Tại Phụ lục 2 kèm theo.', ['PHỤ LỤC I', 'PHỤ LỤC 02A'])).toEqual([]);
    expect(missing('Tại Phụ lục 2 kèm theo.', ['PHỤ LỤC'])).toEqual([]);
    expect(missing('Tại Phụ lục 2 kèm theo.', [null])).toEqual([]);
  });

  it('is told once, and also where opening or closing announce it', () => {
    expect(missing('Tại Phụ lục 2 kèm theo, xem Phụ lục 2 kèm theo và Phụ lục 3 kèm theo.')).toEqual([
      '2 of I.1',
      '3 of I.1',
    ]);
    expect(missing('', [], 'Các phòng làm ngay (có phụ lục kèm theo)./.')).toEqual(['any of null']);
  });
});
