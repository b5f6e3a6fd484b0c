import type { Frame } from '../../src/frame/contents.ts';
import { readFrame } from '../../src/frame/frame.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readText } from '../../src/readers/text.ts';
import type { Block, SourceDocument, SourceLine } from '../../src/source/document.ts';
import { tokensOf } from '../../src/source/document.ts';
import { Ledger } from '../../src/source/ledger.ts';

/** Plans of invented provinces, one a layout, for the tests of the frame. */

const FROM = { file: 'plan.txt', sha256: '0'.repeat(64) };

export function textSource(text: string): SourceDocument {
  return readText(text, FROM);
}

export function markdownSource(text: string): SourceDocument {
  return readMarkdown(text, FROM);
}

export function linesOf(text: string): SourceLine[] {
  return textSource(text).blocks.flatMap((b) => (b.kind === 'line' ? [b] : []));
}

/** A frame with what became of every word. */
export interface Read extends Frame {
  readonly ledger: Ledger;
  /** Codes of the diagnostics. */
  readonly codes: string[];
  /** Words that nobody took, and words that two took. */
  readonly lost: string[];
  readonly twice: string[];
}

export function frameOf(source: SourceDocument): Read {
  const ledger = new Ledger();
  const frame = readFrame(source, ledger);
  const inAppendix = new Set(
    frame.appendices.flatMap((a) => [...a.tokens, ...a.blocks.flatMap((b: Block) => [...tokensOf(b)])]),
  );
  const all = source.blocks.flatMap((b) => [...tokensOf(b)]);
  return {
    ...frame,
    ledger,
    codes: ledger.diagnostics.map((d) => d.code),
    lost: all.filter((t) => !ledger.isClaimed(t) && !inAppendix.has(t)).map((t) => t.text),
    twice: [...ledger.claimedTwice, ...[...inAppendix].filter((t) => ledger.isClaimed(t))].map((t) => t.text),
  };
}

/** A department's plan, fixed-width text with first-line indents; letterhead and foot in two columns. */
export const DEPARTMENT = `
UBND TỈNH AN HẢI                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ GIÁO DỤC VÀ ĐÀO TẠO                    Độc lập - Tự do - Hạnh phúc

Số: 05/KH-SGDĐT                         An Hải, ngày 09 tháng 01 năm 2024


                              KẾ HOẠCH
        Thực hiện công tác cải cách hành chính năm 2024
                  của Sở Giáo dục và Đào tạo


      Thực hiện Kế hoạch số 12/KH-UBND ngày 03/01/2024 của UBND tỉnh An Hải
về cải cách hành chính nhà nước năm 2024, Sở Giáo dục và Đào tạo ban hành Kế
hoạch cải cách hành chính năm 2024 như sau:
      I. MỤC ĐÍCH, YÊU CẦU
      1. Mục đích
      1.1. Giữ cho thủ tục của ngành học đơn giản, ít giấy tờ, trả kết quả đúng
hẹn cho phụ huynh.
      1.2. Làm rõ việc của từng phòng, theo dõi được từng quý 1, quý 2, quý
3. Số liệu lấy từ phần mềm.
      2. Yêu cầu
      - Các phòng làm đúng hạn, không đùn đẩy
      - Báo cáo ngắn, có số liệu, gửi qua trục liên thông văn bản của tỉnh
trong giờ hành chính
      II. NHIỆM VỤ
      1. Cải cách thể chế
      a) Rà soát văn bản của ngành, kiến nghị bỏ những quy định đã cũ theo khoản
2 Điều 15 Nghị định số 34/2016/NĐ-CP của Chính phủ.
      b) Tập huấn kỹ năng soạn thảo.
      2. Cải cách thủ tục hành chính
      Việc một cửa do Văn phòng Sở làm đầu mối, thực hiện trong giai đoạn 2021
- 2025 theo lộ trình của Lao động
- Thương binh và Xã hội:
      (1) Niêm yết thủ tục tại sảnh.
      (2) Trả kết quả qua bưu điện.
      III. TỔ CHỨC THỰC HIỆN
      1. Văn phòng Sở: Theo dõi, đôn đốc, tổng hợp báo cáo theo quý.
      2. Các phòng chuyên môn: Căn cứ phụ lục kèm theo để làm việc của mình.
      Trên đây là Kế hoạch cải cách hành chính năm 2024 của Sở Giáo dục và Đào
tạo./.

 Nơi nhận:                                          KT. GIÁM ĐỐC
 - UBND tỉnh (báo cáo);                            PHÓ GIÁM ĐỐC
 - Sở Nội vụ;
 - Các phòng thuộc Sở, các trường trung học
 phổ thông;
 - Lưu: VT, VP.                                     (Đã ký)

                                                Nguyễn Thị Hoa Mai
`;

/** A commune's plan of 2026, as \`pdftotext -raw\` writes it: columns run together, nothing set apart. */
export const COMMUNE = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ ĐỒNG TÂM Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND Đồng Tâm, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Công tác cải cách hành chính năm 2026 trên địa bàn xã Đồng Tâm
Căn cứ Kế hoạch số 321/KH-UBND ngày 24/12/2025 của UBND tỉnh Đông Giang về cải cách
hành chính nhà nước năm 2026;
Xét đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 03/TTr-VHXH ngày
08/01/2026;
Ủy ban nhân dân xã Đồng Tâm xây dựng Kế hoạch cải cách hành chính năm 2026 với những
nội dung sau:
I. Mục đích, yêu cầu
1. Mục đích: Làm cho người dân xã bớt đi lại, bớt chờ đợi.
2. Yêu cầu: Việc nào cũng có người chịu trách nhiệm và thời hạn.
II. Chỉ tiêu
- 100% hồ sơ trả đúng hạn
- 90% hồ sơ nộp trực tuyến
- Không để dân phải đi lại quá một lần cho một việc
III. Nhiệm vụ trọng tâm
1. Cải cách thể chế
* Mục tiêu:
- Văn bản của xã đúng luật.
* Nhiệm vụ:
- Rà soát văn bản của ba xã cũ trước khi nhập lại.
- Tuyên truyền luật mới cho trưởng thôn.
2. Cải cách thủ tục hành chính
+ Công khai thủ tục tại Trung tâm Phục vụ hành chính công xã.
+ Lập tổ hỗ trợ nộp hồ sơ tại thôn xa.
IV. Kinh phí thực hiện
Từ ngân sách xã năm 2026.
V. Tổ chức thực hiện
1. Văn phòng HĐND và UBND xã
Đầu mối theo dõi, tham mưu UBND xã báo cáo hằng tháng.
2. Phòng Kinh tế
Bố trí kinh phí.
Đề nghị các ban, ngành, đoàn thể xã phối hợp thực hiện./.
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- UBND tỉnh; KT. CHỦ TỊCH
- TT Đảng ủy, HĐND xã; PHÓ CHỦ TỊCH
- Các phòng, trung tâm thuộc xã;
- Lưu: VT. Trần Văn Bình
PHỤ LỤC
NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026
(Kèm theo Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND xã Đồng Tâm)
STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành
1 Ban hành kế hoạch Văn phòng Các phòng Quý I
`;

/** A town's plan, Markdown of an OCR service: letterhead and foot as tables, a table in the body, look-alikes. */
export const TOWN = `| **ỦY BAN NHÂN DÂN** **THỊ XÃ BẾN ĐÁ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** **Độc lập - Tự do - Hạnh phúc** |
|---|---|
| Số:      /KH-UBND | *Bến Đá, ngày     tháng 01 năm 2025* |

# KẾ HOẠCH Cải cách hành chính năm 2025

Căn cứ Quyết định số 88/QĐ-UBND ngày 20 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh An Hải ban hành Kế hoạch cải cách hành chính năm 2025;

Để hoàn thành các chỉ tiêu được giao, Ủy ban nhân dân thị xã ban hành Kế hoạch cải cách hành chính năm 2025, cụ thể:

# PHẦN I. ĐẶC ĐIỂM TÌNH HÌNH

Năm 2024 thị xã đã trả đúng hạn phần lớn hồ sơ.

# PHẦN II. MỤC TIÊU, NHIỆM VỤ

## I. MỤC TIÊU

- a) Tăng hồ sơ trực tuyến.

- b) Giảm hồ sơ trễ.

## ll. NHIỆM VỤ

1\\. **Về thể chế**

- Rà soát văn bản đã ban hành trong giai đoạn trước.

- Trình bãi bỏ văn bản hết hiệu lực.

2\\. Về thủ tục hành chính

a. Công khai.

b. Số hóa.

c. Trả kết quả.

d. Đánh giá.

d. Xin lỗi khi trễ.

## III. PHÂN CÔNG NHIỆM VỤ

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Ban hành kế hoạch | Phòng Nội vụ | Các phòng | Tháng 01 |
| 2 | Kiểm tra | Phòng Nội vụ | Các phòng | Quý II |

## IV. TỔ CHỨC THỰC HIỆN

Phòng Nội vụ giúp Ủy ban nhân dân thị xã theo dõi.

| **Nơi nhận:** <br> - Sở Nội vụ; <br> - Các phòng; <br> - Lưu: VT. | **TM. ỦY BAN NHÂN DÂN** <br> **CHỦ TỊCH** <br> **Lê Văn Cường** |
|---|---|
`;

/** A decision with its foot, the plan annexed to it, two parts whose Roman numbers restart, an appendix. */
export const DECISION = `ỦY BAN NHÂN DÂN
TỈNH ĐÔNG GIANG
-------
Số: 3050/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Đông Giang, ngày 20 tháng 12 năm 2021

QUYẾT ĐỊNH
VỀ VIỆC BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2022
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;
Căn cứ Nghị quyết số 30/NQ-CP ngày 02 tháng 3 năm 2021 của Chính phủ;
Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 100/TTr-SNV ngày 10
tháng 12 năm 2021,

QUYẾT ĐỊNH:

Điều 1. Nay ban hành Kế hoạch cải cách hành chính của tỉnh Đông Giang cho cả
năm 2022, kèm theo Quyết định này.
Điều 2. Giao Sở Nội vụ theo dõi việc thi hành Quyết định này theo
Điều 3 Quy chế làm việc.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở chịu trách
nhiệm thi hành Quyết định này./.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Hoàng Văn Dũng
Nơi nhận:
- Như Điều 3;
- Bộ Nội vụ (b/c);
- Lưu: VT, NC.

ỦY BAN NHÂN DÂN
TỈNH ĐÔNG GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

KẾ HOẠCH
CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2022
(Ban hành kèm theo Quyết định số 3050/QĐ-UBND ngày 20 tháng 12 năm 2021
của Chủ tịch Ủy ban nhân dân tỉnh Đông Giang)

Phần thứ nhất
QUAN ĐIỂM, MỤC TIÊU
I. QUAN ĐIỂM
Người dân là trung tâm của cải cách.
II. MỤC TIÊU
1. Mục tiêu chung
Nền hành chính phục vụ.
2. Mục tiêu cụ thể
a) Trước ngày 31/3/2022 xong danh mục.
b) Đến hết năm 2022 có 60% hồ sơ trực tuyến.
Phần thứ hai
NHIỆM VỤ, GIẢI PHÁP
I. NHIỆM VỤ
1. Thể chế: rà soát văn bản.
2. Thủ tục: cắt giảm.
4. Bộ máy: sắp xếp.
II. TỔ CHỨC THỰC HIỆN
Các sở chịu trách nhiệm; nội dung chi tiết tại Phụ lục II kèm theo.
PHỤ LỤC I. DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch)
STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành
1 Ban hành kế hoạch Sở Nội vụ Các sở Quý I
`;

/** A ministry's unit: numbers with full stops, a flattened table in the body and text after it. */
export const MINISTRY = `BỘ XÂY DỰNG
CỤC HẠ TẦNG KỸ THUẬT
Số: 77/KH-HTKT
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Hà Nội, ngày 5 tháng 2 năm 2025
KẾ HOẠCH
Cải cách hành chính giai đoạn 2026 - 2030
I. MỤC TIÊU
1. Nhóm chung
1.1. Mục tiêu chung
Bộ phận một cửa hiện đại.
1.2. Mục tiêu cụ thể
- Giảm 30% thời gian;
- Giảm 20% chi phí;
2. Nhóm riêng
2.1. Thể chế
2.1.1. Rà soát
Làm trong quý II.
2.1.2. Hệ thống hóa
Làm trong quý III.
II. PHÂN CÔNG
Phân công như sau:
TT Nội dung công việc Đơn vị chủ trì Đơn vị phối hợp Thời hạn Sản phẩm
I RÀ SOÁT
1 Rà soát văn bản Phòng Pháp chế Các phòng Quý II Báo cáo
II SẮP XẾP
2 Sắp xếp phòng Văn phòng Các phòng Quý III Quyết định
III KINH PHÍ
3 Lập dự toán Văn phòng Các phòng Quý IV Dự toán
III. KINH PHÍ THỰC HIỆN
Từ dự toán của Cục.
Trên đây là Kế hoạch cải cách hành chính giai đoạn 2026 - 2030 của Cục./.
Nơi nhận:
- Vụ Tổ chức cán bộ;
- Lưu: VT.
CỤC TRƯỞNG
Phạm Văn Em
`;

/**
 * What a commune sent round, in one file: a letter whose columns an extractor read one after the other, the plan with a
 * digital signature over its letterhead and a degree of secrecy, tables behind the foot, and a notice that is none of it.
 */
export const MAILED = `ỦY BAN NHÂN DÂN
XÃ BẢN KHE
Số: 07/UBND-VP
V/v gửi kế hoạch cải cách
hành chính năm 2027
CỘNG HÒA XÃ HỘI CHỦ NGHĨA
VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bản Khe, ngày 06
tháng 01 năm 2027
Kính gửi:
- Các thôn trong xã;
- Trạm Y tế xã.
Ủy ban nhân dân xã gửi kế hoạch cải cách hành chính năm 2027 để các thôn làm theo.
Nơi nhận:
- Như trên;
- Lưu: VT.
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Sầm Thị Nhung
Người ký: TRUNG TÂM
LƯU TRỮ TỈNH
Thời gian ký: 06/01/2027 10:15:40
MẬT
VIỆT NAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA
Độc lập - Tự do - Hạnh phúc
ỦY BAN NHÂN DÂN
XÃ BẢN KHE
Số:
08/KH-UBND
Bản Khe, ngày 06 tháng 01 năm 2027
KẾ HOẠCH
Cải cách hành chính năm 2027
(Ban hành kèm theo Quyết định số 06/QĐ-UBND
ngày 05/01/2027 của Chủ tịch Ủy ban nhân dân xã)
Căn cứ Luật Bến bãi ngày 20 tháng 6 năm 2025;
Thực hiện Kế hoạch số 90/KH-UBND ngày 20/12/2026 của Ủy ban nhân dân
tỉnh Đông Giang.
Ủy ban nhân dân xã ban hành kế hoạch cải cách hành chính như sau:
A. MỤC TIÊU
Xã làm việc gọn, dân đỡ chờ.
B. NHIỆM VỤ
1. Công khai thủ tục.
STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành
1 In bảng thủ tục Văn phòng Các thôn Quý I
Ghi chú: bảng in một mặt.
2. Trả kết quả tại nhà.
Trên đây là kế hoạch của xã./.
CHỦ TỊCH
Vi Văn Lâm
Nơi nhận:
- Các thôn;
- Lưu: VT.
DANH MỤC VIỆC CỦA THÔN
(Kèm theo Kế hoạch này)
STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành
1 Dọn nhà văn hóa Thôn Bản Khe Trạm Y tế Quý II
Phụ lục 2a
Biểu mẫu báo cáo của thôn
ỦY BAN NHÂN DÂN
XÃ BẢN KHE
Số: 09/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bản Khe, ngày 07 tháng 01 năm 2027
THÔNG BÁO
Về việc nghỉ chợ phiên
Chợ nghỉ một phiên.
`;

/** A committee of the Party, whose letterhead has the Party's name and a star, and no capitals in its title. */
export const PARTY = `TỈNH ỦY ĐÔNG GIANG
*
Số 31-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Đông Giang, ngày 14 tháng 02 năm 2026
KẾ HOẠCH
thực hiện Nghị quyết số 18-NQ/TW về sắp xếp bến bãi,
giai đoạn 2026 - 2030
-----
Thực hiện Nghị quyết số 18-NQ/TW ngày 06/01/2026 của Bộ Chính trị;
Căn cứ Chương trình số 02-CTr/TU ngày 20/01/2026 của Tỉnh ủy,
Ban Thường vụ Tỉnh ủy xây dựng Kế hoạch thực hiện như sau:
I- MỤC ĐÍCH, YÊU CẦU
1- Mục đích
Cán bộ, đảng viên hiểu đúng việc sắp xếp.
2- Yêu cầu
Việc làm đến đâu chắc đến đó.
II- NỘI DUNG
1- Các cấp ủy quán triệt trước ngày 31/3/2026.
2- Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo xây dựng đề án trong quý II/2026.
III- TỔ CHỨC THỰC HIỆN
Ban Tổ chức Tỉnh ủy theo dõi, báo cáo Ban Thường vụ Tỉnh ủy.
Kế hoạch này phổ biến đến chi bộ.
Nơi nhận:
- Các đồng chí Tỉnh ủy viên,
- Các ban đảng,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ THƯỜNG TRỰC
Nông Văn Páo
`;

/** A department's decision of which the letterhead was lost: who issued it stands in its text, its number in the annex's line. */
export const HEADLESS = `DỰ THẢO
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch cải cách hành chính giai đoạn 2026 - 2028
của Sở Thủy lợi
GIÁM ĐỐC SỞ THỦY LỢI TỈNH ĐÔNG GIANG
Căn cứ Quyết định số 12/2025/QĐ-UBND ngày 03 tháng 3 năm 2025 của Ủy ban
nhân dân tỉnh quy định chức năng của Sở Thủy lợi;
Theo đề nghị của Chánh Văn phòng Sở.
QUYẾT ĐỊNH:
Điều 1. Nay ban hành Kế hoạch cải cách hành chính giai
đoạn 2026 - 2028 của Sở.
Điều 3. Trưởng các phòng thuộc Sở thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- UBND tỉnh Đông Giang (để báo cáo);
- Báo Đông Giang;
- Lưu: VT, VP (02 bản).
GIÁM ĐỐC
(Đã ký)
Lương Thị Sao
KẾ HOẠCH
Cải cách hành chính giai đoạn 2026 - 2028
(Ban hành kèm theo Quyết định số 77/QĐ-STL ngày 09/01/2026
của Giám đốc Sở Thủy lợi)
A. MỤC TIÊU
1. Mục tiêu chung
Đê bền, nước sạch, giấy tờ gọn.
2. Mục tiêu cụ thể
- Đến năm 2027, 80% hồ sơ đê điều nộp trực tuyến.
- Đến năm 2028, 100% cống có sổ vận hành.
B. NHIỆM VỤ
1. Cải cách thủ tục
1.1. Rút ngắn thời gian cấp phép qua đê.
1.2. Bỏ bản sao khi nộp hồ sơ.
2. Hiện đại hóa
Số hóa bản đồ kênh (*).
(*) Bản đồ năm 2019.
C. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở là đầu mối.
2. Các phòng báo cáo trước ngày 20 hằng tháng.
Trong quá trình thực hiện nếu vướng mắc, các phòng phản ánh về Văn phòng Sở./.
Phụ lục số 01
DANH MỤC NHIỆM VỤ CỦA SỞ
(Ban hành kèm theo Kế hoạch của Sở Thủy lợi)
STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành
1 Lập sổ vận hành cống Phòng Công trình Các phòng Quý III/2026
2 Số hóa bản đồ kênh Văn phòng Phòng Công trình Năm 2027
Phụ lục số 02
MẪU BÁO CÁO THÁNG
Kính gửi: Văn phòng Sở
1. Kết quả thực hiện
2. Kiến nghị
`;
