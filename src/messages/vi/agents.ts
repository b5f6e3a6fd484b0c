import type { MessageWords } from '../table.ts';

/** Lời của `reform-plan help` và `reform-plan mcp`. */
export const agents: MessageWords['agents'] = {
  help: {
    command: 'lệnh cần giải thích; không nêu thì cả chương trình',
    json: 'in mọi lệnh, tùy chọn, kiểu, giá trị mặc định và ví dụ ra JSON',
    helpExamples: `
Ví dụ:
  $ reform-plan help query
  $ reform-plan help --json | jq -r '.commands[].name'`,
    mcpExamples: `
Trợ lý AI tự khởi động lệnh này và trao đổi bằng JSON-RPC 2.0, mỗi dòng một thông điệp. Các công cụ đọc \
được mọi tệp mà bạn được quyền đọc và không ghi tệp nào.

Ví dụ:
  $ claude mcp add reform-plan -- npx reform-plan mcp
  $ echo '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' | reform-plan mcp`,
  },
};
