import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../src/grammars/agencies/index.ts';
import { DEPARTMENTS } from '../../src/lexicon/departments.ts';
import { DOCUMENT_KINDS, documentKind } from '../../src/lexicon/document-kinds.ts';
import { MINISTRIES } from '../../src/lexicon/ministries.ts';
import { BODIES, bodyIndex, existsOn, membersOn, successorsOn } from '../../src/lexicon/register.ts';

const LAST_DAY = '2025-02-28';
const FIRST_DAY = '2025-03-01';

describe('the register of bodies', () => {
  it('has no fault of its own', () => {
    expect(checkRegister(BODIES)).toEqual([]);
  });

  it('gives every department and ministry that ended on the last day of February 2025 a living successor', () => {
    const ended = [...DEPARTMENTS, ...MINISTRIES].filter((body) => body.validTo === LAST_DAY);
    expect(ended).toHaveLength(14);
    for (const body of ended) {
      expect(successorsOn(bodyIndex(), body.id, LAST_DAY), body.id).toEqual([]);
      const heirs = successorsOn(bodyIndex(), body.id, FIRST_DAY);
      expect(heirs, body.id).toEqual(body.successors);
      for (const heir of heirs) expect(existsOn(bodyIndex().get(heir) ?? body, FIRST_DAY), heir).toBe(true);
    }
  });

  it.each([
    ['so-khdt', ['so-tai-chinh']],
    ['so-gtvt', ['so-xay-dung']],
    ['so-tttt', ['so-khcn']],
    ['so-tnmt', ['so-nnmt']],
    ['so-nnptnt', ['so-nnmt']],
    ['so-ldtbxh', ['so-noi-vu', 'so-gddt', 'so-y-te']],
    ['ban-dan-toc', ['so-dttg']],
    ['bo-khdt', ['bo-tai-chinh']],
    ['bo-gtvt', ['bo-xay-dung']],
    ['bo-tttt', ['bo-khcn']],
    ['bo-tnmt', ['bo-nnmt']],
    ['bo-nnptnt', ['bo-nnmt']],
    ['ubdt', ['bo-dttg']],
    ['so-noi-vu', []],
  ])('knows who took over from %s', (id, heirs) => {
    expect(successorsOn(bodyIndex(), id, '2025-12-31')).toEqual(heirs);
  });

  it('follows as many mergers as lie between', () => {
    expect(successorsOn(bodyIndex(), 'cuc-thue', '2025-05-01')).toEqual(['chi-cuc-thue-khu-vuc']);
    expect(successorsOn(bodyIndex(), 'cuc-thue', '2026-01-01')).toEqual(['thue-tinh']);
  });

  it('ends the district level on 30 June 2025, with a successor that is not the same body', () => {
    const districts = bodyIndex().get('ubnd-cap-huyen');
    expect(districts && existsOn(districts, '2025-06-30')).toBe(true);
    expect(districts && existsOn(districts, '2025-07-01')).toBe(false);
    expect(districts?.scopeChanged).toBe(true);
    expect(successorsOn(bodyIndex(), 'ubnd-cap-huyen', '2025-07-01')).toEqual(['ubnd-cap-xa']);
  });

  it('counts fourteen ministries and three bodies of their rank since March 2025', () => {
    const living = MINISTRIES.filter((body) => existsOn(body, FIRST_DAY));
    expect(living).toHaveLength(17);
    expect(living.filter((body) => body.name.startsWith('Bộ '))).toHaveLength(14);
  });

  it('puts only living bodies into a collective, whatever the day', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const on = date.toISOString().slice(0, 10);
        for (const id of membersOn(bodyIndex(), 'so-ban-nganh', on)) {
          const body = bodyIndex().get(id);
          expect(body && existsOn(body, on)).toBe(true);
        }
      }),
    );
  });

  it('counts a body of one province only there', () => {
    expect(membersOn(bodyIndex(), 'so-ban-nganh', FIRST_DAY)).not.toContain('so-qhkt');
    expect(membersOn(bodyIndex(), 'so-ban-nganh', FIRST_DAY, 'Hà Nội')).toContain('so-qhkt');
  });
});

describe('kinds of document', () => {
  it('has one kind a code in each system', () => {
    const keys = DOCUMENT_KINDS.map((kind) => `${kind.system} ${kind.code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['KH', 'Kế hoạch'],
    ['QĐ', 'Quyết định'],
    ['TTr', 'Tờ trình'],
    ['CTHĐ', 'Chương trình hành động'],
    ['QCh', 'Quy chế'],
    ['NĐ', 'Nghị định'],
  ])('knows %s', (code, name) => {
    expect(documentKind(code)?.name).toBe(name);
  });

  it('tells the systems apart', () => {
    expect(documentKind('CV')?.system).toBe('party');
    expect(documentKind('CV', 'state')).toBeUndefined();
    expect(documentKind('ZZ')).toBeUndefined();
  });
});
