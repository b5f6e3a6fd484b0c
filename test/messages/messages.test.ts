import { describe, expect, it } from 'vitest';
import { chosenLanguage, LANGUAGES, messagesIn } from '../../src/messages/index.ts';

describe('the language', () => {
  it.each([
    [['query', '--lang', 'vi'], {}, 'vi'],
    [['query', '--lang=vi'], { LANG: 'en_US.UTF-8' }, 'vi'],
    [['--lang', 'en'], { LC_ALL: 'vi_VN.UTF-8' }, 'en'],
    [[], { LANG: 'vi_VN.UTF-8' }, 'vi'],
    [[], { LC_ALL: 'C', LANG: 'vi_VN' }, 'en'],
    [[], { LC_ALL: '', LANG: 'vi' }, 'vi'],
    [[], { LANG: 'vilnius' }, 'en'],
    [['--lang', 'fr'], {}, 'en'],
    [[], {}, 'en'],
  ] as const)('%j %j: %s', (args, env, language) => {
    expect(chosenLanguage(args, env)).toBe(language);
  });
});

describe('the tables', () => {
  /** Every text of a table by its path; functions are said with sample facts. */
  function texts(value: unknown, path = ''): [string, string][] {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) => texts(each, `${path}.${key}`));
  }
  it('hold the same texts, none empty', () => {
    const [english, vietnamese] = LANGUAGES.map((language) => texts(messagesIn(language)));
    expect(vietnamese?.map(([path]) => path)).toEqual(english?.map(([path]) => path));
    expect([...(english ?? []), ...(vietnamese ?? [])].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
  it('name the same facts in each language', () => {
    for (const language of LANGUAGES) {
      const { check, due, query, troubles } = messagesIn(language);
      expect(check.sum({ errors: 1, warnings: 2, notes: 3, plans: 4 })).toMatch(/1.*2.*3.*4/);
      expect(
        query.found({ total: 9, shown: 5, tasks: 7, deliverables: 9, duties: 0, plans: 2, what: 'tasks' }),
      ).toMatch(/7.*9.*2.*5/);
      expect(due.undated({ continuous: 3, external: 0, unknown: 2, other: 0 })).toMatch(/3.*2/);
      expect(troubles.unknownAgency('Sở X', ['Sở Y'])).toMatchObject({
        code: 'unknown-agency',
        what: expect.stringContaining('Sở X'),
        expected: expect.stringContaining('Sở Y'),
      });
    }
  });
});
