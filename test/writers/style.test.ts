import { expect, it } from 'vitest';
import { printable, shown } from '../../src/writers/style.ts';

const TITLE = '\u001B]0;Kho thóc\u0007';

it('text of unknown origin has nothing that a terminal acts on', () => {
  expect(printable(`Phơi\u001B[31m lúa\r\u009B2J ${TITLE}\u202Eagno`)).toBe(
    'Phơi [31m lúa 2J  ]0;Kho thóc agno',
  );
});

it('what is shown on a terminal keeps its lines, tabs and colours, and nothing else acts', () => {
  const kept = 'Sân\tphơi\r\n\u001B[1mKho\u001B[22m \u001B[31mthóc\u001B[39m\n';
  expect(shown(kept)).toBe(`${kept}\u001B[39m\u001B[22m`);
  expect(shown('Sân\tphơi\r\n')).toBe('Sân\tphơi\r\n');
  expect(shown(`a${TITLE}b\rc\u001B[2Jd\u009B2Je\u2066f\u007F`)).toBe(
    'a\uFFFD]0;Kho thóc\uFFFDb\uFFFDc\uFFFD[2Jd\uFFFD2Je\uFFFDf\uFFFD',
  );
});

it('colours that no writer uses are marked, since they may hide words', () => {
  const hiding = ['\u001B[8m', '\u001B[30;40m', '\u001B[38;5;0m', '\u001B[7m', '\u001B[m'];
  for (const colour of hiding) expect(shown(`a${colour}b`)).toBe(`a\uFFFD${colour.slice(1)}b`);
});
