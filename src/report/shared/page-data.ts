import type { en } from '../../messages/en/index.ts';

/** Words of the page as data: functions stay on the server. */
type Plain<T> = {
  readonly [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: T[K];
};
export type PageWords = Plain<(typeof en)['report']['page']>;

/** A stretch of the timeline: a month, or a quarter of a longer plan. First and last day, ISO 8601. */
export interface Span {
  readonly label: string;
  /** As it is called in a sentence. */
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

/** What the browser needs besides the lines of the page. */
export interface PageData {
  readonly words: PageWords;
  readonly bodies: readonly string[];
  readonly topics: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  readonly plans: readonly string[];
  readonly spans: readonly Span[];
  readonly review: readonly ReviewPlan[];
}

/** A plan whose rows are checked in the page. */
export interface ReviewPlan {
  readonly file: string;
  readonly sha256: string;
  /** `PLAN.corrections.yaml` */
  readonly saveAs: string;
  /** The file as it is before anything is said in the page, up to where new entries follow. */
  readonly before: string;
  readonly rows: readonly ReviewRow[];
}

/** A row as the review shows it: its cells, and other readings of them that the parser weighed. */
export interface ReviewRow {
  readonly id: string;
  readonly number: string;
  /** Its first words as the parser read them. */
  readonly words: string;
  /** In the order of the columns. */
  readonly cells: readonly ReviewCell[];
  readonly alternatives: readonly (readonly string[])[];
  readonly checked: boolean;
}

/** A cell of a row under review, with the heading of its column as printed. */
export interface ReviewCell {
  readonly role: string;
  readonly heading: string;
  readonly text: string;
}
