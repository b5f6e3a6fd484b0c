// Many documents over worker threads, in the order they were named. One that fails stops no other.
import { expandInputs, readPlans } from 'reform-plan';

const inputs = await expandInputs([
  'fixtures/province-2024.html',
  'fixtures/province-2024.docx',
  'nowhere.pdf',
]);
for await (const read of readPlans(inputs, { jobs: 2 }))
  console.log(read.ok ? `${read.value.source.file}: ${read.value.rows.length} rows` : read.trouble.what);

/* prints
fixtures/province-2024.html: 42 rows
fixtures/province-2024.docx: 42 rows
nowhere.pdf does not exist
*/
