/**
 * What cells of plan tables begin with (từ đầu ô), by the kind of column: evidence of what a column is where its heading
 * does not say. Collected from provincial, departmental and commune plans of 2021–2026.
 */

/** Words that the subject of a task begins with: what offices are told to do (động từ hành chính). */
export const TASK_VERBS: readonly string[] =
  'xây dựng|rà soát|ban hành|tổ chức|triển khai|thực hiện|tham mưu|phối hợp|hoàn thiện|nâng cao|nâng cấp|đẩy mạnh|tăng cường|kiểm tra|giám sát|đánh giá|công bố|công khai|cập nhật|tuyên truyền|bồi dưỡng|đào tạo|tập huấn|khảo sát|đo lường|sắp xếp|kiện toàn|phân cấp|ủy quyền|cắt giảm|đơn giản hóa|chuyển đổi|số hóa|kết nối|tích hợp|vận hành|duy trì|mở rộng|thí điểm|nghiên cứu|đề xuất|lập|trình|xử lý|giải quyết|theo dõi|tổng hợp|báo cáo|quán triệt|hướng dẫn|phê duyệt|thẩm định|bố trí|lắp đặt|đầu tư|mua sắm|sửa đổi|thay thế|bãi bỏ|hệ thống hóa|phổ biến|truyền thông|tiếp nhận|tiếp tục|đổi mới|cải thiện|khắc phục|chấn chỉnh|xác định|phát triển|ứng dụng|áp dụng|khai thác|quản lý|kiểm soát|thanh tra|đối thoại|lấy ý kiến|ký kết|chuẩn hóa|niêm yết|rút ngắn|giảm|tinh giản|giao|thành lập|bảo đảm|đảm bảo|cung cấp|trang bị|in|chấm điểm|xếp hạng|tự chấm|xét|tuyển dụng|luân chuyển|quyết toán|sơ kết|tổng kết|khen thưởng|thu hút|hỗ trợ|vận động|gửi|mở|đưa|dựng|trả|liên thông|chi trả|chia sẻ|làm|chuyển'.split(
    '|',
  );

/** Nouns that the name of a product begins with: documents and things handed over (danh từ chỉ sản phẩm). */
export const PRODUCT_NOUNS: readonly string[] =
  'kế hoạch|quyết định|báo cáo|văn bản|tờ trình|công văn|nghị quyết|chương trình|đề án|hệ thống|phần mềm|cơ sở dữ liệu|danh mục|hội nghị|lớp|cuộc|bản|biên bản|thông báo|hướng dẫn|quy chế|quy trình|quy định|kết quả|chỉ thị|dự thảo|hồ sơ|phiếu|tin|bài|chuyên mục|máy|trang|cổng|ứng dụng|thủ tục|dịch vụ|bộ|sổ|biểu|phương án|đoàn|cuộc họp|buổi|video|tài liệu|kết luận|nền tảng|công trình|thiết bị|các văn bản|các báo cáo|các quyết định|các kế hoạch|tỷ lệ|bảng|mô hình|ý kiến|giấy mời|kho'.split(
    '|',
  );

/** What the name of an indicator begins with (tên chỉ tiêu). */
export const INDICATOR_NOUNS: readonly string[] =
  'tỷ lệ|tỉ lệ|số|mức|mức độ|chỉ số|tổng số|thời gian|xếp hạng|thứ hạng|thứ bậc|điểm|điểm số|số lượng|tốc độ|phần trăm|tối thiểu|100%|giá trị'.split(
    '|',
  );
