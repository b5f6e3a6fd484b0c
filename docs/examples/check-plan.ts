// What a careful official would point out, one rule left out.
import { checkPlan, readPlan } from 'reform-plan';

const read = await readPlan('fixtures/province-2025-flattened/plan.txt');
if (!read.ok) throw new Error(read.trouble.what);

const findings = checkPlan(read.value, { rules: { 'low-confidence': 'off' }, language: 'vi' });
if (!findings.ok) throw new Error(findings.trouble.got);
for (const { rule, severity, message } of findings.value.slice(0, 3)) console.log(severity, rule, message);

/* prints
info section-number-gap Mục I.2.e ("e") đứng ở chỗ lẽ ra của một số trước đó.
warning body-not-yet-there "Sở Nông nghiệp và Môi trường" có từ 2025-03-01, chưa có vào ngày 2025-01-01.
warning body-not-yet-there "Báo và phát thanh, truyền hình An Hải" có từ 2025-03-01, chưa có vào ngày 2025-01-01.
*/
