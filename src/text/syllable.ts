/** Vietnamese syllables, as far as needed to tell a word from a piece of one. */

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])';
/** Rhymes that may end in their vowel, and those that need a final. */
const OPEN_RHYME = '(?:[aeêioôơuưy]|ia|ya|ua|ưa|oa|oe|uê|uy|uơ|uya|oo)(?:ng|nh|ch|[cmnptiouy])?';
const CLOSED_RHYME = '(?:[ăâ]|iê|yê|uô|ươ|oă|uâ|uyê)(?:ng|[cmnptuiy])';
const SYLLABLE = new RegExp(`^(${ONSET})?(?:${OPEN_RHYME}|${CLOSED_RHYME})$`);

/** Syllables without an onset that are words. Others ("ản", "ện") are the rest of a torn one. */
const BARE = new Set(
  (
    'a à á ạ ả ai ái ải am ám ảm an án ang áng anh ánh ảnh ao ào áo ảo áp át au áu ay áy ác ách ắt ăn ẵm ắng ' +
    'âm ầm ấm ẩm ân ấn ẩn ấp ất âu ấu ẩu ấy em ém en én eo ẻo ép ế êm ếm ếch i ì ỉ im ỉm in inh ích ít ịt iu ỉu ' +
    'o ò oa òa oà oai oái oải oan oán oang oanh oánh oăm óc ọc oi ói om òm ong óng ỏng óp ọp ót ô ồ ố ổ ốc ' +
    'ôi ối ổi ôm ốm ôn ồn ổn ông ống ốp ơ ờ ớ ở ơi ới ơn ớn ớt u ù ú ủ ui úi ủi um ùm úm un ùn ung úng ủng ' +
    'úp út uất uế uy úy ủy uỷ uý uyên uyển uổng uống uốn ư ừ ứ ưa ứa ức ưng ừng ứng ươm ướm ương ường ưởng ' +
    'ươn ườn ước ướp ướt ưu y ỷ ỳ ý yên yến yếm yêu yếu yểu yết'
  ).split(' '),
);

/** Whether the letters form a syllable that is a word by itself. */
export function isSyllable(word: string): boolean {
  const lower = word.normalize('NFC').toLowerCase();
  const m = SYLLABLE.exec(lower.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC'));
  return m !== null && (m[1] !== undefined || BARE.has(lower));
}

const LETTERS = /^\p{L}+$/u;

/** Of two words or more with strokes between them the last ("nhó" of "chính/nhó"); anything else as it is. */
export function afterStroke(text: string): string {
  const words = text.split('/');
  return words.every((w) => LETTERS.test(w)) ? (words.at(-1) ?? text) : text;
}
