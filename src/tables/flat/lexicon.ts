import type { Column, Role } from '../../model/index.ts';
import { matchKey } from '../../text/fold.ts';

/**
 * What a first pass knows of each kind of column before it has learned anything from the table itself:
 * the words that cells of the kind begin with, are made of, and do not end in.
 */

/** Kinds of column that look alike. */
export type CellClass = 'text' | 'agency' | 'time' | 'value' | 'note';

/** Columns of amounts among those that no role names (kinh phí: budget). */
const AMOUNTS = /kinh phí|số lượng|điểm|tỷ lệ|đvt|đơn vị tính/;

export function classOf(column: Column): CellClass {
  return column.role.startsWith('other-') && AMOUNTS.test(matchKey(column.heading))
    ? 'value'
    : classOfRole(column.role);
}

function classOfRole(role: Role): CellClass {
  switch (role) {
    case 'lead':
    case 'coordinate':
    case 'monitor':
    case 'implement':
      return 'agency';
    case 'deadline':
      return 'time';
    case 'target':
      return 'value';
    case 'note':
      return 'note';
    default:
      return role.startsWith('other-') ? 'note' : 'text';
  }
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((w) => w !== ''));
}

/** Words that no cell ends in: what they govern follows. */
export const NEVER_LAST = wordSet(`
  và của các cho với tại về theo trong được là từ do để khi trên hoặc những một đến bằng việc sự nhằm qua như vào gồm giữa
  số điều khoản điểm nghị thuộc có không phải đối liên gắn bị mà hay nếu cùng mỗi từng trước đang sẽ đã nhất kể`);
