/** The tier of government that a body belongs to; `department` is for units inside a department (sở). */
export type Level = 'central' | 'province' | 'department' | 'district' | 'commune';

/**
 * What sort of body it is; collectives are defined over these.
 * - `ministry`: bộ, cơ quan ngang bộ
 * - `department`: sở
 * - `department-rank`: cơ quan ngang sở (Văn phòng UBND, Thanh tra, Ban Dân tộc)
 * - `board`: ban quản lý and other administrative organisations under a people's committee
 * - `council`, `committee`: HĐND, UBND
 * - `vertical`: bodies of the ministries placed in the province (ngành dọc: công an, thuế, thống kê …)
 * - `party`, `front`: party organs; the Fatherland Front and the socio-political organisations
 * - `service`: public service units, schools, press (đơn vị sự nghiệp)
 * - `enterprise`: post, telecoms, power
 * - `office`: offices under a district's or commune's committee, or inside a department
 * - `steering`: steering committees, councils and working groups across bodies
 * - `collective`: a closed set of bodies that plans name as one
 */
export type BodyClass =
  | 'ministry'
  | 'department'
  | 'department-rank'
  | 'board'
  | 'council'
  | 'committee'
  | 'vertical'
  | 'party'
  | 'front'
  | 'service'
  | 'enterprise'
  | 'office'
  | 'steering'
  | 'collective';

/** How sure a fact is: A read in a source, B general knowledge, C to be checked before one relies on it. */
export type Certainty = 'A' | 'B' | 'C';

/** A body (cơ quan, đơn vị) of the register, valid from one day to another. */
export interface Body {
  /** In kebab-case, never used again for another body. */
  readonly id: string;
  /** Spelled out, with its level where the level is part of the usual name ("Công an tỉnh"). */
  readonly name: string;
  /** Other ways of writing the same name; abbreviated ones too ("Sở KH&ĐT"). */
  readonly aliases?: readonly string[];
  /** Forms that stand alone, in capitals ("SNV", "TTPVHCC"). */
  readonly abbreviations?: readonly string[];
  /** The body's part of document symbols (Decree 30/2020/NĐ-CP, Annex VI), e.g. "SNV" in 12/KH-SNV. */
  readonly symbolCodes?: readonly string[];
  readonly level: Level;
  readonly class: BodyClass;
  /** Provinces (short names) that have it; left out where every province has, or may have, one. */
  readonly provinces?: readonly string[];
  /** Only some provinces have it. */
  readonly optional?: boolean;
  /** First and last day, ISO 8601; null: before the years in scope, or still there. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Ids of the bodies that took over, the main one first. */
  readonly successors?: readonly string[];
  /** The successor is not the same body under another name: its tasks or its set of members differ. */
  readonly scopeChanged?: boolean;
  /** For collectives: which bodies belong to it. */
  readonly members?: Membership;
  readonly certainty: Certainty;
}

/** The bodies of these classes at this level; no classes: the register does not list them one by one. */
export interface Membership {
  readonly level: Level;
  readonly classes: readonly BodyClass[];
}

/** A body with what most have: no end of validity, general knowledge. */
export function body(
  level: Level,
  bodyClass: BodyClass,
  id: string,
  name: string,
  more: Partial<Omit<Body, 'id' | 'name' | 'level' | 'class'>> = {},
): Body {
  return { validFrom: null, validTo: null, certainty: 'B', ...more, id, name, level, class: bodyClass };
}
