import type { MessageWords } from '../table.ts';

export const output: MessageWords['output'] = {
  help: {
    output: 'ghi ra tệp; định dạng theo đuôi tệp',
    force: 'ghi đè cả tệp đã bị sửa sau khi ghi',
  },
  wrote: (path) => `đã ghi ${path}`,
  isInput: (path) => ({
    what: `${path} sẽ bị ghi đè`,
    expected: 'tệp kết quả khác với các tệp đầu vào',
    example: 'reform-plan export ke-hoach.json --output nhiem-vu.xlsx',
    got: 'một tệp đầu vào có cùng tên',
  }),
  edited: (path) => ({
    what: `${path} sẽ bị ghi đè`,
    expected: 'tên tệp mới, tệp chưa bị sửa kể từ khi chương trình ghi ra, hoặc --force',
    example: 'reform-plan correct ke-hoach.docx --from da-sua.yaml, để giữ phần đã sửa thành đính chính',
    got: 'tệp đã có người sửa, hoặc do chương trình khác ghi',
  }),
  ofAnother: (path, document) => ({
    what: `${path} sẽ bị ghi đè`,
    expected: 'thư mục khác, tên tệp khác, hoặc --force',
    example: 'reform-plan parse 2026/ke-hoach.docx -o ke-hoach-2026.json',
    got: `kế hoạch đọc từ văn bản khác, ${document}`,
  }),
  notWritable: (path, got) => ({
    what: `không ghi được ${path}`,
    expected: 'tệp hoặc thư mục mà bạn có quyền ghi',
    example: '--output Documents/nhiem-vu.xlsx, trong thư mục của bạn',
    got,
  }),
  binaryToTerminal: () => ({
    what: 'không hiển thị được trên màn hình dòng lệnh',
    expected: 'một tệp để ghi',
    example: 'reform-plan query ke-hoach.json -o ket-qua.xlsx',
    got: 'màn hình dòng lệnh',
  }),
};
