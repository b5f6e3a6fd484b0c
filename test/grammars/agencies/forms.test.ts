import { describe, expect, it } from 'vitest';
import { readAgencies } from '../../../src/grammars/agencies/index.ts';
import type { Agency } from '../../../src/model/agency.ts';

/* Which bodies does a cell name? Name, kind, id and note, form by form, in a plan of the invented province An Hải. */

const PLAN = { province: 'An Hải', on: '2024-01-15' };

/** One line a body, and its words where they are not the whole cell. */
function line({ name, kind, id, note, text }: Agency, cell: string): string {
  const parts = [name, kind, id ?? '-', ...(note === undefined ? [] : [`(${note})`])];
  return [...parts, ...(text === cell ? [] : [`<${text}>`])].join(' | ');
}

function check(cases: readonly (readonly [cell: string, ...bodies: string[]])[]): void {
  it.each(cases.map(([cell, ...bodies]) => [cell, bodies] as const))('%s', (cell, bodies) => {
    expect(readAgencies(cell, PLAN).map((agency) => line(agency, cell))).toEqual(bodies);
  });
}

describe('one body', () => {
  check([
    ['Sở Nội vụ', 'Sở Nội vụ | named | so-noi-vu'],
    ['SỞ NỘI VỤ', 'Sở Nội vụ | named | so-noi-vu'],
    ['sở nội vụ', 'Sở Nội vụ | named | so-noi-vu'],
    ['SNV', 'Sở Nội vụ | named | so-noi-vu'],
    ['VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh | named | vp-ubnd'],
    ['Văn phòng UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh | named | vp-ubnd'],
    ['Công an tỉnh', 'Công an tỉnh | named | cong-an-tinh'],
    ['Báo An Hải', 'Báo An Hải | named | bao-tinh'],
    ['Thanh tra tỉnh', 'Thanh tra tỉnh | named | thanh-tra-tinh'],
    ['Tỉnh đoàn', 'Tỉnh đoàn | named | tinh-doan'],
    ['Hội Nông dân tỉnh', 'Hội Nông dân tỉnh | named | hoi-nong-dan-tinh'],
    ['Bảo hiểm xã hội tỉnh', 'Bảo hiểm xã hội tỉnh | named | bhxh-tinh'],
    ['Ngân hàng Nhà nước chi nhánh tỉnh', 'Ngân hàng Nhà nước chi nhánh tỉnh | named | nhnn-chi-nhanh'],
    ['Kho bạc Nhà nước tỉnh', 'Kho bạc Nhà nước tỉnh | named | kho-bac'],
    ['Chủ tịch UBND tỉnh', 'Chủ tịch Ủy ban nhân dân tỉnh | named | -'],
    ['Giám đốc Sở Nội vụ', 'Giám đốc Sở Nội vụ | named | -'],
    ['Thủ trưởng các cơ quan, đơn vị', 'Thủ trưởng các cơ quan, đơn vị | generic | -'],
    ['Trưởng phòng Nội vụ', 'Trưởng phòng Nội vụ | named | -'],
    ['Phòng Bến bãi', 'Phòng Bến bãi | named | -'],
    ['Trung tâm Điều phối bến đò', 'Trung tâm Điều phối bến đò | named | -'],
    ['Tổ công tác Đề án 06', 'Tổ công tác Đề án 06 | named | to-de-an-06'],
    ['Ban Quản lý bến', 'Ban Quản lý bến | named | -'],
    ['Công ty Cấp nước An Hải', 'Công ty Cấp nước An Hải | named | -'],
    ['Ông Nguyễn Văn Bình', 'Ông Nguyễn Văn Bình | named | -'],
  ]);
});

describe('levels of one body', () => {
  check([
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh | named | ubnd-tinh'],
    ['UBND huyện', 'Ủy ban nhân dân huyện | named | ubnd-huyen'],
    ['UBND cấp huyện', 'Ủy ban nhân dân cấp huyện | group | ubnd-cap-huyen'],
    ['UBND cấp xã', 'Ủy ban nhân dân cấp xã | group | ubnd-cap-xa'],
    ['UBND các huyện', 'Ủy ban nhân dân các huyện | group | ubnd-cap-huyen'],
    [
      'UBND các huyện, thị xã, thành phố',
      'Ủy ban nhân dân các huyện, thị xã, thành phố | group | ubnd-cap-huyen',
    ],
    [
      'UBND các huyện, các xã',
      'Ủy ban nhân dân các huyện | group | ubnd-cap-huyen | <UBND các huyện>',
      'Ủy ban nhân dân các xã | group | ubnd-cap-xa | <các xã>',
    ],
    [
      'UBND huyện, xã',
      'Ủy ban nhân dân huyện | named | ubnd-huyen | <UBND huyện>',
      'Ủy ban nhân dân xã | named | ubnd-xa | <xã>',
    ],
    ['UBND các cấp', 'Ủy ban nhân dân các cấp | group | -'],
    ['UBND huyện Đông An', 'Ủy ban nhân dân huyện Đông An | named | -'],
    [
      'UBND huyện Đông An, Tây An',
      'Ủy ban nhân dân huyện Đông An | named | - | <UBND huyện Đông An>',
      'Ủy ban nhân dân huyện Tây An | named | - | <Tây An>',
    ],
    [
      'UBND huyện Đông An và thị xã Nam An',
      'Ủy ban nhân dân huyện Đông An | named | - | <UBND huyện Đông An>',
      'Ủy ban nhân dân thị xã Nam An | named | - | <thị xã Nam An>',
    ],
    [
      'UBND các huyện: Đông An, Tây An và thị xã Nam An',
      'Ủy ban nhân dân huyện Đông An | named | - | <UBND các huyện: Đông An>',
      'Ủy ban nhân dân huyện Tây An | named | - | <Tây An>',
      'Ủy ban nhân dân thị xã Nam An | named | - | <thị xã Nam An>',
    ],
    [
      'UBND các huyện; thị xã Nam An',
      'Ủy ban nhân dân các huyện | group | ubnd-cap-huyen | <UBND các huyện>',
      'Ủy ban nhân dân thị xã Nam An | named | - | <thị xã Nam An>',
    ],
    ['UBND thành phố An Hải', 'Ủy ban nhân dân thành phố An Hải | named | -'],
    [
      'HĐND và UBND cấp xã',
      'Hội đồng nhân dân cấp xã | group | hdnd-cap-xa',
      'Ủy ban nhân dân cấp xã | group | ubnd-cap-xa',
    ],
    [
      'HĐND, UBND các huyện',
      'Hội đồng nhân dân các huyện | group | hdnd-cap-huyen',
      'Ủy ban nhân dân các huyện | group | ubnd-cap-huyen',
    ],
    ['Phòng Nội vụ cấp huyện', 'Phòng Nội vụ cấp huyện | group | -'],
    ['Công an các xã, phường, thị trấn', 'Công an các xã, phường, thị trấn | group | -'],
    ['Đảng ủy các xã', 'Đảng ủy các xã | group | -'],
  ]);
});

describe('sets', () => {
  check([
    ['Các sở, ban, ngành', 'Các sở, ban, ngành | group | so-ban-nganh'],
    ['Các sở, ban, ngành tỉnh', 'Các sở, ban, ngành tỉnh | group | so-ban-nganh'],
    ['các sở, ban, ngành cấp tỉnh', 'Các sở, ban, ngành cấp tỉnh | group | so-ban-nganh'],
    ['Sở, ban, ngành', 'Sở, ban, ngành | group | so-ban-nganh'],
    ['Sở, ngành', 'Sở, ngành | group | so-ban-nganh'],
    ['Các cơ quan, đơn vị', 'Các cơ quan, đơn vị | generic | -'],
    ['Cơ quan, đơn vị có liên quan', 'Cơ quan, đơn vị có liên quan | generic | -'],
    ['Các đơn vị liên quan', 'Các đơn vị liên quan | generic | -'],
    ['Các đơn vị trực thuộc Sở', 'Các đơn vị trực thuộc Sở | group | -'],
    [
      'Các cơ quan chuyên môn thuộc UBND tỉnh',
      'Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh | group | co-quan-chuyen-mon-tinh',
    ],
    ['Các phòng chuyên môn', 'Các phòng chuyên môn | group | -'],
    [
      'Các phòng, ban chuyên môn thuộc UBND huyện',
      'Các phòng, ban chuyên môn thuộc Ủy ban nhân dân huyện | group | phong-ban-huyen',
    ],
    ['Các địa phương', 'Các địa phương | generic | -'],
    ['Các doanh nghiệp trên địa bàn tỉnh', 'Các doanh nghiệp trên địa bàn tỉnh | group | -'],
    ['Các tổ chức chính trị - xã hội', 'Các tổ chức chính trị - xã hội | group | doan-the-tinh'],
    ['Các đoàn kiểm tra', 'Các đoàn kiểm tra | generic | -'],
    ['Các sở, ngành thực hiện', 'Các sở, ngành | group | so-ban-nganh | (thực hiện)'],
    ['Toàn thể cán bộ, công chức', 'Toàn thể cán bộ, công chức | generic | -'],
    ['Các sở và tương đương', 'Các sở và tương đương | group | so-ban-nganh'],
    ['Đơn vị', 'Đơn vị | generic | -'],
  ]);
});

describe('heads that a list says once', () => {
  check([
    [
      'các Sở: Y tế, Tài chính',
      'Sở Y tế | named | so-y-te | <các Sở: Y tế>',
      'Sở Tài chính | named | so-tai-chinh | <Tài chính>',
    ],
    [
      'các Sở: Y tế, Tài chính, Bến bãi',
      'Sở Y tế | named | so-y-te | <các Sở: Y tế>',
      'Sở Tài chính | named | so-tai-chinh | <Tài chính>',
      'Sở Bến bãi | named | - | <Bến bãi>',
    ],
    [
      'Các sở Y tế, Tài chính',
      'Sở Y tế | named | so-y-te | <Các sở Y tế>',
      'Sở Tài chính | named | so-tai-chinh | <Tài chính>',
    ],
    ['Sở: Y tế', 'Sở Y tế | named | so-y-te'],
    [
      'Sở Y tế; Tài chính',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
      'Sở Tài chính | named | so-tai-chinh | <Tài chính>',
    ],
    [
      'Sở Y tế, Tài chính và Tư pháp',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
      'Sở Tài chính | named | so-tai-chinh | <Tài chính>',
      'Sở Tư pháp | named | so-tu-phap | <Tư pháp>',
    ],
    [
      'Phòng Bến bãi, Phao tiêu',
      'Phòng Bến bãi | named | - | <Phòng Bến bãi>',
      'Phòng Phao tiêu | named | - | <Phao tiêu>',
    ],
    [
      'Phòng Nội vụ, Tư pháp',
      'Phòng Nội vụ | named | phong-noi-vu | <Phòng Nội vụ>',
      'Phòng Tư pháp | named | phong-tu-phap | <Tư pháp>',
    ],
    [
      'Bộ Nội vụ, Tài chính',
      'Bộ Nội vụ | named | bo-noi-vu | <Bộ Nội vụ>',
      'Bộ Tài chính | named | bo-tai-chinh | <Tài chính>',
    ],
  ]);
});

describe('several bodies', () => {
  check([
    [
      'Sở Nội vụ; Sở Y tế',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
    ],
    [
      'Sở Nội vụ, Sở Y tế và UBND cấp xã',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
      'Ủy ban nhân dân cấp xã | group | ubnd-cap-xa | <UBND cấp xã>',
    ],
    [
      'Sở Nội vụ và các cơ quan liên quan',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Các cơ quan liên quan | generic | - | <các cơ quan liên quan>',
    ],
    [
      'Sở Nội vụ (chủ trì), Sở Y tế',
      'Sở Nội vụ | named | so-noi-vu | (chủ trì) | <Sở Nội vụ (chủ trì)>',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
    ],
    [
      'Sở Nội vụ chủ trì, phối hợp với Sở Y tế',
      'Sở Nội vụ | named | so-noi-vu | (chủ trì) | <Sở Nội vụ chủ trì>',
      'Sở Y tế | named | so-y-te | (phối hợp với) | <phối hợp với Sở Y tế>',
    ],
    [
      'Sở Nội vụ phối hợp Sở Y tế',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Sở Y tế | named | so-y-te | (phối hợp) | <phối hợp Sở Y tế>',
    ],
    [
      'Sở Nội vụ cùng các sở, ngành',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Các sở, ngành | group | so-ban-nganh | (cùng) | <cùng các sở, ngành>',
    ],
    ['Sở Nội vụ tham mưu UBND tỉnh', 'Sở Nội vụ | named | so-noi-vu | (tham mưu UBND tỉnh)'],
    ['Sở Nội vụ trình UBND tỉnh ban hành', 'Sở Nội vụ | named | so-noi-vu | (trình UBND tỉnh ban hành)'],
    [
      'Chủ trì: Sở Nội vụ; Phối hợp: các sở',
      'Sở Nội vụ | named | so-noi-vu | (Chủ trì) | <Chủ trì: Sở Nội vụ>',
      'Các sở | group | so-ban-nganh | (Phối hợp) | <Phối hợp: các sở>',
    ],
    [
      'Cấp tỉnh: Sở Nội vụ; cấp huyện: Phòng Nội vụ',
      'Sở Nội vụ | named | so-noi-vu | (Cấp tỉnh) | <Cấp tỉnh: Sở Nội vụ>',
      'Phòng Nội vụ | named | phong-noi-vu | (cấp huyện) | <cấp huyện: Phòng Nội vụ>',
    ],
    ['Giao Sở Nội vụ', 'Sở Nội vụ | named | so-noi-vu | (Giao)'],
    ['Phối hợp với Sở Nội vụ', 'Sở Nội vụ | named | so-noi-vu | (Phối hợp với)'],
    [
      'Sở Nội vụ - Sở Y tế',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
    ],
    [
      'Sở Nội vụ + Sở Y tế',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
    ],
    [
      '1. Sở Nội vụ 2. Sở Y tế',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
    ],
    [
      'a) Sở Nội vụ b) Sở Y tế',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
    ],
    [
      'Sở Nội vụ/Sở Y tế',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
    ],
    [
      'Sở Nội vụ Công an tỉnh',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Công an tỉnh | named | cong-an-tinh | <Công an tỉnh>',
    ],
    [
      'Sở Nội vụ. Sở Y tế',
      'Sở Nội vụ | named | so-noi-vu | <Sở Nội vụ>',
      'Sở Y tế | named | so-y-te | <Sở Y tế>',
    ],
    [
      'Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh và Bộ đội Biên phòng',
      'Công an tỉnh | named | cong-an-tinh | <Công an tỉnh>',
      'Bộ Chỉ huy Quân sự tỉnh | named | bch-quan-su-tinh | <Bộ Chỉ huy Quân sự tỉnh>',
      'Bộ đội Biên phòng | named | bch-bien-phong | <Bộ đội Biên phòng>',
    ],
    [
      'Sở Nội vụ theo chức năng, nhiệm vụ được giao',
      'Sở Nội vụ | named | so-noi-vu | (theo chức năng, nhiệm vụ được giao)',
    ],
  ]);
});

describe('nobody, and who is pointed at', () => {
  check([
    ['Không'],
    ['Không có'],
    ['-'],
    ['Theo kế hoạch', 'Theo kế hoạch | generic | -'],
    ['Cơ quan được giao chủ trì', 'Cơ quan được giao chủ trì | generic | -'],
    ['Đơn vị được phân công', 'Đơn vị được phân công | generic | -'],
    ['Như trên', 'Như trên | generic | -'],
  ]);
});
