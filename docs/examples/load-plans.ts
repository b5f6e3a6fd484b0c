// Plans from a plan file that `writePlan` or `reform-plan parse` wrote, or from a document.
import { loadPlans, readPlan, writePlan } from 'reform-plan';

const read = await readPlan('fixtures/province-2024.html');
if (!read.ok) throw new Error(read.trouble.what);

const yaml = await writePlan(read.value, 'yaml');
console.log(yaml.split('\n').slice(0, 2));

const loaded = await loadPlans(Buffer.from(yaml), { file: 'plan.yaml' });
console.log(loaded.ok && loaded.value.map((plan) => plan.rows.length));

/* prints
[ 'schemaVersion: "1.0"', 'status: complete' ]
[ 42 ]
*/
