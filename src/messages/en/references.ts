import type { TroubleWords } from '../../model/trouble.ts';

const number = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Words of `reform-plan agencies`, `citations` and `targets`. */
export const references = {
  help: {
    format: 'how to print',
    register:
      'a register of your own (YAML or JSON) that extends or corrects the built-in one; without plans it is only checked',
    expand: 'the bodies that a name stands for, such as "các sở, ban, ngành tỉnh"',
    on: "the day that names and successors are meant for (default: the plan's date, else today)",
    province: 'the province that a name is meant for',
    mentions: 'every mention with its place, not every document',
    graph: 'which plan cites which document, for Graphviz',
  },
  agenciesExamples: `
Examples:
  $ reform-plan agencies plan.json
  $ reform-plan agencies plans/2024 --on 2025-04-01
  $ reform-plan agencies --expand "các sở, ban, ngành tỉnh" --on 2024-12-31
  $ reform-plan agencies --register our-bodies.yaml plan.json --format csv

A register is a list of bodies:
  - { id: so-bien-dao, name: Sở Biển đảo, level: province, class: department, validFrom: 2025-03-01 }

Exit status: 0 fine, 1 something is wrong in a register that is only checked, 2 a file could not be read.`,
  citationsExamples: `
Examples:
  $ reform-plan citations plan.json
  $ reform-plan citations plans/ --mentions --format csv > citations.csv
  $ reform-plan citations plans/ --graph dot | dot -Tsvg > citations.svg

Exit status: 0 fine, 2 a file could not be read.`,
  targetsExamples: `
Examples:
  $ reform-plan targets plan.json
  $ reform-plan targets plan-2024.json plan-2025.json --format csv

Exit status: 0 fine, 2 a file could not be read.`,
  agencies: (bodies: number, plans: number): string =>
    `${number(bodies, 'body', 'bodies')} in ${number(plans, 'plan', 'plans')}`,
  citations: (documents: number, mentions: number, plans: number): string =>
    `${number(documents, 'document', 'documents')}, ${number(mentions, 'mention', 'mentions')} in ${number(plans, 'plan', 'plans')}`,
  targets: (targets: number, plans: number): string =>
    `${number(targets, 'target', 'targets')} in ${number(plans, 'plan', 'plans')}`,
  members: (n: number, name: string, on: string): string =>
    `${name} on ${on}: ${number(n, 'body', 'bodies')}`,
  registered: (bodies: number): string => `${number(bodies, 'body', 'bodies')}, nothing wrong`,
  columns: {
    id: 'Id',
    number: 'Number and symbol',
    plans: 'Plans',
    spellings: 'Written as',
    successors: 'Taken over by',
    mentions: 'Mentions',
    title: 'Number or name',
    level: 'Level',
    asked: 'Asked for',
    plan: 'Plan',
  },
  troubles: {
    openSet: (got: string): TroubleWords => ({
      what: `"${got}" stands for no bodies in particular`,
      expected: 'a body, or a closed set of bodies',
      example: '--expand "các sở, ban, ngành tỉnh"',
      got: `"${got}"`,
    }),
    notThere: (name: string, on: string, successors: readonly string[]): TroubleWords => ({
      what: `${name} was not there on ${on}`,
      expected:
        successors.length > 0
          ? `a day before it ended, or the body that took over: ${successors.join(', ')}`
          : 'a day on which it was there',
      example: `--expand "${successors[0] ?? 'Sở Nội vụ'}" --on ${on}`,
      got: on,
    }),
  },
};

const EXAMPLE =
  '- { id: so-a, name: Sở A, level: province, class: department, validTo: 2025-02-28, successors: [so-b] }';

/** What can be wrong with a register. */
export const registers = {
  broken: (place: string, language: string, got: string): TroubleWords => ({
    what: `${place} cannot be read`,
    expected: `${language} with a list of bodies`,
    example: EXAMPLE,
    got,
  }),
  noList: (place: string, got: string): TroubleWords => ({
    what: `${place} is no register`,
    expected: 'a list of bodies, or one under the key "bodies"',
    example: EXAMPLE,
    got,
  }),
  badField: (place: string, path: string, expected: string, got: string): TroubleWords => ({
    what: `${place}: ${path} cannot be used`,
    expected,
    example: EXAMPLE,
    got,
  }),
};
