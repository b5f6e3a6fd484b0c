import { describe, expect, it } from 'vitest';
import { isPersonName, personsIn } from '../../src/grammars/persons.ts';
import { wordKey } from '../../src/text/fold.ts';

/** Each word of a text with what is said of it. */
const said = (text: string): string => {
  const words = text.split(' ');
  return [...personsIn(words, words.map(wordKey))].join('');
};

describe('What may be a person’s name?', () => {
  it.each([
    'Lò Mây',
    'Lò Văn Thảo',
    'Nguyễn Thị Hoa Mai',
    'Công Tằng Tôn Nữ Thị Hương',
    'Trần Á',
    'TS. Lò Văn Thảo',
    'ThS Hà Mận',
    'PGS.TS. Hà Mận',
    // with a name of forty letters
    `Lò ${'N'.padEnd(37, 'g')}`,
  ])('%s', (text) => {
    expect(isPersonName(text)).toBe(true);
  });

  it.each([
    ['one syllable', 'Lò'],
    ['a degree and one syllable', 'TS. Lò'],
    ['seven syllables', 'Lò Văn Thảo Một Hai Ba Bốn'],
    ['capitals only', 'LÒ VĂN THẢO'],
    ['initials only', 'L V T'],
    ['a word in small letters', 'Lò văn Thảo'],
    ['a full stop', 'Lò Văn Thảo.'],
    ['two spaces', 'Lò  Thảo'],
    ['a body', 'Sở Y tế'],
    ['a quarter', 'Quý I'],
    ['a chapter', 'Chương V'],
    ['forty-one letters', `Lò ${'N'.padEnd(38, 'g')}`],
    ['nothing', ''],
  ])('not %s', (_, text) => {
    expect(isPersonName(text)).toBe(false);
  });
});

describe('Where do names of persons stand in running text?', () => {
  it.each([
    ['a surname and two names', 'giao Lò Thị Mây làm', '01220'],
    ['at the end, with a comma', 'Lò Thị Mây, Nông Văn Páo.', '122122'],
    ['of a name of four syllables the first three', 'Trần Thị Hoa Mai', '1220'],
    ['a surname that is a name as well', 'Lò Hà Mai Lan', '1220'],
    ['no surname', 'Kế Hoạch Năm', '000'],
    ['a surname in small letters', 'lò Thị Mây', '000'],
    ['two words only', 'xem Lò Mây', '000'],
    ['a comma inside', 'Lò Thị, Mây', '000'],
    ['a word in small letters behind', 'Lò Thị làm', '000'],
    ['nothing', '', '0'],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toBe(expected);
  });
});
