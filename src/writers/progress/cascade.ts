import type { Cascade, CascadeLine, UnitCascade } from '../../follow/cascade/model.ts';
import type { Language, Messages } from '../../messages/index.ts';
import type { Page, PageBlock, PageTable } from '../pages/index.ts';

/** What of a cascade is shown. */
export interface CascadeOptions {
  /** Only what is not wholly taken up. */
  readonly onlyOpen?: boolean;
  /** What units do of their own accord too. */
  readonly own?: boolean;
}

/** Words of an item that are shown: enough to find it. */
const SHOWN = 180;

/** What the units' plans do with the upper one: the matrix of tasks by units, then each unit, then who has sent nothing. */
export function cascadePage(
  cascade: Cascade,
  options: CascadeOptions,
  language: Language,
  messages: Pick<Messages, 'cascade' | 'follow'>,
): Page {
  const words = messages.cascade;
  const { upper, units, silent } = cascade;
  const title = upper.document.title ?? upper.source.file;
  const several: PageBlock[] =
    units.length > 1 ? [{ kind: 'heading', text: words.matrix }, matrix(cascade, messages)] : [];
  const left: PageBlock[] =
    silent.length > 0
      ? [
          { kind: 'heading', text: words.silent },
          { kind: 'list', items: silent },
        ]
      : [];
  return {
    title: words.title(title),
    language,
    blocks: [...several, ...units.flatMap((unit) => unitBlocks(unit, options, messages)), ...left],
  };
}

function matrix(
  { tasks, units }: Cascade,
  { cascade: words, follow }: Pick<Messages, 'cascade' | 'follow'>,
): PageTable {
  const states = units.map(({ lines }) => new Map(lines.map(({ task, state }) => [task.id, state])));
  return {
    kind: 'table',
    name: words.matrix,
    columns: [
      { heading: follow.columns.no, type: 'text' },
      { heading: follow.columns.task, type: 'words' },
      ...units.map(({ unit }) => ({ heading: unit, type: 'text' as const })),
    ],
    rows: tasks.map((task) => [
      task.name,
      short(task.words),
      ...states.map((of) => words.marks[of.get(task.id) ?? 'none']),
    ]),
  };
}

/** How many tasks of each state a unit has. */
export function countsOf({ lines }: UnitCascade): {
  all: number;
  taken: number;
  partly: number;
  later: number;
  missing: number;
} {
  const of = (wanted: CascadeLine['state']): number => lines.filter(({ state }) => state === wanted).length;
  return {
    all: lines.length,
    taken: of('taken-up'),
    partly: of('partly'),
    later: of('later'),
    missing: of('missing'),
  };
}

function unitBlocks(
  unit: UnitCascade,
  { onlyOpen, own }: CascadeOptions,
  messages: Pick<Messages, 'cascade' | 'follow'>,
): PageBlock[] {
  const { cascade: words } = messages;
  const lines = onlyOpen ? unit.lines.filter(({ state }) => state !== 'taken-up') : unit.lines;
  const counts = countsOf(unit);
  return [
    { kind: 'heading', text: unit.unit },
    { kind: 'paragraph', text: counts.all === 0 ? words.nothing(unit.unit) : words.sum(unit.unit, counts) },
    ...(lines.length > 0 ? [linesTable(unit.unit, lines, messages)] : []),
    ...(own && unit.own.length > 0
      ? [
          { kind: 'paragraph' as const, text: `${words.own}:` },
          { kind: 'list' as const, items: unit.own.map(({ id, words: text }) => `${id}: ${short(text)}`) },
        ]
      : []),
  ];
}

function linesTable(
  name: string,
  lines: readonly CascadeLine[],
  { cascade: words, follow }: Pick<Messages, 'cascade' | 'follow'>,
): PageTable {
  const { columns } = words;
  return {
    kind: 'table',
    name,
    columns: [
      { heading: follow.columns.no, type: 'text' },
      { heading: follow.columns.task, type: 'words' },
      { heading: columns.role, type: 'text' },
      { heading: columns.state, type: 'text' },
      { heading: columns.item, type: 'words' },
      { heading: columns.place, type: 'text' },
      { heading: columns.score, type: 'number' },
      { heading: columns.why, type: 'text' },
    ],
    rows: lines.map((line) => [
      line.task.name,
      short(line.task.words),
      `${words.roles[line.naming.role]}${line.naming.through === null ? '' : ` ${words.through(line.naming.through)}`}`,
      stateWords(line, words, follow),
      line.nearest === null ? '' : short(line.nearest.item.words),
      line.nearest?.item.id ?? '',
      line.nearest === null ? '' : follow.decimal(line.nearest.score, 2),
      (line.nearest?.reasons ?? []).map((reason) => words.reasons[reason]).join(', '),
    ]),
  };
}

function stateWords(
  { state, days, shortOf }: CascadeLine,
  words: Messages['cascade'],
  { day }: Messages['follow'],
): string {
  const remark = days
    ? words.later(day(days.upper), day(days.lower))
    : shortOf === null
      ? ''
      : words.short[shortOf];
  return remark === '' ? words.states[state] : `${words.states[state]}: ${remark}`;
}

function short(text: string): string {
  return text.length <= SHOWN
    ? text
    : `${text
        .slice(0, SHOWN - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** A cascade as data. */
export function cascadeData({ upper, units, silent }: Cascade): unknown {
  return {
    upper: { file: upper.source.file, title: upper.document.title, number: upper.document.number },
    units: units.map((unit) => ({
      unit: unit.unit,
      file: unit.plan.source.file,
      counts: countsOf(unit),
      tasks: unit.lines.map(({ task, naming, state, nearest, days, shortOf }) => ({
        task: task.id,
        number: task.name,
        words: task.words,
        ...naming,
        state,
        shortOf,
        days,
        nearest,
      })),
      own: unit.own,
    })),
    silent,
  };
}
