import { type Change, countKinds, type Finding, type PlanDiff, type PlanName } from '../../diff/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { Screen } from '../answers.ts';
import { printable, type Style } from '../style.ts';
import {
  fieldName,
  idsOf,
  isWhole,
  kindNames,
  kinOf,
  type Part,
  partsOf,
  piecesOf,
  shownFindings,
  wordsOf,
} from './parts.ts';

type Paint = (text: string) => string;
/** Words in one colour. */
interface Run {
  readonly text: string;
  readonly paint: Paint;
}

const same: Paint = (text) => text;

/** How many columns text takes, and how many there are. */
interface Room {
  readonly width: number;
  readonly widthOf: (text: string) => number;
}

/** Letters of one column each, as Vietnamese text has: to count them needs no table of Unicode, which is slow to load. */
const NARROW = /^[\u0020-\u007E\u00A0-\u02FF\u1E00-\u1EFF\u2010-\u2027]*$/;

async function roomFor(diff: PlanDiff, width: number): Promise<Room> {
  const texts = diff.changes.flatMap(({ label, findings }) => [
    label,
    ...findings.flatMap((f) => [f.old, f.new]),
  ]);
  if (texts.every((text) => text === null || NARROW.test(text)))
    return { width, widthOf: (text) => text.length };
  const { widthOf } = await import('../wrap.ts');
  return { width, widthOf };
}

/** A difference for a terminal: what came is green, what went is red, within sentences too. */
export async function diffLines(
  diff: PlanDiff,
  full: boolean,
  screen: Screen,
  messages: Messages,
): Promise<string> {
  const { style } = screen;
  const { diff: words } = messages;
  if (diff.changes.length === 0) return '';
  const lines = [
    `${style.red(`--- ${words.oldPlan}`)}  ${planLine(diff.old)}`,
    `${style.green(`+++ ${words.newPlan}`)}  ${planLine(diff.new)}`,
  ];
  const room = await roomFor(diff, screen.width);
  const told: Telling = { full, room, style, messages };
  for (const part of partsOf(diff, full)) lines.push('', ...partLines(part, told));
  return `${lines.join('\n')}\n`;
}

/** What differs, counted, in a line. */
export function sumLine(diff: PlanDiff, { diff: words }: Messages): string {
  const counts = [...countKinds(diff.changes)].map(([kind, n]) => [words.kinds[kind], n] as const);
  return words.sum(diff.changes.length, counts);
}

function planLine({ file, title, number, issuedOn }: PlanName): string {
  return [file, title, number, issuedOn]
    .filter((part) => part !== null)
    .map(printable)
    .join(' · ');
}

/** How a difference is told. */
interface Telling {
  readonly full: boolean;
  readonly room: Room;
  readonly style: Style;
  readonly messages: Messages;
}

function partLines(part: Part, told: Telling): string[] {
  const { style } = told;
  const { diff: words } = told.messages;
  const lines = [style.bold(words.records[part.name])];
  for (const change of part.changes) lines.push(...changeLines(change, told));
  const small = words.small(part.cosmetic, part.renumbered);
  if (small !== '') lines.push(style.dim(`  ${small} ${words.more}`));
  return lines;
}

function changeLines(change: Change, { full, room, style, messages }: Telling): string[] {
  const findings = shownFindings(change, full);
  const whole = findings.find(isWhole);
  const head = whole ? wholeHead(change, whole, style, messages) : changedHead(change, style, messages);
  const lines = change.record === 'document' ? [] : flow(head, room, '  ', '      ');
  for (const finding of findings) {
    if (finding === whole) continue;
    const name: Run = { text: `${fieldName(finding.field, messages)}:`, paint: style.dim };
    lines.push(...flow([name, ...findingRuns(finding, style, messages)], room, '      ', '        '));
  }
  return lines;
}

/** A record that one plan has: all its words. */
function wholeHead(
  change: Change,
  { kind, old, new: now }: Finding,
  style: Style,
  messages: Messages,
): Run[] {
  const came = now !== null;
  const paint = came ? style.green : style.red;
  const kin = kinOf(change, messages);
  const note = kin === '' ? [] : [{ text: `(${messages.diff.kinds[kind]} ${kin})`, paint: style.yellow }];
  return [{ text: `${came ? '+' : '-'} ${idsOf(change)} ${now ?? old ?? ''}`, paint }, ...note];
}

function changedHead(change: Change, style: Style, messages: Messages): Run[] {
  return [
    { text: `~ ${idsOf(change)}`, paint: style.bold },
    { text: wordsOf(change), paint: same },
    { text: `[${kindNames(change.kinds, messages)}]`, paint: style.yellow },
  ];
}

function findingRuns(finding: Finding, style: Style, messages: Messages): Run[] {
  const runs = piecesOf(finding).map(({ of, text }): Run => {
    if (of === 'both') return { text, paint: same };
    return of === 'old' ? taken(text, style) : put(text, style);
  });
  const { days } = finding;
  return days === undefined
    ? runs
    : [...runs, { text: `(${messages.diff.days(days)})`, paint: style.yellow }];
}

/** Words that went, and words that came; the signs tell them apart without colour. */
function taken(text: string, style: Style): Run {
  return { text: `[-${text}-]`, paint: style.red };
}

function put(text: string, style: Style): Run {
  return { text: `{+${text}+}`, paint: style.green };
}

/** Runs of words as lines that fit, each line's colours closed within it. */
function flow(runs: readonly Run[], { width, widthOf }: Room, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let taken = widthOf(first);
  let empty = true;
  for (const { text, paint } of runs) {
    const fitting: string[] = [];
    const close = (): void => {
      if (fitting.length > 0) line += paint(fitting.splice(0).join(' '));
    };
    for (const word of printable(text).split(' ')) {
      const wide = widthOf(word);
      if (!empty && taken + 1 + wide > width) {
        close();
        lines.push(line);
        line = rest;
        taken = widthOf(rest);
        empty = true;
      }
      if (!empty && fitting.length === 0) line += ' ';
      taken += wide + (empty ? 0 : 1);
      fitting.push(word);
      empty = false;
    }
    close();
  }
  return [...lines, line];
}
