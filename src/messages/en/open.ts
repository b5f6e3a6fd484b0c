/** Words of `reform-plan open`. */
export const opening = {
  help: {
    files: 'plans or documents; folders stand for the documents in them',
    show: 'open the page in the browser too',
    lang: 'language of the page and the workbook (default: vi) and of messages',
  },
  examples: `
Examples:
  $ reform-plan open plan.docx
  $ reform-plan open plans/ --show

Beside each document stand its page, with rows to check (plan.html), and its workbook (plan.xlsx). A file of that name \
that somebody worked on stays; the new one is called plan~2.

Exit status: 0 fine, 2 a file could not be read or written.`,
};
