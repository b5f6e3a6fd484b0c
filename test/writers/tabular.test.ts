import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { csvText, jsonText, markdownText, type Tabular, yamlText } from '../../src/writers/tabular.ts';

const TABLE: Tabular = {
  columns: [
    { name: 'number', heading: 'TT' },
    { name: 'lead', heading: 'Chủ trì' },
    { name: 'confidence', heading: 'Độ tin cậy', numeric: true },
  ],
  rows: [
    { lead: ['Sở Nội vụ', 'Sở Tư pháp'], number: '1', confidence: 0.5, unasked: 'x' },
    { lead: [], number: '2 | 3\nhai', confidence: null },
  ],
};
const OBJECTS = [
  { number: '1', lead: ['Sở Nội vụ', 'Sở Tư pháp'], confidence: 0.5 },
  { number: '2 | 3\nhai', lead: [], confidence: null },
];

describe('rows under columns', () => {
  it('are objects for programs, in the order of the columns', async () => {
    expect(JSON.parse(jsonText(TABLE))).toEqual(OBJECTS);
    expect(Object.keys(JSON.parse(jsonText(TABLE))[0])).toEqual(['number', 'lead', 'confidence']);
    expect(parse(await yamlText(TABLE))).toEqual(OBJECTS);
  });
  it('are lines for spreadsheets', async () => {
    expect(await csvText(TABLE)).toBe(
      'TT,Chủ trì,Độ tin cậy\r\n1,Sở Nội vụ; Sở Tư pháp,0.5\r\n"2 | 3\nhai",,\r\n',
    );
  });
  it('are a pipe table whose cells hold no pipe', () => {
    expect(markdownText(TABLE)).toBe(
      '| TT | Chủ trì | Độ tin cậy |\n| --- | --- | ---: |\n| 1 | Sở Nội vụ; Sở Tư pháp | 0.5 |\n| 2 \\| 3<br>hai |  |  |\n',
    );
  });
});
