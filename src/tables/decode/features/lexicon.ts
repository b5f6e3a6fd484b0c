import { DOCUMENT_KINDS } from '../../../lexicon/document-kinds.ts';
import { matchKey } from '../../../text/fold.ts';

/**
 * Words that cells of a kind often begin with, or never end in. They are evidence with a learned weight and never
 * a gate: a cell that begins with none of them is read all the same.
 */

function phrases(list: string): readonly string[] {
  return list
    .split(/[,\n]/)
    .map((p) => p.trim())
    .filter((p) => p !== '');
}

/** First words (one or two) of phrases, as `word` and `word word` keys. */
function heads(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map((p) => matchKey(p).split(' ').slice(0, 2).join(' ')));
}

/** What an office hands in (sản phẩm): kinds of document by decree, and what else plans name. */
export const PRODUCT_HEADS: ReadonlySet<string> = heads([
  ...DOCUMENT_KINDS.filter((k) => k.system !== 'copy').map((k) => k.name),
  ...phrases(`
    văn bản, công văn, danh mục, hội nghị, lớp tập huấn, lớp bồi dưỡng, khóa đào tạo, hồ sơ, dự thảo, kết quả, hệ thống,
    phần mềm, cơ sở dữ liệu, tin bài, tin, phóng sự, chuyên mục, chuyên đề, cuộc thi, bộ chỉ số, bảng điểm, phiếu,
    biểu mẫu, quy trình, sổ tay, tài liệu, mô hình, sáng kiến, đoàn kiểm tra, cuộc kiểm tra, buổi đối thoại, các văn bản,
    các báo cáo, các quyết định, các kế hoạch, tỷ lệ, số liệu, trang thông tin, cổng thông tin, nền tảng, ứng dụng`),
]);

/** Verbs that the sentence of a task (nhiệm vụ) opens with. */
export const TASK_HEADS: ReadonlySet<string> = heads(
  phrases(`
    xây dựng, ban hành, triển khai, tổ chức, thực hiện, rà soát, kiểm tra, hoàn thành, tham mưu, nâng cao, đẩy mạnh,
    tiếp tục, tăng cường, phối hợp, cập nhật, công bố, công khai, đánh giá, theo dõi, đôn đốc, hướng dẫn, phổ biến,
    tuyên truyền, bố trí, sắp xếp, kiện toàn, đào tạo, bồi dưỡng, ứng dụng, chuẩn hóa, số hóa, cắt giảm, đơn giản hóa,
    đổi mới, khảo sát, đo lường, tổng hợp, thẩm định, trình, lập, duy trì, phát triển, nghiên cứu, đề xuất, xử lý,
    giải quyết, tiếp nhận, bảo đảm, đảm bảo, phê duyệt, quán triệt, chỉ đạo, ký kết, vận hành, kết nối, mở, thanh tra,
    giám sát, sơ kết, tổng kết, phân cấp, phân bổ, quản lý, thành lập, lấy ý kiến, niêm yết, rút ngắn, bổ sung, sửa đổi,
    thí điểm, củng cố, khắc phục, chấn chỉnh, thống kê, xác định, tập trung, hoàn thiện, đăng ký, chuyển đổi, nâng cấp,
    cải thiện, phấn đấu, thu hút, quy hoạch, luân chuyển, tinh giản, áp dụng, khuyến khích, hỗ trợ, tạo lập, giao`),
);

/** Words that no cell ends in: what they govern follows. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  `và của các cho với tại về theo trong được là từ do để khi trên hoặc những một đến bằng việc sự nhằm qua như vào gồm giữa
  số điều khoản điểm nghị thuộc có không phải đối liên gắn bị mà hay nếu cùng mỗi từng trước đang sẽ đã nhất kể`
    .split(/\s+/)
    .filter((w) => w !== ''),
);

/** "As above": the cell stands for the one over it. */
export const DITTO: ReadonlySet<string> = new Set(['nt', 'như trên', '-nt-', '〃', '"', '//']);
