import { describe, expect, it } from 'vitest';
import { isTopicName, topicOf, topicOfTask } from '../../src/grammars/topics.ts';

describe('a heading', () => {
  it.each([
    ['CẢI CÁCH THỂ CHẾ', 'the-che'],
    ['II. Cải cách thủ tục hành chính', 'tthc'],
    ['Cải cách tổ chức bộ máy hành chính nhà nước', 'bo-may'],
    ['Về cải cách chế độ công vụ, công chức', 'cong-vu'],
    ['Cải cách tài chính công', 'tai-chinh-cong'],
    ['Xây dựng và phát triển Chính phủ điện tử', 'so'],
    ['Chuyển đổi số, xây dựng chính quyền số', 'so'],
    ['Hiện đại hoá hành chính', 'so'],
    ['Công tác chỉ đạo, điều hành cải cách hành chính', 'chi-dao'],
    ['Công tác tuyên truyền CCHC', 'chi-dao'],
    ['Cai cach the che', 'the-che'],
    ['Cải cách thể chế'.normalize('NFD'), 'the-che'],
  ])('%s', (title, topic) => {
    expect(topicOf(title)).toBe(topic);
  });
  it.each([
    'MỤC ĐÍCH, YÊU CẦU',
    'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH',
    'KINH PHÍ THỰC HIỆN',
    'TỔ CHỨC THỰC HIỆN',
    'Sở Tài chính',
    'Kế hoạch cụ thể triển khai nhiệm vụ cải cách hành chính',
    '',
  ])('of no content: "%s"', (title) => {
    expect(topicOf(title)).toBeNull();
  });
  it('takes the topic above unless it is a content of its own', () => {
    expect(topicOf('Mục tiêu', { inherited: 'tthc' })).toBe('tthc');
    expect(topicOf('Rà soát văn bản quy phạm pháp luật về thủ tục', { inherited: 'bo-may' })).toBe('bo-may');
    expect(topicOf('Cải cách tài chính công', { inherited: 'bo-may' })).toBe('tai-chinh-cong');
  });
});

describe('a task without a group', () => {
  it.each([
    ['Kiểm tra, xử lý văn bản quy phạm pháp luật', 'the-che'],
    ['Niêm yết công khai thủ tục hành chính tại bộ phận một cửa', 'tthc'],
    ['Kiện toàn tổ chức bộ máy các phòng chuyên môn', 'bo-may'],
    ['Mở lớp đào tạo, bồi dưỡng cán bộ, công chức', 'cong-vu'],
    ['Giải ngân vốn đầu tư công đúng tiến độ', 'tai-chinh-cong'],
    ['Số hóa hồ sơ, kết nối cơ sở dữ liệu', 'so'],
    ['Ban hành Kế hoạch cải cách hành chính của xã', 'chi-dao'],
    ['Sơn lại hàng rào trụ sở', null],
  ])('%s', (task, topic) => {
    expect(topicOfTask(task)).toBe(topic);
  });
});

describe('the name of a content', () => {
  it.each(['Cải cách thể chế', 'Công tác chỉ đạo, điều hành', 'Về công chức, công vụ', 'Chính quyền số'])(
    '%s',
    (line) => {
      expect(isTopicName(line)).toBe(true);
    },
  );

  it('is no task that mentions one', () => {
    expect(isTopicName('Niêm yết thủ tục hành chính ở bến cá')).toBe(false);
  });
});
