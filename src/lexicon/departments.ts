import { type Body, body } from './body.ts';

function department(id: string, name: string, more: Partial<Body> = {}): Body {
  return body('province', 'department', id, name, { certainty: 'A', ...more });
}

function ofRank(id: string, name: string, more: Partial<Body> = {}): Body {
  return body('province', 'department-rank', id, name, { certainty: 'A', ...more });
}

/**
 * Departments of a province (sở) and bodies of department rank (cơ quan ngang sở): Decree 24/2014/NĐ-CP
 * with Decree 107/2020/NĐ-CP before, Decree 45/2025/NĐ-CP since 1 March 2025. Provinces acted between
 * about 20 February and 15 March 2025; the legal day stands here. Field by field more bodies took over
 * parts (press went to culture, vocational training to education); the main successor stands first.
 */
export const DEPARTMENTS: readonly Body[] = [
  department('so-noi-vu', 'Sở Nội vụ', { abbreviations: ['SNV'], symbolCodes: ['SNV'] }),
  department('so-tu-phap', 'Sở Tư pháp', { abbreviations: ['STP'], symbolCodes: ['STP'] }),
  department('so-tai-chinh', 'Sở Tài chính', { abbreviations: ['STC'], symbolCodes: ['STC'] }),
  department('so-cong-thuong', 'Sở Công Thương', { abbreviations: ['SCT'], symbolCodes: ['SCT'] }),
  department('so-xay-dung', 'Sở Xây dựng', { abbreviations: ['SXD'], symbolCodes: ['SXD'] }),
  department('so-khcn', 'Sở Khoa học và Công nghệ', {
    aliases: ['Sở KH&CN'],
    abbreviations: ['SKHCN'],
    symbolCodes: ['SKHCN', 'SKH&CN'],
  }),
  department('so-vhttdl', 'Sở Văn hóa, Thể thao và Du lịch', {
    aliases: ['Sở VH-TT&DL', 'Sở VHTT và DL'],
    abbreviations: ['SVHTTDL'],
    symbolCodes: ['SVHTTDL', 'SVHTT&DL'],
  }),
  department('so-vhtt', 'Sở Văn hóa và Thể thao', {
    aliases: ['Sở VH&TT'],
    abbreviations: ['SVHTT'],
    symbolCodes: ['SVHTT'],
    optional: true,
  }),
  department('so-du-lich', 'Sở Du lịch', { abbreviations: ['SDL'], symbolCodes: ['SDL'], optional: true }),
  department('so-gddt', 'Sở Giáo dục và Đào tạo', {
    aliases: ['Sở GD&ĐT'],
    abbreviations: ['SGDĐT'],
    symbolCodes: ['SGDĐT', 'SGD&ĐT', 'SGDDT'],
  }),
  department('so-y-te', 'Sở Y tế', { abbreviations: ['SYT'], symbolCodes: ['SYT'] }),
  department('so-ngoai-vu', 'Sở Ngoại vụ', {
    abbreviations: ['SNgV'],
    symbolCodes: ['SNgV', 'SNGV'],
    optional: true,
  }),
  department('so-qhkt', 'Sở Quy hoạch - Kiến trúc', {
    aliases: ['Sở QH-KT'],
    abbreviations: ['SQHKT'],
    symbolCodes: ['SQHKT', 'QHKT'],
    provinces: ['Hà Nội', 'Hồ Chí Minh'],
  }),
  department('so-khdt', 'Sở Kế hoạch và Đầu tư', {
    aliases: ['Sở KH&ĐT'],
    abbreviations: ['SKHĐT'],
    symbolCodes: ['SKHĐT', 'SKH&ĐT', 'SKHDT'],
    validTo: '2025-02-28',
    successors: ['so-tai-chinh'],
  }),
  department('so-gtvt', 'Sở Giao thông vận tải', {
    aliases: ['Sở GTVT', 'Sở Giao thông - Vận tải'],
    abbreviations: ['SGTVT'],
    symbolCodes: ['SGTVT'],
    validTo: '2025-02-28',
    successors: ['so-xay-dung'],
  }),
  department('so-tttt', 'Sở Thông tin và Truyền thông', {
    aliases: ['Sở TT&TT'],
    abbreviations: ['STTTT'],
    symbolCodes: ['STTTT', 'STT&TT'],
    validTo: '2025-02-28',
    successors: ['so-khcn'],
  }),
  department('so-tnmt', 'Sở Tài nguyên và Môi trường', {
    aliases: ['Sở TN&MT'],
    abbreviations: ['STNMT'],
    symbolCodes: ['STNMT', 'STN&MT'],
    validTo: '2025-02-28',
    successors: ['so-nnmt'],
  }),
  department('so-nnptnt', 'Sở Nông nghiệp và Phát triển nông thôn', {
    aliases: ['Sở NN&PTNT', 'Sở Nông nghiệp và PTNT'],
    abbreviations: ['SNN'],
    symbolCodes: ['SNN', 'SNNPTNT', 'SNN&PTNT'],
    validTo: '2025-02-28',
    successors: ['so-nnmt'],
  }),
  department('so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội', {
    aliases: ['Sở LĐ-TB&XH'],
    abbreviations: ['SLĐTBXH'],
    symbolCodes: ['SLĐTBXH', 'SLĐTB&XH', 'SLDTBXH'],
    validTo: '2025-02-28',
    successors: ['so-noi-vu', 'so-gddt', 'so-y-te'],
    scopeChanged: true,
  }),
  department('so-nnmt', 'Sở Nông nghiệp và Môi trường', {
    aliases: ['Sở NN&MT'],
    abbreviations: ['SNNMT'],
    symbolCodes: ['SNNMT', 'SNN&MT', 'SNN-MT'],
    validFrom: '2025-03-01',
  }),
  department('so-dttg', 'Sở Dân tộc và Tôn giáo', {
    aliases: ['Sở DT&TG'],
    abbreviations: ['SDTTG'],
    symbolCodes: ['SDTTG'],
    optional: true,
    validFrom: '2025-03-01',
  }),
  department('so-gtcc-hcm', 'Sở Giao thông công chánh', {
    aliases: ['Sở GTCC'],
    abbreviations: ['SGTCC'],
    symbolCodes: ['SGTCC'],
    provinces: ['Hồ Chí Minh'],
    validFrom: '2025-03-01',
    validTo: '2025-06-30',
    successors: ['so-xay-dung'],
    certainty: 'C',
  }),
  department('so-attp-hcm', 'Sở An toàn thực phẩm', {
    aliases: ['Sở ATTP'],
    abbreviations: ['SATTP'],
    symbolCodes: ['SATTP'],
    provinces: ['Hồ Chí Minh'],
    validFrom: '2024-01-01',
    certainty: 'C',
  }),
  ofRank('thanh-tra-tinh', 'Thanh tra tỉnh', { abbreviations: ['TTT'], symbolCodes: ['TTT', 'TTr', 'TTTP'] }),
  ofRank('vp-ubnd', 'Văn phòng Ủy ban nhân dân tỉnh', { symbolCodes: ['VP', 'VPUB', 'VPUBND'] }),
  ofRank('ban-dan-toc', 'Ban Dân tộc', {
    abbreviations: ['BDT'],
    symbolCodes: ['BDT'],
    optional: true,
    validTo: '2025-02-28',
    successors: ['so-dttg'],
  }),
];
