import type { Language, Messages } from '../messages/index.ts';
import type { Lists, PlanLines } from './lines.ts';
import type { PageWords, Span } from './shared/page-data.ts';

/** What every view of the page is made from. */
export interface Context {
  readonly plans: readonly PlanLines[];
  readonly lists: Lists;
  readonly spans: readonly Span[];
  readonly language: Language;
  readonly messages: Messages;
  readonly words: PageWords;
  /** Whether rows in doubt have a place in the page where they are checked. */
  readonly review: boolean;
}

/** How a plan is called where there are several. */
export function planName({ plan }: PlanLines): string {
  const { typeName, title, issuer } = plan.document;
  const name = [typeName, title].filter((part) => part !== null).join(' ');
  return name === '' ? (issuer ?? lastPart(plan.source.file)) : name;
}

/** A file's own name: folders of the computer that a page was made on are nobody's business. */
export function lastPart(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
