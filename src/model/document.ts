import { z } from 'zod';
import { field } from './field.ts';
import { IsoDate } from './place.ts';

/** First and last day that a plan covers. */
export const Period = z
  .strictObject({
    start: field(IsoDate, 'First day.', '2024-01-01'),
    end: field(IsoDate, 'Last day.', '2024-12-31'),
  })
  .meta({ description: 'First and last day that a plan covers.' });
export type Period = z.infer<typeof Period>;

/** Who signed (Decree 30/2020/NĐ-CP, Annex I, boxes 7a–7c). */
export const Signer = z
  .strictObject({
    capacity: field(
      z.string().nullable(),
      'On whose behalf (quyền hạn): "TM.", "KT.", "TL.", "TUQ.", "Q."; null where the signer signs for himself.',
      'KT.',
    ),
    position: field(z.string().nullable(), 'The office held (chức vụ).', 'GIÁM ĐỐC'),
    name: field(z.string().nullable(), 'Name of the signer.', 'Trần Văn Mẫu'),
  })
  .meta({ description: 'Who signed (người ký).' });
export type Signer = z.infer<typeof Signer>;

/** An article (điều) of the decision. */
export const Article = z
  .strictObject({
    no: field(z.string(), 'Number of the article.', '1'),
    text: field(z.string(), 'Its words.', 'Ban hành kèm theo Quyết định này Kế hoạch …'),
  })
  .meta({ description: 'An article (điều) of the decision.' });
export type Article = z.infer<typeof Article>;

/** The decision (quyết định) that promulgates the plan, where the file holds one. */
export const Decision = z
  .strictObject({
    type: field(z.string(), 'Abbreviation of the kind of document (Decree 30/2020/NĐ-CP, Annex III).', 'QĐ'),
    typeName: field(z.string(), 'The kind of document, spelled out.', 'Quyết định'),
    title: field(
      z.string().nullable(),
      'What it is about (trích yếu).',
      'Ban hành Kế hoạch cải cách hành chính năm 2024',
    ),
    number: field(z.string().nullable(), 'Number and symbol; null where left blank.', '3120/QĐ-UBND'),
    issuer: field(z.string().nullable(), 'Who issued it, spelled out.', 'Ủy ban nhân dân tỉnh An Hải'),
    issuedOn: field(IsoDate.nullable(), 'The day it was issued.', '2023-12-20'),
    signer: field(Signer.nullable(), 'Who signed it.', {
      capacity: 'TM.',
      position: 'CHỦ TỊCH',
      name: 'Trần Văn Mẫu',
    }),
    articles: field(z.array(Article), 'Its articles (điều).', [{ no: '1', text: 'Ban hành kèm theo …' }]),
  })
  .meta({ description: 'The decision (quyết định) that promulgates the plan.' });
export type Decision = z.infer<typeof Decision>;

/** The plan's own header (Decree 30/2020/NĐ-CP, Annex I). */
export const PlanDocument = z
  .strictObject({
    uri: field(
      z.string().nullable(),
      "The plan's name for machines, the same in every run; null where there is no number.",
      'vn/an-hai/kh/2023/4912-kh-ubnd',
    ),
    type: field(
      z.string().nullable(),
      'Abbreviation of the kind of document (Decree 30/2020/NĐ-CP, Annex III).',
      'KH',
    ),
    typeName: field(z.string().nullable(), 'The kind of document, spelled out.', 'Kế hoạch'),
    title: field(
      z.string().nullable(),
      'What it is about (trích yếu).',
      'Cải cách hành chính nhà nước tỉnh An Hải năm 2024',
    ),
    number: field(
      z.string().nullable(),
      'Number and symbol; null where left blank ("Số:     /KH-UBND").',
      '4912/KH-UBND',
    ),
    issuer: field(z.string().nullable(), 'Who issued it, spelled out.', 'Ủy ban nhân dân tỉnh An Hải'),
    parentAuthority: field(
      z.string().nullable(),
      'The body above the issuer in the letterhead (cơ quan chủ quản).',
      'Ủy ban nhân dân tỉnh An Hải',
    ),
    level: field(
      z.enum(['ministry', 'province', 'department', 'district', 'commune']).nullable(),
      'Level of the issuer.',
      'province',
    ),
    province: field(z.string().nullable(), 'The province, without "tỉnh" or "thành phố".', 'An Hải'),
    place: field(z.string().nullable(), 'Where it was issued (địa danh).', 'An Hải'),
    issuedOn: field(IsoDate.nullable(), 'The day it was issued.', '2023-12-20'),
    period: field(Period.nullable(), 'The days that the plan covers.', {
      start: '2024-01-01',
      end: '2024-12-31',
    }),
    signer: field(Signer.nullable(), 'Who signed it.', {
      capacity: 'KT.',
      position: 'PHÓ CHỦ TỊCH',
      name: 'Lê Thị Mẫu',
    }),
    recipients: field(z.array(z.string()), 'Who receives it (nơi nhận).', ['Vụ CCHC-Bộ Nội vụ (b/c)']),
    carriesOut: field(
      z.string().nullable(),
      "Id of the citation of the plan that this one carries out: a department's names the province's.",
      'cit-3',
    ),
    opening: field(
      z.string().nullable(),
      'Words of the body before its first numbered section.',
      'Thực hiện Kế hoạch …, Sở Nội vụ ban hành Kế hoạch như sau:',
    ),
    closing: field(
      z.string().nullable(),
      'Words of the body after its last numbered section.',
      'Trên đây là Kế hoạch cải cách hành chính năm 2024.',
    ),
    decision: field(
      Decision.nullable(),
      'The decision that promulgates the plan, where the file holds one.',
      null,
    ),
  })
  .meta({ description: 'The header of the plan (thể thức văn bản).' });
export type PlanDocument = z.infer<typeof PlanDocument>;
