/** A department's plan of an invented province, long enough to be told as one. */
export const PLAN_TEXT = `UBND TỈNH AN HẢI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     SỞ NỘI VỤ                  Độc lập - Tự do - Hạnh phúc

  Số: 15/KH-SNV               An Hải, ngày 08 tháng 01 năm 2025

KẾ HOẠCH
Cải cách hành chính năm 2025 của Sở Nội vụ

Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Rút ngắn thời gian giải quyết công việc của từng phòng.

2. Yêu cầu

a) Mỗi phòng nhận việc có thời hạn rõ ràng;

b) Báo cáo trước ngày 10/12/2025.

II. TỔ CHỨC THỰC HIỆN

Văn phòng Sở theo dõi chung./.
`;

/** A letter: Vietnamese, and no plan. */
export const LETTER_TEXT = `Chào anh Nam,

Cuối tuần này lớp cũ gặp nhau ở quán cà phê bên sông, nhớ mang theo mấy tấm ảnh.

Thân mến,
Lan
`;
