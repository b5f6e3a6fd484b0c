import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planTools } from '../../src/mcp/tools.ts';
import { scratchFolder } from '../support/cli.ts';
import { TABLE_PLAN_TEXT } from '../support/table-plan.ts';

const folder = scratchFolder();
const tools = new Map(planTools().map((tool) => [tool.name, tool]));
let file = '';
beforeAll(() => {
  file = join(folder(), 'kế hoạch 2025.txt');
  writeFileSync(file, TABLE_PLAN_TEXT);
});

async function data(name: string, given: Record<string, unknown>): Promise<Record<string, unknown>> {
  const result = await tools.get(name)?.call(given);
  if (!result?.ok) throw new Error(result?.text ?? 'no such tool');
  return { ...result.data };
}

async function words(name: string, given: Record<string, unknown>): Promise<string> {
  const result = await tools.get(name)?.call(given);
  return result && !result.ok ? result.text : 'no error';
}

it('describes every argument of every tool', () => {
  const bare = [...tools.values()].flatMap(({ name, inputSchema }) => {
    const { properties } = inputSchema as { properties: Record<string, { description?: string }> };
    return Object.entries(properties).flatMap(([key, { description }]) =>
      description ? [] : [`${name}.${key}`],
    );
  });
  expect(bare).toEqual([]);
});

it('names the plans of every tool that reads several alike', () => {
  const several = [...tools.values()].filter(({ name }) => name !== 'diff');
  expect(several.map(({ inputSchema }) => inputSchema)).toEqual(
    several.map(() =>
      expect.objectContaining({
        properties: expect.objectContaining({
          files: expect.objectContaining({ type: 'array', minItems: 1 }),
        }),
        required: ['files'],
      }),
    ),
  );
});

describe('tools answer what the library answers', () => {
  it('parse: a header and counts, records only where asked for', async () => {
    const { plans } = await data('parse', { files: [file] });
    expect(plans).toMatchObject([{ document: { issuer: expect.stringContaining('Sở Tư pháp') } }]);
    expect(JSON.stringify(plans)).not.toContain('"cells"');
    const page = await data('parse', { files: [file], lists: ['rows'], from: 1, limit: 1 });
    expect(page).toMatchObject({ plans: [{ rows: [{ number: '2' }] }] });
  });

  it('query: rows with the values of their columns', async () => {
    const { rows, total } = await data('query', { files: [file], columns: ['number'], limit: 1 });
    expect(rows).toEqual([expect.objectContaining({ number: '1', file })]);
    expect(total).toBeGreaterThan(1);
  });

  it('due: groups of bodies', async () => {
    const { groups } = await data('due', { files: [file], asOf: '2025-01-01', within: '1y' });
    expect(groups).not.toEqual([]);
  });

  it('diff: no change of a plan to itself', async () => {
    expect(await data('diff', { old: file, new: file })).toMatchObject({ changes: [] });
  });

  it('check: findings', async () => {
    expect(await data('check', { files: [file] })).toMatchObject({ plans: 1, findings: expect.any(Array) });
  });
});

describe('what cannot be done is said', () => {
  it.each([
    ['a file that is not there', 'query', { files: ['nowhere.txt'] }, 'nowhere.txt does not exist'],
    ['the standard input', 'query', { files: ['-'] }, 'standard input'],
    ['no files', 'query', { files: [] }, 'files'],
    ['an argument that there is not', 'due', { file: 'plan.txt' }, 'file'],
    ['a list that there is not', 'parse', { files: ['plan.txt'], lists: ['smells'] }, 'lists[0]'],
  ])('%s', async (_, name, given, part) => {
    const text = await words(name, given);
    expect(text).toContain(part);
    expect(text).toContain('expected:');
  });

  it('one file that cannot be read stops no other', async () => {
    const { plans, unread } = await data('query', { files: ['nowhere.txt', file] });
    expect(plans).toBe(1);
    expect(unread).toEqual([expect.stringContaining('nowhere.txt')]);
  });
});

it('reads a file again once it has changed', async () => {
  const changing = join(folder(), 'changing.txt');
  writeFileSync(changing, TABLE_PLAN_TEXT);
  const before = await data('parse', { files: [changing] });
  writeFileSync(
    changing,
    TABLE_PLAN_TEXT.replace('năm 2025 của Sở Tư pháp', 'năm 2025 của ngành Tư pháp tỉnh'),
  );
  expect(await data('parse', { files: [changing] })).not.toEqual(before);
});
