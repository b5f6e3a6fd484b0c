import { beforeAll, describe, expect, it } from 'vitest';
import { readGiven } from '../../src/follow/request.ts';
import { loadRules, readRules, shippedRules } from '../../src/follow/rules.ts';
import { type Given, score } from '../../src/follow/score.ts';
import type { TaskState } from '../../src/follow/states.ts';
import { share } from '../../src/follow/tally.ts';
import { ENGLISH, messagesIn } from '../../src/messages/index.ts';
import type { ScoreRules } from '../../src/model/score-rules.ts';
import { scorePage } from '../../src/writers/progress/score.ts';

/** So many tasks done on time, late, and open. */
function states(onTime: number, late: number, open: number): TaskState[] {
  const state = (standing: TaskState['standing'], i: number): TaskState => ({
    task: {
      id: `pl/${i}`,
      name: String(i),
      words: '',
      topic: null,
      group: null,
      monitor: [],
      coordinate: [],
      deliverables: [],
    },
    standing,
    undated: false,
    partly: false,
    doneOn: null,
    due: null,
    steps: [],
  });
  const kinds = [
    ...Array(onTime).fill('on-time'),
    ...Array(late).fill('late'),
    ...Array(open).fill('in-time'),
  ];
  return kinds.map(state);
}

let province: ScoreRules;
beforeAll(async () => {
  const loaded = await loadRules('par-index-2025');
  if (!loaded.ok) throw new Error(loaded.trouble.got);
  province = loaded.value;
});

async function scored(rules: string, of: TaskState[], given: readonly string[] = []) {
  const loaded = await loadRules(rules);
  if (!loaded.ok) throw new Error(loaded.trouble.got);
  const read = readGiven(given, loaded.value, ENGLISH);
  if (!read.ok) throw new Error(read.trouble.got);
  return score(loaded.value, of, read.value);
}

async function criterion(rules: string, id: string, of: TaskState[], given: readonly string[] = []) {
  const { criteria } = await scored(rules, of, given);
  return criteria.find((each) => each.criterion.id === id);
}

describe('worked figures', () => {
  it.each([
    [36, 45, 1.2],
    [40, 49, 1.22],
    [39, 49, 0],
    [45, 45, 1.5],
  ])('%d of %d tasks score %d by PAR INDEX 1.1', async (done, all, points) => {
    expect((await criterion('par-index-2025', '1.1', states(done, 0, all - done)))?.points).toBe(points);
  });

  it('writes a share as offices do', () => {
    const { follow } = messagesIn('vi');
    expect(follow.percent(share(11, 49) ?? 0)).toBe('22,45%');
    expect(follow.decimal(1.2, 2)).toBe('1,20');
  });

  it.each([
    [20, 20, 2],
    [19, 20, 1],
    [18, 20, 1],
    [17, 20, 0],
  ])("%d of %d tasks score %d by one province's rules for its units", async (done, all, points) => {
    expect((await criterion('units-2775-2025', 'plan', states(done - 1, 1, all - done)))?.points).toBe(
      points,
    );
  });

  it('shows the share on time beside that of all that is done', async () => {
    expect(await criterion('units-2775-2025', 'plan', states(17, 3, 0))).toMatchObject({
      points: 2,
      numerator: 20,
      shownToo: 17,
    });
  });

  it('scores tasks that the Government gave by how they were done', async () => {
    const given = ['1.7=all:20,on-time:16,late:2'];
    expect((await criterion('par-index-2025', '1.7', [], given))?.points).toBe(1.3);
  });

  it('gives the maximum where inspections found nothing to deal with', async () => {
    expect((await criterion('par-index-2025', '1.3.2', [], ['1.3.2=all:0']))?.points).toBe(1);
    expect(
      (await criterion('par-index-2025', '1.3.2', [], ['1.3.2=all:4,finished:2,partly:1']))?.points,
    ).toBe(0.63);
  });
});

describe('what a score says besides', () => {
  it('says what one more task would add, and how many until the points move', async () => {
    expect(await criterion('par-index-2025', '1.1', states(36, 0, 9))).toMatchObject({
      oneMore: 0.03,
      untilMore: 1,
    });
    expect(await criterion('par-index-2025', '1.1', states(38, 0, 11))).toMatchObject({
      oneMore: 0,
      untilMore: 2,
    });
    expect(await criterion('par-index-2025', '1.1', states(49, 0, 0))).toMatchObject({
      oneMore: null,
      untilMore: null,
    });
  });

  it('names the tasks behind a number', async () => {
    const found = await criterion('par-index-2025', '1.1', states(2, 1, 1));
    expect(found?.counted.map(({ task }) => task.id)).toEqual(['pl/0', 'pl/1', 'pl/2']);
    expect(found?.open.map(({ task }) => task.id)).toEqual(['pl/3']);
  });

  it('says what it cannot know, and counts it in no sum', async () => {
    const result = await scored('par-index-2025', states(36, 0, 9));
    expect(result.criteria.filter(({ points }) => points === null).map((each) => each.criterion.id)).toEqual([
      '1.2',
      '1.3.2',
      '1.7',
    ]);
    expect(result).toMatchObject({ points: 1.2, known: 1.5 });
    const page = JSON.stringify(scorePage(result, 'vi', messagesIn('vi')));
    expect(page).toContain('không xác định được từ kế hoạch');
    expect(page).toContain('1187/QĐ-BNV (15/10/2025)');
  });

  it('takes points that somebody gives', async () => {
    expect((await criterion('par-index-2025', '1.2', [], ['1.2=0,5']))?.points).toBe(0.5);
  });
});

describe('rules as data', () => {
  it('all rules that come with the tool are rules', async () => {
    const names = await shippedRules();
    expect(names).toEqual(['par-index-2025', 'units-2775-2025']);
    for (const name of names) expect((await loadRules(name)).ok).toBe(true);
  });

  it('says where a file is none', async () => {
    const wrong = readRules('schemaVersion: "1.0"\nid: X Y\n', 'mine.yaml');
    expect(wrong.ok ? '' : wrong.trouble.got).toContain('id');
    const missing = await loadRules('no-such-file.yaml');
    expect(missing.ok ? '' : missing.trouble.expected).toContain('par-index-2025');
  });

  it.each(['1.2', '1.2=', '=3', '1.2=viele', '1.7=all:x', '1.7=what:3'])(
    'does not take --given %s',
    (text) => {
      expect(readGiven([text], province, ENGLISH).ok).toBe(false);
    },
  );

  it.each([
    ['9.9=1', 'unknown-criterion'],
    ['1.2=0.75', 'points-over-maximum'],
    ['1.7=all:10,on-time:9,late:2', 'counts-over-all'],
    ['1.7=all:10,finished:8,overdue:3', 'counts-over-all'],
  ])('tells what is wrong with --given %s rather than leave it out', (text, code) => {
    const read = readGiven([text], province, ENGLISH);
    expect(read.ok ? null : read.trouble.code).toBe(code);
  });

  it('keeps the last of two values for a criterion', () => {
    const read = readGiven(['1.2=0.5', '1.2=0.25'], province, ENGLISH);
    const given: Given | undefined = read.ok ? read.value.get('1.2') : undefined;
    expect(given).toEqual({ points: 0.25 });
  });
});
