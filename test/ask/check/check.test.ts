import { describe, expect, it } from 'vitest';
import { checkPlan, RULES, readSettings } from '../../../src/ask/check/check.ts';
import type { RuleId } from '../../../src/ask/check/rule.ts';
import { ENGLISH, messagesIn } from '../../../src/messages/index.ts';
import type { Citation, Plan } from '../../../src/model/index.ts';
import { FIRST_LINE, type PlanWords, placeAt, planOf, type RowWords } from '../../support/plan-builder.ts';

const SOUND: RowWords = {
  task: 'Rà soát văn bản',
  product: 'Báo cáo',
  lead: 'Sở Tư pháp',
  deadline: 'Quý I/2025',
};

/** What is found in a plan with these rows besides a sound one, by rule and record. */
function found(rows: readonly RowWords[], words: PlanWords = {}): (readonly [RuleId, string | null])[] {
  return ofPlan(planOf({ rows: [SOUND, ...rows], ...words }));
}

function ofPlan(plan: Plan): (readonly [RuleId, string | null])[] {
  return checkPlan(plan)
    .filter(({ rule }) => rule !== 'content-uncovered')
    .map(({ rule, of }) => [rule, of] as const);
}

const row = (words: RowWords): RowWords => ({ ...SOUND, task: 'Niêm yết thủ tục', ...words });

describe('a sound plan', () => {
  it('has no findings', () => {
    expect(found([row({})])).toEqual([]);
  });
});

describe('tasks', () => {
  it.each([
    ['no-lead', { lead: '' }],
    ['no-deadline', { deadline: '' }],
    ['no-product', { product: '' }],
    ['open-lead', { lead: 'Các cơ quan, đơn vị có liên quan' }],
    ['lead-is-partner', { coordinate: 'Sở Nội vụ; Sở Tư pháp' }],
    ['time-in-product-cell', { product: 'Quý II/2025' }],
    ['low-confidence', { confidence: 0.42 }],
    ['deadline-not-understood', { deadline: 'Xanh lá cây' }],
    ['impossible-day', { deadline: 'Trước ngày 31/4/2025' }],
    ['impossible-day', { deadline: 'Quý V/2025' }],
    ['deadline-outside-period', { deadline: 'Trước ngày 15/3/2026' }],
    ['deadline-outside-period', { deadline: 'Tháng 12/2024' }],
    ['duplicate-task', { task: 'Rà soát  văn bản' }],
  ] as const)('%s: %j', (rule, words) => {
    expect(found([row(words)])).toEqual([[rule, 'pl/2']]);
  });

  it('name the cell that is doubted most, in both languages', () => {
    const plan = planOf({ rows: [SOUND, row({ confidence: 0.42 })] });
    const [, doubted] = plan.rows;
    if (!doubted) throw new Error('the plan has two rows');
    Object.assign(doubted, { cellConfidence: { lead: 0.5, product: 0.8 } });
    const said = (['en', 'vi'] as const).map(
      (language) =>
        checkPlan(plan, undefined, language).find(({ rule }) => rule === 'low-confidence')?.message,
    );
    const heading = plan.tables[0]?.columns.find(({ role }) => role === 'lead')?.heading;
    expect(said[0]).toContain(`least of all in the column "${heading}" (0.5)`);
    expect(said[1]).toContain(`nhất là ở cột "${heading}" (0.5)`);
  });

  it('are no fault where everybody leads, or the next year is meant', () => {
    expect(found([row({ lead: 'Các cơ quan, đơn vị, địa phương' })])).toEqual([]);
    expect(found([row({ deadline: 'Trước ngày 31/01 năm liền kề' })])).toEqual([]);
    expect(found([row({ deadline: '2025 - 2026' })])).toEqual([]);
    expect(found([row({ product: 'Báo cáo quý I/2025' })])).toEqual([]);
    expect(found([row({ product: 'Quyết định số 12/QĐ-UBND ngày 05/01/2025' })])).toEqual([]);
  });
  it('have their time by marks under quarters, where the table has these', () => {
    const plan = planOf({ rows: [SOUND, row({ deadline: '' })] });
    const marked = plan.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.role === 'deadline'
          ? { ...column, role: 'other-1' as const, heading: 'Quý I', use: 'mark' as const }
          : column,
      ),
    }));
    // the second row has no mark
    expect(ofPlan({ ...plan, tables: marked })).toEqual([['no-deadline', 'pl/2']]);
  });

  it('have the lead of the task where a further line names none', () => {
    expect(found([{ number: '', product: 'Tờ trình', deadline: 'Quý II/2025' }])).toEqual([]);
  });
  it('have their lead where one column names who carries them out', () => {
    const columns = ['task', 'product', 'implement', 'deadline'] as const;
    expect(found([row({ lead: '', implement: 'Sở Y tế' })], { columns })).toEqual([]);
    expect(found([row({ lead: '' })], { columns })).toEqual([['no-lead', 'pl/2']]);
  });
  it('are led openly only where every lead is left open', () => {
    expect(found([row({ lead: 'Sở Nội vụ; các cơ quan có liên quan' })])).toEqual([]);
    const open = found([row({ lead: 'Các đơn vị liên quan; các cơ quan có liên quan' })]);
    expect(open).toEqual([['open-lead', 'pl/2']]);
  });
  it('are the same only where group, product and task above are the same too', () => {
    const twice = (first: RowWords, second: RowWords) =>
      ofPlan(
        planOf({
          groups: { I: 'Một', II: 'Hai' },
          rows: [row({ group: 'I', ...first }), row({ group: 'I', ...second })],
        }),
      )
        .filter(([rule]) => rule === 'duplicate-task')
        .map(([, of]) => of);
    expect(twice({ number: '1' }, { number: '2' })).toEqual(['pl/I.2']);
    expect(twice({ number: '1' }, { number: '2', product: 'Tờ trình' })).toEqual([]);
    expect(twice({ number: '1' }, { number: '2', group: 'II' })).toEqual([]);
    expect(twice({ number: '1', kind: 'indicator' }, { number: '2' })).toEqual([]);
  });
  it.each([
    ['Trước ngày 15/6/2025', true],
    ['Quý I, quý III năm 2025', true],
    ['Quý I/2025: Kế hoạch', false],
    ['Theo quy định', false],
    [`Quý I/2025${' '.repeat(75)}.`, false],
  ])('a product is nothing but a time: "%s" %s', (product, only) => {
    const rules = found([row({ product })]).map(([rule]) => rule);
    expect(rules.includes('time-in-product-cell')).toBe(only);
  });
  it('that are divided are judged by their parts', () => {
    expect(
      found([row({ number: '2', product: '', lead: '', deadline: '' }), row({ number: '2.1', task: 'Một' })]),
    ).toEqual([]);
  });
  it('that had passed when the plan was issued', () => {
    const document = { issuedOn: '2025-02-10' };
    expect(found([row({ deadline: 'Tháng 01/2025' })], { document })).toEqual([
      ['deadline-before-issue', 'pl/2'],
    ]);
    expect(found([row({ deadline: 'Tháng 02/2025' })], { document })).toEqual([]);
  });
  it('lack a column only once for the table', () => {
    expect(found([row({ lead: '' })], { columns: ['task', 'product', 'deadline'] })).toEqual([
      ['no-lead', 'pl'],
    ]);
    expect(found([row({ product: '' })], { columns: ['task', 'lead', 'deadline'] })).toEqual([]);
  });
});

describe('numbers', () => {
  const numbered = (...numbers: string[]) =>
    found(numbers.map((number, i) => row({ number, task: `Việc ${i}` })));
  it('leave none out', () => {
    expect(numbered('2', '4')).toEqual([['row-number-gap', 'pl/4']]);
    expect(numbered('3')).toEqual([['row-number-gap', 'pl/3']]);
    expect(numbered('2', '2.1', '2.3')).toEqual([['row-number-gap', 'pl/2.3']]);
  });
  it('come once', () => {
    expect(numbered('2', '2')).toEqual([['row-number-repeat', 'pl/2~2']]);
  });
  it('run on through groups, or begin anew in each', () => {
    const grouped = (...rows: [string, string][]) =>
      ofPlan(
        planOf({
          groups: { I: 'Một', II: 'Hai' },
          rows: rows.map(([group, number], i) => row({ group, number, task: `Việc ${i}` })),
        }),
      );
    expect(grouped(['I', '1'], ['I', '2'], ['II', '3'])).toEqual([]);
    expect(grouped(['I', '1'], ['I', '2'], ['II', '1'])).toEqual([]);
    expect(grouped(['I', '1'], ['I', '2'], ['II', '2'])).toEqual([['row-number-repeat', 'pl/II.2']]);
  });
  it('name what is missing', () => {
    const [finding] = checkPlan(planOf({ rows: [SOUND, row({ number: '5' })] })).filter(
      (each) => each.rule === 'row-number-gap',
    );
    expect(finding).toMatchObject({
      message: 'Numbers 2 to 4 are missing before row 5.',
      source: { line: FIRST_LINE + 1 },
    });
  });
  it('are as many as the table says, in tasks or in deliverables', () => {
    const further: RowWords = {
      number: '',
      product: 'Tờ trình',
      lead: 'Sở Tư pháp',
      deadline: 'Quý II/2025',
    };
    expect(found([further], { declaredRows: 1 })).toEqual([]);
    expect(found([further], { declaredRows: 2 })).toEqual([]);
    expect(found([further], { declaredRows: 3 })).toEqual([['declared-rows-differ', 'pl']]);
  });
  it('of groups stand for rows', () => {
    const groups = { I: 'Cải cách thể chế', II: 'Cải cách thủ tục hành chính' };
    expect(ofPlan(planOf({ groups, rows: [row({ group: 'I', number: '1' })] }))).toEqual([
      ['empty-group', 'pl'],
    ]);
    expect(
      ofPlan(
        planOf({
          groups: { A: 'Cấp tỉnh', ...groups },
          rows: [row({ group: 'I' }), row({ group: 'II', task: 'Khác' })],
        }),
      ),
    ).toEqual([]);
  });
});

describe('bodies', () => {
  const late = { document: { issuedOn: '2025-07-10' } };
  const messages = (words: RowWords, plan: PlanWords = late) =>
    checkPlan(planOf({ rows: [row(words)], ...plan }))
      .filter(({ rule }) => rule.startsWith('body-'))
      .map(({ message }) => message);
  it('that were merged are named with their successors', () => {
    expect(messages({ lead: 'Sở Thông tin và Truyền thông', deadline: 'Quý IV/2025' })).toEqual([
      '"Sở Thông tin và Truyền thông" existed until 2025-02-28, not on 2025-07-10; its tasks went to "Sở Khoa học và Công nghệ".',
    ]);
    expect(messages({ coordinate: 'UBND cấp huyện' })[0]).toContain('existed until 2025-06-30');
  });
  it('that were founded later are named with the day', () => {
    const plan = { document: { issuedOn: '2025-02-20' } };
    expect(messages({ coordinate: 'Sở Dân tộc và Tôn giáo' }, plan)).toEqual([
      '"Sở Dân tộc và Tôn giáo" exists since 2025-03-01, not yet on 2025-02-20.',
    ]);
    expect(
      messages({ coordinate: 'Sở Dân tộc và Tôn giáo' }, { document: { issuedOn: '2025-03-01' } }),
    ).toEqual([]);
  });
  it('are shown in the cell that names them, else in their row', () => {
    const plan = planOf({
      ...late,
      rows: [row({ lead: 'Sở Tư pháp', coordinate: 'Sở TT&TT', deadline: 'Quý IV/2025' })],
    });
    const placed = (where: Plan['rows'][number]['where']) =>
      checkPlan({ ...plan, rows: plan.rows.map((each) => ({ ...each, where })) }).find(
        ({ rule }) => rule === 'body-no-longer-there',
      )?.source;
    expect(placed({ coordinate: [placeAt(77)], lead: [placeAt(78)] })).toEqual(placeAt(77));
    expect(placed({ lead: [placeAt(78)] })).toEqual(placeAt(FIRST_LINE));
  });
  it('were there when the plan was issued', () => {
    expect(
      messages({ lead: 'Sở Thông tin và Truyền thông' }, { document: { issuedOn: '2025-02-28' } }),
    ).toEqual([]);
  });
  it('are judged by the period where the plan has no date', () => {
    const document = { issuedOn: null, period: { start: '2026-01-01', end: '2026-12-31' } };
    expect(messages({ lead: 'Sở Thông tin và Truyền thông' }, { document })).toHaveLength(1);
    expect(
      messages({ lead: 'Sở Thông tin và Truyền thông' }, { document: { issuedOn: null, period: null } }),
    ).toEqual([]);
  });
  it('are named once', () => {
    const plan = planOf({
      ...late,
      rows: [row({ lead: 'Sở TT&TT' }), row({ task: 'Hai', lead: 'Sở TT&TT' })],
    });
    expect(checkPlan(plan).filter(({ rule }) => rule === 'body-no-longer-there')).toHaveLength(1);
  });
});

describe('citations', () => {
  const cite = (
    number: string,
    issuedOn: string | null,
    n: number,
    issuer: string | null = null,
  ): Citation => ({
    id: `cit-${n}`,
    of: 'I',
    text: number,
    type: 'NQ',
    number,
    name: null,
    issuedOn,
    issuer,
    subject: null,
    locator: null,
    key: number,
    source: placeAt(n),
  });
  const dated = (...citations: Citation[]) =>
    ofPlan(planOf({ rows: [SOUND], rest: { citations } })).map(([rule]) => rule);
  it('of one document have one date', () => {
    expect(dated(cite('76/NQ-CP', '2021-07-15', 1), cite('76/NQ-CP', '2021-07-05', 2))).toEqual([
      'citation-two-dates',
    ]);
    expect(dated(cite('76/NQ-CP', '2021-07-15', 1), cite('76/NQ-CP', '2022-07-15', 2))).toEqual([
      'citation-two-dates',
    ]);
    expect(dated(cite('60/2021/NĐ-CP', '2021-06-21', 1), cite('60/2021/NĐ-CP', '2022-09-01', 2))).toEqual([
      'citation-two-dates',
    ]);
  });
  it('may be of two documents with one number', () => {
    expect(dated(cite('12/NQ-CP', '2021-07-15', 1), cite('12/NQ-CP', '2022-02-03', 2))).toEqual([]);
    expect(
      dated(
        cite('12/NQ-HĐND', '2021-07-15', 1, 'HĐND tỉnh An Hải'),
        cite('12/NQ-HĐND', '2021-03-03', 2, 'HĐND tỉnh Đông Giang'),
      ),
    ).toEqual([]);
    expect(
      dated(cite('76/NQ-CP', '2021-07-15', 1), cite('76/NQ-CP', null, 2), cite('76/NQ-CP', '2021-07-15', 3)),
    ).toEqual([]);
  });
});

describe('what the parser saw', () => {
  const diagnostic = (code: string, severity: 'error' | 'warning' | 'info' = 'warning') => ({
    severity,
    code,
    message: 'Lời.',
    of: 'IV',
    source: placeAt(9),
  });
  it.each([
    ['appendix-missing', 'appendix-missing'],
    ['section-number-gap', 'section-number-gap'],
    ['section-number-repeat', 'section-number-repeat'],
    ['citation-symbol-case', 'citation-odd'],
  ] as const)('%s', (code, rule) => {
    expect(ofPlan(planOf({ rows: [SOUND], rest: { diagnostics: [diagnostic(code)] } }))).toEqual([
      [rule, 'IV'],
    ]);
  });
  it('is a milder fault where the parser thought so', () => {
    const [finding] = checkPlan(
      planOf({ rows: [SOUND], rest: { diagnostics: [diagnostic('section-number-gap', 'info')] } }),
    );
    expect(finding?.severity).toBe('info');
  });
  it('is told when it is an error', () => {
    const plan = planOf({
      rows: [SOUND],
      rest: { status: 'partial', diagnostics: [diagnostic('words-unplaced', 'error')] },
    });
    expect(ofPlan(plan)).toEqual([['reading-error', 'IV']]);
  });
});

describe('contents of the programme', () => {
  const TOPICS = ['the-che', 'tthc', 'bo-may', 'cong-vu', 'tai-chinh-cong', 'so'] as const;
  it('are missed where most are there', () => {
    const rows = TOPICS.map((topic) => row({ topic, task: topic }));
    expect(checkPlan(planOf({ rows })).map(({ message }) => message)).toEqual([
      'Nothing in the plan is about "Steering".',
    ]);
    expect(checkPlan(planOf({ rows: rows.slice(0, 2) }))).toEqual([]);
  });
});

describe('settings', () => {
  const plan = planOf({ rows: [SOUND, row({ product: '', confidence: 0.5 })] });
  const check = (...texts: string[]) => {
    const settings = readSettings(texts, ENGLISH);
    if (!settings.ok) return settings.trouble;
    return checkPlan(plan, settings.value).map(({ rule, severity }) => `${rule} ${severity}`);
  };
  it('turn rules off and change their severity', () => {
    expect(check()).toEqual(['no-product warning', 'low-confidence warning']);
    expect(check('no-product=off', 'low-confidence=error')).toEqual(['low-confidence error']);
    expect(check('no-product=off', 'no-product=info', 'low-confidence=off')).toEqual(['no-product info']);
  });
  it('are refused with what may have been meant', () => {
    expect(check('no-produkt=off')).toMatchObject({
      code: 'unknown-rule',
      expected: expect.stringContaining('"no-product"'),
    });
    expect(check('no-product=none')).toMatchObject({ code: 'bad-rule-setting' });
    expect(check('no-product')).toMatchObject({ code: 'bad-rule-setting' });
  });
});

describe('what reading lost', () => {
  const lost: Plan = {
    ...planOf({ rows: [SOUND] }),
    discarded: [
      { text: 'Một dòng không có chỗ', reason: 'unplaced', source: { page: null, start: 0, end: 20 } },
    ],
    diagnostics: [
      { severity: 'warning', code: 'table-without-rows', message: '', of: 'pl', source: null },
      { severity: 'warning', code: 'appendix-without-table', message: '', of: null, source: null },
    ],
  };

  it('a table without rows, an appendix without a table and words without a place are found', () => {
    const found = checkPlan(lost).filter((f) => f.rule === 'table-lost' || f.rule === 'words-unplaced');
    expect(found.map((f) => [f.rule, f.severity, f.of])).toEqual([
      ['table-lost', 'error', 'pl'],
      ['table-lost', 'error', null],
      ['words-unplaced', 'warning', null],
    ]);
    expect(found.at(-1)?.message).toContain('5 words');
  });

  it('lost words are shown by their beginning where they are many', () => {
    const unplaced = (text: string) => {
      const discarded = [{ text, reason: 'unplaced' as const, source: placeAt(3) }];
      return checkPlan({ ...lost, discarded }).find((f) => f.rule === 'words-unplaced')?.fields;
    };
    const sixty = 'Bến đò '.repeat(9).slice(0, 60);
    expect(unplaced(sixty)).toMatchObject({ text: sixty });
    expect(unplaced(`${sixty} và thêm nữa`)).toMatchObject({ text: `${sixty.trimEnd()}…` });
    const kept = [{ text: 'Trang 2', reason: 'page-number' as const, source: placeAt(3) }];
    expect(checkPlan({ ...lost, discarded: kept }).some((f) => f.rule === 'words-unplaced')).toBe(false);
  });
});

describe('rules', () => {
  it('have an id each, and words in each language', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(Object.keys(ENGLISH.check.rules).toSorted());
    for (const language of ['en', 'vi'] as const)
      for (const id of ids) expect(messagesIn(language).check.rules[id]).toMatch(/\.$/);
  });
  it('speak Vietnamese', () => {
    const [finding] = checkPlan(planOf({ rows: [SOUND, row({ product: '' })] }), new Map(), 'vi');
    expect(finding?.message).toBe('Nhiệm vụ 2 không có sản phẩm.');
  });
});
