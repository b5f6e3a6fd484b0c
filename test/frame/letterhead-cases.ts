import type { PlanDocument } from '../../src/model/index.ts';

/** Heads of documents of invented bodies, one layout each, with what a reader of the page would say they hold. */
export interface LetterheadCase {
  readonly name: string;
  readonly text: string;
  readonly document: Partial<Omit<PlanDocument, 'decision'>>;
  readonly decision?: Partial<NonNullable<PlanDocument['decision']>> | null;
  readonly sections?: number;
}

const BODY = `
I. MỤC TIÊU
1. Giảm giấy tờ cho người dân vùng ven hồ.
II. TỔ CHỨC THỰC HIỆN
1. Các phòng làm việc theo bảng phân công.
2. Báo cáo gửi về trước kỳ giao ban.
`;
const FOOT = `
Nơi nhận:
- Như trên;
- Lưu: VT, TH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Thảo
`;
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const TITLE = 'Cải cách hành chính nhà nước năm 2027 tỉnh Mường Khuôn';
const PLAN = `\nKẾ HOẠCH\n\n${TITLE}\n${BODY}${FOOT}`;
const PROVINCE = {
  type: 'KH',
  number: '31/KH-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Mường Khuôn',
  parentAuthority: null,
  place: 'Mường Khuôn',
  issuedOn: '2027-01-08',
  title: TITLE,
  signer: { capacity: 'TM.', position: 'CHỦ TỊCH', name: 'Lò Văn Thảo' },
  recipients: ['Như trên', 'Lưu: VT, TH'],
};
const DATE = 'Mường Khuôn, ngày 08 tháng 01 năm 2027';

export const CASES: readonly LetterheadCase[] = [
  {
    name: 'motto over two lines, date over two lines',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n-------\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\nSố: 31/KH-UBND\nMường Khuôn, ngày 08\ntháng 01 năm 2027\n${PLAN}`,
    document: PROVINCE,
    sections: 5,
  },
  {
    name: 'both columns wrap: motto between the lines of the issuer',
    text: `ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA
TỈNH MƯỜNG KHUÔN                    VIỆT NAM
                              Độc lập - Tự do -
                                 Hạnh phúc
Số: 31/KH-UBND            Mường Khuôn, ngày 08 tháng 01
                                 năm 2027
${PLAN}`,
    document: PROVINCE,
    sections: 5,
  },
  {
    name: 'collapsed columns, motto first',
    text: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ỦY BAN NHÂN DÂN\nĐộc lập - Tự do - Hạnh phúc TỈNH MƯỜNG KHUÔN\nSố: 31/KH-UBND Mường Khuôn, ngày 08 tháng 01 năm 2027\n${PLAN}`,
    document: PROVINCE,
    sections: 5,
  },
  {
    name: 'number on the line under its label',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số:\n31/KH-UBND\n${DATE}\n${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'number broken at its hyphen',
    text: `ỦY BAN NHÂN DÂN TỈNH MƯỜNG KHUÔN\nSố: 31/KH-\nUBND\n${MOTTO}${DATE}\n${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'kind of the decision on two lines',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\nSố: 44/QĐ-UBND\n${MOTTO}${DATE}\n\nQUYẾT\nĐỊNH\nVề việc ban hành Kế hoạch cải cách hành chính năm 2027\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nĐiều 2. Có hiệu lực từ ngày ký.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Thảo\n\nKẾ HOẠCH\n${TITLE}\n(Kèm theo Quyết định số 44/QĐ-UBND ngày 08/01/2027)\n${BODY}`,
    document: { type: 'KH', number: '44/QĐ-UBND', title: TITLE, issuer: 'Ủy ban nhân dân tỉnh Mường Khuôn' },
    decision: { number: '44/QĐ-UBND', issuedOn: '2027-01-08' },
    sections: 5,
  },
  {
    name: 'letters set apart',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số:    31 /KH-UBND\n${DATE}\n\nK Ế  H O Ạ C H\n${TITLE}\n${BODY}${FOOT}`,
    document: PROVINCE,
  },
  {
    name: 'covering letter before the plan',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 90/UBND-TH\nV/v triển khai Kế hoạch cải cách\nhành chính năm 2027\nMường Khuôn, ngày 15 tháng 01 năm 2027\n\nKính gửi:\n- Các sở;\n- UBND các xã.\n\nỦy ban nhân dân tỉnh gửi Kế hoạch để các cơ quan biết và làm.\nNơi nhận:\n- Như kính gửi;\n- Lưu: VT.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nVi Thị Sen\n\nỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 31/KH-UBND\n${DATE}\n${PLAN}`,
    document: PROVINCE,
    decision: null,
    sections: 5,
  },
  {
    name: 'proposal of a department before the decision and the plan',
    text: `UBND TỈNH MƯỜNG KHUÔN\nSỞ NỘI VỤ\n${MOTTO}Số: 7/TTr-SNV\nMường Khuôn, ngày 02 tháng 01 năm 2027\n\nTỜ TRÌNH\nVề việc ban hành Kế hoạch cải cách hành chính năm 2027\n\nKính gửi: Ủy ban nhân dân tỉnh.\n\nSở Nội vụ kính trình dự thảo.\n1. Sự cần thiết\nTỉnh mới sắp xếp.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nHà Thị Thu\n\nỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số:     /QĐ-UBND\nMường Khuôn, ngày     tháng 01 năm 2027\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch cải cách hành chính nhà nước năm 2027\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MƯỜNG KHUÔN\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nNơi nhận:\n- Như Điều 1;\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Thảo\n\nKẾ HOẠCH\n${TITLE}\n(Kèm theo Quyết định số   /QĐ-UBND)\n${BODY}`,
    document: {
      type: 'KH',
      number: null,
      issuedOn: null,
      issuer: 'Ủy ban nhân dân tỉnh Mường Khuôn',
      parentAuthority: null,
      title: TITLE,
    },
    decision: { number: null },
    sections: 5,
  },
  {
    name: 'report before the plan',
    text: `UBND TỈNH MƯỜNG KHUÔN\nSỞ TƯ PHÁP\n${MOTTO}Số: 12/BC-STP\nMường Khuôn, ngày 20 tháng 12 năm 2026\n\nBÁO CÁO\nTiếp thu, giải trình ý kiến góp ý dự thảo Kế hoạch\n\nI. VIỆC LẤY Ý KIẾN\nĐã lấy ý kiến của chín sở.\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nGIÁM ĐỐC\nHà Thị Thu\n\nUBND TỈNH MƯỜNG KHUÔN\nSỞ TƯ PHÁP\n${MOTTO}Số: 3/KH-STP\n${DATE}\n\nKẾ HOẠCH\nCải cách hành chính năm 2027 của Sở Tư pháp\n${BODY}${FOOT.replace('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 'GIÁM ĐỐC')}`,
    document: {
      type: 'KH',
      number: '3/KH-STP',
      issuedOn: '2027-01-08',
      issuer: 'Sở Tư pháp',
      parentAuthority: 'Ủy ban nhân dân tỉnh Mường Khuôn',
      title: 'Cải cách hành chính năm 2027 của Sở Tư pháp',
      signer: { capacity: null, position: 'GIÁM ĐỐC', name: 'Lò Văn Thảo' },
    },
    sections: 5,
  },
  {
    name: 'two decisions, the second one issues the plan',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 40/QĐ-UBND\nMường Khuôn, ngày 05 tháng 01 năm 2027\n\nQUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo cải cách hành chính\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Kiện toàn Ban Chỉ đạo.\nĐiều 2. Các ông, bà có tên chịu trách nhiệm thi hành.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nCHỦ TỊCH\nVi Văn Núi\n\nỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 44/QĐ-UBND\n${DATE}\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch cải cách hành chính năm 2027\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nNơi nhận:\n- Như Điều 1;\n- Lưu: VT, NC.\nCHỦ TỊCH\nLò Văn Thảo\n\nKẾ HOẠCH\n${TITLE}\n(Kèm theo Quyết định số 44/QĐ-UBND ngày 08/01/2027)\n${BODY}`,
    document: {
      type: 'KH',
      number: '44/QĐ-UBND',
      issuedOn: '2027-01-08',
      title: TITLE,
      recipients: ['Như Điều 1', 'Lưu: VT, NC'],
      signer: { capacity: null, position: 'CHỦ TỊCH', name: 'Lò Văn Thảo' },
    },
    decision: { number: '44/QĐ-UBND', title: 'Ban hành Kế hoạch cải cách hành chính năm 2027' },
    sections: 5,
  },
  {
    name: 'digital signature above the letterhead',
    text: `CỔNG THÔNG TIN\nĐIỆN TỬ TỈNH\ncongtt@muongkhuon.example\n09.01.2027 08:15:33\n+07:00\n\nỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\nSố: 31/KH-UBND\n${MOTTO}${DATE}\n${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'labelled digital signature',
    text: `Ký bởi: Văn phòng Ủy ban nhân dân\nEmail: vanphong@muongkhuon.example\nCơ quan: Tỉnh Mường Khuôn\nThời gian ký: 09.01.2027 08:15:33 +07:00\n\nỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\nSố: 31/KH-UBND\n${MOTTO}${DATE}\n${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'signature of the registry in the corner',
    text: `Số: 31/KH-UBND; 08/01/2027; 16:40:05\nỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\nSố: 31/KH-UBND\n${MOTTO}${DATE}\n${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'digital signature beside the motto',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n\nSố: 31/KH-UBND\n${MOTTO}${DATE}\nNgười ký: TRUNG TÂM LƯU TRỮ\nTHÔNG TIN TỈNH\nThời gian ký: 2027-01-09T08:15:33+07:00\n${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'committee of the Party',
    text: `TỈNH ỦY MƯỜNG KHUÔN          ĐẢNG CỘNG SẢN VIỆT NAM
BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH
        *                       Mường Khuôn, ngày 08 tháng 01 năm 2027
 Số 12-KH/BCĐ

KẾ HOẠCH
hoạt động của Ban Chỉ đạo năm 2027
-----
${BODY}
Nơi nhận:
- Ban Thường vụ Tỉnh ủy,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN CHỈ ĐẠO
PHÓ BÍ THƯ TỈNH ỦY
kiêm
TRƯỞNG BAN

Lò Văn Thảo
`,
    document: {
      type: 'KH',
      number: '12-KH/BCĐ',
      issuer: 'Ban Chỉ đạo cải cách hành chính',
      parentAuthority: 'Tỉnh ủy Mường Khuôn',
      place: 'Mường Khuôn',
      issuedOn: '2027-01-08',
      title: 'hoạt động của Ban Chỉ đạo năm 2027',
      recipients: ['Ban Thường vụ Tỉnh ủy', 'Lưu Văn phòng Tỉnh ủy'],
      signer: { capacity: 'TM.', position: 'TRƯỞNG BAN', name: 'Lò Văn Thảo' },
    },
    sections: 5,
  },
  {
    name: 'Party head in one column',
    text: `ĐẢNG BỘ TỈNH MƯỜNG KHUÔN\nĐẢNG ỦY XÃ NẬM SEN\n*\nSố 05-CTr/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nNậm Sen, ngày 08 tháng 01 năm 2027\n\nCHƯƠNG TRÌNH\nthực hiện nghị quyết về cải cách hành chính\n${BODY}`,
    document: {
      type: 'CTr',
      typeName: 'Chương trình',
      number: '05-CTr/ĐU',
      issuer: 'Đảng ủy xã Nậm Sen',
      parentAuthority: 'Đảng bộ tỉnh Mường Khuôn',
      place: 'Nậm Sen',
      issuedOn: '2027-01-08',
      title: 'thực hiện nghị quyết về cải cách hành chính',
    },
    sections: 5,
  },
  {
    name: 'a notice in its own right',
    text: `UBND TỈNH MƯỜNG KHUÔN\nSỞ NỘI VỤ\n${MOTTO}Số: 18/TB-SNV\n${DATE}\n\nTHÔNG BÁO\nKết luận của Giám đốc Sở tại cuộc họp về cải cách hành chính\n\nNgày 06/01/2027, Giám đốc Sở chủ trì cuộc họp.\n1. Phòng Cải cách hành chính hoàn thiện dự thảo.\n2. Văn phòng gửi giấy mời.\nNơi nhận:\n- Các phòng;\n- Lưu: VT.\nTL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nVi Thị Sen\n`,
    document: {
      type: 'TB',
      typeName: 'Thông báo',
      number: '18/TB-SNV',
      issuer: 'Sở Nội vụ',
      parentAuthority: 'Ủy ban nhân dân tỉnh Mường Khuôn',
      place: 'Mường Khuôn',
      issuedOn: '2027-01-08',
      title: 'Kết luận của Giám đốc Sở tại cuộc họp về cải cách hành chính',
      recipients: ['Các phòng', 'Lưu: VT'],
    },
    decision: null,
    sections: 2,
  },
  {
    name: 'an official letter in its own right',
    text: `UBND TỈNH MƯỜNG KHUÔN\nSỞ NỘI VỤ\nSố: 220/SNV-CCHC\nV/v báo cáo kết quả cải cách\nhành chính quý I\n${MOTTO}${DATE}\n\nKính gửi: Ủy ban nhân dân các xã, phường.\n\nĐể có số liệu báo cáo, Sở đề nghị các xã làm ngay các việc sau:\n1. Gửi báo cáo trước ngày 15/3/2027.\n2. Cập nhật bảng chấm điểm.\nNơi nhận:\n- Như trên;\n- Lưu: VT, CCHC.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nVi Thị Sen\n`,
    document: {
      type: 'CV',
      typeName: 'Công văn',
      number: '220/SNV-CCHC',
      issuer: 'Sở Nội vụ',
      parentAuthority: 'Ủy ban nhân dân tỉnh Mường Khuôn',
      place: 'Mường Khuôn',
      issuedOn: '2027-01-08',
      title: 'V/v báo cáo kết quả cải cách hành chính quý I',
      recipients: ['Như trên', 'Lưu: VT, CCHC'],
      signer: { capacity: 'KT.', position: 'PHÓ GIÁM ĐỐC', name: 'Vi Thị Sen' },
    },
    decision: null,
    sections: 2,
  },
  {
    name: 'a notice under a digital signature',
    text: `TRUNG TÂM\nPHỤC VỤ HÀNH CHÍNH CÔNG\nttpvhcc@muongkhuon.example\n2027-01-09 08:15:33 +07:00\n\nỦY BAN NHÂN DÂN         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH MƯỜNG KHUÔN            Độc lập - Tự do - Hạnh phúc\nSố: 19/TB-UBND        Mường Khuôn, ngày 08 tháng 01 năm 2027\n\n            THÔNG BÁO\n  Kết luận phiên họp về cải cách hành chính\n\n1. Các sở rà soát việc được giao.\n2. Văn phòng theo dõi.\n`,
    document: {
      type: 'TB',
      number: '19/TB-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Mường Khuôn',
      parentAuthority: null,
      place: 'Mường Khuôn',
      title: 'Kết luận phiên họp về cải cách hành chính',
    },
    sections: 2,
  },
  {
    name: 'a resolution',
    text: `HỘI ĐỒNG NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 09/NQ-HĐND\n${DATE}\n\nNGHỊ QUYẾT\nVề đẩy mạnh cải cách hành chính giai đoạn 2027 - 2030\nHỘI ĐỒNG NHÂN DÂN TỈNH MƯỜNG KHUÔN\nKHÓA XI, KỲ HỌP THỨ TÁM\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT NGHỊ:\nĐiều 1. Thông qua mục tiêu.\nĐiều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện.\nNơi nhận:\n- Quốc hội;\n- Lưu: VT.\nCHỦ TỊCH\nVi Văn Núi\n`,
    document: {
      type: 'NQ',
      number: '09/NQ-HĐND',
      issuer: 'Hội đồng nhân dân tỉnh Mường Khuôn',
      place: 'Mường Khuôn',
      title: 'Về đẩy mạnh cải cách hành chính giai đoạn 2027 - 2030',
      recipients: ['Quốc hội', 'Lưu: VT'],
      signer: { capacity: null, position: 'CHỦ TỊCH', name: 'Vi Văn Núi' },
    },
    sections: 2,
  },
  {
    name: 'newspaper and broadcaster under the Party committee',
    text: `TỈNH ỦY MƯỜNG KHUÔN\nBÁO VÀ PHÁT THANH, TRUYỀN HÌNH\n${MOTTO}Số: 8/KH-BPTTH\n${DATE}\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2027\n${BODY}`,
    document: {
      number: '8/KH-BPTTH',
      issuer: 'Báo và Phát thanh, Truyền hình',
      parentAuthority: 'Tỉnh ủy Mường Khuôn',
    },
  },
  {
    name: 'symbol cut off from its number is no name',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\nSố:\n/KH-UBND\n${MOTTO}Mường Khuôn, ngày     tháng 01 năm 2027\n${PLAN}`,
    document: { ...PROVINCE, number: null, issuedOn: null },
  },
  {
    name: 'draft mark over the title',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 31/KH-UBND\n${DATE}\n\nKẾ HOẠCH\nDỰ THẢO\n${TITLE}\n${BODY}${FOOT}`,
    document: PROVINCE,
  },
  {
    name: 'draft mark with its number in the head',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\nDỰ THẢO LẦN 2\n${MOTTO}Số: 31/KH-UBND\n${DATE}\n${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'long list of recipients ends with the signer',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 31/KH-UBND\n${DATE}\n\nKẾ HOẠCH\n${TITLE}\n${BODY}\nNơi nhận:\n${Array.from({ length: 70 }, (_, i) => `- UBND xã Nậm Sen ${i + 1};`).join('\n')}\n- Lưu: VT, TH.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Thảo\n`,
    document: {
      ...PROVINCE,
      recipients: [...Array.from({ length: 70 }, (_, i) => `UBND xã Nậm Sen ${i + 1}`), 'Lưu: VT, TH'],
    },
    sections: 5,
  },
  {
    name: 'text after the foot is no recipient',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 31/KH-UBND\n${DATE}\n${PLAN}\nIII. VIỆC CỦA TỪNG PHÒNG\n1. Phòng Văn hóa treo bảng hướng dẫn.\n2. Phòng Kinh tế mua máy in.\n`,
    document: PROVINCE,
    sections: 8,
  },
  {
    name: 'digital signature in a third column',
    text: `ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM     Ký bởi: CỔNG THÔNG TIN
TỈNH MƯỜNG KHUÔN                  Độc lập - Tự do - Hạnh phúc          Email: cong@muongkhuon.example
Số: 31/KH-UBND              Mường Khuôn, ngày 08 tháng 01 năm 2027     09.01.2027 07:25:14 +07:00
${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'date with slashes',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\nSố : 31 / KH-UBND\n${MOTTO}Mường Khuôn, ngày 08/01/2027\n${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'a cover before the plan',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n\nKẾ HOẠCH\n${TITLE}\n\nMường Khuôn, tháng 01 năm 2027\n\nỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 31/KH-UBND\n${DATE}\n${PLAN}`,
    document: PROVINCE,
    sections: 5,
  },
  {
    name: 'a plan without a letterhead, sent with a letter',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 90/UBND-TH\nMường Khuôn, ngày 15 tháng 01 năm 2027\nKính gửi: Các sở.\nGửi kèm theo Kế hoạch để làm.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nVi Văn Núi\n\nKẾ HOẠCH\nSửa bảng hướng dẫn ở bến đò\n(Kèm theo Công văn số 90/UBND-TH ngày 15/01/2027 của UBND tỉnh)\n${BODY}`,
    document: {
      type: 'KH',
      number: null,
      issuer: 'Ủy ban nhân dân tỉnh Mường Khuôn',
      parentAuthority: null,
      title: 'Sửa bảng hướng dẫn ở bến đò',
      recipients: [],
    },
    sections: 5,
  },
  {
    name: 'a programme annexed to a resolution of the Government',
    text: `CHÍNH PHỦ\n${MOTTO}Số: 503/NQ-CP\nHà Nội, ngày 09 tháng 01 năm 2027\n\nNGHỊ QUYẾT\nVề việc sắp xếp lại kho lưu trữ giấy tờ\nCHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ;\nQUYẾT NGHỊ:\nĐiều 1. Ban hành kèm theo Nghị quyết này Chương trình hành động.\nNơi nhận:\n- Các bộ;\n- Lưu: VT.\nTM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nLò Văn Thảo\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nSắp xếp lại kho lưu trữ giấy tờ\n(Kèm theo Nghị quyết số 503/NQ-CP ngày 09 tháng 01 năm 2027 của Chính phủ)\n${BODY}`,
    document: {
      type: 'CTHĐ',
      number: '503/NQ-CP',
      issuer: 'Chính phủ',
      place: 'Hà Nội',
      issuedOn: '2027-01-09',
      title: 'Sắp xếp lại kho lưu trữ giấy tờ',
    },
    decision: { type: 'NQ', number: '503/NQ-CP' },
    sections: 5,
  },
  {
    name: 'the Prime Minister issues in his own name',
    text: `THỦ TƯỚNG CHÍNH PHỦ\n${MOTTO}Số: 77/QĐ-TTg\nHà Nội, ngày 12 tháng 02 năm 2027\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch sửa bảng hướng dẫn ở bến đò\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nNơi nhận:\n- Các bộ;\n- Lưu: VT.\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nLò Văn Thảo\n\nKẾ HOẠCH\nSửa bảng hướng dẫn ở bến đò\n(Kèm theo Quyết định số 77/QĐ-TTg ngày 12 tháng 02 năm 2027)\n${BODY}`,
    document: { type: 'KH', number: '77/QĐ-TTg', issuer: 'Thủ tướng Chính phủ', issuedOn: '2027-02-12' },
    decision: { number: '77/QĐ-TTg', issuer: 'Thủ tướng Chính phủ' },
  },
  {
    name: 'Youth Union',
    text: `ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH MƯỜNG KHUÔN\n***\nSố: 12-KH/TĐTN\n${DATE}\n\nKẾ HOẠCH\nTham gia cải cách hành chính năm 2027\n${BODY}`,
    document: { type: 'KH', number: '12-KH/TĐTN', place: 'Mường Khuôn', issuedOn: '2027-01-08' },
    sections: 5,
  },
  {
    name: 'school under the province',
    text: `UBND TỈNH MƯỜNG KHUÔN\nTRƯỜNG CAO ĐẲNG SƯ PHẠM\n${MOTTO}Số: 31/KH-CĐSP\n${DATE}\n\nKẾ HOẠCH\nCải cách hành chính năm 2027\n${BODY}`,
    document: { issuer: 'Trường Cao đẳng Sư phạm', parentAuthority: 'Ủy ban nhân dân tỉnh Mường Khuôn' },
  },
];

/** Kept aside while the grammar was written: they show whether it holds for layouts that it was not written for. */
export const HELD_BACK: readonly LetterheadCase[] = [
  {
    name: 'motto over three lines',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n\nCỘNG HOÀ\nXÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nĐộc lập - Tự do\n- Hạnh phúc\nSố: 31/KH-UBND\nMường Khuôn,\nngày 08 tháng 01 năm 2027\n${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'everything on few lines, Tika of a two-column head',
    text: `UBND TỈNH MƯỜNG KHUÔN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ KHOA HỌC VÀ CÔNG NGHỆ Độc lập - Tự do - Hạnh phúc\nSố: 14/KH-SKHCN Mường Khuôn, ngày 08 tháng 01 năm 2027\n\nKẾ HOẠCH\nCải cách hành chính năm 2027\n${BODY}`,
    document: {
      number: '14/KH-SKHCN',
      issuer: 'Sở Khoa học và Công nghệ',
      parentAuthority: 'Ủy ban nhân dân tỉnh Mường Khuôn',
      place: 'Mường Khuôn',
      issuedOn: '2027-01-08',
    },
  },
  {
    name: 'letter to the ministry before a programme',
    text: `ỦY BAN NHÂN DÂN\nXÃ NẬM SEN\n${MOTTO}Số: 61/UBND-VX\nV/v gửi Chương trình công tác\nNậm Sen, ngày 11 tháng 02 năm 2027\nKính gửi: Phòng Văn hóa - Xã hội.\nỦy ban nhân dân xã gửi Chương trình để làm.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nVi Văn Núi\n\nỦY BAN NHÂN DÂN\nXÃ NẬM SEN\n${MOTTO}Số: 03/CTr-UBND\nNậm Sen, ngày 10 tháng 02 năm 2027\n\nCHƯƠNG TRÌNH\nCải cách hành chính xã Nậm Sen năm 2027\n${BODY}${FOOT}`,
    document: {
      type: 'CTr',
      number: '03/CTr-UBND',
      issuer: 'Ủy ban nhân dân xã Nậm Sen',
      place: 'Nậm Sen',
      issuedOn: '2027-02-10',
      title: 'Cải cách hành chính xã Nậm Sen năm 2027',
      signer: { capacity: 'TM.', position: 'CHỦ TỊCH', name: 'Lò Văn Thảo' },
    },
    sections: 5,
  },
  {
    name: 'transfer note, then the plan of a city ward',
    text: `VĂN PHÒNG UBND TỈNH\n${MOTTO}Số: 4/PC-VP\nMường Khuôn, ngày 12 tháng 01 năm 2027\n\nPHIẾU CHUYỂN\nVăn phòng chuyển Kế hoạch đến Sở Nội vụ.\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nVi Thị Sen\n\nỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 31/KH-UBND\n${DATE}\n${PLAN}`,
    document: PROVINCE,
    sections: 5,
  },
  {
    name: 'signer beside the motto, labels without colons on lines of their own',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\nSố: 31/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNgười ký: Ủy ban nhân dân tỉnh Mường Khuôn\nEmail: ubnd@muongkhuon.example\nThời gian ký: 09/01/2027 16:02:11\nĐộc lập - Tự do - Hạnh phúc\n${DATE}\n${PLAN}`,
    document: PROVINCE,
  },
  {
    name: 'province committee of the Party, its office',
    text: `TỈNH ỦY MƯỜNG KHUÔN\nVĂN PHÒNG\n*\nSố 77-TB/VPTU\nĐẢNG CỘNG SẢN VIỆT NAM\nMường Khuôn, ngày 08 tháng 01 năm 2027\n\nTHÔNG BÁO\nkết luận của Thường trực Tỉnh ủy\n-----\n1. Giao Đảng ủy Ủy ban nhân dân tỉnh theo dõi.\n2. Giao Văn phòng đôn đốc.\nNơi nhận:\n- Như trên,\n- Lưu.\nCHÁNH VĂN PHÒNG\nVi Thị Sen\n`,
    document: {
      type: 'TB',
      number: '77-TB/VPTU',
      issuer: 'Văn phòng',
      parentAuthority: 'Tỉnh ủy Mường Khuôn',
      issuedOn: '2027-01-08',
      title: 'kết luận của Thường trực Tỉnh ủy',
    },
    sections: 2,
  },
  {
    name: 'letter with its subject in the right order of a web page',
    text: `${MOTTO}\nỦY BAN NHÂN DÂN TỈNH MƯỜNG KHUÔN\nSố: 95/UBND-KSTT\nV/v tăng cường kỷ luật hành chính\n${DATE}\nKính gửi:\n- Các sở, ban, ngành;\n- UBND các xã, phường.\nChủ tịch UBND tỉnh yêu cầu:\n1. Người đứng đầu chịu trách nhiệm.\n2. Không để hồ sơ quá hạn.\n./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Thảo\n`,
    document: {
      type: 'CV',
      number: '95/UBND-KSTT',
      issuer: 'Ủy ban nhân dân tỉnh Mường Khuôn',
      parentAuthority: null,
      place: 'Mường Khuôn',
      issuedOn: '2027-01-08',
      title: 'V/v tăng cường kỷ luật hành chính',
      recipients: ['Như trên', 'Lưu: VT'],
    },
    sections: 2,
  },
  {
    name: 'another plan follows in the same file',
    text: `ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 31/KH-UBND\n${DATE}\n${PLAN}\nỦY BAN NHÂN DÂN\nTỈNH MƯỜNG KHUÔN\n${MOTTO}Số: 32/KH-UBND\nMường Khuôn, ngày 09 tháng 01 năm 2027\n\nKẾ HOẠCH\nTrồng cây năm 2027\nI. VIỆC LÀM\n1. Ươm cây.\nNơi nhận:\n- Các xã;\n- Lưu: VT.\nCHỦ TỊCH\nVi Văn Núi\n`,
    document: PROVINCE,
    sections: 5,
  },
  {
    name: 'management board with a long name on three lines',
    text: `UBND TỈNH MƯỜNG KHUÔN\nBAN QUẢN LÝ\nCÁC KHU CÔNG NGHIỆP\nVÀ CỬA KHẨU\n${MOTTO}Số: 6/KH-BQL\n${DATE}\n\nKẾ HOẠCH\nCải cách hành chính năm 2027\n${BODY}`,
    document: {
      number: '6/KH-BQL',
      parentAuthority: 'Ủy ban nhân dân tỉnh Mường Khuôn',
      issuer: 'Ban Quản lý các Khu công nghiệp và Cửa khẩu',
    },
  },
  {
    name: 'report in its own right',
    text: `UBND XÃ NẬM SEN\nPHÒNG VĂN HÓA - XÃ HỘI\n${MOTTO}Số: 15/BC-VHXH\nNậm Sen, ngày 20 tháng 3 năm 2027\n\nBÁO CÁO\nCông tác cải cách hành chính quý I năm 2027\n${BODY}`,
    document: {
      type: 'BC',
      number: '15/BC-VHXH',
      issuer: 'Phòng Văn hóa - Xã hội',
      parentAuthority: 'Ủy ban nhân dân xã Nậm Sen',
      place: 'Nậm Sen',
      issuedOn: '2027-03-20',
      title: 'Công tác cải cách hành chính quý I năm 2027',
    },
    sections: 5,
  },
];
