import { describe, expect, it } from 'vitest';
import { compileQuery } from '../../src/ask/compile.ts';
import { type QueryRequest, WHATS, type What } from '../../src/ask/request.ts';
import { ENGLISH } from '../../src/messages/index.ts';

type Ask = Partial<QueryRequest>;

async function understood(request: Ask) {
  const query = await compileQuery({ what: 'tasks', asOf: '2025-02-10', ...request }, ENGLISH);
  if (!query.ok) throw new Error(query.trouble.what);
  return query.value;
}

async function refused(request: Ask) {
  const query = await compileQuery({ what: 'tasks', asOf: '2025-02-10', ...request }, ENGLISH);
  return query.ok ? null : query.trouble;
}

describe('which filters mean something for which records', () => {
  const everywhere: readonly What[] = WHATS;
  const besides = (...out: What[]) => WHATS.filter((what) => !out.includes(what));
  it.each<[string, Ask, readonly What[]]>([
    ['agency', { agency: 'Sở Nội vụ' }, besides('sections')],
    ['agency', { role: 'lead' }, besides('sections')],
    ['topic', { topic: ['tthc'] }, everywhere],
    ['group', { group: 'I' }, besides('sections')],
    ['number', { number: ['1'] }, everywhere],
    ['text', { text: ['phao'] }, everywhere],
    ['file', { file: 'an-hai' }, everywhere],
    ['kind', { kind: ['by'] }, besides('targets', 'citations')],
    ['dueIn', { dueIn: '2025-03' }, besides('targets', 'citations')],
    ['dueIn', { dueBefore: '2025-03-01' }, besides('targets', 'citations')],
    ['dueIn', { dueAfter: '2025-03-01' }, besides('targets', 'citations')],
    ['dueIn', { within: '30d' }, besides('targets', 'citations')],
    ['dueIn', { overdue: true }, besides('targets', 'citations')],
    ['minConfidence', { minConfidence: 0.5 }, besides('sections', 'targets', 'citations')],
    ['minConfidence', { maxConfidence: 0.5 }, besides('sections', 'targets', 'citations')],
    ['checked', { checked: true }, besides('sections', 'targets', 'citations')],
    ['checked', { checked: false }, besides('sections', 'targets', 'citations')],
    ['state', { state: ['late'] }, ['tasks', 'deadlines']],
  ])('%s: %j', async (_, filter, wanted) => {
    const taken: What[] = [];
    for (const what of WHATS) {
      const trouble = await refused({ what, ...filter });
      if (trouble === null) taken.push(what);
      else expect(trouble.code).toBe('filter-not-applicable');
    }
    expect(taken).toEqual(wanted);
  });

  it('a filter that is turned off is none', async () => {
    expect(await refused({ what: 'targets', overdue: false })).toBeNull();
  });

  it('whoever asks for one that means nothing is told those that do', async () => {
    const trouble = await refused({ what: 'targets', kind: ['by'] });
    expect(trouble?.what).toBe('targets cannot be filtered by kind');
    expect(trouble?.expected).toContain('agency');
    expect(trouble?.expected).not.toContain('kind');
    expect(trouble?.expected).not.toContain('within');
  });
});

describe('columns', () => {
  it('are read when they are shown or only sorted by, each once', async () => {
    const query = await understood({ columns: ['number', 'task'], sort: ['-due', 'task'] });
    expect(query.columns).toEqual(['number', 'task']);
    expect(query.read).toEqual(['number', 'task', 'due']);
    expect(query.sort).toEqual([
      { column: 'due', down: true },
      { column: 'task', down: false },
    ]);
  });

  it('are all of the kind of record where none is named', async () => {
    const { columns, sort, countBy } = await understood({ what: 'citations' });
    expect(columns.length).toBeGreaterThan(5);
    expect([sort, countBy]).toEqual([[], null]);
  });

  it('are only what is counted where somebody counts', async () => {
    expect(await understood({ countBy: 'agency', columns: ['task'] })).toMatchObject({
      read: ['lead'],
      countBy: 'lead',
    });
    expect(await understood({ countBy: 'deadline' })).toMatchObject({ read: ['kind'], countBy: 'kind' });
    expect(await understood({ countBy: 'topic' })).toMatchObject({ read: ['topic'] });
  });

  it.each<[string, Ask]>([
    ['shown', { columns: ['nummber'] }],
    ['sorted by', { sort: ['-nummber'] }],
    ['counted', { countBy: 'nummber' }],
  ])('that nobody knows are refused with what may have been meant: %s', async (_, request) => {
    const trouble = await refused(request);
    expect(trouble?.code).toBe('unknown-column');
    expect(trouble?.got).toContain('nummber');
    expect(trouble?.expected).toContain('number');
  });

  it('the first one that is not known is told', async () => {
    const trouble = await refused({ columns: ['xa', 'yb'] });
    expect(trouble?.got).toContain('xa');
  });
});
