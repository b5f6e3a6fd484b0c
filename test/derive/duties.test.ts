import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duePlans } from '../../src/ask/due.ts';
import { withDutyRows } from '../../src/ask/duties.ts';
import { queryPlans } from '../../src/ask/query.ts';
import type { Plan } from '../../src/model/index.ts';
import { deliverablesOf } from '../../src/plans/plan-index.ts';
import { readPlan } from '../../src/plans/read-plan.ts';
import { FIXED_HOLIDAYS } from '../../src/text/calendar.ts';
import { tablePlan } from '../support/table-plan.ts';

/** A department's plan of an invented province that tells all in its sections. */
const TEXT = `UBND TỈNH ĐÔNG GIANG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     SỞ TƯ PHÁP                  Độc lập - Tự do - Hạnh phúc

  Số: 33/KH-STP               Đông Giang, ngày 12 tháng 01 năm 2025

KẾ HOẠCH
Cải cách hành chính năm 2025 của Sở Tư pháp

I. MỤC TIÊU

1. Mọi hồ sơ lý lịch được trả tận nơi ở.

II. NHIỆM VỤ

1. Cải cách thủ tục hành chính

a) Gom ba mẫu đơn của nhóm công chứng thành một trước ngày 20/5/2025.

b) Mở sổ hẹn trên mạng cho người làm hồ sơ:

- Tổ chức thử ở hai quầy trong quý II/2025;

- Mở rộng ra mọi quầy.

III. TỔ CHỨC THỰC HIỆN

1. Văn phòng Sở

Ghi chép việc làm của các phòng; báo cáo trước ngày 05/12/2025.

2. Phòng Bổ trợ tư pháp chủ trì, phối hợp với Sở Nội vụ tổ chức buổi gặp công chứng viên trong tháng 9/2025.

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC

Lê Thị Mẫu
`;

async function sectionPlan(text = TEXT): Promise<Plan> {
  const read = await readPlan(Buffer.from(text), { file: 'so-tu-phap-khong-bang.txt' });
  if (!read.ok) throw new Error(read.trouble.got);
  return read.value;
}

const AS_OF = { asOf: '2025-01-15' };

describe('duties that a plan tells in its sections', () => {
  it('are those with words of their own, outside the aims', async () => {
    const { sections } = await sectionPlan();
    expect(sections.filter(({ duty }) => duty).map(({ path }) => path)).toEqual([
      'II.1.a',
      'II.1.b.-1',
      'II.1.b.-2',
      'III.1',
      'III.2',
    ]);
  });

  it('have the body of their sentence, of a heading, or the issuer, and say which', async () => {
    const { sections } = await sectionPlan();
    const lead = (path: string) => {
      const duty = sections.find((section) => section.path === path)?.duty;
      return [duty?.by, duty?.lead.map(({ name }) => name), duty?.coordinate.map(({ name }) => name)];
    };
    expect(lead('III.2')).toEqual(['sentence', ['Phòng Bổ trợ tư pháp'], ['Sở Nội vụ']]);
    expect(lead('III.1')).toEqual(['heading', ['Văn phòng Sở'], []]);
    expect(lead('II.1.a')).toEqual(['issuer', ['Sở Tư pháp'], []]);
  });
});

describe('a plan without a task table', () => {
  it('answers a question for tasks, marked as told by sections', async () => {
    const asked = await queryPlans([await sectionPlan()], { what: 'tasks', ...AS_OF });
    const rows = asked.ok ? asked.value.rows : [];
    expect(rows.map(({ id, cells }) => [id, cells.from, cells.lead])).toContainEqual([
      'III.1',
      'section',
      ['Văn phòng Sở'],
    ]);
    expect(asked.ok && asked.value.duties).toBe(rows.length);
  });

  it('answers for a body', async () => {
    const asked = await queryPlans([await sectionPlan()], {
      what: 'tasks',
      agency: 'Sở Nội vụ',
      exact: true,
      ...AS_OF,
    });
    expect(asked.ok && asked.value.rows.map(({ id }) => id)).toEqual(['III.2']);
  });

  it('tells what falls due by body', async () => {
    const due = duePlans([await sectionPlan()], {
      asOf: '2025-05-01',
      within: { n: 8, unit: 'month' },
      calendar: FIXED_HOLIDAYS,
    });
    const found = due.ok ? due.value.groups : [];
    expect(found.map(({ agency, items }) => [agency, items.map(({ day, from }) => [day, from])])).toEqual([
      ['Phòng Bổ trợ tư pháp', [['2025-09-30', 'section']]],
      [
        'Sở Tư pháp',
        [
          ['2025-05-20', 'section'],
          ['2025-06-30', 'section'],
        ],
      ],
      ['Văn phòng Sở', [['2025-12-05', 'section']]],
    ]);
  });
});

describe('a plan with a task table', () => {
  it('keeps its sections out unless they are asked for', async () => {
    const plan = await tablePlan();
    const count = async (sections: boolean) => {
      const asked = await queryPlans([plan], { what: 'tasks', sections, ...AS_OF });
      return asked.ok ? [asked.value.deliverables - asked.value.duties, asked.value.duties > 0] : [];
    };
    expect(await count(false)).toEqual([5, false]);
    expect(await count(true)).toEqual([5, true]);
  });
});

it('takes any words for a section, and gives each of its duties once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.constantFrom('Giao', 'Sở Nội vụ', 'chủ trì,', 'phối hợp với', ':', 'Phòng', 'các xã;', 'báo cáo'),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      async (words) => {
        const plan = await sectionPlan(TEXT.replace('Mở rộng ra mọi quầy', words.join(' ')));
        const ids = deliverablesOf(withDutyRows(plan)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      },
    ),
    { numRuns: 30 },
  );
});
