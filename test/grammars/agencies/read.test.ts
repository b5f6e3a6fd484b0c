import { describe, expect, it } from 'vitest';
import { compileLexicon, readAgencies } from '../../../src/grammars/agencies/index.ts';

/** Names alone; the plan is of the invented province An Hải, in 2024. */
function names(cell: string, on = '2024-01-15'): string[] {
  return readAgencies(cell, { province: 'An Hải', on }).map((agency) => agency.name);
}

function ids(cell: string, on = '2024-01-15'): (string | null)[] {
  return readAgencies(cell, { province: 'An Hải', on }).map((agency) => agency.id);
}

const UBND = 'Ủy ban nhân dân';
const HDND = 'Hội đồng nhân dân';

describe('separators', () => {
  it.each([
    ['Sở Nội vụ; Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sở Nội vụ, Công an tỉnh và Thanh tra tỉnh', ['Sở Nội vụ', 'Công an tỉnh', 'Thanh tra tỉnh']],
    ['- Sở Nội vụ - Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['+ Sở Nội vụ + UBND cấp xã', ['Sở Nội vụ', `${UBND} cấp xã`]],
    ['1. Sở Nội vụ 2. Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sở Nội vụ\nSở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sở Kế hoạch và\nĐầu tư', ['Sở Kế hoạch và Đầu tư']],
    ['Sở Nội vụ/Văn phòng Sở', ['Sở Nội vụ', 'Văn phòng Sở']],
    // a line break that the source has lost
    ['Sở Nội vụ Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Nội vụ;', ['Sở Nội vụ']],
    ['', []],
    [' - ', []],
    ['Không', []],
  ])('splits %j', (cell, expected) => {
    expect(names(cell)).toEqual(expected);
  });

  it.each([
    'Sở Văn hóa, Thể thao và Du lịch',
    'Sở Giáo dục và Đào tạo',
    'Sở Lao động - Thương binh và Xã hội',
    'Các sở, ban, ngành',
    'Các cơ quan, đơn vị, địa phương có liên quan',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    'Công chức Văn phòng - Thống kê',
    'Trung tâm Kiểm nghiệm và Dược liệu',
    'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh',
    'Bộ phận Tiếp nhận và Trả kết quả xã',
    // names of places are longer than two words
    'Ủy ban nhân dân xã Tân Hưng Đông',
    'Trung tâm Y tế huyện Hàm An Bắc',
    'Đảng ủy xã Đông Hải Tân Phú Hạ',
  ])('leaves %j whole', (cell) => {
    expect(names(cell)).toEqual([cell]);
  });
});

describe('heads and levels that a list says once', () => {
  it.each([
    [
      'các Sở: Y tế, Giáo dục và Đào tạo và các cơ quan liên quan',
      ['Sở Y tế', 'Sở Giáo dục và Đào tạo', 'Các cơ quan liên quan'],
    ],
    ['Các Sở: Y tế; Tư pháp; Công an tỉnh', ['Sở Y tế', 'Sở Tư pháp', 'Công an tỉnh']],
    ['Sở Nội vụ, Tư pháp, Tài chính', ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính']],
    ['Phòng Nội vụ, Tư pháp', ['Phòng Nội vụ', 'Phòng Tư pháp']],
    ['Phòng Đối ngoại, Lãnh sự', ['Phòng Đối ngoại', 'Phòng Lãnh sự']],
    ['Các Bộ: Nội vụ, Công an', ['Bộ Nội vụ', 'Bộ Công an']],
    ['UBND cấp huyện, cấp xã', [`${UBND} cấp huyện`, `${UBND} cấp xã`]],
    ['UBND cấp huyện, xã', [`${UBND} cấp huyện`, `${UBND} cấp xã`]],
    [
      'UBND, HĐND cấp huyện, cấp xã',
      [`${UBND} cấp huyện`, `${UBND} cấp xã`, `${HDND} cấp huyện`, `${HDND} cấp xã`],
    ],
    ['HĐND và UBND xã', [`${HDND} xã`, `${UBND} xã`]],
    [
      'UBND các huyện: Đông An, Tây An và thị xã Nam An',
      [`${UBND} huyện Đông An`, `${UBND} huyện Tây An`, `${UBND} thị xã Nam An`],
    ],
    [
      'UBND huyện Đông An, Tây An; thành phố An Hải',
      [`${UBND} huyện Đông An`, `${UBND} huyện Tây An`, `${UBND} thành phố An Hải`],
    ],
    ['UBND các huyện, thị xã và các xã, phường', [`${UBND} các huyện, thị xã`, `${UBND} các xã, phường`]],
    ['Chủ tịch UBND cấp huyện, cấp xã', [`Chủ tịch ${UBND} cấp huyện`, `Chủ tịch ${UBND} cấp xã`]],
  ])('reads %j', (cell, expected) => {
    expect(names(cell)).toEqual(expected);
  });
});

describe('kinds', () => {
  it.each([
    ['Sở Nội vụ', 'named'],
    ['UBND huyện Đông An', 'named'],
    ['Phòng Quản lý Biên giới', 'named'],
    ['Các sở, ban, ngành tỉnh', 'group'],
    ['UBND cấp huyện', 'group'],
    ['UBND các xã, phường, đặc khu', 'group'],
    ['Các cơ quan chuyên môn thuộc UBND tỉnh', 'group'],
    ['Trưởng các phòng', 'group'],
    ['Các cơ quan, đơn vị có liên quan', 'generic'],
    ['Các sở, ngành liên quan', 'generic'],
    ['Cơ quan được giao chủ trì soạn thảo', 'generic'],
    ['Theo phân công tại Quyết định số 12/QĐ-UBND ngày 05/01/2024, Phụ lục 2', 'generic'],
  ])('%j is %s', (cell, kind) => {
    const agencies = readAgencies(cell, { on: '2024-01-15' });
    expect(agencies).toHaveLength(1);
    expect(agencies[0]?.kind).toBe(kind);
  });
});

describe('what a cell says a body does', () => {
  it.each([
    ['Sở Nội vụ thẩm định', 'Sở Nội vụ', 'thẩm định'],
    ['Sở Y tế theo dõi cấp huyện', 'Sở Y tế', 'theo dõi cấp huyện'],
    [
      'Văn phòng UBND tỉnh (Trung tâm Phục vụ hành chính công tỉnh)',
      `Văn phòng ${UBND} tỉnh`,
      'Trung tâm Phục vụ hành chính công tỉnh',
    ],
    [
      'Sở Tài chính hướng dẫn các cơ quan, đơn vị, địa phương',
      'Sở Tài chính',
      'hướng dẫn các cơ quan, đơn vị, địa phương',
    ],
    ['Chủ trì: Sở Tài chính', 'Sở Tài chính', 'Chủ trì'],
    ['Cấp tỉnh: Sở Y tế', 'Sở Y tế', 'Cấp tỉnh'],
  ])('keeps it beside the name: %j', (cell, name, note) => {
    expect(readAgencies(cell)).toMatchObject([{ name, note, text: cell }]);
  });

  it('begins a new body after "phối hợp với"', () => {
    expect(readAgencies('Sở Y tế chủ trì, phối hợp với Công an tỉnh')).toMatchObject([
      { name: 'Sở Y tế', note: 'chủ trì' },
      { name: 'Công an tỉnh', note: 'phối hợp với' },
    ]);
  });
});

describe('spellings', () => {
  it.each([
    ['Sở TT&TT', 'so-tttt'],
    ['Sở TTTT', 'so-tttt'],
    ['Sở Thông tin Truyền thông', 'so-tttt'],
    ['Sở KH&ĐT', 'so-khdt'],
    ['Sở KHDT', 'so-khdt'],
    ['Sở LĐ-TB&XH', 'so-ldtbxh'],
    ['Sở LĐTBXH', 'so-ldtbxh'],
    ['Sở NN và PTNT', 'so-nnptnt'],
    ['Sở VH, TT và DL', 'so-vhttdl'],
    ['STP', 'so-tu-phap'],
    ['VP UBND tỉnh', 'vp-ubnd'],
    ['VP.UBND tỉnh', 'vp-ubnd'],
    ['BQL KKT', 'bql-kkt'],
    ['Bộ CHQS tỉnh', 'bch-quan-su-tinh'],
    ['BHXH tỉnh', 'bhxh-tinh'],
    ['Đài PT-TH An Hải', 'dai-ptth'],
    ['UBMTTQ xã', 'ubmttq-xa'],
    ['TT PVHCC xã', 'tt-pvhcc-xa'],
    ['Sở Văn hoá, Thể thao và Du lịch', 'so-vhttdl'],
    ['SỞ NỘI VỤ', 'so-noi-vu'],
    ['sở nội vụ', 'so-noi-vu'],
    // diacritics that OCR has spoiled
    ['Sờ Nội vu', 'so-noi-vu'],
    ['Sở Kế hoạch và Dầu tư', 'so-khdt'],
  ])('knows %j', (cell, id) => {
    expect(ids(cell)).toEqual([id]);
  });

  it('takes no everyday words for a body', () => {
    expect(ids('Báo cáo viên')).toEqual([null]);
    expect(ids('Theo thống kê')).toEqual([null]);
  });
});

describe('resolving at the plan’s date', () => {
  it('reads two bodies where the one of both names did not exist yet', () => {
    expect(ids('Báo và Đài Phát thanh - Truyền hình tỉnh', '2024-01-15')).toEqual(['bao-tinh', 'dai-ptth']);
    expect(ids('Báo và Đài Phát thanh - Truyền hình tỉnh', '2026-01-15')).toEqual(['bao-ptth']);
  });

  it('tells bodies of one name by the level of the plan', () => {
    const id = (level: 'district' | 'commune', on: string) =>
      readAgencies('Phòng Kinh tế', { level, on })[0]?.id;
    expect(id('district', '2024-01-15')).toBe('phong-kinh-te-huyen');
    expect(id('commune', '2026-01-15')).toBe('phong-kinh-te-xa');
  });

  it('takes the city of a province ruled from the centre for the province', () => {
    const id = (province: string) => readAgencies('UBND thành phố', { province, on: '2024-01-15' })[0]?.id;
    expect(id('Hà Nội')).toBe('ubnd-tinh');
    expect(id('An Hải')).toBe('ubnd-huyen');
  });

  it('names a body of the register even where it is gone', () => {
    expect(ids('Sở Thông tin và Truyền thông', '2026-01-15')).toEqual(['so-tttt']);
  });
});

describe('the words of each body', () => {
  it('stand in its text', () => {
    const texts = readAgencies('các Sở: Y tế, Tư pháp thẩm định; UBND cấp huyện, cấp xã').map(
      (agency) => agency.text,
    );
    expect(texts).toEqual(['các Sở: Y tế', 'Tư pháp thẩm định', 'UBND cấp huyện', 'cấp xã']);
  });

  it('stand in the text of all that share them', () => {
    const texts = readAgencies('HĐND, UBND xã').map((agency) => agency.text);
    expect(texts).toEqual(['HĐND, UBND xã', 'HĐND, UBND xã']);
  });
});

describe('a register of the user’s own', () => {
  it('adds and corrects bodies', () => {
    const lexicon = compileLexicon([
      {
        id: 'tt-bien-dao',
        name: 'Trung tâm Biển đảo An Hải',
        level: 'province',
        class: 'service',
        validFrom: null,
        validTo: null,
        certainty: 'A',
      },
    ]);
    const cell = 'Trung tâm Biển đảo An Hải; Sở Y tế';
    expect(readAgencies(cell, { lexicon }).map((agency) => agency.id)).toEqual(['tt-bien-dao', 'so-y-te']);
    expect(readAgencies(cell).map((agency) => agency.id)).toEqual([null, 'so-y-te']);
  });
});
