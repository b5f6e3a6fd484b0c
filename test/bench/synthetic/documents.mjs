/** Documents of a province that does not exist, for measuring. The same numbers give the same documents. */

const LEADS = ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', 'Các sở, ban, ngành tỉnh', 'UBND cấp huyện'];
const times = (year) => [
  `Quý I/${year}`,
  `Tháng 9/${year}`,
  'Thường xuyên',
  'Hàng quý',
  `Trước ngày 15/11/${year}`,
];

/** A plan in plain text: sections, and a table with its cells parted by tabs. */
export function textPlan(rows, number = 1, year = 2024) {
  const section = (n) =>
    `${n}. Nội dung thứ ${n}\n\na) Tối thiểu ${60 + n}% hồ sơ của nhóm ${n} được trả trước hạn theo Nghị quyết số 76/NQ-CP ngày 15/7/2021;\n\nb) Mỗi phòng chọn một thủ tục để bớt giấy tờ trước ngày 10/12/${year}.\n`;
  const row = (_, i) =>
    [
      i + 1,
      `Rà soát việc thứ ${i + 1} của đợt ${number} trong lĩnh vực được giao, đề xuất bỏ bớt giấy tờ cho người nộp hồ sơ`,
      `Báo cáo kết quả việc ${i + 1}`,
      LEADS[(i + number) % LEADS.length],
      LEADS[(i + 2) % LEADS.length],
      times(year)[(i + number) % 5],
    ].join('\t');
  return `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  TỈNH AN HẢI                Độc lập - Tự do - Hạnh phúc

  Số: ${number}/KH-UBND            An Hải, ngày 20 tháng 12 năm ${year - 1}

KẾ HOẠCH
Cải cách hành chính năm ${year} của tỉnh An Hải

I. NỘI DUNG

${Array.from({ length: 12 }, (_, i) => section(i + 1)).join('\n')}
PHỤ LỤC
DANH MỤC NHIỆM VỤ NĂM ${year}

STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành
${Array.from({ length: rows }, row).join('\n')}
`;
}

/** A PDF of so many pages, each a table with its lines; its letters have no marks, as the fonts that every reader has. */
export function pdfOf(pages) {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const kids = [];
  for (let page = 0; page < pages; page += 1) {
    const content = pageOf(page);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    kids.push(`${objects.length + 1} 0 R`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${objects.length} 0 R >>`,
    );
  }
  objects[1] = `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`;
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return `${text}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

const COLUMNS = [50, 90, 300, 420, 545];
const ROWS_A_PAGE = 25;

function pageOf(page) {
  const words = (x, y, text) => `BT /F 9 Tf ${x + 3} ${y + 8} Td (${text}) Tj ET`;
  const lines = [];
  for (let row = 0; row <= ROWS_A_PAGE; row += 1) {
    const y = 790 - row * 28;
    lines.push(`50 ${y} m 545 ${y} l S`);
    if (row === ROWS_A_PAGE) break;
    const number = page * ROWS_A_PAGE + row + 1;
    const cells = [
      number,
      `Ra soat thu tuc thu ${number} trong linh vuc`,
      'So Noi vu',
      `Quy ${['I', 'II', 'III', 'IV'][row % 4]}/2024`,
    ];
    for (const [i, cell] of cells.entries()) lines.push(words(COLUMNS[i], y - 28, cell));
  }
  for (const x of COLUMNS) lines.push(`${x} 790 m ${x} ${790 - ROWS_A_PAGE * 28} l S`);
  return lines.join('\n');
}
