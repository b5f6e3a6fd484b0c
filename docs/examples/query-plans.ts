// Which tasks does a body lead that fall due within a quarter?
import { loadPlans, queryPlans } from 'reform-plan';

const plans = await loadPlans('fixtures/province-2024.docx');
if (!plans.ok) throw new Error(plans.trouble.what);

const answer = await queryPlans(plans.value, {
  agency: 'Sở Nội vụ',
  role: 'lead',
  exact: true,
  dueIn: 'quý I/2024',
  columns: ['number', 'task', 'deadline'],
});
if (!answer.ok) throw new Error(answer.trouble.got);
console.log(
  answer.value.total,
  answer.value.rows.map(({ cells, id }) => [id, cells.number, cells.deadline]),
);

const counted = await queryPlans(plans.value, { countBy: 'agency', limit: 3 });
console.log(counted.ok && counted.value.counts);

// what cannot be understood comes back in four parts
const wrong = await queryPlans(plans.value, { dueIn: 'soon' });
console.log(!wrong.ok && wrong.trouble);

/* prints
1 [ [ 'pl/38', '38', 'Hằng quý' ] ]
[
  { value: 'Sở Nội vụ', count: 10, tasks: 10 },
  { value: 'Sở Thông tin và Truyền thông', count: 5, tasks: 5 },
  { value: 'Sở Tư pháp', count: 5, tasks: 5 }
]
{
  code: 'bad-period',
  what: 'dueIn does not take "soon"',
  example: '{ dueIn: "quý I/2024" }',
  onCommandLine: {
    example: '--due-in "quý I/2024"',
    what: '--due-in does not take "soon"'
  },
  expected: 'a day, month, quarter, half-year or year: 2024-03-15, 15/3/2024, 2024-03, quý I/2024, 2024-Q1, 2024',
  got: '"soon"'
}
*/
