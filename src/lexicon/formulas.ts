/**
 * Words that official documents must carry (thể thức văn bản; Decree 30/2020/NĐ-CP, Annex I), for matching against
 * keys (see fold.ts).
 */

/** Quốc hiệu, box 1; recognised text loses marks. */
export const MOTTO = /c[ộọ]ng ho[àaá] x[ãa] hội chủ nghĩa việt nam/;
/** Tiêu ngữ, under it. */
export const MOTTO_UNDER = /độc lập\s?[-–—]?\s?tự do\s?[-–—]?\s?hạnh ph[úu]c/;
/** The label over the recipients, box 9b: "Nơi nhận:". */
export const RECIPIENTS_LABEL = /^[*_]*nơi nhận\s?[:.]?/;

/**
 * First words of a basis (căn cứ ban hành, box 6): a line that begins so begins one. The Annex has "Căn cứ" and "Theo đề
 * nghị" alone; the others stand in plans of 2021–2026.
 */
export const BASIS_OPENING =
  /^(?:[-+*•] ?)?(?:căn cứ|thực hiện|triển khai thực hiện|tiếp tục thực hiện|triển khai|theo đề nghị|xét đề nghị|xét tờ trình|theo|xét|trên cơ sở) /;
/** The openings that also begin a basis after ";" or "," in mid-line: the others may go on with a sentence there. */
export const BASIS_OPENING_MID_LINE = /^(?:căn cứ|theo đề nghị|xét đề nghị|xét tờ trình|thực hiện) /;
/** What a basis goes on to name, so that "Thực hiện công tác cải cách hành chính năm 2024" stays a title. */
export const BASIS_OBJECT =
  /(?:nghị quyết|nghị định|quyết định|quyết đinh|kế hoạch|chỉ thị|thông tư|thông báo|công văn|chương trình|đề án|luật|pháp lệnh|hiến pháp|kết luận|tờ trình|văn bản|đề nghị|chức năng|quy chế|quy định|hướng dẫn|công điện|tình hình|báo cáo|phương án|ý kiến|chỉ đạo)/;
