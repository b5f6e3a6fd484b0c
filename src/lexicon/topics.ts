import type { Topic } from '../model/index.ts';

/**
 * The contents of the reform programme (Resolution 76/NQ-CP of 15/7/2021: six contents; steering is the seventh
 * group of plans and of the PAR index). Numerals and wordings differ between plans and within one plan, so a
 * heading is known by its words. Without diacritics: OCR loses them. The older programme (Resolution 30c/NQ-CP)
 * called the sixth content "hiện đại hóa hành chính".
 */
export const TOPIC_HEADINGS: readonly (readonly [Topic, string])[] = [
  [
    'chi-dao',
    'chi dao,? (?:va )?dieu hanh|cong tac chi dao|lanh dao,? chi dao|giai phap (?:chu yeu |trong tam )?(?:thuc hien|to chuc thuc hien|chu yeu)|^(?:cac |mot so )?(?:nhom )?giai phap$|(?:thong tin,? )?tuyen truyen (?:ve )?(?:cong tac )?(?:cai cach hanh chinh|cchc)|kiem tra,? (?:giam sat )?(?:cong tac |viec thuc hien )?(?:cai cach hanh chinh|cchc)',
  ],
  [
    'the-che',
    'the che|van ban quy pham phap luat|van ban qppl|thi hanh phap luat|xay dung (?:va |, )?(?:hoan thien |to chuc thuc hien )?phap luat',
  ],
  ['tthc', 'thu tuc hanh chinh|tthc|mot cua'],
  [
    'bo-may',
    'bo may|to chuc hanh chinh nha nuoc|don vi hanh chinh|phan cap,? (?:phan quyen|uy quyen)|tinh gian bien che|sap xep (?:to chuc|don vi|cac don vi)',
  ],
  [
    'cong-vu',
    'che do cong vu|cong vu,? cong chuc|(?:can bo|cong chuc),? (?:cong chuc|vien chuc)|doi ngu (?:can bo|cong chuc)|cong vu|nguon nhan luc|vi tri viec lam',
  ],
  [
    'tai-chinh-cong',
    'tai chinh cong|tai san cong|don vi su nghiep cong lap|co che tai chinh|quan ly tai chinh|co che tu chu',
  ],
  [
    'so',
    '(?:chinh phu|chinh quyen) (?:dien tu|so)|chuyen doi so|hien dai hoa (?:nen )?hanh chinh|hien dai hoa|dich vu cong truc tuyen|ung dung cong nghe thong tin|cong nghe thong tin|kinh te so|xa hoi so|khoa hoc,? cong nghe,? doi moi sang tao va chuyen doi so',
  ],
];

/** Words of tasks and what they weigh for a content; a task without a group is of the content that outweighs. */
export const TOPIC_TASK_WORDS: readonly (readonly [Topic, number, string])[] = [
  [
    'the-che',
    3,
    'the che|van ban quy pham phap luat|van ban qppl|thi hanh phap luat|pho bien,? (?:va )?giao duc phap luat|xay dung phap luat',
  ],
  ['the-che', 1, 'nghi quyet cua hoi dong nhan dan|he thong hoa|phap luat'],
  ['tthc', 3, 'thu tuc hanh chinh|tthc|mot cua|trung tam phuc vu hanh chinh cong|kiem soat thu tuc'],
  ['tthc', 1, 'phan anh,? kien nghi|xin loi|quy trinh noi bo|buu chinh cong ich|don gian hoa'],
  [
    'bo-may',
    3,
    'to chuc bo may|kien toan|tinh gian bien che|phan cap|phan quyen|co cau to chuc|sap xep,? to chuc lai|don vi hanh chinh|chuc nang,? nhiem vu',
  ],
  ['bo-may', 1, 'bien che|quy che lam viec|uy quyen|dau moi'],
  [
    'cong-vu',
    3,
    'cong vu|dao tao,? (?:va )?boi duong|vi tri viec lam|tuyen dung|bo nhiem|xep loai chat luong|chuc danh nghe nghiep|luan chuyen|nang ngach',
  ],
  ['cong-vu', 1, 'can bo|cong chuc|vien chuc|ky luat,? ky cuong|dao duc'],
  [
    'tai-chinh-cong',
    3,
    'tai chinh cong|tai san cong|giai ngan|tu chu tai chinh|co che tu chu|ngan sach|dau tu cong|quyet toan|tiet kiem,? chong lang phi',
  ],
  ['tai-chinh-cong', 1, 'tai chinh|kinh phi|don vi su nghiep cong lap|tu chu'],
  [
    'so',
    3,
    'chuyen doi so|chinh quyen (?:dien tu|so)|chinh phu (?:dien tu|so)|co so du lieu|dich vu cong truc tuyen|chu ky so|an toan thong tin|nen tang so|so hoa|thanh toan truc tuyen|iso 9001|tcvn iso|phan mem|lgsp',
  ],
  ['so', 1, 'truc tuyen|dien tu|cong nghe thong tin|du lieu|he thong thong tin'],
  [
    'chi-dao',
    3,
    '(?:ke hoach|bao cao|tuyen truyen|kiem tra|hoi nghi|tap huan|ban chi dao|cham diem|xep hang|danh gia,? xep loai|danh gia) [^.;]{0,40}(?:cai cach hanh chinh|cchc)|chi so (?:cai cach hanh chinh|cchc|hai long|sipas|par index|papi|pci)|par index|sipas|papi|sang kien',
  ],
  ['chi-dao', 1, 'cai cach hanh chinh|cchc|hai long|doi thoai|thi dua|khen thuong'],
];
