import { strToU8, zipSync } from 'fflate';

/**
 * Documents that grow with `n` in one respect, in which a reader or the parser might take more than its share of
 * work: one entry a construct. `n` is the size at which the slope is measured; the double of it is the other one.
 */

const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** A Word file of a body, with styles and numberings if there are any. */
export function word(body, { styles, numbering } = {}) {
  const parts = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': `${RELATIONS}<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${RELATIONS}<Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${WORD}>${styles ?? ''}</w:styles>`,
    'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${WORD}>${numbering ?? ''}</w:numbering>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const many = (n, make, joint = '') => Array.from({ length: n }, (_, i) => make(i)).join(joint);
const at = (list, i) => list[i % list.length];

const para = (text, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${para(text)}</w:tc>`;
const table = (rows) => `<w:tbl>${rows}</w:tbl>`;
const line = (...cells) => `<w:tr>${cells.map((text) => cell(text)).join('')}</w:tr>`;

const HEADING = [
  'STT',
  'Nhiệm vụ',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
];
const BODIES = ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', 'Sở Tài chính'];
const TIMES = ['Quý I', 'Quý II/2026', 'Thường xuyên', 'Tháng 6/2026'];
const row = (i) => [
  String(i + 1),
  `${at(['Rà soát', 'Xây dựng', 'Kiểm tra'], i)} văn bản về lĩnh vực thứ ${i % 97}`,
  at(['Báo cáo', 'Kế hoạch của Sở'], i),
  at(BODIES, i),
  at(BODIES, i + 1),
  at(TIMES, i),
];
const HEAD = 'KẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC TIÊU\n';
const APPENDIX = `${HEAD}1. Làm tốt.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n`;
const wide = (cells) => cells.map((c, i) => c.padEnd([6, 60, 24, 24, 24, 14][i] ?? 14)).join('');
const TABS = `${APPENDIX}${HEADING.join('\t')}\n`;
const empty = ['', '', '', ''];
const page = (body) => `<!doctype html><meta charset="utf-8"><body><p>KẾ HOẠCH</p>${body}</body>`;

const style = (i, below) =>
  `<w:style w:type="paragraph" w:styleId="s${i}">${below === null ? '' : `<w:basedOn w:val="s${below}"/>`}<w:rPr><w:b/></w:rPr></w:style>`;

/** @typedef {{ n: number, type: string, of: (n: number) => string | Uint8Array }} Construct */

const DOCX = {
  'list levels': [
    2000,
    (n) =>
      word(
        many(n, (i) => para('Việc', `<w:numPr><w:ilvl w:val="${i * 1e6}"/><w:numId w:val="1"/></w:numPr>`)),
      ),
  ],
  'styles, each based on the next': [
    2400,
    (n) =>
      word(
        many(n, (i) => para('Việc', `<w:pStyle w:val="s${i}"/>`)),
        { styles: many(n, (i) => style(i, i + 1 < n ? i + 1 : null)) },
      ),
  ],
  'styles based in a ring': [
    2400,
    (n) =>
      word(
        many(n, (i) => para('Việc', `<w:pStyle w:val="s${i}"/>`)),
        { styles: many(n, (i) => style(i, (i + 1) % n)) },
      ),
  ],
  'numberings, each through the next style': [
    2400,
    (n) =>
      word(
        many(n, (i) => para('Việc', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${i + 1}"/></w:numPr>`)),
        {
          numbering:
            many(
              n,
              (i) => `<w:abstractNum w:abstractNumId="${i}"><w:numStyleLink w:val="s${i}"/></w:abstractNum>`,
            ) + many(n, (i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`),
          styles: many(
            n,
            (i) =>
              `<w:style w:type="numbering" w:styleId="s${i}"><w:pPr><w:numPr><w:numId w:val="${((i + 1) % n) + 1}"/></w:numPr></w:pPr></w:style>`,
          ),
        },
      ),
  ],
  'small tables': [
    2400,
    (n) =>
      word(many(n, () => table(line('1', 'Việc', 'Sở Nội vụ') + line('2', 'Việc', 'Sở Nội vụ')) + para('x'))),
  ],
  'small tables, joined': [
    2400,
    (n) => word(many(n, () => table(line('1', 'Việc', 'Sở Nội vụ') + line('2', 'Việc', 'Sở Nội vụ')))),
  ],
  'tables of one heading': [
    1200,
    (n) => word(para('PHỤ LỤC') + many(n, (i) => table(line(...HEADING) + line(...row(i))) + para(''))),
  ],
  'rows of a huge gridSpan': [
    4000,
    (n) =>
      word(
        table(
          line(...HEADING) +
            many(n, () => `<w:tr>${cell('Việc', '<w:gridSpan w:val="32000"/>')}${cell('x')}</w:tr>`),
        ),
      ),
  ],
  'one cell merged down': [
    4000,
    (n) =>
      word(
        table(
          many(
            n,
            (i) =>
              `<w:tr>${cell(i ? '' : 'a', `<w:vMerge${i ? '' : ' w:val="restart"'}/>`)}${cell('Việc')}${cell('x')}</w:tr>`,
          ),
        ),
      ),
  ],
  'columns of a row': [500, (n) => word(table(many(20, () => `<w:tr>${many(n, () => cell('x'))}</w:tr>`)))],
  'declarations of name spaces, nested': [
    8000,
    (n) =>
      word(
        `${many(350, (i) => `<w:sdt xmlns:a${i}="urn:${i}">`)}${many(n, (i) => `<w:p xmlns:b${i}="urn:b"><w:r><w:t>x</w:t></w:r></w:p>`)}${'</w:sdt>'.repeat(350)}`,
      ),
  ],
  'declarations of name spaces at one element': [
    4000,
    (n) =>
      word(
        `<w:p ${many(n, (i) => `xmlns:b${i}="urn:b" `)}>${many(n, () => '<w:r><w:t>x </w:t></w:r>')}</w:p>`,
      ),
  ],
  'attributes of one element': [8000, (n) => word(`<w:p ${many(n, (i) => `w:a${i}="b" `)}/>${para('Việc')}`)],
  'tables within tables': [
    100,
    (n) => word(`${'<w:tbl><w:tr><w:tc>'.repeat(n)}${para('x')}${'</w:tc></w:tr></w:tbl>'.repeat(n)}`),
  ],
  'runs of one paragraph': [
    8000,
    (n) =>
      word(
        `<w:p>${many(n, (i) => `<w:r><w:t xml:space="preserve">chữ${i % 7 ? '' : ' '}</w:t></w:r>`)}</w:p>`,
      ),
  ],
  'fields, none ended': [
    4000,
    (n) =>
      word(
        `<w:p>${many(n, () => '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>x </w:t></w:r>')}</w:p>`,
      ),
  ],
  'paragraphs of one cell': [
    2000,
    (n) =>
      word(
        table(
          line(...HEADING) +
            `<w:tr>${cell('1')}<w:tc>${many(n, () => para('Rà soát văn bản'))}</w:tc>${many(4, () => cell('x'))}</w:tr>`,
        ),
      ),
  ],
};

const HTML = {
  'rows of a huge rowspan': [
    1000,
    (n) => page(`<table border=1>${many(n, () => '<tr><td rowspan=65534>x')}</table>`),
  ],
  'a triangle of rowspans': [
    500,
    (n) => page(`<table border=1>${many(n, (i) => `<tr><td rowspan=${n - i}>x<td>y`)}</table>`),
  ],
  'a grid of spans': [
    100,
    (n) => page(`<table border=1>${many(n, () => '<tr><td colspan=1000 rowspan=2>x<td>y')}</table>`),
  ],
  'rows with holes': [
    8000,
    (n) => page(`<table border=1><tr><td colspan=1000>x${many(n, () => '<tr><td>y')}</table>`),
  ],
  'elements within elements': [8000, (n) => page(`${'<div>'.repeat(n)}x`)],
  'lists within lists': [200, (n) => page(`${'<ol><li>Việc'.repeat(n)}`)],
  'tables within tables': [200, (n) => page(`${'<table border=1><tr><td>a<td>'.repeat(n)}x`)],
  'small tables': [
    2400,
    (n) =>
      page(many(n, () => '<table border=1><tr><td>1<td>Việc<td>Sở Nội vụ<tr><td>2<td>Việc<td>x</table>')),
  ],
  'open formatting': [1000, (n) => page(many(n, () => '<p><b><i>Việc'))],
  'attributes of one element': [8000, (n) => page(`<p ${many(n, (i) => `a${i}=b `)}>x`)],
  'words outside the cells of a table': [
    4000,
    (n) => page(`<table>${many(n, () => 'lạc <tr><td>x')}</table>`),
  ],
  entities: [40_000, (n) => page(`<p>${'&agrave;&#7879; '.repeat(n)}`)],
};

const TEXT = {
  'points of a dash': [
    4000,
    (n) => HEAD + many(n, (i) => `- Rà soát văn bản thứ ${i} trước ngày 15/12/2026.\n`),
  ],
  'points of a dash, short': [16_000, (n) => HEAD + '- Việc;\n'.repeat(n)],
  'points that label': [
    2000,
    (n) => HEAD + '- Rà soát văn bản.\n- Chủ trì: Sở Y tế.\n- Thời gian: quý II.\n'.repeat(n),
  ],
  'points that label, one of dots': [60_000, (n) => `${HEAD}- Thời gian: ${'.'.repeat(n)} quý II\n`],
  'points of two signs': [4000, (n) => HEAD + '- Việc:\n+ Việc;\n'.repeat(n)],
  // its bytes grow with n, so the depth with the root
  'numbers, each one deeper': [
    160_000,
    (n) => HEAD + many(Math.round(Math.sqrt(n)), (i) => `${many(i + 1, () => '1', '.')}. Việc\n`),
  ],
  'numbers of one depth': [2000, (n) => HEAD + many(n, (i) => `1.${i + 1}. Việc\n`)],
  'lines of a letter': [4000, (n) => 'a\n'.repeat(n)],
  'lines of two letters': [4000, (n) => 'a b\n'.repeat(n)],
  'letters in turn': [4000, (n) => 'a\nb\n'.repeat(n)],
  'lines of a number': [4000, (n) => many(n, (i) => `${i % 1000}\n`)],
  'lines of a number of four digits': [4000, (n) => many(n, (i) => `${1000 + (i % 9000)}\n`)],
  'tabs, wide and narrow rows': [4000, (n) => `${TABS}${'x\t'.repeat(150)}\n${'1\tx\ty\n'.repeat(n)}`],
  'rows of tabs': [8000, (n) => `${'\t'.repeat(100)}a\n`.repeat(n / 20)],
  'rows, tabs': [1000, (n) => TABS + many(n, (i) => `${row(i).join('\t')}\n`)],
  'rows, flattened': [
    400,
    (n) => `${APPENDIX}${HEADING.join('\n\n')}\n\n${many(n, (i) => row(i).join('\n\n'), '\n\n')}`,
  ],
  'rows, one a line': [
    400,
    (n) => `${APPENDIX}${HEADING.join(' ')}\n${many(n, (i) => row(i).join(' '), '\n')}`,
  ],
  'rows, fixed width': [400, (n) => `${APPENDIX}${wide(HEADING)}\n${many(n, (i) => wide(row(i)), '\n')}`],
  'rows without numbers, flattened': [
    400,
    (n) =>
      `${APPENDIX}${HEADING.slice(1).join('\n\n')}\n\n${many(n, (i) => row(i).slice(1).join('\n\n'), '\n\n')}`,
  ],
  'further lines of one task': [
    1000,
    (n) =>
      TABS +
      many(
        n,
        (i) =>
          row(i)
            .with(0, i ? '' : '1')
            .join('\t'),
        '\n',
      ),
  ],
  'parts of one task': [
    1000,
    (n) =>
      `${TABS}${row(0).join('\t')}\n${many(n, (i) => [`1.${i + 1}`, `Việc ${i}`, ...empty].join('\t'), '\n')}`,
  ],
  'the same number again': [1000, (n) => TABS + many(n, (i) => row(i).with(0, '1').join('\t'), '\n')],
  groups: [1000, (n) => TABS + many(n, (i) => (i % 2 ? row(i).join('\t') : `I\tNhóm ${i}\t\t\t\t`), '\n')],
  headings: [400, (n) => APPENDIX + many(n, () => HEADING.join('\n'), '\n')],
  'headings of tabs': [1000, (n) => APPENDIX + many(n, () => `${HEADING.join('\t')}\n\n`)],
  'headings of columns side by side': [
    200,
    (n) => APPENDIX + 'Kế hoạch   Nhiệm vụ   Chủ trì   Thời gian\n'.repeat(n),
  ],
  'headings of columns side by side, over lines': [
    100,
    (n) => APPENDIX + '    Nội dung      Đơn vị       Thời gian\n    việc       chủ         hoàn\n'.repeat(n),
  ],
  'kinds of documents': [16_000, (n) => 'KẾ HOẠCH\n\n'.repeat(n)],
  'words of one cell': [
    400,
    (n) =>
      `${APPENDIX}${HEADING.join('\n\n')}\n\n1\n\n${many(n, (i) => `Rà soát văn bản thứ ${i} của tỉnh`, '\n\n')}`,
  ],
  'bodies of one cell': [1000, (n) => `${TABS}1\tViệc\tx\t${many(n, (i) => at(BODIES, i), ', ')}\t\tQuý I\n`],
  'times of one cell': [
    500,
    (n) => `${TABS}1\tViệc\tx\tSở Nội vụ\t\t${many(n, (i) => `Tháng ${(i % 12) + 1}/2026`, '; ')}\n`,
  ],
  'citations of one line': [
    500,
    (n) => `${HEAD}1. Theo ${many(n, (i) => `Nghị quyết số ${i + 1}/NQ-CP`, ', ')}.\n`,
  ],
  'lines of one section': [2000, (n) => HEAD + many(n, (i) => `rà soát văn bản về lĩnh vực thứ ${i},\n`)],
  bases: [
    1000,
    (n) =>
      `KẾ HOẠCH\nCải cách hành chính\n${many(n, (i) => `Căn cứ Nghị quyết số ${i + 1}/NQ-CP của Chính phủ;\n`)}I. VIỆC\n`,
  ],
  recipients: [2000, (n) => `${HEAD}1. Làm tốt.\n\nNơi nhận:\n${many(n, (i) => `- Sở số ${i};\n`)}`],
  appendices: [
    400,
    (n) =>
      HEAD + many(n, (i) => `PHỤ LỤC ${i + 1}\nDANH MỤC\n\n${HEADING.join('\t')}\n${row(i).join('\t')}\n\n`),
  ],
  'labels of appendices': [2000, (n) => HEAD + 'PHỤ LỤC\n'.repeat(n)],
  'blank pages': [16_000, (n) => HEAD + '\f'.repeat(n)],
  pages: [2000, (n) => HEAD + many(n, (i) => `Việc thứ ${i}\n${i + 1}\f`)],
  'letterheads again': [
    400,
    (n) =>
      'ỦY BAN NHÂN DÂN\nTỈNH AN HẢI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-UBND\nKẾ HOẠCH\nCải cách\n'.repeat(
        n,
      ),
  ],
  'words without a place': [1000, (n) => APPENDIX + many(n, (i) => `Rà soát văn bản thứ ${i} của tỉnh\n`)],
  prose: [1000, (n) => many(n, (i) => `Hôm nay chúng tôi đi ra bờ sông lần thứ ${i} và ngồi xem thuyền.\n`)],
  ...Object.fromEntries(
    [
      ' ',
      '\t',
      '\u00A0',
      '1',
      '1.',
      '-',
      '- ',
      '*',
      '_',
      '|',
      '(',
      '<',
      '/',
      '1/1/',
      'I',
      'A ',
      'a ',
      'Sở ',
      'Quý ',
      '\u0301',
      'số 1/',
      'ngày ',
    ].map((piece) => [
      `a line of ${JSON.stringify(piece)}`,
      [10_000, (n) => `${HEAD}1. Làm tốt\n${piece.repeat(n)}x\n`],
    ]),
  ),
};

const MARKDOWN = {
  'bars of one line': [2000, (n) => `${'|'.repeat(n)}\n${'|'.repeat(n)}\n`],
  'rows of bars': [
    1000,
    (n) =>
      `| ${HEADING.join(' | ')} |\n|${'---|'.repeat(6)}\n${many(n, (i) => `| ${row(i).join(' | ')} |\n`)}`,
  ],
  'headings, each one deeper': [2000, (n) => many(n, (i) => `${'#'.repeat((i % 6) + 1)} Mục ${i}\n`)],
};

const CSV = {
  rows: [
    1000,
    (n) => [HEADING, ...Array.from({ length: n }, (_, i) => row(i))].map((r) => `${r.join(',')}\n`).join(''),
  ],
  'quotes, none ended': [8000, (n) => `STT,Nhiệm vụ,Thời gian\n${'1,"a\n'.repeat(n)}`],
};

/** A PDF of pages with the given content streams. */
export function pdf(contents) {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${contents.length}/Kids[${contents.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...contents.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  return strToU8(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
    true,
  );
}
const show = (x, y, text) => `BT /F 8 Tf ${x} ${y} Td (${text}) Tj ET\n`;

const PDF = {
  'letters of one page': [
    1000,
    (n) => pdf([many(n, (i) => show(40 + (i % 60) * 8, 800 - (Math.floor(i / 60) % 90) * 8, 'a'))]),
  ],
  'letters of one place': [1000, (n) => pdf([many(n, () => show(40, 700, 'a'))])],
  'rulings of one page': [
    500,
    (n) =>
      pdf([
        many(n, (i) => `40 ${800 - (i % 700) - i / n} m 500 ${800 - (i % 700) - i / n} l S\n`) +
          show(50, 500, 'a'),
      ]),
  ],
  'cells of one page': [
    400,
    (n) => {
      const side = Math.round(Math.sqrt(n));
      // as many digits whatever the side: the lexer of PDF takes them one by one
      const box = (i, j) =>
        `${[40 + (500 * j) / side, 800 - (700 * i) / side, 500 / side, 700 / side].map((x) => x.toFixed(2)).join(' ')} re S\n`;
      return pdf([many(side, (i) => many(side, (j) => box(i, j))) + show(50, 500, 'a')]);
    },
  ],
  // fonts are let go of after forty pages and read again, which a quarter of this size has nothing of; pdf.js goes over the
  // list of all pages for each page, which bends the slope from some hundred on: two seconds for 2,000, the most there may be
  pages: [
    80,
    (n) => pdf(Array.from({ length: n }, (_, i) => show(40, 800, 'KE HOACH') + show(40, 700, `Viec ${i}`))),
  ],
};

const all = { docx: DOCX, html: HTML, txt: TEXT, md: MARKDOWN, csv: CSV, pdf: PDF };

/** Every construct by its name. @type {ReadonlyMap<string, Construct>} */
export const CONSTRUCTS = new Map(
  Object.entries(all).flatMap(([type, group]) =>
    Object.entries(group).map(([name, [n, of]]) => [`${type}: ${name}`, { n, type, of }]),
  ),
);
