import { describe, expect, it } from 'vitest';
import { BORDERS, draw, onlyTable, p, r, read, tbl, tc, textLines, tr } from './support.ts';

const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const ON = '<w:vMerge/>';
const HEAD = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'];

describe('tables of Word', () => {
  it('places cells that span columns and rows', async () => {
    const body = tbl([
      tr([tc('TT', START), tc('Chỉ tiêu', START), tc('Trách nhiệm', span(2))]),
      tr([tc('', ON), tc('', ON), 'Theo dõi', 'Thực hiện']),
      tr(['1', 'Hồ sơ đúng hạn', tc('Sở Nội vụ', START), 'Các sở']),
      tr(['2', 'Hồ sơ trực tuyến', tc('', ON), 'UBND cấp xã']),
    ]);
    const table = onlyTable(await read(body));
    expect(draw(table)).toEqual([
      ['TT', 'Chỉ tiêu', 'Trách nhiệm', '<'],
      ['^', '^', 'Theo dõi', 'Thực hiện'],
      ['1', 'Hồ sơ đúng hạn', 'Sở Nội vụ', 'Các sở'],
      ['2', 'Hồ sơ trực tuyến', '^', 'UBND cấp xã'],
    ]);
  });

  it('counts the columns that a row leaves out before and after its cells', async () => {
    const body = tbl([
      tr(HEAD),
      tr(['Báo cáo', 'Sở Y tế'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      tr(['1', 'Rà soát', 'Sở Tư pháp', 'Quý I']),
    ]);
    expect(draw(onlyTable(await read(body)))[1]).toEqual(['', 'Báo cáo', 'Sở Y tế', '']);
  });

  it('takes borders that a hand dragged a little for one', async () => {
    const widths = [500, 3000, 60, 2000, 400, 1600];
    const body = tbl(
      [
        tr([tc('TT'), tc('Nhiệm vụ'), tc('Chủ trì', span(2)), tc('Thời gian', span(2))]),
        tr([tc('1'), tc('Rà soát', span(2)), tc('Sở Tư pháp'), tc('Quý I', span(2))]),
        tr([tc('2'), tc('Công bố'), tc('Sở Nội vụ', span(2)), tc('Quý II', span(2))]),
        tr([tc('3'), tc('Tập huấn'), tc('Sở Y tế', span(2)), tc('Quý III', span(2))]),
        tr([tc('4'), tc('Khảo sát'), tc('Sở Tài chính', span(2)), tc('Quý IV', span(2))]),
        tr([tc('5'), tc('Báo cáo'), tc('Sở Xây dựng', span(3)), tc('Năm 2026')]),
      ],
      BORDERS,
      widths,
    );
    expect(draw(onlyTable(await read(body))).map((row) => row.join('|'))).toEqual([
      'TT|Nhiệm vụ|Chủ trì|Thời gian',
      '1|Rà soát|Sở Tư pháp|Quý I',
      '2|Công bố|Sở Nội vụ|Quý II',
      '3|Tập huấn|Sở Y tế|Quý III',
      '4|Khảo sát|Sở Tài chính|Quý IV',
      '5|Báo cáo|Sở Xây dựng|Năm 2026',
    ]);
  });

  it('keeps borders apart that some row has both of', async () => {
    const body = tbl([tr(['1', tc('Hai cột', span(2))]), tr(['a', 'b', 'c'])], BORDERS, [500, 100, 3000]);
    expect(draw(onlyTable(await read(body)))).toEqual([
      ['1', 'Hai cột', '<'],
      ['a', 'b', 'c'],
    ]);
  });

  it('knows the rows that are repeated on each page as heading', async () => {
    const body = tbl([
      tr(HEAD, '<w:tblHeader/>'),
      tr(['(1)', '(2)', '(3)', '(4)'], '<w:tblHeader/>'),
      tr(['1', 'A', 'B', 'C']),
    ]);
    expect(onlyTable(await read(body)).headerRows).toBe(2);
  });

  it('gives the lines of a cell: paragraphs and line breaks', async () => {
    const cell = tc(p('- Kế hoạch;') + p('<w:r><w:t>- Báo cáo</w:t><w:br/><w:t>quý</w:t></w:r>'));
    const body = tbl([tr(HEAD), tr(['1', cell, 'Sở Y tế', 'Quý I'])]);
    expect(draw(onlyTable(await read(body)))[1]?.[1]).toBe('- Kế hoạch; / - Báo cáo / quý');
  });

  it('joins a compound that a line break cut after its hyphen', async () => {
    const cell = tc(p('<w:r><w:t>Chương trình 09-</w:t><w:br/><w:t>CTr/TU</w:t></w:r>'));
    const body = tbl([tr(HEAD), tr(['1', cell, 'Sở Y tế', 'Quý I'])]);
    expect(draw(onlyTable(await read(body)))[1]?.[1]).toBe('Chương trình 09-CTr/TU');
  });

  it('puts the words of a nested table into the cell around it', async () => {
    const inner = tbl([tr(['Quý I', 'Xây dựng']), tr(['Quý II', 'Ban hành'])]);
    const body = tbl([tr(HEAD), tr(['1', tc(p('Hai bước:') + inner + p('')), 'Sở Y tế', 'Năm 2026'])]);
    expect(draw(onlyTable(await read(body)))[1]?.[1]).toBe(
      'Hai bước: / Quý I / Xây dựng / Quý II / Ban hành',
    );
  });

  it('joins two tables that nothing stands between', async () => {
    const widths = [500, 3000, 2000, 1500];
    const body =
      tbl([tr(HEAD)], BORDERS, widths) + tbl([tr(['1', 'Rà soát', 'Sở Tư pháp', 'Quý I'])], BORDERS, widths);
    expect(onlyTable(await read(body)).rows).toBe(2);
  });

  it('opens content controls around rows, cells and text', async () => {
    const sdt = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const body = tbl([
      tr(HEAD),
      sdt(
        tr(['1', tc(sdt(p('Rà soát'))), 'Sở Tư pháp', 'Quý I']).replace(
          '<w:tc>',
          sdt(tc('0')).concat('<w:tc>'),
        ),
      ),
    ]);
    expect(draw(onlyTable(await read(body)))[1]?.slice(0, 3)).toEqual(['0', '1', 'Rà soát']);
  });

  it('sets text aside that a merged cell hides, and warns', async () => {
    const body = tbl([tr(HEAD), tr(['1', tc('A', START), 'X', 'Y']), tr(['2', tc('Bị che', ON), 'X', 'Y'])]);
    const source = await read(body);
    expect(draw(onlyTable(source))[2]?.[1]).toBe('^');
    expect(source.discarded.map((d) => [d.text, d.source.path])).toEqual([
      ['Bị che', 'body/table[1]/row[3]/cell[2]/p[1]'],
    ]);
    expect(source.diagnostics.map((d) => d.code)).toEqual(['hidden-cell-text']);
  });

  it('names the table, row, cell and paragraph of each word', async () => {
    const source = await read(p('Trước') + tbl([tr(HEAD), tr(['1', tc(p('') + p('Rà soát')), 'B', 'C'])]));
    const cell = onlyTable(source).cells.find((c) => c.row === 1 && c.column === 1);
    expect(cell?.lines[0]?.tokens[0]?.path).toBe('body/table[1]/row[2]/cell[2]/p[2]');
  });
});

describe('tables that only arrange text', () => {
  const LETTERHEAD = tbl(
    [
      tr([
        tc(p('UBND TỈNH AN HẢI') + p('SỞ NỘI VỤ')),
        tc(p('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Độc lập - Tự do - Hạnh phúc')),
      ]),
      tr(['Số: 12/KH-SNV', 'An Hải, ngày 05 tháng 01 năm 2026']),
    ],
    '',
  );

  it('gives a letterhead as lines, the left column before the right', async () => {
    expect(textLines(await read(LETTERHEAD))).toEqual([
      'UBND TỈNH AN HẢI',
      'SỞ NỘI VỤ',
      'Số: 12/KH-SNV',
      'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'An Hải, ngày 05 tháng 01 năm 2026',
    ]);
  });

  it('gives recipients and signature as lines', async () => {
    const body = tbl(
      [
        tr([
          tc(p('Nơi nhận:') + p('- Như trên;')),
          tc(p('KT. GIÁM ĐỐC') + p('PHÓ GIÁM ĐỐC') + p('Trần Văn Bình')),
        ]),
      ],
      '',
    );
    expect(textLines(await read(body))).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Trần Văn Bình',
    ]);
  });

  it('gives a signature of two rows without recipients as lines', async () => {
    const body = tbl([tr(['', 'TM. ỦY BAN NHÂN DÂN']), tr(['', 'Lê Thị Hoa'])]);
    expect(textLines(await read(body))).toEqual(['TM. ỦY BAN NHÂN DÂN', 'Lê Thị Hoa']);
  });

  it('keeps a table inside a frame a table', async () => {
    const inner = tbl([tr(HEAD), tr(['1', 'Rà soát', 'Sở Tư pháp', 'Quý I'])]);
    const source = await read(tbl([tr([tc(p('PHỤ LỤC') + inner + p(''))])], ''));
    expect(textLines(source)).toEqual(['PHỤ LỤC']);
    expect(onlyTable(source).rows).toBe(2);
  });

  it('keeps a drawn heading row of its own a table', async () => {
    expect(onlyTable(await read(tbl([tr(HEAD)]) + p('') + p('Hết'))).columns).toBe(4);
  });

  it('keeps a table of tasks whose last row is a signature', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => tr([`${i + 1}`, 'Nhiệm vụ', 'Sở Y tế', 'Quý I']));
    const body = tbl([tr(HEAD), ...rows, tr([tc('Nơi nhận: Như trên', span(4))])]);
    expect(onlyTable(await read(body)).rows).toBe(11);
  });

  it('numbers and offsets grow from block to block whatever the order', async () => {
    const source = await read(
      LETTERHEAD + p(r('KẾ HOẠCH')) + tbl([tr(HEAD), tr(['1', 'A', 'B', 'C'])]) + p('Hết'),
    );
    const starts = source.blocks
      .flatMap((b) =>
        b.kind === 'line' ? b.tokens : b.cells.flatMap((c) => c.lines.flatMap((l) => l.tokens)),
      )
      .map((t) => t.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(starts).size).toBe(starts.length);
  });
});
