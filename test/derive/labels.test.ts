import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelledSections, labelledIn, withoutLabelled } from '../../src/derive/labelled.ts';
import { section } from '../diff/plans.ts';

const told = (text: string) => labelledIn(text).map(({ label, text: words }) => `${label}: ${words}`);

describe('labelled words of a sentence', () => {
  it.each<[string, string[]]>([
    ['Cơ quan chủ trì: Sở Y tế', ['lead: Sở Y tế']],
    ['Cơ quan thực hiện: Sở Y tế.', ['lead: Sở Y tế']],
    ['Sơn bến. Cơ quan phối hợp: Sở Y tế; Công an.', ['coordinate: Sở Y tế; Công an']],
    ['Sơn bến (chủ trì: Sở Y tế; thời gian: Quý II) rồi nghỉ.', ['lead: Sở Y tế', 'deadline: Quý II']],
    ['Sản phẩm: Báo cáo –\nViệc sau', ['product: Báo cáo']],
    ['- Chủ trì: Sở Y tế - Thời gian: Quý II', ['lead: Sở Y tế', 'deadline: Quý II']],
    ['Thời gian hoàn thành: Quý II. Sau đó nghỉ.', ['deadline: Quý II']],
    ['Thời gian hoàn thành: ngày 5.6 rồi nghỉ', ['deadline: ngày 5.6 rồi nghỉ']],
    ['Chủ trì: Sở Y tế./.', ['lead: Sở Y tế']],
    ['Chủ trì:', ['lead: ']],
    ['Việc gồm: sơn bến', []],
    ['Thực hiện: sơn bến', []],
    ['Sở chủ trì sơn bến', []],
    ['', []],
  ])('%s', (text, labelled) => {
    expect(told(text)).toEqual(labelled);
  });

  it('say where label and words stand', () => {
    const text = 'Sơn bến; chủ trì: Sở Y tế; thời gian: Quý II.';
    expect(labelledIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'chủ trì: Sở Y tế; ',
      'thời gian: Quý II',
    ]);
  });

  it('leave the other words at their places', () => {
    const text = 'Sơn bến; chủ trì: Sở Y tế; thời gian: Quý II. Nghỉ.';
    const rest = withoutLabelled(text, ['deadline']);
    expect(rest).toBe(`Sơn bến; chủ trì: Sở Y tế; ${' '.repeat('thời gian: Quý II'.length)}. Nghỉ.`);
    expect(withoutLabelled(text, ['product'])).toBe(text);
  });

  it('whatever the text is, nothing moves and nothing is taken but what is labelled', () => {
    const part = fc.constantFrom(
      'Chủ trì:',
      'thời gian:',
      'Sở Y tế',
      ' ',
      '; ',
      '. ',
      '(',
      ')',
      '\n',
      '- ',
      'Sơn bến',
      'Quý II',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const rest = withoutLabelled(text, ['lead', 'deadline']);
        expect(rest).toHaveLength(text.length);
        for (const [i, letter] of [...rest].entries()) if (letter !== ' ') expect(letter).toBe(text[i]);
        for (const { from, to, text: words } of labelledIn(text))
          expect(text.slice(from, to)).toContain(words);
      }),
      { numRuns: 60 },
    );
  });
});

describe('points that only label', () => {
  const owners = (...texts: [path: string, text: string, more?: object][]) => {
    const sections = texts.map(([path, text, more]) =>
      section(path, text, { kind: path.includes('-') ? 'dash' : 'letter', ...more }),
    );
    const labels = new LabelledSections(sections);
    return {
      owners: sections.map(({ id }) => labels.ownerOf(id)),
      of: (id: string) => labels.of(id).map(({ label, text }) => `${label}: ${text}`),
    };
  };

  it('belong to the task above them, with what its own sentence labels', () => {
    const read = owners(
      ['I.a', 'Sơn bến (thời gian: Quý I).'],
      ['I.a.-1', 'Chủ trì: Sở Y tế;'],
      ['I.a.-2', 'Sản phẩm: Bến mới.'],
    );
    expect(read.owners).toEqual([null, 'I.a', 'I.a']);
    expect(read.of('I.a')).toEqual(['deadline: Quý I', 'lead: Sở Y tế', 'product: Bến mới']);
  });

  it('belong to the point before them where each of several tasks has its own', () => {
    const read = owners(
      ['I.a', 'Các việc'],
      ['I.a.-1', 'Sơn bến.'],
      ['I.a.-2', 'Chủ trì: Sở Y tế;'],
      ['I.a.-3', 'Kẻ vạch.'],
      ['I.a.-4', 'Chủ trì: Sở Nội vụ.'],
    );
    expect(read.owners).toEqual([null, null, 'I.a.-1', null, 'I.a.-3']);
    expect(read.of('I.a.-3')).toEqual(['lead: Sở Nội vụ']);
  });

  it('of one task stay with it where another point says more', () => {
    const read = owners(
      ['I.a', 'Sơn bến'],
      ['I.a.-1', 'Sơn hai lớp.'],
      ['I.a.-2', 'Chủ trì: Sở Y tế;'],
      ['I.a.-3', 'Thời gian: Quý I.'],
    );
    expect(read.owners).toEqual([null, null, 'I.a', 'I.a']);
  });

  it('are dashes without a title that say nothing before the label', () => {
    const point = (text: string, more = {}) => owners(['I.a', 'Sơn bến'], ['I.a.-1', text, more]).owners[1];
    expect(point('Chủ trì: Sở Y tế')).toBe('I.a');
    expect(point('Chủ trì: Sở Y tế', { kind: 'plus' })).toBe('I.a');
    expect(point('Chủ trì: Sở Y tế', { kind: 'letter' })).toBeNull();
    expect(point('Chủ trì: Sở Y tế', { title: 'Ai làm' })).toBeNull();
    expect(point('Sơn hai lớp; chủ trì: Sở Y tế')).toBeNull();
    expect(point('Sơn hai lớp')).toBeNull();
  });

  it('without a parent belong to nobody', () => {
    expect(owners(['-1', 'Chủ trì: Sở Y tế']).owners).toEqual([null]);
  });
});
