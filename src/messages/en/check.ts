const list = (items: readonly string[]): string => items.map((item) => `"${item}"`).join(', ');

/** Words of `reform-plan check`. */
export const check = {
  help: {
    files: 'plans that parse wrote, documents, folders of them, or - for the standard input',
    rule: 'set a rule: id=off, id=info, id=warning or id=error; may be given several times',
    rules: 'list the rules and stop',
    format: 'how to print',
    lang: 'language of the findings (default: that of the locale)',
  },
  examples: `
Examples:
  $ reform-plan check plan.docx
  $ reform-plan check plan.json --rule no-product=off --rule low-confidence=info
  $ reform-plan check plans/ --format sarif > findings.sarif

Exit status: 0 nothing found (notes do not count), 1 findings, 2 a file could not be read.`,
  severity: { error: 'error', warning: 'warning', info: 'note' },
  sum: (facts: { errors: number; warnings: number; notes: number; plans: number }): string => {
    const { errors, warnings, notes, plans } = facts;
    const n = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
    return `${n(errors, 'error')}, ${n(warnings, 'warning')}, ${n(notes, 'note')} in ${n(plans, 'plan')}`;
  },
  /** What each rule looks for. */
  rules: {
    'no-lead': 'A task names no body that leads it.',
    'open-lead': 'A task is led by an open set of bodies, so by nobody in particular.',
    'lead-is-partner': 'A body leads a task and is its own partner.',
    'no-deadline': 'A task has no deadline.',
    'no-product': 'A task has no product, though its table has a column for it.',
    'time-in-product-cell': 'The product cell holds a time.',
    'duplicate-task': 'Two tasks have the same words.',
    'low-confidence': 'It is not sure that the cells of a row were told apart rightly.',
    'declared-rows-differ': 'The table declares another number of tasks than it has.',
    'row-number-gap': 'Row numbers leave one out.',
    'row-number-repeat': 'A row number comes again.',
    'section-number-gap': 'Section numbers leave one out.',
    'section-number-repeat': 'A section number comes again or out of order.',
    'empty-group': 'A group of a table has no rows.',
    'appendix-missing': 'An appendix is announced and not in the file.',
    'content-uncovered': "One of the programme's contents has neither a task nor a section.",
    'deadline-outside-period': "A task's deadline lies outside the period of the plan.",
    'deadline-before-issue': "A task's deadline had passed when the plan was issued.",
    'impossible-day':
      'A deadline names a day, month or quarter that does not exist, or ends before it begins.',
    'deadline-not-understood': 'The words of a deadline are not understood.',
    'body-no-longer-there': "A body had ceased to exist at the plan's date.",
    'body-not-yet-there': "A body did not exist yet at the plan's date.",
    'citation-two-dates': 'One document is cited with two dates.',
    'citation-odd': 'A citation contradicts itself or the rules for numbers and symbols.',
    'reading-error': 'The document could not be read whole.',
    'table-lost': 'A table of the document gave no rows.',
    'words-unplaced': 'Words of the document stand in no record.',
  },
  /** What was found. */
  findings: {
    noLead: (f: { row: string }): string => `Task ${f.row} names no lead.`,
    noLeadColumn: (f: { table: string }): string => `Table ${f.table} has no column for who leads.`,
    openLead: (f: { row: string; lead: string }): string =>
      `Task ${f.row} is led by "${f.lead}": nobody in particular.`,
    leadIsPartner: (f: { row: string; body: string }): string =>
      `Task ${f.row}: "${f.body}" leads it and is its partner.`,
    noDeadline: (f: { row: string }): string => `Task ${f.row} has no deadline.`,
    noDeadlineColumn: (f: { table: string }): string => `Table ${f.table} has no column for the time.`,
    noProduct: (f: { row: string }): string => `Task ${f.row} has no product.`,
    timeInProduct: (f: { row: string; text: string }): string =>
      `Task ${f.row}: the product cell holds a time ("${f.text}").`,
    duplicateTask: (f: { row: string; other: string }): string =>
      `Task ${f.row} has the words of task ${f.other}.`,
    lowConfidence: (f: { row: string; confidence: number }): string =>
      `Row ${f.row}: it is not sure which words belong to which cell (confidence ${f.confidence}).`,
    declaredRows: (f: { table: string; declared: number; counted: number }): string =>
      `Table ${f.table} declares ${f.declared} tasks and has ${f.counted}.`,
    rowGap: (f: { row: string; from: string; to: string }): string =>
      f.from === f.to
        ? `Number ${f.from} is missing before row ${f.row}.`
        : `Numbers ${f.from} to ${f.to} are missing before row ${f.row}.`,
    rowRepeat: (f: { row: string }): string => `Number ${f.row} comes again.`,
    sectionGap: (f: { section: string }): string =>
      `Section ${f.section} stands where an earlier number was expected.`,
    sectionRepeat: (f: { section: string }): string => `Section ${f.section} comes again or out of order.`,
    emptyGroup: (f: { marker: string; title: string }): string =>
      `Group ${f.marker} "${f.title}" has no rows.`,
    appendixMissing: (f: { detail: string }): string => f.detail,
    contentUncovered: (f: { topic: string }): string => `Nothing in the plan is about "${f.topic}".`,
    outsidePeriod: (f: { row: string; text: string; day: string; start: string; end: string }): string =>
      `Task ${f.row}: "${f.text}" (${f.day}) lies outside the plan's period, ${f.start} to ${f.end}.`,
    beforeIssue: (f: { row: string; text: string; day: string; issued: string }): string =>
      `Task ${f.row}: "${f.text}" (${f.day}) had passed when the plan was issued on ${f.issued}.`,
    impossibleDay: (f: { text: string }): string => `"${f.text}" names a time that does not exist.`,
    notUnderstood: (f: { text: string }): string => `The deadline "${f.text}" is not understood.`,
    bodyGone: (f: { body: string; until: string; on: string; successors: readonly string[] }): string =>
      `"${f.body}" existed until ${f.until}, not on ${f.on}${f.successors.length > 0 ? `; its tasks went to ${list(f.successors)}` : ''}.`,
    bodyToCome: (f: { body: string; since: string; on: string }): string =>
      `"${f.body}" exists since ${f.since}, not yet on ${f.on}.`,
    twoDates: (f: { number: string; date: string; other: string }): string =>
      `"${f.number}" is dated ${f.date} here and ${f.other} elsewhere.`,
    citationOdd: (f: { code: string; detail: string }): string => f.detail,
    readingError: (f: { detail: string }): string => f.detail,
    tableLost: (f: { table: string | null }): string =>
      f.table === null
        ? 'An appendix has no table that was recognised; its words are kept under "discarded".'
        : `Table ${f.table} gave no rows.`,
    wordsUnplaced: (f: { text: string; words: number }): string =>
      `${f.words === 1 ? 'One word stands' : `${f.words} words stand`} in no record: "${f.text}".`,
  },
};
