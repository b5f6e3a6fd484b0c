import { z } from 'zod';
import { field } from './field.ts';
import { IsoDate, Place } from './place.ts';

/** A measurable aim (chỉ tiêu) found in a section or an indicator row. */
export const Target = z
  .strictObject({
    id: field(z.string(), 'Id of the target, unique in the plan.', 'target-4'),
    of: field(z.string(), 'Id of the row, or path of the section, that sets it.', 'II.3'),
    text: field(z.string(), 'The words that set it.', 'tối thiểu 80% hồ sơ được tiếp nhận trực tuyến'),
    subject: field(z.string().nullable(), 'What is measured.', 'hồ sơ được tiếp nhận trực tuyến'),
    comparator: field(
      z.enum(['=', '>=', '<=', '>', '<', 'range', 'text']),
      'How the value reached must stand to `value`; `text` where the aim is no number.',
      '>=',
    ),
    value: field(z.number().nullable(), 'The value, in `unit`.', 80),
    value2: field(z.number().nullable(), 'The upper end of a range.', 90),
    unit: field(z.string().nullable(), 'The unit, as written.', '%'),
    direction: field(
      z.enum(['increase', 'decrease']).optional(),
      'Only where the value is the size of a change, not the level reached: "giảm tối thiểu 20%" is at least 20 % less, "giảm xuống còn 20%" a level of 20 % without it.',
      'decrease',
    ),
    year: field(z.int().nullable(), 'The year that it is to be reached in.', 2024),
    baseline: field(z.string().nullable(), 'What the value is measured against.', 'so với năm 2021'),
    source: Place,
  })
  .meta({ description: 'A measurable aim (chỉ tiêu).' });
export type Target = z.infer<typeof Target>;

/** A reference to a legal or party document (viện dẫn). */
export const Citation = z
  .strictObject({
    id: field(z.string(), 'Id of the citation, unique in the plan.', 'cit-3'),
    of: field(z.string(), 'Id of the record that cites.', 'basis-2'),
    text: field(z.string(), 'The words as written.', 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ'),
    type: field(z.string(), 'Abbreviation of the kind of document (Decree 30/2020/NĐ-CP, Annex III).', 'NQ'),
    number: field(
      z.string().nullable(),
      'Number and symbol as printed, without spaces; null for a law named without its number.',
      '76/NQ-CP',
    ),
    name: field(
      z.string().nullable(),
      'The name, for laws and documents cited by name.',
      'Luật Tổ chức chính quyền địa phương',
    ),
    issuedOn: field(IsoDate.nullable(), 'The day it was issued.', '2021-07-15'),
    issuer: field(z.string().nullable(), 'Who issued it.', 'Chính phủ'),
    subject: field(
      z.string().nullable(),
      'What the cited document is about (trích yếu), where the citing words say so.',
      'Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
    ),
    locator: field(z.string().nullable(), 'The part of the document that is meant.', 'khoản 4 Điều 35'),
    key: field(
      z.string(),
      'The same for every citation of one document: its number, or its folded name.',
      '76/NQ-CP',
    ),
    source: Place,
  })
  .meta({ description: 'A reference to a legal or party document (viện dẫn).' });
export type Citation = z.infer<typeof Citation>;
