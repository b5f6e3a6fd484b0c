import { describe, expect, it } from 'vitest';
import {
  checkRegister,
  expand,
  readAgencies,
  splitLeadAndPartners,
  successorsOf,
} from '../../../src/grammars/agencies/index.ts';
import type { Body } from '../../../src/lexicon/body.ts';
import type { Agency } from '../../../src/model/agency.ts';

function first(cell: string, on: string): Agency {
  const [agency] = readAgencies(cell, { on });
  if (!agency) throw new Error(`no agency in ${cell}`);
  return agency;
}

describe('what a collective contains', () => {
  it('is what was there on that day', () => {
    const before = expand(first('các sở, ban, ngành tỉnh', '2024-01-15'), '2024-01-15');
    const after = expand(first('các sở, ban, ngành tỉnh', '2026-01-15'), '2026-01-15');
    expect(before).toEqual(expect.arrayContaining(['so-noi-vu', 'so-tttt', 'vp-ubnd', 'bql-kkt']));
    expect(before).not.toContain('so-nnmt');
    expect(after).toEqual(expect.arrayContaining(['so-noi-vu', 'so-nnmt']));
    expect(after).not.toContain('so-tttt');
    expect(after).not.toContain('cong-an-tinh');
  });

  it('joins the sorts that it names', () => {
    const ids = expand(first('các sở, ban, ngành, đoàn thể tỉnh', '2024-01-15'), '2024-01-15');
    expect(ids).toEqual(expect.arrayContaining(['so-noi-vu', 'hoi-nong-dan-tinh']));
  });

  it('is itself where its members are not listed, and nothing once it has ended', () => {
    const districts = first('UBND các huyện, thị xã, thành phố', '2024-01-15');
    expect(expand(districts, '2024-01-15')).toEqual(['ubnd-cap-huyen']);
    expect(expand(districts, '2025-07-01')).toEqual([]);
    expect(successorsOf('ubnd-cap-huyen', '2025-07-01')).toEqual(['ubnd-cap-xa']);
  });

  it('is nothing for an open set or an unknown body', () => {
    expect(expand(first('các sở, ngành liên quan', '2024-01-15'), '2024-01-15')).toEqual([]);
    expect(expand(first('Trung tâm Biển đảo An Hải', '2024-01-15'), '2024-01-15')).toEqual([]);
  });
});

describe('one column that holds lead and partners', () => {
  it.each([
    ['Chủ trì: Sở Y tế; Phối hợp: các sở, ngành', { lead: 'Sở Y tế', coordinate: 'các sở, ngành' }],
    [
      '- Cơ quan chủ trì: Sở Y tế - Cơ quan phối hợp: Công an tỉnh, Thanh tra tỉnh',
      { lead: 'Sở Y tế', coordinate: 'Công an tỉnh, Thanh tra tỉnh' },
    ],
    ['Sở Y tế; phối hợp: Công an tỉnh', { lead: 'Sở Y tế', coordinate: 'Công an tỉnh' }],
    ['Chủ trì: Sở Y tế; Theo dõi, đôn đốc: Sở Nội vụ', { lead: 'Sở Y tế', monitor: 'Sở Nội vụ' }],
    [
      'Sở Y tế chủ trì, phối hợp với Công an tỉnh, UBND cấp xã',
      { lead: 'Sở Y tế chủ trì', coordinate: 'phối hợp với Công an tỉnh; UBND cấp xã' },
    ],
    ['Sở Y tế (chủ trì), Công an tỉnh', { lead: 'Sở Y tế (chủ trì)', coordinate: 'Công an tỉnh' }],
  ])('is taken apart: %j', (cell, roles) => {
    expect(splitLeadAndPartners(cell)).toEqual(roles);
  });

  it('is left alone where it names no roles', () => {
    expect(splitLeadAndPartners('Sở Y tế, Công an tỉnh')).toBeNull();
    expect(splitLeadAndPartners('')).toBeNull();
  });
});

describe('a register that a user hands over', () => {
  const of = (id: string, more: Partial<Body> = {}): Body => ({
    id,
    name: `Sở ${id}`,
    level: 'province',
    class: 'department',
    validFrom: null,
    validTo: null,
    certainty: 'A',
    ...more,
  });
  const codes = (...bodies: Body[]) => checkRegister(bodies).map((trouble) => trouble.code);

  it('may be sound', () => {
    expect(
      codes(of('a', { validTo: '2025-02-28', successors: ['b'] }), of('b', { validFrom: '2025-03-01' })),
    ).toEqual([]);
  });

  it('must not lead back to where it began', () => {
    const troubles = checkRegister([
      of('a', { successors: ['b'] }),
      of('b', { successors: ['c'] }),
      of('c', { successors: ['a'] }),
    ]);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatchObject({ code: 'register-successor-cycle', got: 'a → b → c → a' });
  });

  it('must know its successors', () => {
    expect(checkRegister([of('a', { successors: ['nobody'] })])).toMatchObject([
      { code: 'register-unknown-id', got: 'nobody' },
    ]);
    expect(checkRegister([of('a', { successors: ['b'] })], new Map([['b', of('b')]]))).toEqual([]);
  });

  it('must not give one name to two bodies at one time', () => {
    const early = of('a', { name: 'Sở Biển đảo', validTo: '2024-06-30' });
    expect(codes(early, of('b', { name: 'Sở Biển Đảo', validFrom: '2024-06-30' }))).toEqual([
      'register-overlapping-validity',
    ]);
    expect(codes(early, of('b', { name: 'Sở Biển đảo', validFrom: '2024-07-01' }))).toEqual([]);
    expect(codes(early, of('b', { name: 'Sở Biển đảo', level: 'district' }))).toEqual([]);
  });

  it('must begin before it ends, and use an id once', () => {
    expect(codes(of('a', { validFrom: '2025-01-01', validTo: '2024-01-01' }))).toEqual(['register-validity']);
    expect(codes(of('a'), of('a'))).toEqual(['register-repeated-id']);
  });

  it('may be large and deep', () => {
    const chain = Array.from({ length: 5000 }, (_, i) =>
      of(`b${i}`, i < 4999 ? { successors: [`b${i + 1}`] } : {}),
    );
    expect(checkRegister(chain)).toEqual([]);
  });
});
