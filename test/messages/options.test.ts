import { describe, expect, test } from 'vitest';
import { messagesIn, named, troubleIn } from '../../src/messages/index.ts';
import { flagOf, setting, statement, wrongOption } from '../../src/messages/options.ts';
import { LANGUAGES } from '../../src/model/language.ts';

describe('an option', () => {
  test('has the flag of its name, or its own', () => {
    expect(['dueIn', 'group', 'minConfidence'].map(flagOf)).toEqual([
      '--due-in',
      '--group',
      '--min-confidence',
    ]);
    expect(flagOf('events')).toBe('--event');
  });

  test.each([
    ['group', 'II', '{ group: "II" }', '--group II'],
    ['agency', 'Sở Nội vụ', '{ agency: "Sở Nội vụ" }', '--agency "Sở Nội vụ"'],
    ['topic', ['tthc', 'cds'], '{ topic: ["tthc", "cds"] }', '--topic tthc,cds'],
    ['limit', 20, '{ limit: 20 }', '--limit 20'],
    ['overdue', true, '{ overdue: true }', '--overdue'],
  ])('%s is set by a program and by a person', (option, value, example, typed) => {
    expect(setting(option, value)).toEqual({ example, onCommandLine: { example: typed } });
  });

  test('with names that are no words is quoted as JavaScript wants it', () => {
    expect(setting('rules', { 'no-product': 'off' }).example).toBe('{ rules: { "no-product": "off" } }');
  });

  test('that is wrong is called by both of its names', () => {
    expect(wrongOption('dueIn', '2024', (name) => `${name} is wrong`)).toEqual({
      what: 'dueIn is wrong',
      example: '{ dueIn: "2024" }',
      onCommandLine: { what: '--due-in is wrong', example: '--due-in 2024' },
    });
  });
});

describe('a statement that was refused', () => {
  test.each([
    ['unit', '--unit "Sở Nội vụ"'],
    ['occurrence', '--occurrence 31/3/2026'],
    ['extendTo', '--granted "45/UBND-NC@2026-06-20"'],
    ['task', '--evidence "123/BC-SNV@2026-03-10"'],
  ])('for its %s is shown with %s', (field, option) => {
    const { example } = messagesIn('vi').follow.troubles.refused('…', 'x', field);
    expect(example).toBe(statement('ke-hoach.json', field));
    expect(example).toContain(option);
  });
});

describe('a trouble about an option', () => {
  const trouble = messagesIn('en').troubles.badPeriod('dueIn', 'soon');

  test('tells a program the name of the option', () => {
    expect(troubleIn(trouble, 'en')).toMatchObject({ what: 'dueIn does not take "soon"' });
    expect(troubleIn(trouble, 'en')).not.toHaveProperty('onCommandLine');
  });

  test('tells who typed it the flag', () => {
    expect(troubleIn(trouble, 'en', 'command-line')).toMatchObject({
      what: '--due-in does not take "soon"',
      example: '--due-in "quý I/2024"',
    });
  });

  test('begins with the file in both', () => {
    const about = named(trouble, 'plan.txt');
    expect(about.what).toBe('plan.txt dueIn does not take "soon"');
    expect(about.onCommandLine?.what).toBe('plan.txt --due-in does not take "soon"');
  });

  test.each(LANGUAGES)('shows no flags to programs (%s)', (language) => {
    const { troubles, unreadable, diff } = messagesIn(language);
    const said = [
      troubles.unknownTopic('x', [], ['a']),
      troubles.unknownColumn('x', 'tasks', [], ['a']),
      troubles.unknownAgency('x', []),
      troubles.unknownGroup('x', []),
      troubles.unknownFile('x', []),
      troubles.unknownKind('x', [], ['a']),
      troubles.unknownState('x', [], ['a']),
      troubles.unknownEvent('x', []),
      troubles.unknownRule('x', []),
      troubles.badPeriod('dueIn', 'x'),
      troubles.badLength('within', 'x'),
      troubles.notApplicable(['group'], 'sections', [['topic'], ['minConfidence', 'maxConfidence']]),
      diff.troubles.unknownKind('x', ['a'], []),
      unreadable.tooLarge('1 MB', '2 MB'),
      unreadable.pdfEncrypted(),
      unreadable.pdfWrongPassword(),
      unreadable.pdfNoText(1, 0),
      unreadable.jsonWithoutPlan(),
      unreadable.outOfTime(3),
      unreadable.empty('x'),
      unreadable.isFolder(),
      unreadable.missing('file'),
      unreadable.closed(null),
      unreadable.notYet('x'),
      unreadable.notAPlan('', 'x', 0),
      unreadable.brokenPlanFile(['JSON'], 'x'),
      unreadable.noDocuments(),
    ].map((each) => troubleIn(each, language));
    expect(JSON.stringify(said)).not.toMatch(/--[a-z]/);
    for (const { example } of said) expect(example).not.toMatch(/^reform-plan /);
  });
});
