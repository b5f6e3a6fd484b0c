import type { Bytes } from './bytes.ts';

/** One change to properties: a "single property modifier" (MS-DOC 2.2.5, 2.6). */
export interface Sprm {
  readonly code: number;
  readonly operand: Bytes;
}

/** Those that say something about words, lists or tables, by their names in MS-DOC 2.6. */
export const SPRM = {
  CFRMarkDel: 0x0800,
  CFRMarkIns: 0x0801,
  CFBold: 0x0835,
  CFVanish: 0x083c,
  CSymbol: 0x6a09,
  PFPageBreakBefore: 0x2407,
  PFInTable: 0x2416,
  PFTtp: 0x2417,
  PFInnerTableCell: 0x244b,
  PFInnerTtp: 0x244c,
  PIlvl: 0x260a,
  POutLvl: 0x2640,
  PIlfo: 0x460b,
  PItap: 0x6649,
  PHugePapx: 0x6646,
  PHugePapxOld: 0x6645,
  TTableHeader: 0x3404,
  TMerge: 0x5624,
  TTableBorders80: 0xd605,
  TDefTable: 0xd608,
  TTableBorders: 0xd613,
  TVertMerge: 0xd62b,
} as const;

/** Bytes of the operand by the three highest bits of the code; 6 says its length itself. */
const OPERAND = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The modifiers of a group, in their order. */
export function* sprms(group: Bytes): Generator<Sprm> {
  let at = 0;
  while (at + 2 < group.length) {
    const code = group.u16(at);
    at += 2;
    const kind = code >> 13;
    let length: number = OPERAND[kind] ?? 1;
    if (kind === 6) {
      // the definition of a table may be longer than a byte can say, and counts one byte too many
      const long = code === SPRM.TDefTable;
      length = long ? Math.max(0, group.u16(at) - 1) : group.u8(at);
      at += long ? 2 : 1;
    }
    yield { code, operand: group.part(at, length) };
    at += length;
  }
}
