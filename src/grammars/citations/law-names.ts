import { plainKey } from '../../text/fold.ts';

/**
 * Names of laws (luật), codes (bộ luật) and ordinances (pháp lệnh) in force or replaced since 2003, without
 * the kind in front. A name alone does not show where it ends ("Luật Cán bộ, công chức, Luật Viên chức và các
 * văn bản …"), so the known ones are listed; others go by the rules of laws.ts. General knowledge; the
 * official titles stand in the database of legal documents (vbpl.vn).
 */
const LAWS = `
An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động; Ban hành văn bản quy phạm pháp luật;
Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân; Báo chí; Bảo hiểm tiền gửi; Bảo hiểm xã hội; Bảo hiểm y tế;
Bảo vệ bí mật nhà nước; Bảo vệ dữ liệu cá nhân; Bảo vệ môi trường; Bảo vệ quyền lợi người tiêu dùng; Bảo vệ sức khỏe nhân dân;
Bảo vệ và phát triển rừng; Bầu cử đại biểu Quốc hội; Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Biên giới quốc gia; Biên phòng Việt Nam; Bình đẳng giới;
Các tổ chức tín dụng; Căn cước; Căn cước công dân; Cán bộ, công chức; Cán bộ công chức; Cán bộ, công chức, viên chức; Cạnh tranh; Cảnh sát cơ động; Cảnh vệ; Chăn nuôi;
Chất lượng sản phẩm, hàng hóa; Chính quyền địa phương; Chứng khoán; Chuyển đổi số; Chuyển giao công nghệ; Công an nhân dân; Công chứng; Công đoàn;
Công nghệ cao; Công nghệ thông tin; Công nghiệp công nghệ số; Công nghiệp quốc phòng, an ninh và động viên công nghiệp; Cư trú;
Dân quân tự vệ; Dẫn độ; Dạy nghề; Di sản văn hóa; Doanh nghiệp; Dữ liệu; Du lịch; Dự trữ quốc gia; Dược; Đa dạng sinh học; Đặc xá; Đất đai; Đầu tư; Đầu tư công;
Đầu tư theo phương thức đối tác công tư; Đấu giá tài sản; Đấu thầu; Đê điều; Địa chất và khoáng sản; Điện ảnh; Điện lực; Điều ước quốc tế; Đo đạc và bản đồ; Đo lường; Đường bộ; Đường sắt;
Giá; Giám định tư pháp; Giao dịch điện tử; Giao thông đường bộ; Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh;
Hải quan; Hàng không dân dụng Việt Nam; Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác; Hóa chất; Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án; Hoạt động chữ thập đỏ;
Hoạt động giám sát của Quốc hội và Hội đồng nhân dân; Hỗ trợ doanh nghiệp nhỏ và vừa; Hôn nhân và gia đình; Hộ tịch; Hợp tác xã; Hội;
Kế toán; Khám bệnh, chữa bệnh; Khiếu nại; Khiếu nại, tố cáo; Khoa học và công nghệ; Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản; Kiểm toán độc lập; Kiểm toán nhà nước; Kiến trúc;
Kinh doanh bảo hiểm; Kinh doanh bất động sản; Lâm nghiệp; Lao động; Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Luật sư; Lưu trữ; Lý lịch tư pháp;
Mặt trận Tổ quốc Việt Nam; Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam; Ngân sách nhà nước; Nghĩa vụ quân sự; Người cao tuổi; Người khuyết tật; Nhà giáo; Nhà ở;
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; Nuôi con nuôi; Phá sản; Phí và lệ phí; Phòng bệnh; Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm;
Phòng, chống ma túy; Phòng, chống mua bán người; Phòng, chống rửa tiền; Phòng, chống tác hại của rượu, bia; Phòng, chống tác hại của thuốc lá; Phòng, chống tham nhũng; Phòng chống tham nhũng;
Phòng, chống thiên tai; Phòng cháy và chữa cháy; Phòng cháy, chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng không nhân dân; Phổ biến, giáo dục pháp luật; Phổ biến giáo dục pháp luật;
Quản lý, sử dụng tài sản công; Quản lý, sử dụng tài sản nhà nước; Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp; Quản lý và đầu tư vốn nhà nước tại doanh nghiệp;
Quản lý nợ công; Quản lý ngoại thương; Quản lý thuế; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ; Quảng cáo; Quốc phòng; Quốc tịch Việt Nam; Quy hoạch; Quy hoạch đô thị; Quy hoạch đô thị và nông thôn;
Sĩ quan Quân đội nhân dân Việt Nam; Sở hữu trí tuệ; Sử dụng năng lượng tiết kiệm và hiệu quả; Tài nguyên nước; Tài nguyên, môi trường biển và hải đảo; Tần số vô tuyến điện; Thanh niên; Thanh tra;
Thi đua, khen thưởng; Thi đua khen thưởng; Thi hành án dân sự; Thi hành án hình sự; Thi hành tạm giữ, tạm giam; Thỏa thuận quốc tế; Thống kê; Thú y; Thuế bảo vệ môi trường; Thuế giá trị gia tăng; Thuế sử dụng đất phi nông nghiệp;
Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp; Thuế tiêu thụ đặc biệt; Thuế xuất khẩu, thuế nhập khẩu; Thủ đô; Thủy lợi; Thủy sản; Thực hành tiết kiệm, chống lãng phí; Thực hiện dân chủ ở cơ sở;
Thương mại; Tiếp cận thông tin; Tiếp công dân; Tiêu chuẩn và quy chuẩn kỹ thuật; Tín ngưỡng, tôn giáo; Tổ chức chính quyền địa phương; Tổ chức Chính phủ; Tổ chức Hội đồng nhân dân và Ủy ban nhân dân; Tổ chức Quốc hội; Tổ chức Tòa án nhân dân;
Tổ chức Viện kiểm sát nhân dân; Tố cáo; Tố tụng hành chính; Trách nhiệm bồi thường của Nhà nước; Trẻ em; Trật tự, an toàn giao thông đường bộ; Trí tuệ nhân tạo; Trợ giúp pháp lý; Trồng trọt; Trưng cầu ý dân; Trưng mua, trưng dụng tài sản;
Viên chức; Việc làm; Viễn thông; Xây dựng; Xuất bản; Xuất cảnh, nhập cảnh của công dân Việt Nam; Xử lý vi phạm hành chính;
Dân sự; Hình sự; Tố tụng dân sự; Tố tụng hình sự; Hàng hải Việt Nam;
Thực hiện dân chủ ở xã, phường, thị trấn; Quản lý thị trường; Ưu đãi người có công với cách mạng; Dân số; Ngoại hối; Công nghiệp quốc phòng; Chi phí tố tụng`;

/** Short forms that offices use inside a name. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/quy pham phap luat/g, 'qppl'],
  [/chinh quyen dia phuong/g, 'cqdp'],
];

function spellings(name: string): string[] {
  const plain = plainKey(name);
  return [
    plain,
    ...SHORT_FORMS.map(([long, short]) => plain.replace(long, short)).filter((s) => s !== plain),
  ];
}

/** Without diacritics, by first word, the longest first. */
const BY_FIRST_WORD = new Map<string, string[]>();
for (const name of LAWS.split(';').flatMap((n) => spellings(n.trim()))) {
  const word = name.split(/[ ,]/, 1)[0] ?? '';
  BY_FIRST_WORD.set(
    word,
    [...(BY_FIRST_WORD.get(word) ?? []), name].sort((a, b) => b.length - a.length),
  );
}

/** Where the known law name that begins at `offset` of a text without diacritics ends, or null. */
export function knownLawEnd(plain: string, offset: number): number | null {
  const word = /^[a-z]+/.exec(plain.slice(offset, offset + 12))?.[0];
  if (word === undefined) return null;
  for (const name of BY_FIRST_WORD.get(word) ?? []) {
    if (!plain.startsWith(name, offset)) continue;
    const next = plain[offset + name.length];
    if (next === undefined || !/[a-z\d]/.test(next)) return offset + name.length;
  }
  return null;
}

/** One form of a law's name for comparing: no diacritics, no capitals, short forms folded. */
export function lawKey(name: string): string {
  return SHORT_FORMS.reduce((key, [long, short]) => key.replace(long, short), plainKey(name)).replace(
    /,/g,
    '',
  );
}
