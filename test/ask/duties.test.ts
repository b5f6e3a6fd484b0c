import { describe, expect, it } from 'vitest';
import { isDutyRow, withDutyRows } from '../../src/ask/duties.ts';
import { readAgencies } from '../../src/grammars/agencies/index.ts';
import type { Duty, Plan, Section } from '../../src/model/index.ts';
import { placeAt, planOf } from '../support/plan-builder.ts';

function duty(by: Duty['by'], lead: string, more: Partial<Duty> = {}): Duty {
  return { by, lead: readAgencies(lead), coordinate: [], ...more };
}

function section(path: string, text: string, traits: Partial<Section> = {}): Section {
  return {
    id: path,
    path,
    marker: path,
    kind: 'arabic',
    level: 1,
    parent: null,
    title: null,
    text,
    topic: null,
    source: placeAt(40),
    ...traits,
  };
}

const NETS = 'Sở Thủy sản phát lưới cho ngư dân xã bãi ngang trước tháng 6';
const BODY = planOf({
  rest: {
    sections: [
      section('1', 'Phần này chỉ kể lại năm ngoái.'),
      section('2', NETS, { duty: duty('sentence', 'Sở Thủy sản'), topic: 'tthc' }),
      section('3', 'Phát lưới.', {
        title: 'Việc của sở',
        duty: duty('heading', 'Sở Nội vụ', { product: 'Lưới' }),
      }),
      section('4', 'Giữ bờ kè.', { duty: duty('issuer', 'Ủy ban nhân dân tỉnh An Hải') }),
    ],
    deadlines: ['a', 'b'].map((id, n) => ({
      id,
      of: '2',
      text: `trước tháng ${6 + n}`,
      action: null,
      kind: 'by',
      start: null,
      end: '2025-05-31',
      edtf: null,
      every: [],
      adhoc: false,
      offset: null,
      after: null,
      inferred: [],
      source: placeAt(41),
    })),
  },
});
const rowsOf = (plan: Plan) => withDutyRows(plan).rows;

describe('what the body of a plan tells somebody to do', () => {
  it('are tasks where no table lists any, and only sections that tell somebody', () => {
    expect(rowsOf(BODY).map(({ id, number, kind }) => [id, number, kind])).toEqual([
      ['2', '2', 'task'],
      ['3', '3', 'task'],
      ['4', '4', 'task'],
    ]);
    expect(rowsOf(BODY).every(isDutyRow)).toBe(true);
  });

  it('have the times of their section', () => {
    const [nets, , dyke] = rowsOf(BODY);
    expect(nets?.cells.deadline).toBe('trước tháng 6; trước tháng 7');
    expect(nets?.deadlines).toEqual(['a', 'b']);
    expect([dyke?.cells.deadline, dyke?.deadlines]).toEqual(['', []]);
  });

  it('have the heading before their words, and the product that is labelled', () => {
    expect(rowsOf(BODY).map(({ cells }) => [cells.task, cells.product])).toEqual([
      [NETS, undefined],
      ['Việc của sở: Phát lưới.', 'Lưới'],
      ['Giữ bờ kè.', undefined],
    ]);
  });

  it('are the surer the nearer the body stands to the words', () => {
    const [sentence = 0, heading = 0, issuer = 0] = rowsOf(BODY).map(({ confidence }) => confidence);
    expect(sentence).toBeGreaterThan(heading);
    expect(heading).toBeGreaterThan(issuer);
    expect(issuer).toBeGreaterThan(0.5);
  });

  it('leave out of the task what is labelled as who, when and what', () => {
    const words =
      'Nạo vét luồng lạch (cơ quan chủ trì: Sở Giao thông vận tải; thời gian hoàn thành: Quý II/2025).';
    const plan = planOf({
      rest: { sections: [section('1', words, { duty: duty('sentence', 'Sở Giao thông vận tải') })] },
    });
    expect(rowsOf(plan).map(({ cells }) => cells.task)).toEqual(['Nạo vét luồng lạch.']);
  });

  it('stand beside the tasks of a table only where that is asked for', () => {
    const tabled = { ...BODY, ...planOf({ rows: [{ task: 'Sơn phao tiêu' }] }), sections: BODY.sections };
    expect(withDutyRows(tabled)).toBe(tabled);
    expect(withDutyRows(tabled, 'always').rows.map(isDutyRow)).toEqual([false, true, true, true]);
    const indicators = {
      ...tabled,
      rows: tabled.rows.map((row) => ({ ...row, kind: 'indicator' as const })),
    };
    expect(rowsOf(indicators)).toHaveLength(4);
  });

  it('are left out where that is asked for, or where there are none', () => {
    expect(withDutyRows(BODY, 'never')).toBe(BODY);
    const none = planOf({ rest: { sections: [section('1', 'Không giao ai.')] } });
    expect(withDutyRows(none, 'always')).toBe(none);
  });
});
