// A document as a plan: text, Markdown, CSV, PDF, Word, Excel or HTML.
import { readPlan } from 'reform-plan';

const read = await readPlan('fixtures/province-2024.docx');
if (!read.ok) throw new Error(read.trouble.what);

const { document, rows, diagnostics } = read.value;
console.log(document.title);
console.log(document.issuer, document.period?.start, document.period?.end);
console.log(rows.length, 'rows,', diagnostics.length, 'diagnostics');
for (const row of rows.slice(0, 2))
  console.log(
    row.number,
    row.lead.map(({ name }) => name),
    row.confidence,
  );

/* prints
Cải cách hành chính tỉnh An Hải năm 2024
Ủy ban nhân dân tỉnh An Hải 2024-01-01 2024-12-31
42 rows, 0 diagnostics
1 [ 'Sở Tư pháp' ] 1
2 [ 'Sở Tư pháp' ] 1
*/
