import { describe, expect, it } from 'vitest';
import { expandName, successorNames, withRegister } from '../../src/ask/body-names.ts';
import { compileLexicon } from '../../src/grammars/agencies/index.ts';
import type { Body } from '../../src/lexicon/body.ts';
import { tablePlan } from '../support/table-plan.ts';

const lexicon = compileLexicon();

describe('a name that is expanded', () => {
  const names = (name: string, on: string): string[] => {
    const expansion = expandName(name, on, { lexicon, on });
    return expansion.kind === 'members' ? expansion.members.map((member) => member.name) : [expansion.kind];
  };

  it('is the members of a set on that day', () => {
    expect(names('các sở, ban, ngành tỉnh', '2024-12-31')).toEqual(
      expect.arrayContaining(['Sở Nội vụ', 'Sở Thông tin và Truyền thông']),
    );
    expect(names('các sở, ban, ngành tỉnh', '2025-04-01')).not.toContain('Sở Thông tin và Truyền thông');
  });

  it('is a body itself, and several in turn', () => {
    expect(names('Sở Nội vụ, Sở Tư pháp', '2024-12-31')).toEqual(['Sở Nội vụ', 'Sở Tư pháp']);
  });

  it('may stand for nothing in particular, for a body that is gone, or be unknown', () => {
    expect(names('các cơ quan, đơn vị liên quan', '2024-12-31')).toEqual(['open']);
    expect(names('Câu lạc bộ Cờ tướng', '2024-12-31')).toEqual(['unknown']);
    expect(expandName('Sở Thông tin và Truyền thông', '2025-12-31', { lexicon, on: '2025-12-31' })).toEqual({
      kind: 'not-there',
      asked: 'Sở Thông tin và Truyền thông',
      successors: ['Sở Khoa học và Công nghệ'],
    });
  });
});

it('the successors of a body are those of the day that is asked about', () => {
  const id = 'so-tttt';
  expect(successorNames(id, '2025-04-01', lexicon)).toEqual(['Sở Khoa học và Công nghệ']);
  expect(successorNames(id, '2024-04-01', lexicon)).toEqual([]);
  expect(successorNames(null, '2025-04-01', lexicon)).toEqual([]);
});

it("a user's register names bodies that the built-in one does not know", async () => {
  const plan = await tablePlan();
  const office: Body = {
    id: 'phong-xay-dung-van-ban',
    name: 'Phòng Xây dựng văn bản',
    level: 'department',
    class: 'office',
    validFrom: null,
    validTo: null,
    certainty: 'A',
  };
  const lead = (of: typeof plan) => of.rows.flatMap((row) => row.lead.map(({ name, id }) => [name, id]));
  expect(lead(plan)).toContainEqual(['Phòng Xây dựng văn bản', null]);
  const after = withRegister(plan, compileLexicon([office]));
  expect(lead(after)).toContainEqual(['Phòng Xây dựng văn bản', 'phong-xay-dung-van-ban']);
  expect(lead(after)).toHaveLength(lead(plan).length);
});
