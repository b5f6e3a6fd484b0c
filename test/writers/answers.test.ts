import { describe, expect, test } from 'vitest';
import type { QueryResult } from '../../src/ask/query.ts';
import { messagesIn } from '../../src/messages/index.ts';
import { answerText, type Format } from '../../src/writers/answers.ts';
import { PLAIN } from '../../src/writers/style.ts';

/** Bodies with their tasks, counted. */
const COUNTED: QueryResult = {
  what: 'tasks',
  columns: [],
  rows: [],
  counts: [{ value: 'Sở Y tế', count: 5, tasks: 4 }],
  countBy: 'lead',
  total: 21,
  tasks: 21,
  deliverables: 21,
  duties: 0,
  plans: 1,
  sources: new Map(),
};

describe('a share', () => {
  const shown = (format: Format, language: 'en' | 'vi') =>
    answerText(COUNTED, { format, source: false, screen: { width: 80, style: PLAIN } }, messagesIn(language));

  test.each([
    ['en', '23.8%'],
    ['vi', '23,8%'],
  ] as const)('is written as people of a language write it: %s', async (language, share) => {
    expect(await shown('markdown', language)).toContain(`| ${share} |`);
  });

  test.each(['json', 'yaml', 'csv'] as const)(
    'is the same for programs in every language: %s',
    async (format) => {
      expect(await shown(format, 'vi')).toContain('23.8%');
    },
  );
});
