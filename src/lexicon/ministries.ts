import { type Body, body } from './body.ts';

function ministry(id: string, name: string, more: Partial<Body> = {}): Body {
  return body('central', 'ministry', id, name, { certainty: 'A', ...more });
}

/**
 * Ministries and bodies of ministry rank (bộ, cơ quan ngang bộ) before and since 1 March 2025, when the
 * National Assembly's resolution left fourteen ministries and three bodies of ministry rank. Field by field
 * more bodies took over parts; the main successor stands first.
 */
export const MINISTRIES: readonly Body[] = [
  ministry('bo-quoc-phong', 'Bộ Quốc phòng', { abbreviations: ['BQP'], symbolCodes: ['BQP'] }),
  ministry('bo-cong-an', 'Bộ Công an', { abbreviations: ['BCA'], symbolCodes: ['BCA'] }),
  ministry('bo-ngoai-giao', 'Bộ Ngoại giao', { abbreviations: ['BNG'], symbolCodes: ['BNG'] }),
  ministry('bo-noi-vu', 'Bộ Nội vụ', { abbreviations: ['BNV'], symbolCodes: ['BNV'] }),
  ministry('bo-tu-phap', 'Bộ Tư pháp', { abbreviations: ['BTP'], symbolCodes: ['BTP'] }),
  ministry('bo-tai-chinh', 'Bộ Tài chính', { abbreviations: ['BTC'], symbolCodes: ['BTC'] }),
  ministry('bo-cong-thuong', 'Bộ Công Thương', { abbreviations: ['BCT'], symbolCodes: ['BCT'] }),
  ministry('bo-xay-dung', 'Bộ Xây dựng', { abbreviations: ['BXD'], symbolCodes: ['BXD'] }),
  ministry('bo-vhttdl', 'Bộ Văn hóa, Thể thao và Du lịch', {
    aliases: ['Bộ VHTTDL', 'Bộ VH-TT&DL'],
    abbreviations: ['BVHTTDL'],
    symbolCodes: ['BVHTTDL'],
  }),
  ministry('bo-khcn', 'Bộ Khoa học và Công nghệ', {
    aliases: ['Bộ KH&CN', 'Bộ KHCN'],
    abbreviations: ['BKHCN'],
    symbolCodes: ['BKHCN'],
  }),
  ministry('bo-gddt', 'Bộ Giáo dục và Đào tạo', {
    aliases: ['Bộ GD&ĐT', 'Bộ GDĐT'],
    abbreviations: ['BGDĐT'],
    symbolCodes: ['BGDĐT'],
  }),
  ministry('bo-y-te', 'Bộ Y tế', { abbreviations: ['BYT'], symbolCodes: ['BYT'] }),
  ministry('nhnn', 'Ngân hàng Nhà nước Việt Nam', {
    aliases: ['Ngân hàng Nhà nước'],
    abbreviations: ['NHNN'],
    symbolCodes: ['NHNN'],
  }),
  ministry('ttcp', 'Thanh tra Chính phủ', { abbreviations: ['TTCP'], symbolCodes: ['TTCP'] }),
  ministry('vpcp', 'Văn phòng Chính phủ', { abbreviations: ['VPCP'], symbolCodes: ['VPCP'] }),
  ministry('bo-nnmt', 'Bộ Nông nghiệp và Môi trường', {
    aliases: ['Bộ NN&MT'],
    abbreviations: ['BNNMT'],
    symbolCodes: ['BNNMT'],
    validFrom: '2025-03-01',
  }),
  ministry('bo-dttg', 'Bộ Dân tộc và Tôn giáo', {
    aliases: ['Bộ DT&TG'],
    abbreviations: ['BDTTG'],
    symbolCodes: ['BDTTG'],
    validFrom: '2025-03-01',
  }),
  ministry('bo-khdt', 'Bộ Kế hoạch và Đầu tư', {
    aliases: ['Bộ KH&ĐT', 'Bộ KHĐT'],
    abbreviations: ['BKHĐT'],
    symbolCodes: ['BKHĐT'],
    validTo: '2025-02-28',
    successors: ['bo-tai-chinh'],
  }),
  ministry('bo-gtvt', 'Bộ Giao thông vận tải', {
    aliases: ['Bộ GTVT'],
    abbreviations: ['BGTVT'],
    symbolCodes: ['BGTVT'],
    validTo: '2025-02-28',
    successors: ['bo-xay-dung'],
  }),
  ministry('bo-tttt', 'Bộ Thông tin và Truyền thông', {
    aliases: ['Bộ TT&TT', 'Bộ TTTT'],
    abbreviations: ['BTTTT'],
    symbolCodes: ['BTTTT'],
    validTo: '2025-02-28',
    successors: ['bo-khcn'],
  }),
  ministry('bo-tnmt', 'Bộ Tài nguyên và Môi trường', {
    aliases: ['Bộ TN&MT'],
    abbreviations: ['BTNMT'],
    symbolCodes: ['BTNMT'],
    validTo: '2025-02-28',
    successors: ['bo-nnmt'],
  }),
  ministry('bo-nnptnt', 'Bộ Nông nghiệp và Phát triển nông thôn', {
    aliases: ['Bộ NN&PTNT'],
    abbreviations: ['BNNPTNT'],
    symbolCodes: ['BNNPTNT', 'BNN'],
    validTo: '2025-02-28',
    successors: ['bo-nnmt'],
  }),
  ministry('bo-ldtbxh', 'Bộ Lao động - Thương binh và Xã hội', {
    aliases: ['Bộ LĐTB&XH', 'Bộ LĐ-TB&XH'],
    abbreviations: ['BLĐTBXH'],
    symbolCodes: ['BLĐTBXH'],
    validTo: '2025-02-28',
    successors: ['bo-noi-vu', 'bo-gddt', 'bo-y-te'],
    scopeChanged: true,
  }),
  ministry('ubdt', 'Ủy ban Dân tộc', {
    abbreviations: ['UBDT'],
    symbolCodes: ['UBDT'],
    validTo: '2025-02-28',
    successors: ['bo-dttg'],
  }),
];

function central(id: string, name: string, more: Partial<Body> = {}): Body {
  return body('central', 'board', id, name, more);
}

/** Other central bodies that plans name. */
export const CENTRAL_BODIES: readonly Body[] = [
  central('chinh-phu', 'Chính phủ'),
  central('thu-tuong', 'Thủ tướng Chính phủ', { aliases: ['Thủ tướng'] }),
  central('quoc-hoi', 'Quốc hội'),
  central('kiem-toan-nha-nuoc', 'Kiểm toán Nhà nước', { abbreviations: ['KTNN'] }),
  central('tandtc', 'Tòa án nhân dân tối cao', { abbreviations: ['TANDTC'] }),
  central('vksndtc', 'Viện kiểm sát nhân dân tối cao', { abbreviations: ['VKSNDTC'] }),
  central('bhxh-viet-nam', 'Bảo hiểm xã hội Việt Nam', {
    aliases: ['BHXH Việt Nam'],
    validTo: '2025-02-28',
    successors: ['bo-tai-chinh'],
    scopeChanged: true,
  }),
  central('uy-ban-von-nha-nuoc', 'Ủy ban Quản lý vốn nhà nước tại doanh nghiệp', {
    validTo: '2025-02-28',
    successors: ['bo-tai-chinh'],
    scopeChanged: true,
  }),
  central('vtv', 'Đài Truyền hình Việt Nam', { abbreviations: ['VTV'] }),
  central('vov', 'Đài Tiếng nói Việt Nam', { abbreviations: ['VOV'] }),
  central('ttxvn', 'Thông tấn xã Việt Nam', { abbreviations: ['TTXVN'] }),
];
