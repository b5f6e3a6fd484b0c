import { describe, expect, it } from 'vitest';
import type { HeadingColumn } from '../../../src/tables/columns.ts';
import { contentsOf } from '../../../src/tables/heading/contents.ts';
import { kindOf } from '../../../src/tables/heading/kind.ts';

/** What a table is whose columns are told as "role" or "other:use", and what their cells hold. */
function kind(columns: string, cells: Readonly<Record<number, readonly string[]>> = {}): string {
  const list = columns.split(' ').map((told, c): HeadingColumn => {
    const [role = '', use, confidence] = told.split(/[:@]/);
    return {
      role: role === 'other' ? `other-${c}` : (role as HeadingColumn['role']),
      heading: role,
      tokens: [],
      ...(use ? { use: use as NonNullable<HeadingColumn['use']> } : {}),
      ...(confidence ? { confidence: Number(confidence) } : {}),
    };
  });
  const found = kindOf(
    list,
    list.map((_, c) => contentsOf(cells[c] ?? ['Có'])),
  );
  return found.kind === 'other' ? `other: ${found.why}` : found.kind;
}

describe('what a table lists', () => {
  it.each([
    ['no task lead deadline', 'tasks'],
    ['no task lead', 'tasks'],
    ['no task implement', 'tasks'],
    ['no task monitor', 'tasks'],
    ['no task deadline', 'tasks'],
    ['no task product', 'tasks'],
    ['no task other:mark other:mark', 'tasks'],
    ['no task other:start other:end', 'tasks'],
    ['no task lead other:money', 'tasks'],
    ['no task deadline other:money', 'tasks'],
    ['no task deadline other:person', 'tasks'],
    ['no task lead other:person', 'tasks'],
    ['no indicator target', 'indicators'],
    ['no indicator other:value', 'indicators'],
    ['no indicator lead', 'indicators'],
    ['no indicator deadline', 'indicators'],
    ['no task indicator target', 'indicators'],
    ['no task indicator lead', 'tasks'],
    ['no indicator note', 'other: no-body-or-time'],
    ['no task note', 'other: no-body-or-time'],
    ['no lead deadline', 'other: no-duty'],
    ['no lead other:money', 'other: money'],
    ['no other:person other:money', 'other: persons'],
    ['no task other:money', 'other: money'],
    ['no task product other:money', 'other: money'],
    ['no task other:person', 'other: persons'],
    ['no task coordinate other:person', 'other: persons'],
  ])('%s: %s', (columns, want) => {
    expect(kind(columns)).toBe(want);
  });

  it('is not told by a role that is less likely than not', () => {
    expect(kind('no task lead::0.5')).toBe('tasks');
    expect(kind('no task lead::0.49')).toBe('other: no-body-or-time');
    expect(kind('no task::0.3 lead')).toBe('other: no-duty');
  });

  it('is a form where nearly nothing stands beside numbers, tasks and notes', () => {
    const cells = (filled: number, of: number) =>
      Array.from({ length: of }, (_, i) => (i < filled ? 'Sở Y tế' : ''));
    const tasks = ['Sơn bến', 'Kẻ vạch'];
    expect(kind('no task lead note', { 0: ['1', '2'], 1: tasks, 2: cells(0, 9), 3: tasks })).toBe(
      'other: blank',
    );
    expect(kind('no task lead note', { 0: ['1', '2'], 1: tasks, 2: cells(1, 9), 3: tasks })).toBe(
      'other: blank',
    );
    expect(kind('no task lead note', { 0: ['1', '2'], 1: tasks, 2: cells(2, 9), 3: tasks })).toBe('tasks');
    expect(kind('no task lead', { 0: [], 1: [], 2: [] })).toBe('tasks');
  });
});
