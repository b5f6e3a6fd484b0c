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
};
