// How this year's plan differs from last year's, and last year's plan brought up to it.
import { applyDiff, diffPlans, readPlan } from 'reform-plan';

const old = await readPlan('fixtures/province-2024-flattened/plan.txt');
const now = await readPlan('fixtures/province-2025-flattened/plan.txt');
if (!old.ok || !now.ok) throw new Error('a plan cannot be read');

const moved = diffPlans(old.value, now.value, { only: ['deadline-later', 'moved'] });
if (!moved.ok) throw new Error(moved.trouble.got);
for (const { record, label, kinds } of moved.value.changes.slice(0, 3))
  console.log(record, label.slice(0, 40), kinds);

const whole = diffPlans(old.value, now.value);
if (whole.ok) console.log(applyDiff(old.value, whole.value).rows.length, now.value.rows.length);

/* prints
section VI.1.a Căn cứ Kế hoạch này, ban hành kế  [ 'deadline-later' ]
row pl/1 Lập và trình ban hành danh mục văn  [ 'deadline-later' ]
row pl/8 Rà soát, đề xuất phương án cắt giảm [ 'deadline-later' ]
45 45
*/
