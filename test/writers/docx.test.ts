import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { parsePlan } from '../../src/parse.ts';
import { readSource } from '../../src/readers/index.ts';
import { plansDocx } from '../../src/writers/docx.ts';
import { selectRows } from '../../src/writers/sheets/index.ts';
import { lakeSource } from '../corrections/document.ts';
import { samplePlan } from '../support/plan.ts';

const vi = messagesIn('vi');

async function xmlOf(content: Uint8Array, part = 'word/document.xml'): Promise<string> {
  const found = unzipSync(content)[part];
  return found ? strFromU8(found) : '';
}

describe('a plan as a Word file', () => {
  it('is read back with the same rows', async () => {
    const plan = parsePlan(await lakeSource());
    const { content, lines } = await plansDocx([selectRows(plan)], vi);
    const source = await readSource(content, { file: 'ho-tay.docx' });
    if (!source.ok) throw new Error(source.trouble.what);
    const again = parsePlan(source.value);
    expect(lines).toBe(4);
    expect(again.rows.map(({ cells }) => cells)).toEqual(plan.rows.map(({ cells }) => cells));
  });

  it('has the look of an official document: A4 across, Times New Roman, a heading on every page', async () => {
    const { content } = await plansDocx([selectRows(samplePlan())], vi);
    const xml = await xmlOf(content);
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="16838"[^>]*w:h="11906"/);
    expect(xml).toMatch(/<w:pgMar [^>]*w:left="1701"/);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toContain('Times New Roman');
  });

  it('holds what looks like markup as words', async () => {
    const plan = samplePlan();
    const [row] = plan.rows;
    if (row) row.cells.task = '<w:p>&amp;\u0001</w:p>';
    const { content } = await plansDocx([selectRows(plan)], vi);
    expect(await xmlOf(content)).toContain('&lt;w:p&gt;&amp;amp; &lt;/w:p&gt;');
  });
});
