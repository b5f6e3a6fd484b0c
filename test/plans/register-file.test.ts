import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { readRegister } from '../../src/plans/register-file.ts';

const en = messagesIn('en');

/** The troubles of a register: where, of what kind, what came. */
function troubles(text: string): string[] {
  const read = readRegister(text, 'our.yaml', en);
  return read.ok ? [] : read.troubles.map(({ what, code, got }) => `${what.split(' ')[0]} ${code} ${got}`);
}

const SO = 'level: province, class: department';

describe('a register of the user', () => {
  it('is a list of bodies, in YAML or JSON, with or without a key', () => {
    const body = { id: 'so-bien-dao', name: 'Sở Biển đảo', level: 'province', class: 'department' };
    const yaml = `- { id: so-bien-dao, name: Sở Biển đảo, ${SO} }`;
    for (const text of [
      yaml,
      `bodies:\n  ${yaml}`,
      JSON.stringify([body]),
      JSON.stringify({ bodies: [body] }),
    ]) {
      expect(readRegister(text, 'our.yaml', en)).toEqual({
        ok: true,
        bodies: [{ ...body, validFrom: null, validTo: null, certainty: 'A' }],
      });
    }
  });

  it('may correct a body of the built-in one, and name it as a successor', () => {
    expect(
      troubles(`
- { id: so-noi-vu, name: Sở Nội vụ, ${SO}, abbreviations: [SNV] }
- { id: so-bien-dao, name: Sở Biển đảo, ${SO}, validTo: 2025-02-28, successors: [so-noi-vu] }
`),
    ).toEqual([]);
  });
});

describe('what is wrong with a register is told with its place', () => {
  const cases: [string, string, string[]][] = [
    ['a field of the wrong kind', `- { id: so-a, name: 7, ${SO} }`, ['our.yaml:1:21: register-field 7']],
    [
      'a field that is missing',
      '- { id: so-a, name: Sở A, level: province }',
      ['our.yaml:1:3: register-field nothing'],
    ],
    [
      'a field that no body has',
      `- { id: so-a, name: Sở A, ${SO}, sucessors: [so-b] }`,
      ['our.yaml:1:63: register-field "sucessors"'],
    ],
    [
      'a level that there is not',
      '- id: so-a\n  name: Sở A\n  level: tỉnh\n  class: department\n',
      ['our.yaml:3:10: register-field "tỉnh"'],
    ],
    [
      'a day that no calendar has',
      `- { id: so-a, name: Sở A, ${SO}, validTo: 2025-02-30 }`,
      ['our.yaml:1:72: register-field "2025-02-30"'],
    ],
    [
      'days out of order',
      `- { id: so-a, name: Sở A, ${SO}, validFrom: 2025-03-01, validTo: 2025-02-01 }`,
      ['our.yaml:1:9: register-validity 2025-03-01 to 2025-02-01'],
    ],
    [
      'an id that nobody bears',
      `- { id: so-a, name: Sở A, ${SO}, successors: [so-khong-co] }`,
      ['our.yaml:1:9: register-unknown-id so-khong-co'],
    ],
    [
      'a cycle of successors',
      `- { id: so-a, name: Sở A, ${SO}, successors: [so-b] }\n- { id: so-b, name: Sở B, ${SO}, successors: [so-a] }`,
      ['our.yaml:1:9: register-successor-cycle so-a → so-b → so-a'],
    ],
    [
      'two bodies with one name at one time',
      `- { id: so-a, name: Sở Rừng, ${SO} }\n- { id: so-b, name: Sở Rừng, ${SO} }`,
      ['our.yaml:1:9: register-overlapping-validity … to … and … to …'],
    ],
    [
      'an id that stands twice, where it stands again',
      `- { id: so-a, name: Sở A, ${SO} }\n- { id: so-a, name: Sở B, ${SO} }`,
      ['our.yaml:2:9: register-repeated-id so-a'],
    ],
    ['YAML that is none', '- [1\n', ['our.yaml:2:1 register-syntax']],
    ['no list', 'name: Sở A\n', ['our.yaml:1:1 register-no-list a mapping']],
    ['nothing', '', ['our.yaml:1:1 register-no-list']],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    const found = troubles(text);
    expect(found).toHaveLength(expected.length);
    for (const [i, trouble] of expected.entries()) expect(found[i]).toContain(trouble);
  });

  it('in four parts each', () => {
    const read = readRegister(`- { id: so-a, name: Sở A, ${SO}, successors: [x] }`, 'our.yaml', en);
    const [trouble] = read.ok ? [] : read.troubles;
    expect(trouble).toEqual({
      code: 'register-unknown-id',
      what: expect.stringContaining('"so-a"'),
      expected: expect.stringMatching(/\S/),
      example: expect.stringContaining('id: so-a'),
      got: 'x',
    });
  });
});
