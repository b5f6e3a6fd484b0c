/**
 * Kinds of document and their abbreviations: Decree 30/2020/NĐ-CP, Annex III (state), the Party's
 * Guidance 36-HD/VPTW (party), and normative documents of the law on their promulgation.
 */
export interface DocumentKind {
  /** Abbreviation as it stands in a symbol ("KH" in 12/KH-UBND). */
  readonly code: string;
  readonly name: string;
  readonly system: 'state' | 'normative' | 'party' | 'copy';
  /** Abbreviations seen in practice, of older rules or outside the annex. */
  readonly aliases?: readonly string[];
}

function kinds(system: DocumentKind['system'], table: Record<string, string>): DocumentKind[] {
  return Object.entries(table).map(([code, name]) => ({ code, name, system }));
}

/** The kinds of administrative document, in the order of the regulation. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  ...kinds('state', {
    NQ: 'Nghị quyết',
    QĐ: 'Quyết định',
    CT: 'Chỉ thị',
    QyĐ: 'Quy định',
    TC: 'Thông cáo',
    TB: 'Thông báo',
    HD: 'Hướng dẫn',
    CTr: 'Chương trình',
    KH: 'Kế hoạch',
    PA: 'Phương án',
    ĐA: 'Đề án',
    BC: 'Báo cáo',
    BB: 'Biên bản',
    TTr: 'Tờ trình',
    HĐ: 'Hợp đồng',
    CĐ: 'Công điện',
    BGN: 'Bản ghi nhớ',
    BTT: 'Bản thỏa thuận',
    GUQ: 'Giấy ủy quyền',
    GM: 'Giấy mời',
    GGT: 'Giấy giới thiệu',
    GNP: 'Giấy nghỉ phép',
    PG: 'Phiếu gửi',
    PC: 'Phiếu chuyển',
    PB: 'Phiếu báo',
    // outside the annex, met in plans
    BCTĐ: 'Báo cáo thẩm định',
  }),
  // QCh and DAn stood in the annex of Circular 01/2011/TT-BNV
  { code: 'QC', name: 'Quy chế', system: 'state', aliases: ['QCh'] },
  { code: 'DA', name: 'Dự án', system: 'state', aliases: ['DAn'] },
  ...kinds('normative', {
    NĐ: 'Nghị định',
    TT: 'Thông tư',
    NQLT: 'Nghị quyết liên tịch',
    TTLT: 'Thông tư liên tịch',
    QH: 'Luật, Nghị quyết của Quốc hội',
    UBTVQH: 'Pháp lệnh, Nghị quyết của Ủy ban Thường vụ Quốc hội',
    VBHN: 'Văn bản hợp nhất',
  }),
  ...kinds('party', {
    NQ: 'Nghị quyết',
    CT: 'Chỉ thị',
    KL: 'Kết luận',
    QĐ: 'Quyết định',
    QĐi: 'Quy định',
    QC: 'Quy chế',
    TB: 'Thông báo',
    HD: 'Hướng dẫn',
    CTr: 'Chương trình',
    CTHĐ: 'Chương trình hành động',
    KH: 'Kế hoạch',
    ĐA: 'Đề án',
    BC: 'Báo cáo',
    TTr: 'Tờ trình',
    CV: 'Công văn',
  }),
  ...kinds('copy', { SY: 'Sao y', TrS: 'Trích sao', SL: 'Sao lục' }),
];

/** The kind of a code ("KH"), state documents before the Party's; undefined where no annex knows it. */
export function documentKind(code: string, system?: DocumentKind['system']): DocumentKind | undefined {
  const wanted = code.normalize('NFC');
  return DOCUMENT_KINDS.find(
    (kind) =>
      (system === undefined || kind.system === system) &&
      (kind.code === wanted || (kind.aliases?.includes(wanted) ?? false)),
  );
}
