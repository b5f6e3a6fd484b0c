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
