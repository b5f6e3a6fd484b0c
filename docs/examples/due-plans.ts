// What falls due in the next two weeks, with days off that the government announced.
import { duePlans, loadPlans } from 'reform-plan';

const plans = await loadPlans('fixtures/province-2024.docx');
if (!plans.ok) throw new Error(plans.trouble.what);

const due = duePlans(plans.value, {
  asOf: '2024-04-22',
  within: '2w',
  holidays: ['2024-04-30', '2024-05-01'],
});
if (!due.ok) throw new Error(due.trouble.got);
console.log(due.value.asOf, due.value.until, due.value.items);
for (const { agency, items } of due.value.groups.slice(0, 3))
  console.log(
    agency,
    items.map(({ day, workingDaysLeft, number }) => ({ day, workingDaysLeft, number })),
  );

/* prints
2024-04-22 2024-05-06 5
Báo An Hải [ { day: '2024-04-26', workingDaysLeft: 4, number: '42' } ]
Các cơ quan, đơn vị, địa phương [ { day: '2024-04-30', workingDaysLeft: 5, number: '25' } ]
Các sở, ban, ngành tỉnh [ { day: '2024-04-30', workingDaysLeft: 5, number: '12' } ]
*/
