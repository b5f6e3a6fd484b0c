const number = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Words of `reform-plan query`. */
export const query = {
  help: {
    files: 'plans that parse wrote, documents, folders of them, or - for the standard input',
    what: 'what to list',
    agency: 'rows that name this body, or a set that it belongs to',
    role: 'what that body does: lead, coordinate, monitor, implement',
    exact: 'only rows that name the body itself',
    sections: 'also what sections tell somebody to do; without it only of plans whose tables list no tasks',
    topic: 'content of the programme: an id (tthc) or words of a heading; comma-separated',
    group: 'a group of the table: its numeral or words of its title',
    number: 'numbers of rows, or paths of sections; comma-separated',
    text: 'words in a row, diacritics and đ optional; may be given several times',
    kind: 'kinds of deadline, comma-separated',
    dueIn: 'due in a day, month, quarter, half-year or year ("quý I/2024", 2024-03)',
    dueBefore: 'due before it begins',
    dueAfter: 'due after it ends',
    within: 'due from today on for so long (30d, 10wd, 2w, 3m)',
    overdue: 'due before today',
    state:
      'how far the work is by the ledger beside the plan: overdue, late, on-time, in-time, done, doing, not-started, stopped, no-day',
    asOf: 'the day to take for today',
    checked: 'only rows that somebody has looked at',
    unchecked: 'only rows that nobody has looked at',
    minConfidence: 'rows at least this sure (0 to 1)',
    maxConfidence: 'rows at most this sure',
    file: 'plans whose file name or identifier contains this',
    sort: 'columns to sort by, comma-separated; -due for the latest first',
    columns: 'columns to show, comma-separated, in this order; all for every one',
    limit: 'at most so many',
    countBy: 'count instead of listing: agency, topic, deadline, group, file or any column',
    format: 'how to print',
    source: "each answer's place, and the lines that it was read from",
    lang: 'language of headings and messages (default: that of the locale)',
    jobs: 'worker threads at most',
    maxSize: 'refuse documents larger than this (default: 64M)',
  },
  examples: `
Examples:
  $ reform-plan query plan.json --agency "Sở Nội vụ" --role lead
  $ reform-plan query plans/ --text "chuyen doi so" --due-in "quý I/2024"
  $ reform-plan query plan.json --as-of 2024-06-01 --within 30d --sort due
  $ reform-plan query plan.json --count-by agency
  $ reform-plan query plan.json --what targets --format csv > targets.csv
  $ reform-plan parse plan.docx | reform-plan query - --what citations --columns number,issuedOn

Open sets ("các cơ quan, đơn vị có liên quan") count for no body in particular.

Exit status: 0 fine, 2 a file could not be read or the question was not understood.`,
  states: {
    'on-time': ['on time', 'done on time'],
    late: ['late', 'done late'],
    done: ['done', 'completed'],
    overdue: ['overdue'],
    'in-time': ['in time', 'still in time'],
    'no-day': ['no day', 'not done, no day set'],
    stopped: ['stopped', 'paused'],
    doing: ['doing', 'under way'],
    'not-started': ['not started'],
  },
  noLedger: (n: number): string =>
    `${number(n, 'plan has', 'plans have')} no ledger beside ${n === 1 ? 'it' : 'them'}: nothing is known to be done there`,
  found: (facts: {
    total: number;
    shown: number;
    tasks: number;
    deliverables: number;
    duties: number;
    plans: number;
    what: string;
  }): string => {
    const { total, shown, tasks, deliverables, duties, plans, what } = facts;
    const counted =
      tasks > 0 && what === 'tasks'
        ? `${number(tasks, 'task', 'tasks')}, ${number(deliverables, 'deliverable', 'deliverables')}`
        : `${total} ${total === 1 ? what.replace(/s$/, '') : what}`;
    const told = duties > 0 ? ` (${duties} told by sections, not by a table)` : '';
    const cut = shown < total ? `; the first ${shown} shown` : '';
    return `${counted}${told} in ${number(plans, 'plan', 'plans')}${cut}`;
  },
  none: '(none)',
  more: (n: number): string => `… and ${n} more`,
  sourceGone: (file: string): string => `${file} is no longer there`,
  sourceChanged: (file: string): string => `${file} is no longer what the plan was read from`,
  sourceNoLines: (file: string): string => `${file} has no lines to show`,
  page: (n: number): string => `page ${n}`,
};
