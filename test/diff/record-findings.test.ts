import { describe, expect, test } from 'vitest';
import { contextOf, DEFAULT_THRESHOLD } from '../../src/diff/context.ts';
import { headerFindings, sectionFindings, tableFindings } from '../../src/diff/record-findings.ts';
import type { Plan, Table } from '../../src/model/index.ts';
import { placeAt } from '../support/plan-builder.ts';
import { deadline, planOfYear, section } from './plans.ts';

const between = (old: Plan, now: Plan) => contextOf(old, now, DEFAULT_THRESHOLD);
const HERE = between(planOfYear(2025, []), planOfYear(2025, []));

describe('a table', () => {
  const table: Table = {
    id: 'pl',
    appendix: 'PHỤ LỤC I',
    title: 'Việc của bến đò',
    kind: 'tasks',
    columns: [
      { role: 'no', heading: 'TT' },
      { role: 'task', heading: 'Nhiệm vụ' },
    ],
    groups: [{ marker: 'I', title: 'Bến xã', topic: null, source: placeAt(4) }],
    declaredRows: 12,
    source: placeAt(3),
  };
  const [number, task] = table.columns;
  const columns = (...list: (Table['columns'][number] | undefined)[]) => ({
    columns: list.flatMap((each) => each ?? []),
  });
  const [group] = table.groups;
  const groups = (title: string, marker = 'I') => ({ groups: group ? [{ ...group, title, marker }] : [] });

  test.each<[string, Partial<Table>, object[]]>([
    ['that stays has nothing told', {}, []],
    [
      'has another title',
      { title: 'Việc của phà' },
      [{ kind: 'reworded', field: 'title', old: 'Việc của bến đò', new: 'Việc của phà' }],
    ],
    [
      'has another appendix',
      { appendix: 'PHỤ LỤC II' },
      [{ kind: 'structure', field: 'appendix', old: 'PHỤ LỤC I', new: 'PHỤ LỤC II' }],
    ],
    [
      'declares other rows',
      { declaredRows: 13 },
      [{ kind: 'structure', field: 'declaredRows', old: '12', new: '13' }],
    ],
    [
      'declares rows no more',
      { declaredRows: null },
      [{ kind: 'structure', field: 'declaredRows', old: '12', new: null }],
    ],
    [
      'has a column less',
      columns(task),
      [{ kind: 'structure', field: 'columns', old: 'TT | Nhiệm vụ', new: 'Nhiệm vụ' }],
    ],
    [
      'has its columns under other words',
      columns(number, { role: 'task', heading: 'Nội dung' }),
      [{ kind: 'cosmetic', field: 'columns', old: 'TT | Nhiệm vụ', new: 'TT | Nội dung' }],
    ],
    [
      'has its columns read otherwise',
      columns(number, { role: 'product', heading: 'Nhiệm vụ' }),
      [{ kind: 'structure', field: 'columns', old: 'no,task', new: 'no,product' }],
    ],
    [
      'has a column of other words in looks only, read otherwise',
      columns(number, { role: 'product', heading: 'NHIỆM VỤ' }),
      [{ kind: 'structure', field: 'columns', old: 'TT | Nhiệm vụ', new: 'TT | NHIỆM VỤ' }],
    ],
    [
      'has a group of another title',
      groups('Bến huyện'),
      [{ kind: 'structure', field: 'groups', old: 'I. Bến xã', new: 'I. Bến huyện' }],
    ],
    [
      'has a group of another numeral',
      groups('Bến xã', 'II'),
      [{ kind: 'structure', field: 'groups', old: 'I. Bến xã', new: 'II. Bến xã' }],
    ],
  ])('%s', (_, traits, expected) => {
    expect(tableFindings(HERE, table, { ...table, ...traits })).toEqual(expected);
  });
});

describe('a section', () => {
  const old = section('I.2', { title: 'Mục tiêu' });
  test.each<[string, Partial<typeof old>, string[]]>([
    ['that stays has nothing told', {}, []],
    ['got another title', { title: 'Nhiệm vụ' }, ['reworded title']],
    ['got words', { text: 'Sơn lại bến đò' }, ['reworded text']],
    ['got another number', { marker: '3', path: 'I.3' }, ['renumbered marker']],
    ['got another sort of number', { kind: 'letter' }, ['renumbered marker']],
    ['stands a level lower', { level: 3 }, ['renumbered marker']],
    [
      'stands under another, whatever its number',
      { parent: 'II', marker: '3', path: 'II.3' },
      ['moved parent'],
    ],
  ])('%s', (_, traits, expected) => {
    const found = sectionFindings(HERE, old, old, { ...old, ...traits });
    expect(found.map(({ kind, field }) => `${kind} ${field}`)).toEqual(expected);
  });

  test('that got a day', () => {
    const due = deadline('due-1', 'I.2', { kind: 'by', end: '2025-06-30' });
    const context = between(
      planOfYear(2025, []),
      planOfYear(2025, [], { sections: [old], deadlines: [due] }),
    );
    expect(sectionFindings(context, old, old, old).map(({ kind }) => kind)).toEqual(['deadline-changed']);
    const lost = between(planOfYear(2025, [], { sections: [old], deadlines: [due] }), planOfYear(2025, []));
    expect(sectionFindings(lost, old, old, old).map(({ kind }) => kind)).toEqual(['deadline-changed']);
  });
});

describe('a header', () => {
  const headed = (document: Partial<Plan['document']>, year = 2025): Plan => {
    const plan = planOfYear(year, []);
    return { ...plan, document: { ...plan.document, ...document } };
  };
  const found = (old: Partial<Plan['document']>, now: Partial<Plan['document']>) =>
    headerFindings(between(headed(old), headed(now)));
  const signer = { capacity: 'KT.', position: 'PHÓ CHỦ TỊCH', name: 'Lê Văn Hải' };
  const decision: Plan['document']['decision'] = {
    type: 'QĐ',
    typeName: 'Quyết định',
    number: '12/QĐ-UBND',
    title: 'Ban hành Kế hoạch',
    issuer: 'Ủy ban nhân dân tỉnh An Hải',
    issuedOn: '2024-12-20',
    signer,
    articles: [{ no: '1', text: 'Ban hành kèm theo' }],
  };

  test.each<[string, Partial<Plan['document']>, Partial<Plan['document']>]>([
    ['typeName', { typeName: 'Kế hoạch' }, { typeName: 'Chương trình' }],
    ['title', { title: 'Cải cách' }, { title: 'Đổi mới' }],
    ['number', { number: '1/KH-UBND' }, { number: '2/KH-UBND' }],
    ['issuer', { issuer: 'Sở Nội vụ' }, { issuer: 'Sở Tài chính' }],
    ['parentAuthority', { parentAuthority: 'Bộ Nội vụ' }, { parentAuthority: 'Bộ Tài chính' }],
    ['province', { province: 'An Hải' }, { province: 'An Sơn' }],
    ['place', { place: 'An Hải' }, { place: 'An Sơn' }],
    ['issuedOn', { issuedOn: '2024-12-20' }, { issuedOn: '2024-12-21' }],
    ['opening', { opening: 'Thực hiện chương trình' }, { opening: 'Triển khai nghị quyết' }],
    ['closing', { closing: 'Trên đây là kế hoạch' }, { closing: 'Yêu cầu các sở thực hiện' }],
    ['signer', { signer }, { signer: { ...signer, name: 'Trần Thị Sóng' } }],
    ['signer', { signer }, { signer: null }],
    ['signer', { signer }, { signer: { ...signer, capacity: 'TM.' } }],
    ['signer', { signer }, { signer: { ...signer, position: 'CHỦ TỊCH' } }],
    [
      'period',
      { period: { start: '2025-01-01', end: '2025-12-31' } },
      { period: { start: '2025-01-01', end: '2025-06-30' } },
    ],
  ])('with another %s', (field, old, now) => {
    expect(found(old, now).map((each) => `${each.kind} ${each.field}`)).toEqual([`header ${field}`]);
  });

  test('whose signer is told by capacity, position and name as far as they are known', () => {
    expect(found({ signer: { ...signer, capacity: null } }, { signer: null })).toEqual([
      { kind: 'header', field: 'signer', old: 'PHÓ CHỦ TỊCH Lê Văn Hải', new: null },
    ]);
  });

  test('whose period moved on with the year has other looks only', () => {
    const context = between(headed({}, 2025), headed({ title: 'Cải cách hành chính năm 2025' }, 2026));
    expect(headerFindings(context).find(({ field }) => field === 'period')?.kind).toBe('cosmetic');
  });

  test('with a decision that came is told part by part', () => {
    expect(found({}, { decision }).map(({ field, old, new: now }) => [field, old, now])).toEqual([
      ['decision.number', null, '12/QĐ-UBND'],
      ['decision.title', null, 'Ban hành Kế hoạch'],
      ['decision.issuer', null, 'Ủy ban nhân dân tỉnh An Hải'],
      ['decision.issuedOn', null, '2024-12-20'],
      ['decision.signer', null, 'KT. PHÓ CHỦ TỊCH Lê Văn Hải'],
      ['decision.articles', null, 'Điều 1. Ban hành kèm theo'],
    ]);
  });

  const recipients = (old: string[], now: string[]) => found({ recipients: old }, { recipients: now });
  test('tells of the recipients those that came and those that went', () => {
    expect(recipients(['Bộ Nội vụ', 'Sở Nội vụ'], ['Sở Nội vụ', 'Lưu: VT'])).toEqual([
      { kind: 'header', field: 'recipients', old: 'Bộ Nội vụ', new: 'Lưu: VT' },
    ]);
    expect(recipients(['Bộ Nội vụ', 'Sở Nội vụ'], ['Bộ Nội vụ'])).toEqual([
      { kind: 'header', field: 'recipients', old: 'Sở Nội vụ', new: null },
    ]);
    expect(recipients([], ['Bộ Nội vụ', 'Lưu: VT'])).toEqual([
      { kind: 'header', field: 'recipients', old: null, new: 'Bộ Nội vụ; Lưu: VT' },
    ]);
  });
  test('takes recipients in another order or spelling for other looks', () => {
    expect(recipients(['Bộ Nội vụ', 'Lưu: VT'], ['Lưu: VT.', 'Bộ Nội vụ'])).toEqual([
      { kind: 'cosmetic', field: 'recipients', old: 'Bộ Nội vụ; Lưu: VT', new: 'Lưu: VT.; Bộ Nội vụ' },
    ]);
  });
});
