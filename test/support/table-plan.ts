import type { Plan } from '../../src/model/index.ts';
import { readPlan } from '../../src/plans/read-plan.ts';

/** A department's plan of an invented province with an appendix table, groups, and deadlines of several kinds. */
export const TABLE_PLAN_TEXT = `UBND TỈNH ĐÔNG GIANG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     SỞ TƯ PHÁP                  Độc lập - Tự do - Hạnh phúc

  Số: 21/KH-STP               Đông Giang, ngày 10 tháng 01 năm 2025

KẾ HOẠCH
Cải cách hành chính năm 2025 của Sở Tư pháp

Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về chương trình cải cách;

I. MỤC TIÊU

1. Tối thiểu 97% hồ sơ được trả đúng hẹn.

2. Trên 85% văn bản đi có chữ ký số.

II. NHIỆM VỤ

1. Cải cách thủ tục hành chính

a) Mỗi phòng rút ngắn một thủ tục;

b) Báo cáo kết quả trước ngày 05/12/2025.

III. TỔ CHỨC THỰC HIỆN

Văn phòng Sở theo dõi việc thực hiện, trưởng các phòng chịu trách nhiệm trước Giám đốc./.

PHỤ LỤC
DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025
(Kèm theo Kế hoạch số 21/KH-STP ngày 10/01/2025 của Sở Tư pháp)

STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành
I\tCải cách thể chế\t\t\t\t
1\tRà soát nghị quyết còn hiệu lực\tBáo cáo rà soát\tPhòng Xây dựng văn bản\tSở Nội vụ\tQuý I/2025
2\tTập huấn kỹ năng soạn thảo\tKế hoạch tập huấn\tVăn phòng Sở\tCác phòng thuộc Sở\tTháng 4/2025
II\tCải cách thủ tục hành chính\t\t\t\t
3\tCắt giảm thời gian cấp phiếu lý lịch\tQuyết định công bố\tVăn phòng Sở\tVăn phòng UBND tỉnh\tTrước ngày 30/6/2025
4\tĐối thoại với tổ chức hành nghề\tBiên bản đối thoại\tPhòng Bổ trợ tư pháp\tUBND các huyện, thị xã, thành phố\tHàng quý
III\tChuyển đổi số\t\t\t\t
5\tSố hóa sổ hộ tịch đang lưu\tKho dữ liệu\tPhòng Hành chính tư pháp\tSở Thông tin và Truyền thông\tSau 02 tháng kể từ khi được cấp kinh phí
`;

/** The same as a plan. */
export async function tablePlan(): Promise<Plan> {
  const read = await readPlan(Buffer.from(TABLE_PLAN_TEXT), { file: 'so-tu-phap-2025.txt' });
  if (!read.ok) throw new Error(read.trouble.got);
  return read.value;
}
