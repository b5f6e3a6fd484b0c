/** Sentences of our own, and what becomes of them in text layers that are at fault. */

export const SENTENCES = [
  'Văn phòng huyện Kim Giang niêm yết bảng giá dịch vụ ở nhà văn hóa từng thôn',
  'Phòng Tư pháp đọc lại mười hai quyết định cũ và đề nghị bãi bỏ những điểm trùng nhau',
  'Mỗi quý, tổ rà soát gửi một bản ghi ngắn về những việc còn chậm và lý do của chúng',
  'Cán bộ tiếp dân mặc đồng phục, đeo thẻ tên và trả lời thư điện tử trong hai ngày',
  'Số thư trả lời muộn được đếm vào cuối tháng và dán ở cửa phòng một cửa',
];

/** As an old recogniser writes that knows no Vietnamese. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

/** Numbers of glyphs as if they were letters: Times New Roman counts from three, where a space is. */
export function glyphNumbers(text: string): string {
  const shifted = (ch: string): string => {
    const code = ch.codePointAt(0) ?? 0;
    return ch === ' ' ? ch : String.fromCodePoint(code < 0x80 ? Math.max(0x21, code - 29) : code);
  };
  return [...text].map(shifted).join('');
}

/** Some letters of TCVN3, in the places that Latin-1 gives to others. */
const TCVN3: Readonly<Record<string, string>> = Object.fromEntries(
  'à:µ ả:¶ á:¸ ạ:¹ ă:¨ ắ:¾ ặ:Æ â:© ầ:Ç ẩ:È ấ:Ê ậ:Ë đ:® é:Ð ẻ:Î ê:ª ề:Ò ể:Ó ế:Õ ệ:Ö í:Ý ị:Þ ò:ß ỏ:á õ:â ọ:ä ô:« ồ:å ố:è ộ:é ơ:¬ ờ:ê ở:ë ợ:î ù:ï ủ:ñ ụ:ô ư:- ữ:÷ ự:ù ý:ý'
    .split(' ')
    .map((pair) => pair.split(':')),
);

export function inTcvn3(text: string): string {
  return [...text.normalize('NFC')].map((ch) => TCVN3[ch] ?? ch).join('');
}
