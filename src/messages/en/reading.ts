/** Words about how documents are read, in every command that reads them. */
export const reading = {
  help: {
    password: 'opens an encrypted PDF',
    changes: "which side of a Word file's tracked changes to read (default: final)",
    maxPages: 'refuse PDFs with more pages than this (default: 2000)',
    ocr: 'recognise the text of scanned PDF pages (needs packages that are installed apart)',
  },
};
