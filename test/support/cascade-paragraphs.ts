import type { Topic } from '../../src/model/index.ts';
import { department, type Labelled } from './cascade-province.ts';
import { planOf, type RowWords } from './plan-builder.ts';

/**
 * Two more invented provinces, each with a department that writes no table: long paragraphs that take up several tasks,
 * one clause each. They were labelled before anything was tuned, and nothing is tuned on them.
 */
const all = 'Các sở, ban, ngành tỉnh';
const task = (words: string, topic: Topic, group: string): RowWords => ({
  task: words,
  lead: all,
  deadline: 'Thường xuyên',
  topic,
  group,
});

const LAM_SON = planOf({
  rows: [
    task('Rà soát, hệ thống hóa văn bản quy phạm pháp luật còn hiệu lực của địa phương', 'the-che', 'I'),
    task('Phổ biến luật mới cho công chức, viên chức và người lao động', 'the-che', 'I'),
    task('Niêm yết đầy đủ thủ tục hành chính tại trụ sở và trên trang thông tin điện tử', 'tthc', 'II'),
    task('Trả kết quả hồ sơ tại nhà qua bưu điện', 'tthc', 'II'),
    task('Tiếp nhận, trả lời phản ánh, kiến nghị của doanh nghiệp về quy định hành chính', 'tthc', 'II'),
    task('Cử công chức làm công tác cải cách hành chính tham gia lớp tập huấn của tỉnh', 'cong-vu', 'IV'),
    task('Đánh giá, xếp loại công chức hằng quý theo sản phẩm công việc', 'cong-vu', 'IV'),
    task('Xây dựng kho dữ liệu ảnh vệ tinh dùng chung', 'so', 'VI'),
    task('Họp không giấy và ký số mọi văn bản đi', 'so', 'VI'),
    task('Viết tin, bài về cải cách hành chính cho bản tin của tỉnh', 'chi-dao', 'VII'),
    task('Lấy ý kiến người dân về mức độ hài lòng khi làm thủ tục', 'chi-dao', 'VII'),
    task('Diễn tập ứng phó sự cố an toàn thông tin', 'so', 'VI'),
  ],
  document: { issuedOn: '2025-02-20', uri: 'vn/lam-son/kh/2025/12-kh-ubnd' },
});

const TOURISM: Labelled = {
  plan: department(
    'Sở Văn hóa, Thể thao và Du lịch',
    [],
    [
      [
        'II.1',
        'the-che',
        'Quán triệt tinh thần trách nhiệm của người đứng đầu trong xây dựng pháp luật. Chủ động đề xuất nội dung quản lý lễ hội, quảng cáo ngoài trời phù hợp với thực tế. Định kỳ rà soát, hệ thống hóa các văn bản QPPL về văn hóa, thể thao đang còn hiệu lực. Tổ chức nói chuyện chuyên đề để phổ biến các luật mới đến toàn thể công chức, viên chức, người lao động trong ngành.',
      ],
      [
        'II.2',
        'tthc',
        'Duy trì nền nếp trực tiếp công dân tại bộ phận một cửa; niêm yết đầy đủ TTHC tại trụ sở, trên trang thông tin điện tử của Sở; khuyến khích người dân nhận kết quả hồ sơ tại nhà qua bưu điện; bố trí chỗ ngồi, nước uống cho người đến liên hệ.',
      ],
      [
        'II.4',
        'cong-vu',
        'Sắp xếp lại vị trí công tác sau khi hợp nhất các phòng; hằng quý đánh giá, xếp loại công chức dựa trên sản phẩm công việc đã hoàn thành; động viên người có thành tích.',
      ],
      [
        'II.6',
        'so',
        'Nâng cấp đường truyền nội bộ và máy chủ đã cũ. Ký số toàn bộ văn bản đi, tổ chức họp không giấy từ cấp phòng trở lên.',
      ],
      [
        'III.1',
        null,
        'Đưa nội dung cải cách vào sinh hoạt đầu tuần của cơ quan, gắn với bình xét cuối năm. Thăm, học hỏi cách làm của đơn vị bạn. Cử công chức phụ trách CCHC dự lớp tập huấn do tỉnh mở.',
      ],
      [
        'III.2',
        'chi-dao',
        'Mỗi tháng gửi ít nhất một tin, bài về CCHC đăng bản tin của tỉnh; treo khẩu hiệu tại cổng cơ quan.',
      ],
      [
        'IV',
        null,
        'Kinh phí thực hiện lấy từ dự toán chi thường xuyên được giao và các nguồn hợp pháp khác.',
      ],
    ],
  ),
  expected: {
    'pl/I.1': 'II.1',
    'pl/I.2': 'II.1',
    'pl/II.3': 'II.2',
    'pl/II.4': 'II.2',
    'pl/II.5': null,
    'pl/IV.6': 'III.1',
    'pl/IV.7': 'II.4',
    'pl/VI.8': null,
    'pl/VI.9': 'II.6',
    'pl/VII.10': 'III.2',
    'pl/VII.11': null,
    'pl/VI.12': null,
  },
};

const BIEN_DONG = planOf({
  rows: [
    task('Kiểm tra việc thi hành pháp luật, kiến nghị sửa quy định chồng chéo', 'the-che', 'I'),
    task('Đơn giản hóa thủ tục nội bộ giữa các cơ quan hành chính', 'tthc', 'II'),
    task('Giải quyết hồ sơ không phụ thuộc địa giới hành chính', 'tthc', 'II'),
    task('Công khai xin lỗi khi trả kết quả chậm', 'tthc', 'II'),
    task('Rà soát chức năng, nhiệm vụ của các phòng, chi cục', 'bo-may', 'III'),
    task('Giảm số cấp phó theo quy định', 'bo-may', 'III'),
    task('Bồi dưỡng kỹ năng số cho công chức', 'cong-vu', 'IV'),
    task('Thực hiện quy chế chi tiêu nội bộ, tiết kiệm kinh phí quản lý hành chính', 'tai-chinh-cong', 'V'),
    task('Thanh lý, sắp xếp lại nhà đất dôi dư', 'tai-chinh-cong', 'V'),
    task('Kết nối hệ thống chuyên ngành với trục chia sẻ dữ liệu của tỉnh', 'so', 'VI'),
    task('Tự kiểm tra cải cách hành chính tại đơn vị trực thuộc', 'chi-dao', 'VII'),
    task('Tổ chức hội thi sáng kiến cải cách', 'chi-dao', 'VII'),
  ],
  document: { issuedOn: '2025-02-25', uri: 'vn/bien-dong/kh/2025/40-kh-ubnd' },
});

const INDUSTRY: Labelled = {
  plan: department(
    'Sở Công Thương',
    [],
    [
      [
        'II.1.a',
        'the-che',
        'Bám sát chương trình xây dựng văn bản của tỉnh trong lĩnh vực năng lượng, xúc tiến thương mại. Phối hợp kiểm tra tình hình thi hành pháp luật về kinh doanh xăng dầu, kịp thời kiến nghị sửa đổi những quy định còn chồng chéo.',
      ],
      [
        'II.2.a',
        'tthc',
        'Tiếp nhận hồ sơ qua hệ thống chung của tỉnh, giải quyết không phụ thuộc vào địa giới hành chính; trường hợp trả chậm phải có thư xin lỗi, nêu rõ lý do và hẹn lại ngày trả.',
      ],
      [
        'II.3.a',
        'bo-may',
        'Sau khi sáp nhập, rà soát lại chức năng, nhiệm vụ từng phòng để tránh trùng lắp; ban hành quy chế làm việc mới.',
      ],
      [
        'II.4.a',
        'cong-vu',
        'Phân công lại việc cho đúng sở trường. Nhắc nhở giờ giấc, tác phong. Mời chuyên gia về bồi dưỡng kỹ năng số cho công chức toàn Sở trong quý II.',
      ],
      [
        'II.5.a',
        'tai-chinh-cong',
        'Sửa đổi quy chế chi tiêu nội bộ theo hướng tiết kiệm; công khai dự toán trên bảng tin; tự chủ trong sử dụng kinh phí quản lý hành chính.',
      ],
      [
        'II.6.a',
        'so',
        'Đưa phần mềm quản lý chợ, cửa hàng xăng dầu vào sử dụng. Hoàn thành kết nối các hệ thống chuyên ngành công thương với trục chia sẻ dữ liệu của tỉnh. Sao lưu dữ liệu hằng tuần.',
      ],
      [
        'III.1',
        'chi-dao',
        'Lãnh đạo Sở giao ban tháng để nghe tiến độ; các phòng chịu trách nhiệm về phần việc được phân công.',
      ],
    ],
  ),
  expected: {
    'pl/I.1': 'II.1.a',
    'pl/II.2': null,
    'pl/II.3': 'II.2.a',
    'pl/II.4': 'II.2.a',
    'pl/III.5': 'II.3.a',
    'pl/III.6': null,
    'pl/IV.7': 'II.4.a',
    'pl/V.8': 'II.5.a',
    'pl/V.9': null,
    'pl/VI.10': 'II.6.a',
    'pl/VII.11': null,
    'pl/VII.12': null,
  },
};

/** Each upper plan with the department that was labelled beside it. */
export const PARAGRAPHS = [
  { upper: LAM_SON, lower: TOURISM },
  { upper: BIEN_DONG, lower: INDUSTRY },
] as const;
