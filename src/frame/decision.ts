import type { Article, Basis } from '../model/index.ts';
import { endsSentence, keyOf } from '../outline/line-forms.ts';
import { type Marker, readMarkers } from '../outline/markers.ts';
import type { SourceLine, Token } from '../source/document.ts';
import { joinTokens } from '../source/document.ts';
import { append } from '../text/append.ts';
import { type Preamble, readPreamble } from './bases.ts';
import { type Foot, footStart, readFoot } from './foot.ts';
import { kindLineOf } from './kind-lines.ts';
import { readTitleBlock, type TitleBlock } from './titles.ts';

/** A decision's text: title, authority, bases, articles (điều), foot. */
export interface DecisionText {
  readonly head: TitleBlock;
  readonly bases: readonly Basis[];
  readonly opening: Preamble['opening'];
  readonly preambleWords: readonly Token[];
  /** "QUYẾT ĐỊNH:" */
  readonly enacting: readonly Token[];
  readonly articles: readonly Article[];
  /** "Điều" before each number. */
  readonly labels: readonly Token[];
  readonly articleWords: readonly Token[];
  /** Null where the page with recipients and signature is not in the file. */
  readonly foot: Foot | null;
}

/** The parts of a decision: title, bases, articles, foot. @param lines from below its kind to its end */
export function readDecision(lines: readonly SourceLine[]): DecisionText {
  const head = readTitleBlock(lines);
  const rest = head.rest;
  const enacts = rest.findIndex(
    (l) => kindLineOf(l)?.enacts === true || /^quyết (?:định|nghị)\s?:?$/.test(keyOf(l)),
  );
  const articleOne = rest.findIndex((l, i) => articleAt(l, rest[i - 1], 0) !== null);
  const bodyFrom = enacts >= 0 ? enacts + 1 : articleOne >= 0 ? articleOne : rest.length;
  const preamble = readPreamble(rest.slice(0, enacts >= 0 ? enacts : bodyFrom), 'basis');
  const body = rest.slice(bodyFrom);
  const foot = footStart(body);
  const { articles, labels, words } = readArticles(body.slice(0, foot ?? body.length));
  return {
    head,
    bases: preamble.bases,
    opening: preamble.opening,
    preambleWords: preamble.words,
    enacting: enacts >= 0 ? (rest[enacts]?.tokens ?? []) : [],
    articles,
    labels,
    articleWords: words,
    foot: foot === null ? null : readFoot(body.slice(foot)),
  };
}

/** "Điều 2. …" where article 2 is due, or one was lost; not the end of "… theo" / "Điều 3. Nghị định …". */
function articleAt(line: SourceLine, above: SourceLine | undefined, last: number): Marker | null {
  const marker = readMarkers(line).find((m) => m.style === 'dieu');
  if (!marker || marker.ordinal === null || marker.ordinal <= last || marker.ordinal > last + 4) return null;
  const begins = !above || line.paragraph === true || endsSentence(above.text) || kindLineOf(above) !== null;
  return begins ? marker : null;
}

function readArticles(lines: readonly SourceLine[]): {
  articles: Article[];
  labels: Token[];
  words: Token[];
} {
  const drafts: { no: string; tokens: Token[] }[] = [];
  const labels: Token[] = [];
  const words: Token[] = [];
  let own: Token[] = [];
  let last = 0;
  for (const [i, line] of lines.entries()) {
    const marker = articleAt(line, lines[i - 1], last);
    if (marker) {
      last = marker.ordinal ?? last;
      append(labels, line.tokens.slice(0, marker.labels));
      append(words, line.tokens.slice(marker.labels));
      own = line.tokens.slice(marker.tokens);
      drafts.push({ no: marker.marker, tokens: own });
      continue;
    }
    // words before the first article are kept under no number
    if (drafts.length === 0) drafts.push({ no: '', tokens: own });
    append(own, line.tokens);
    append(words, line.tokens);
  }
  return { articles: drafts.map((d) => ({ no: d.no, text: joinTokens(d.tokens) })), labels, words };
}
