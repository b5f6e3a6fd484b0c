// A plan file that somebody edited: each fault with its line and column.
import { readPlan, validatePlan, validateText, writePlan } from 'reform-plan';

const read = await readPlan('fixtures/province-2024.html');
if (!read.ok) throw new Error(read.trouble.what);

const edited = (await writePlan(read.value, 'yaml')).replace('status: complete', 'status: nearly');
const checked = validateText(edited);
if (!checked.ok) throw new Error(checked.trouble.got);
for (const { line, column, path, expected, got } of checked.value.faults)
  console.log(line, column, path, expected, got);

const valid = validatePlan({ schemaVersion: '1.0' });
console.log(!valid.ok && valid.trouble.got);

/* prints
2 9 status one of "complete", "partial" "nearly"
status: "Invalid option: expected one of "complete"|"partial"" (and 11 more)
*/
