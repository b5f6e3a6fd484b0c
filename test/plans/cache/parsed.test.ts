import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CorrectionsFile, ReadOptions } from '../../../src/index.ts';
import { KeptPlan, keepingPlace, type Parsing } from '../../../src/plans/cache/parsed.ts';
import { CacheStore } from '../../../src/plans/cache/store.ts';
import { scratchFolder } from '../../support/cli.ts';
import { samplePlan } from '../../support/plan.ts';

const scratch = scratchFolder();
const bytes = Buffer.from('KẾ HOẠCH');
const parsing = (options: ReadOptions = {}, more: Partial<Parsing> = {}): Parsing => ({
  bytes,
  name: 'plan.txt',
  options,
  corrections: null,
  ...more,
});
const placeOf = (what: Parsing, build = 'one') =>
  new KeptPlan(what, new CacheStore(join(scratch(), 'kept')), build);
const corrections: CorrectionsFile = {
  schemaVersion: '1.0',
  source: { sha256: '0'.repeat(64) },
  entries: [],
};

describe('the plan of a document that did not change', () => {
  it('is the one that was kept, by the name that the document has now', async () => {
    const plan = samplePlan();
    await placeOf(parsing()).put(plan);
    expect(await placeOf(parsing()).get()).toEqual({ ...plan, source: { ...plan.source, file: 'plan.txt' } });
    const moved = await placeOf(parsing({}, { name: 'cũ/plan.txt' })).get();
    expect(moved?.source.file).toBe('cũ/plan.txt');
  });

  it.each([
    ['other bytes', parsing({}, { bytes: Buffer.from('KẾ HOẠCH 2') }), 'one'],
    ['another build of the program', parsing(), 'two'],
    ['another format', parsing({ format: 'markdown' }), 'one'],
    ['the other side of changes', parsing({ changes: 'original' }), 'one'],
    ['another limit of pages', parsing({ maxPages: 3 }), 'one'],
    ['another limit of bytes', parsing({ maxSize: 3 }), 'one'],
    ['corrections', parsing({}, { corrections }), 'one'],
  ])('is read anew with %s', async (_, what, build) => {
    await placeOf(parsing()).put(samplePlan());
    expect(await placeOf(what, build).get()).toBeNull();
  });

  it.each([
    ['nobody names a folder', {}],
    ['a password opened it', { cache: '/nowhere', password: 'x' }],
    ['its text was recognised', { cache: '/nowhere', ocr: true }],
    ['the program runs from its sources, which change', { cache: '/nowhere' }],
  ])('is not kept where %s', async (_, options) => {
    expect(await keepingPlace(parsing(options))).toBeNull();
  });
});
