import { describe, expect, it } from 'vitest';
import { FORMS, findTimes } from '../../../src/grammars/deadlines/forms.ts';
import { GUARDS, maskGuarded } from '../../../src/grammars/deadlines/guards.ts';
import { Words } from '../../../src/grammars/deadlines/words.ts';

describe('the table of forms', () => {
  it.each(FORMS.map((form) => [form.name, form.example] as const))(
    '%s reads its own example',
    (name, example) => {
      const w = new Words(example);
      maskGuarded(w);
      expect(findTimes(w).map((found) => found.form)).toContain(name);
    },
  );

  it('names each form once', () => {
    expect(new Set(FORMS.map((form) => form.name)).size).toBe(FORMS.length);
  });
});

describe('the table of guards', () => {
  const examples = GUARDS.flatMap((guard) =>
    guard.example.split(';').map((part) => [guard.name, part.trim()] as const),
  );
  it.each(examples)('%s hides "%s"', (_, example) => {
    const w = new Words(example);
    maskGuarded(w);
    expect(w.list.some((_lexeme, i) => w.isMasked(i))).toBe(true);
    expect(findTimes(w).filter((found) => found.time.kind !== 'external')).toEqual([]);
  });
});
