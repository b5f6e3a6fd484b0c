/**
 * Units of the provincial level (tỉnh, thành phố trực thuộc trung ương) since 2021.
 *
 * Sources: Resolution 202/2025/QH15 of the National Assembly of 12 June 2025 (63 units become 34 on 1 July 2025;
 * a name that goes on, such as Lâm Đồng, is a new unit with an id of its own), Resolution 175/2024/QH15 (Huế a
 * city from 1 January 2025), Resolution 30/2026/QH16 (Đồng Nai a city from 30 April 2026).
 */
export interface Province {
  /** Stable; a unit that was made by a merger carries its year. */
  readonly id: string;
  /** Without "tỉnh" or "thành phố". */
  readonly name: string;
  /** city: thành phố trực thuộc trung ương. */
  readonly kind: 'province' | 'city';
  /** First day; null: before 2021. */
  readonly from: string | null;
  /** Last day; null: still there. */
  readonly to: string | null;
  /** Id of the unit that it became part of. */
  readonly successor: string | null;
  /** Other spellings met in plans. */
  readonly aliases: readonly string[];
}

type Record = readonly [
  id: string,
  name: string,
  kind: Province['kind'],
  from: string | null,
  to: string | null,
  successor: string | null,
  ...aliases: string[],
];

const RECORDS: readonly Record[] = [
  ['ha-noi', 'Hà Nội', 'city', null, null, null],
  ['ha-giang', 'Hà Giang', 'province', null, '2025-06-30', 'tuyen-quang@2025'],
  ['cao-bang', 'Cao Bằng', 'province', null, null, null],
  ['bac-kan', 'Bắc Kạn', 'province', null, '2025-06-30', 'thai-nguyen@2025', 'Bắc Cạn'],
  ['tuyen-quang', 'Tuyên Quang', 'province', null, '2025-06-30', 'tuyen-quang@2025'],
  ['lao-cai', 'Lào Cai', 'province', null, '2025-06-30', 'lao-cai@2025'],
  ['dien-bien', 'Điện Biên', 'province', null, null, null],
  ['lai-chau', 'Lai Châu', 'province', null, null, null],
  ['son-la', 'Sơn La', 'province', null, null, null],
  ['yen-bai', 'Yên Bái', 'province', null, '2025-06-30', 'lao-cai@2025'],
  ['hoa-binh', 'Hoà Bình', 'province', null, '2025-06-30', 'phu-tho@2025'],
  ['thai-nguyen', 'Thái Nguyên', 'province', null, '2025-06-30', 'thai-nguyen@2025'],
  ['lang-son', 'Lạng Sơn', 'province', null, null, null],
  ['quang-ninh', 'Quảng Ninh', 'province', null, null, null],
  ['bac-giang', 'Bắc Giang', 'province', null, '2025-06-30', 'bac-ninh@2025'],
  ['phu-tho', 'Phú Thọ', 'province', null, '2025-06-30', 'phu-tho@2025'],
  ['vinh-phuc', 'Vĩnh Phúc', 'province', null, '2025-06-30', 'phu-tho@2025'],
  ['bac-ninh', 'Bắc Ninh', 'province', null, '2025-06-30', 'bac-ninh@2025'],
  ['hai-duong', 'Hải Dương', 'province', null, '2025-06-30', 'hai-phong@2025'],
  ['hai-phong', 'Hải Phòng', 'city', null, '2025-06-30', 'hai-phong@2025'],
  ['hung-yen', 'Hưng Yên', 'province', null, '2025-06-30', 'hung-yen@2025'],
  ['thai-binh', 'Thái Bình', 'province', null, '2025-06-30', 'hung-yen@2025'],
  ['ha-nam', 'Hà Nam', 'province', null, '2025-06-30', 'ninh-binh@2025'],
  ['nam-dinh', 'Nam Định', 'province', null, '2025-06-30', 'ninh-binh@2025'],
  ['ninh-binh', 'Ninh Bình', 'province', null, '2025-06-30', 'ninh-binh@2025'],
  ['thanh-hoa', 'Thanh Hóa', 'province', null, null, null, 'Thanh Hoá'],
  ['nghe-an', 'Nghệ An', 'province', null, null, null],
  ['ha-tinh', 'Hà Tĩnh', 'province', null, null, null],
  ['quang-binh', 'Quảng Bình', 'province', null, '2025-06-30', 'quang-tri@2025'],
  ['quang-tri', 'Quảng Trị', 'province', null, '2025-06-30', 'quang-tri@2025'],
  ['thua-thien-hue', 'Thừa Thiên Huế', 'province', null, '2024-12-31', 'hue', 'TT-Huế', 'Thừa Thiên - Huế'],
  ['hue', 'Huế', 'city', '2025-01-01', null, null],
  ['da-nang', 'Đà Nẵng', 'city', null, '2025-06-30', 'da-nang@2025'],
  ['quang-nam', 'Quảng Nam', 'province', null, '2025-06-30', 'da-nang@2025'],
  ['quang-ngai', 'Quảng Ngãi', 'province', null, '2025-06-30', 'quang-ngai@2025', 'Quãng Ngãi'],
  ['binh-dinh', 'Bình Định', 'province', null, '2025-06-30', 'gia-lai@2025'],
  ['phu-yen', 'Phú Yên', 'province', null, '2025-06-30', 'dak-lak@2025'],
  ['khanh-hoa', 'Khánh Hòa', 'province', null, '2025-06-30', 'khanh-hoa@2025', 'Khánh Hoà'],
  ['ninh-thuan', 'Ninh Thuận', 'province', null, '2025-06-30', 'khanh-hoa@2025'],
  ['binh-thuan', 'Bình Thuận', 'province', null, '2025-06-30', 'lam-dong@2025'],
  ['kon-tum', 'Kon Tum', 'province', null, '2025-06-30', 'quang-ngai@2025', 'Kontum'],
  ['gia-lai', 'Gia Lai', 'province', null, '2025-06-30', 'gia-lai@2025'],
  ['dak-lak', 'Đắk Lắk', 'province', null, '2025-06-30', 'dak-lak@2025', 'Daklak', 'Đăk Lăk', 'Đắc Lắc'],
  ['dak-nong', 'Đắk Nông', 'province', null, '2025-06-30', 'lam-dong@2025', 'Đăk Nông', 'Đắc Nông'],
  ['lam-dong', 'Lâm Đồng', 'province', null, '2025-06-30', 'lam-dong@2025'],
  ['binh-phuoc', 'Bình Phước', 'province', null, '2025-06-30', 'dong-nai@2025'],
  ['tay-ninh', 'Tây Ninh', 'province', null, '2025-06-30', 'tay-ninh@2025'],
  ['binh-duong', 'Bình Dương', 'province', null, '2025-06-30', 'ho-chi-minh@2025'],
  ['dong-nai', 'Đồng Nai', 'province', null, '2025-06-30', 'dong-nai@2025'],
  [
    'ba-ria-vung-tau',
    'Bà Rịa - Vũng Tàu',
    'province',
    null,
    '2025-06-30',
    'ho-chi-minh@2025',
    'BR-VT',
    'Bà Rịa Vũng Tàu',
    'Bà Rịa – Vũng Tàu',
  ],
  [
    'ho-chi-minh',
    'Hồ Chí Minh',
    'city',
    null,
    '2025-06-30',
    'ho-chi-minh@2025',
    'TP.HCM',
    'TPHCM',
    'Tp. HCM',
  ],
  ['long-an', 'Long An', 'province', null, '2025-06-30', 'tay-ninh@2025'],
  ['tien-giang', 'Tiền Giang', 'province', null, '2025-06-30', 'dong-thap@2025'],
  ['ben-tre', 'Bến Tre', 'province', null, '2025-06-30', 'vinh-long@2025'],
  ['tra-vinh', 'Trà Vinh', 'province', null, '2025-06-30', 'vinh-long@2025'],
  ['vinh-long', 'Vĩnh Long', 'province', null, '2025-06-30', 'vinh-long@2025'],
  ['dong-thap', 'Đồng Tháp', 'province', null, '2025-06-30', 'dong-thap@2025'],
  ['an-giang', 'An Giang', 'province', null, '2025-06-30', 'an-giang@2025'],
  ['kien-giang', 'Kiên Giang', 'province', null, '2025-06-30', 'an-giang@2025'],
  ['can-tho', 'Cần Thơ', 'city', null, '2025-06-30', 'can-tho@2025'],
  ['hau-giang', 'Hậu Giang', 'province', null, '2025-06-30', 'can-tho@2025'],
  ['soc-trang', 'Sóc Trăng', 'province', null, '2025-06-30', 'can-tho@2025'],
  ['bac-lieu', 'Bạc Liêu', 'province', null, '2025-06-30', 'ca-mau@2025'],
  ['ca-mau', 'Cà Mau', 'province', null, '2025-06-30', 'ca-mau@2025'],
  ['tuyen-quang@2025', 'Tuyên Quang', 'province', '2025-07-01', null, null],
  ['lao-cai@2025', 'Lào Cai', 'province', '2025-07-01', null, null],
  ['thai-nguyen@2025', 'Thái Nguyên', 'province', '2025-07-01', null, null],
  ['phu-tho@2025', 'Phú Thọ', 'province', '2025-07-01', null, null],
  ['bac-ninh@2025', 'Bắc Ninh', 'province', '2025-07-01', null, null],
  ['hung-yen@2025', 'Hưng Yên', 'province', '2025-07-01', null, null],
  ['hai-phong@2025', 'Hải Phòng', 'city', '2025-07-01', null, null],
  ['ninh-binh@2025', 'Ninh Bình', 'province', '2025-07-01', null, null],
  ['quang-tri@2025', 'Quảng Trị', 'province', '2025-07-01', null, null],
  ['da-nang@2025', 'Đà Nẵng', 'city', '2025-07-01', null, null],
  ['quang-ngai@2025', 'Quảng Ngãi', 'province', '2025-07-01', null, null, 'Quãng Ngãi'],
  ['gia-lai@2025', 'Gia Lai', 'province', '2025-07-01', null, null],
  ['khanh-hoa@2025', 'Khánh Hoà', 'province', '2025-07-01', null, null],
  ['lam-dong@2025', 'Lâm Đồng', 'province', '2025-07-01', null, null],
  ['dak-lak@2025', 'Đắk Lắk', 'province', '2025-07-01', null, null, 'Daklak', 'Đăk Lăk', 'Đắc Lắc'],
  ['ho-chi-minh@2025', 'Hồ Chí Minh', 'city', '2025-07-01', null, null, 'TP.HCM', 'TPHCM', 'Tp. HCM'],
  ['dong-nai@2025', 'Đồng Nai', 'province', '2025-07-01', '2026-04-29', 'dong-nai@2026'],
  ['dong-nai@2026', 'Đồng Nai', 'city', '2026-04-30', null, null],
  ['tay-ninh@2025', 'Tây Ninh', 'province', '2025-07-01', null, null],
  ['can-tho@2025', 'Cần Thơ', 'city', '2025-07-01', null, null],
  ['vinh-long@2025', 'Vĩnh Long', 'province', '2025-07-01', null, null],
  ['dong-thap@2025', 'Đồng Tháp', 'province', '2025-07-01', null, null],
  ['ca-mau@2025', 'Cà Mau', 'province', '2025-07-01', null, null],
  ['an-giang@2025', 'An Giang', 'province', '2025-07-01', null, null],
];

export const PROVINCES: readonly Province[] = RECORDS.map(
  ([id, name, kind, from, to, successor, ...aliases]) => ({
    id,
    name,
    kind,
    from,
    to,
    successor,
    aliases,
  }),
);
