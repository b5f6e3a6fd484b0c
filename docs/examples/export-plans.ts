// A workbook and a calendar for the desk.
import { exportPlans, readPlan } from 'reform-plan';

const read = await readPlan('fixtures/province-2024.docx');
if (!read.ok) throw new Error(read.trouble.what);

const workbook = await exportPlans([read.value], { format: 'xlsx' });
console.log(workbook.ok && workbook.value.tables);

const calendar = await exportPlans([read.value], { format: 'ics', agency: 'Sở Nội vụ', remind: [7] });
console.log(calendar.ok && String(calendar.value.content).split('\r\n').slice(0, 2));

/* prints
[
  [ 'tasks', 42 ],
  [ 'indicators', 0 ],
  [ 'targets', 13 ],
  [ 'deadlines', 52 ],
  [ 'citations', 8 ],
  [ 'summary', 1 ]
]
[ 'BEGIN:VCALENDAR', 'VERSION:2.0' ]
*/
