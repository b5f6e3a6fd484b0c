const number = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Words of `reform-plan due`. */
export const due = {
  help: {
    within: 'how far to look ahead (30d, 10wd, 2w, 3m)',
    overdue: 'also what was due before today',
    holidays:
      'a file of days off: an ISO date or a range (2025-01-25..2025-02-02) a line, + before a weekend day that is worked',
    event: 'the day of an event that deadlines run from: "words=2024-03-01"; may be given several times',
    to: 'what to write: ics, xlsx, docx, csv, md, json, yaml, table (default: by the ending of --output)',
    noLedger: 'leave the ledger beside a plan aside: also what is done',
    role: 'group by bodies in this role',
  },
  examples: `
Examples:
  $ reform-plan due plan.json --as-of 2024-03-01 --within 30d
  $ reform-plan due plan.json --agency "Sở Nội vụ" --overdue
  $ reform-plan due plan.json --event "có văn bản hướng dẫn=2024-03-01" --holidays 2024.txt

A task that two bodies lead stands under both. Recurring deadlines give their next day. A day off moves to the next \
working day (Civil Code, article 148). Without --holidays the weekends and the holidays with a fixed date are days off \
(1/1, 30/4, 1/5, 2/9); Tết needs a list.

Exit status: 0 fine, 2 a file could not be read or the question was not understood.`,
  nobody: '(no body is named)',
  heading: (facts: { asOf: string; until: string }): string => `Due from ${facts.asOf} to ${facts.until}`,
  headingOverdue: (facts: { until: string }): string => `Due up to ${facts.until}`,
  sum: (facts: { items: number; overdue: number; plans: number }): string => {
    const late = facts.overdue > 0 ? `, ${facts.overdue} of them overdue` : '';
    return `${number(facts.items, 'deadline', 'deadlines')} in ${number(facts.plans, 'plan', 'plans')}${late}`;
  },
  over: (end: string): string =>
    `The period of the plan is over: it ended on ${end}. Another day is given with --as-of.`,
  waiting: (n: number): string =>
    `${number(n, 'deadline runs', 'deadlines run')} from events whose day is not known; give it with --event:`,
  waitingFor: (words: string, n: number): string => `${n} × ${words}`,
  eventUnnamed: '(the event is not named)',
  undated: (facts: { continuous: number; external: number; unknown: number; other: number }): string => {
    const parts = [
      facts.continuous > 0 ? `${facts.continuous} all through the year` : '',
      facts.external > 0 ? `${facts.external} set by another document` : '',
      facts.unknown > 0 ? `${facts.unknown} not understood` : '',
      facts.other > 0 ? `${facts.other} recurring without a stated period` : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? `Without a day: ${parts.join(', ')}` : '';
  },
  day: (iso: string): string => iso,
  left: (days: number): string =>
    days === 0
      ? 'today'
      : days > 0
        ? `in ${number(days, 'day', 'days')}`
        : `${number(-days, 'day', 'days')} ago`,
};
