import type { TroubleWords } from '../../model/trouble.ts';

/** Words of `reform-plan cascade`. */
export const cascade = {
  help: {
    upper: 'the plan above: what parse wrote, or a document',
    lower: "the units' plans: files, or folders of them",
    units: 'units that sets of the upper plan stand for: a name a line',
    missing: 'only what is missing, late or in part',
    own: 'also what units do of their own accord',
  },
  examples: `
Examples:
  $ reform-plan cascade province.json so-noi-vu.json
  $ reform-plan cascade province.json departments/ --output cascade.xlsx
  $ reform-plan cascade province.json departments/ --to stratml --output province.xml

A task is held against the rows and the sections of the unit's plan, by words, matter, product, cited documents, topic and \
target. The nearest candidate is shown even where a task is missing.

Exit status: 0 every task is taken up, 1 something is missing, late or in part, 2 could not run.`,
  title: (upper: string): string => `What the units' plans do with: ${upper}`,
  matrix: 'Tasks by units',
  silent: 'Named, but no plan has come from',
  own: 'Own initiatives',
  states: { 'taken-up': 'taken up', partly: 'in part', later: 'later than asked', missing: 'missing' },
  marks: { 'taken-up': 'yes', partly: 'part', later: 'later', missing: 'NO', none: '–' },
  roles: { lead: 'leads', partner: 'partner' },
  through: (set: string): string => `(through "${set}")`,
  reasons: {
    text: 'words',
    matter: 'matter',
    product: 'product',
    citation: 'cited document',
    topic: 'topic',
    target: 'target',
  },
  short: { words: 'named in passing', target: 'aims at less' },
  columns: {
    role: 'Role',
    state: 'State',
    item: 'Nearest in the unit’s plan',
    place: 'Place',
    score: 'Score',
    why: 'Because of',
    remark: 'Remark',
  },
  later: (upper: string, lower: string): string => `asked by ${upper}, planned by ${lower}`,
  sum: (
    unit: string,
    counts: { all: number; taken: number; partly: number; later: number; missing: number },
  ): string =>
    `${unit}: ${counts.all} tasks name it; ${counts.taken} taken up, ${counts.partly} in part, ${counts.later} later, ${counts.missing} missing`,
  nothing: (unit: string): string => `${unit}: no task of the upper plan names it`,
  troubles: {
    noLower: (): TroubleWords => ({
      what: 'no plan of a unit could be read',
      expected: "the upper plan first, then the units' plans",
      example: 'reform-plan cascade province.json departments/',
      got: 'nothing',
    }),
  },
};
