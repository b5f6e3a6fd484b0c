import { describe, expect, it } from 'vitest';
import { withDutyRows } from '../../src/ask/duties.ts';
import { labelledIn, withoutLabelled } from '../../src/derive/labelled.ts';
import type { Plan } from '../../src/model/index.ts';
import { readPlan } from '../../src/plans/read-plan.ts';

async function planWith(tasks: string): Promise<Plan> {
  const text = `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     XÃ MƯỜNG KHE              Độc lập - Tự do - Hạnh phúc

KẾ HOẠCH
Cải cách hành chính năm 2027 của xã Mường Khe

I. MỤC TIÊU

1. Mọi hồ sơ được trả đúng hẹn.

II. NHIỆM VỤ

${tasks}
`;
  const read = await readPlan(Buffer.from(text), { file: 'muong-khe.txt' });
  if (!read.ok) throw new Error(read.trouble.got);
  return read.value;
}

/** Of each duty its section, task, product, leads, partners and last days. */
async function dutiesOf(tasks: string): Promise<unknown[]> {
  const plan = withDutyRows(await planWith(tasks));
  const ends = new Map(plan.deadlines.map(({ id, end }) => [id, end]));
  return plan.rows.map((row) => [
    row.id,
    row.cells.task,
    row.cells.product ?? '',
    row.lead.map(({ name }) => name),
    row.coordinate.map(({ name }) => name),
    row.deadlines.map((id) => ends.get(id)),
  ]);
}

const OFFICE = ['Phòng Kinh tế'];

describe('who, when and what comes of a task, labelled', () => {
  it('in points under it: the points are no tasks of their own', async () => {
    const tasks = `1. Gom hai mẫu đơn về đất thành một.

- Cơ quan chủ trì: Phòng Kinh tế;

- Cơ quan phối hợp: Công an xã;

- Thời gian hoàn thành: Quý II/2027;

- Sản phẩm: Mẫu đơn mới.`;
    expect(await dutiesOf(tasks)).toEqual([
      ['II.1', 'Gom hai mẫu đơn về đất thành một.', 'Mẫu đơn mới', OFFICE, ['Công an xã'], ['2027-06-30']],
    ]);
  });

  it('in its own sentence', async () => {
    const tasks =
      '1. Gom hai mẫu đơn thành một. Đơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Công an xã; thời gian: tháng 4/2027.';
    expect(await dutiesOf(tasks)).toEqual([
      ['II.1', 'Gom hai mẫu đơn thành một.', '', OFFICE, ['Công an xã'], ['2027-04-30']],
    ]);
  });

  it('in brackets', async () => {
    expect(await dutiesOf('1. Gom hai mẫu đơn (chủ trì: Phòng Kinh tế; thời gian: quý I/2027).')).toEqual([
      ['II.1', 'Gom hai mẫu đơn.', '', OFFICE, [], ['2027-03-31']],
    ]);
  });

  it('behind each of several points: it belongs to the point before it', async () => {
    const tasks = `1. Gom mẫu đơn

- Gom hai mẫu đơn về đất.

- Chủ trì: Phòng Kinh tế.

- Gom ba mẫu đơn hộ tịch.

- Chủ trì: Công an xã.`;
    expect(await dutiesOf(tasks)).toEqual([
      ['II.1.-1', 'Gom hai mẫu đơn về đất.', '', OFFICE, [], []],
      ['II.1.-3', 'Gom ba mẫu đơn hộ tịch.', '', ['Công an xã'], [], []],
    ]);
  });

  it('by a later sentence that gives it to a body', async () => {
    expect(
      await dutiesOf('1. Gom hai mẫu đơn về đất. Giao Phòng Kinh tế chủ trì, xong trong quý III năm 2027.'),
    ).toMatchObject([['II.1', expect.anything(), '', OFFICE, [], ['2027-09-30']]]);
  });
});

it('a colon behind other words labels nothing', () => {
  expect(labelledIn('Nội dung: gom mẫu đơn; kết luận: đã xong.')).toEqual([]);
});

it('words in the place of labelled ones are spaces', () => {
  const text = 'Gom mẫu đơn (thời gian: quý I).';
  expect(withoutLabelled(text, ['deadline'])).toBe('Gom mẫu đơn (                ).');
  expect(withoutLabelled(text, ['lead'])).toBe(text);
});

it('a heading is no part of the deadline in the sentence under it', async () => {
  const { deadlines } = await planWith('1. Báo cáo\n\nCác phòng gửi báo cáo trước ngày 05/12/2027.');
  expect(deadlines.map(({ text }) => text)).toEqual(['Các phòng gửi báo cáo trước ngày 05/12/2027']);
});
