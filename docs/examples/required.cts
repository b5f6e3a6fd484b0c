// The same from a CommonJS program, on every supported version of Node.
import reformPlan = require('reform-plan');

async function main(): Promise<void> {
  const read = await reformPlan.readPlan('fixtures/province-2024.docx');
  if (!read.ok) throw new Error(read.trouble.what);
  const plan: reformPlan.Plan = read.value;
  const answer = await reformPlan.queryPlans([plan], { text: ['thủ tục'], limit: 1 });
  console.log(answer.ok && answer.value.total);
}
main();

/* prints
3
*/
