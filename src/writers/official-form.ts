/**
 * The look of official documents (thể thức văn bản; Decree 30/2020/NĐ-CP, Annex I) in the units of Office Open XML:
 * twentieths of a point, 567 to the centimetre, and half points for type.
 */

/** Section I.3. */
export const FONT = 'Times New Roman';
/** A4 (section I.1). */
export const PAPER = { width: 11_906, height: 16_838 } as const;
/** 20 mm above and below, 30 mm left, 15 mm right (section I.4). */
export const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 850 } as const;
