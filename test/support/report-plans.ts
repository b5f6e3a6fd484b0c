import type { Plan } from '../../src/model/index.ts';
import { type ReportRequest, reportPage } from '../../src/report/index.ts';
import { planOf } from './plan-builder.ts';
import { tablePlan } from './table-plan.ts';

/** A page in Vietnamese with nothing but what is asked for. */
export async function pageOf(plans: readonly Plan[], request: Partial<ReportRequest> = {}): Promise<string> {
  const page = await reportPage(plans, {
    language: 'vi',
    sections: false,
    compare: false,
    review: false,
    ...request,
  });
  if (!page.ok) throw new Error(page.trouble.what);
  return page.value;
}

/** The plan of a department in which two rows are in doubt, and another way to divide the first of them is known. */
export async function doubtfulPlan(file = 'so-tu-phap-2025.txt'): Promise<Plan> {
  const plan = await tablePlan();
  const rows = plan.rows.map((row) => {
    if (row.number === '3')
      return {
        ...row,
        confidence: 0.61,
        cells: { ...row.cells, product: 'Quyết định', lead: 'công bố Văn phòng Sở' },
        alternatives: [
          { cells: { ...row.cells, product: 'Quyết định công bố', lead: 'Văn phòng Sở' }, probability: 0.31 },
        ],
      };
    return row.number === '5' ? { ...row, confidence: 0.8 } : row;
  });
  return { ...plan, source: { ...plan.source, file }, rows };
}

/** A plan of as many tasks, which take turns in bodies and quarters. */
export function longPlan(tasks: number, file = 'dai.txt'): Plan {
  const bodies = ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp', 'Sở Y tế'];
  const quarters = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];
  return planOf({
    file,
    rows: Array.from({ length: tasks }, (_, i) => ({
      number: String(i + 1),
      task: `Rà soát quy trình nội bộ thứ ${i + 1}`,
      product: 'Danh mục quy trình',
      lead: bodies[i % bodies.length] ?? '',
      deadline: `${quarters[i % quarters.length]}/2025`,
    })),
  });
}
