/**
 * Wordings of the field that say the same, so that two plans are not told apart by them.
 *
 * All forms are matched on folded syllables (`matchKey`), punctuation left out; the longest form wins.
 */

/** Forms that replace one another without any change of meaning: abbreviations and spellings. The first stands for all. */
export const SAME_WORDS: readonly (readonly [string, ...string[]])[] = [
  ['bảo đảm', 'đảm bảo'],
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['chủ tịch ubnd', 'ct ubnd'],
  ['phó chủ tịch', 'pct'],
  ['tthc', 'thủ tục hành chính'],
  ['cchc', 'cải cách hành chính'],
  ['văn bản qppl', 'vbqppl'],
  ['qppl', 'quy phạm pháp luật'],
  ['cntt', 'công nghệ thông tin'],
  ['attt', 'an toàn thông tin'],
  ['csdl', 'cơ sở dữ liệu'],
  ['cbccvc', 'cán bộ công chức viên chức', 'cb cc vc', 'cbcc vc'],
  ['dvctt', 'dịch vụ công trực tuyến', 'dvc trực tuyến'],
  ['dvc', 'dịch vụ công'],
  ['đvsncl', 'đơn vị sự nghiệp công lập', 'đvsn công lập'],
  ['đvsn', 'đơn vị sự nghiệp'],
  ['vtvl', 'vị trí việc làm'],
  ['nsnn', 'ngân sách nhà nước'],
  ['ktxh', 'kinh tế xã hội', 'kt xh'],
  ['ttpvhcc', 'trung tâm phục vụ hành chính công', 'trung tâm pvhcc', 'tt pvhcc'],
  ['cđs', 'chuyển đổi số'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['mttq', 'mặt trận tổ quốc'],
  ['parindex', 'par index'],
  ['nghị quyết', 'nq'],
  ['nghị định', 'nđ'],
  ['quyết định', 'qđ'],
  ['chỉ thị', 'ct'],
  ['thành phố', 'tp'],
  ['thị xã', 'tx'],
  ['phút', "'", '’', '′'],
];

/** Forms that name the same matter in different plans, though one plan may mean a little more or less by them. */
export const NEAR_WORDS: readonly (readonly [string, ...string[]])[] = [
  ['tuyên truyền', 'truyền thông', 'thông tin tuyên truyền'],
  ['khảo sát', 'đo lường', 'điều tra xã hội học', 'lấy ý kiến'],
  ['chỉ số cchc', 'parindex', 'chỉ số cchc parindex', 'chỉ số parindex'],
  ['hài lòng', 'sipas', 'mức độ hài lòng', 'sự hài lòng', 'chỉ số hài lòng', 'chỉ số đo lường sự hài lòng'],
  ['quá hạn', 'trễ hẹn', 'trễ hạn', 'chậm muộn', 'chậm trễ'],
  ['sắp xếp', 'tổ chức lại', 'kiện toàn', 'sắp xếp tổ chức lại', 'sắp xếp kiện toàn'],
  ['đơn giản hóa', 'cắt giảm', 'cắt giảm đơn giản hóa', 'rút gọn'],
  ['bộ phận một cửa', 'bộ phận tiếp nhận và trả kết quả', 'bộ phận tiếp nhận trả kết quả', 'trung tâm hành chính công', 'ttpvhcc'],
  [
    'hệ thống giải quyết tthc',
    'hệ thống thông tin giải quyết tthc',
    'hệ thống một cửa điện tử',
    'hệ thống thông tin một cửa điện tử',
    'phần mềm một cửa',
    'phần mềm dvc',
  ],
  ['chính quyền điện tử', 'chính phủ điện tử', 'chính quyền số', 'chính phủ số'],
  ['cấp huyện', 'các huyện thị xã thành phố', 'các huyện thành phố', 'các quận huyện', 'các huyện thị xã'],
  ['cấp xã', 'các xã phường thị trấn', 'các xã phường đặc khu', 'các xã phường'],
  [
    'người dân',
    'người dân và doanh nghiệp',
    'người dân doanh nghiệp',
    'người dân tổ chức',
    'tổ chức cá nhân',
    'cá nhân tổ chức',
    'tổ chức công dân',
    'tổ chức doanh nghiệp',
    'công dân',
  ],
  ['tự chủ', 'tự chủ tài chính', 'quyền tự chủ', 'cơ chế tự chủ', 'tự chủ tự chịu trách nhiệm'],
  ['đào tạo', 'bồi dưỡng', 'đào tạo bồi dưỡng'],
  ['cbccvc', 'cán bộ công chức', 'công chức viên chức', 'cán bộ viên chức', 'cbcc', 'ccvc'],
];

/**
 * Formulas of office prose: they stand in tasks of every kind and tell none from another. Each counts a little,
 * as one word, so that two tasks in the same words still come out nearest.
 */
export const FORMULAS: readonly string[] = [
  'thực hiện', 'triển khai', 'triển khai thực hiện', 'tổ chức thực hiện', 'tổ chức triển khai', 'tiếp tục', 'tổ chức',
  'xây dựng', 'ban hành', 'tham mưu', 'kế hoạch', 'công tác', 'tăng cường', 'đẩy mạnh', 'nâng cao', 'chất lượng',
  'hiệu quả', 'có hiệu quả', 'kịp thời', 'đầy đủ', 'đúng quy định', 'theo quy định', 'theo đúng quy định',
  'quy định', 'quy định của pháp luật', 'trên địa bàn tỉnh', 'trên địa bàn', 'trong năm', 'thường xuyên', 'định kỳ',
  'cơ quan', 'đơn vị', 'địa phương', 'cơ quan đơn vị địa phương', 'cơ quan đơn vị', 'có liên quan', 'liên quan',
  'sở ban ngành', 'sở ngành', 'các cấp', 'bảo đảm', 'phù hợp', 'nhiệm vụ', 'nội dung', 'giải pháp', 'kết quả',
  'hoàn thành', 'thuộc phạm vi', 'phạm vi', 'thuộc phạm vi quản lý', 'quản lý', 'nhà nước', 'của tỉnh', 'của ubnd tỉnh',
  'ubnd tỉnh', 'chủ tịch ubnd tỉnh', 'chủ tịch ubnd', 'ubnd', 'hđnd', 'cấp tỉnh', 'toàn tỉnh', 'giai đoạn', 'số',
  'yêu cầu', 'nghiêm', 'nghiêm túc', 'chủ động', 'phối hợp', 'cụ thể', 'tình hình', 'đảm bảo', 'quyết định', 'chính phủ',
  'nghị định', 'nghị quyết', 'thủ tướng chính phủ', 'hướng dẫn', 'báo cáo', 'đề án', 'hoạt động', 'chủ trì',
  'cấp có thẩm quyền', 'thẩm quyền', 'hiện hành', 'thời gian', 'nhằm', 'góp phần', 'phục vụ', 'tập trung', 'chỉ đạo',
  'sửa đổi bổ sung một số điều', 'quy định chi tiết một số điều', 'chủ yếu', 'trọng tâm', 'tốt', 'rõ ràng',
];

/** Words that only join others. */
export const JOINING: readonly string[] = [
  'và', 'các', 'của', 'cho', 'về', 'tại', 'để', 'được', 'có', 'là', 'những', 'một', 'khi', 'từ', 'đến', 'với', 'hoặc',
  'này', 'đó', 'do', 'việc', 'đối', 'trong', 'ngoài', 'trên', 'dưới', 'theo', 'qua', 'bằng', 'như', 'mà', 'thì', 'cũng',
  'đã', 'đang', 'sẽ', 'ra', 'vào', 'lên', 'sau', 'trước', 'giữa', 'bị', 'cùng', 'mọi', 'mỗi', 'từng', 'nếu', 'vẫn', 'ở',
  'năm', 'tháng', 'quý', 'ngày', 'tỉnh', 'nhất', 'hơn', 'rất', 'gồm', 'thuộc', 'nêu', 'việc',
];

/**
 * What a task tells somebody to do, where that sets it apart: two tasks on one matter that begin with different
 * ones (khảo sát sự hài lòng, khắc phục tồn tại qua khảo sát sự hài lòng) are not the same task.
 */
export const ACTS: readonly string[] = [
  'rà soát', 'kiểm tra', 'thanh tra', 'giám sát', 'theo dõi', 'hệ thống hóa', 'khắc phục', 'công bố', 'công khai',
  'cập nhật', 'tuyên truyền', 'phổ biến', 'đào tạo', 'tập huấn', 'tuyển dụng', 'bổ nhiệm', 'luân chuyển', 'khảo sát',
  'sắp xếp', 'thẩm định', 'đối thoại', 'khen thưởng', 'sơ kết', 'tổng kết', 'xin lỗi', 'tiếp nhận', 'số hóa', 'kết nối',
  'nâng cấp', 'đăng tải', 'giải ngân', 'tinh giản', 'đơn giản hóa', 'phê duyệt', 'đánh giá', 'xếp loại', 'chấm điểm',
  'tự đánh giá', 'xử lý', 'học tập', 'phân cấp', 'kiểm soát', 'thống kê', 'cấp', 'mua sắm', 'quyết toán', 'đấu giá',
];
