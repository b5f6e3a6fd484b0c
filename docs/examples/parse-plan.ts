// The two halves of `readPlan`: lines and tables with their places, and what they mean.
import { parsePlan, readSource } from 'reform-plan';

const text = `UBND TỈNH AN HẢI
KẾ HOẠCH
Cải cách hành chính năm 2025

I. MỤC TIÊU
1. Tối thiểu 95% hồ sơ được trả đúng hẹn.`;
const source = await readSource(Buffer.from(text), { file: 'pasted' });
if (!source.ok) throw new Error(source.trouble.what);

const plan = parsePlan(source.value);
console.log(source.value.blocks.length, 'blocks');
console.log(plan.sections.map(({ path, text, title }) => `${path} ${title ?? text}`));

/* prints
5 blocks
[ 'I MỤC TIÊU', 'I.1 Tối thiểu 95% hồ sơ được trả đúng hẹn.' ]
*/
