import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CorrectionsFile } from '../../src/model/corrections.ts';
import { fromCsv } from '../../src/writers/csv.ts';
import { browserForTests, noBrowser } from '../support/browser.ts';
import { doubtfulPlan, longPlan, pageOf } from '../support/report-plans.ts';
import { tablePlan } from '../support/table-plan.ts';

const open = browserForTests();
const why = noBrowser === null ? '' : ` (skipped: ${noBrowser})`;

const lines = (page: Page, list: string): Promise<string[]> =>
  page.locator(`table.${list} tbody tr:not(.heading):not(.nothing):visible td.number`).allTextContents();
const counted = (page: Page): Promise<string | null> => page.locator('#count').textContent();

/** What axe-core finds serious or worse. */
async function seriousFaults(page: Page): Promise<string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(readFileSync(axe, 'utf8'));
  const found = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).slice(0, 3).join(' | ')))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

describe.skipIf(noBrowser !== null)(`the page in a browser${why}`, () => {
  it('searches without diacritics, and with those that are typed', async () => {
    const { page, faults } = await open(await pageOf([await tablePlan()]));
    await page.fill('[name=q]', 'so hoa');
    await expect.poll(() => lines(page, 'tasks')).toEqual(['5']);
    // letters typed with marks stand for themselves only
    await page.fill('[name=q]', 'sợ hoa');
    await expect.poll(() => lines(page, 'tasks')).toEqual([]);
    expect(await page.locator('tr.nothing').textContent()).toContain('Không có dòng nào khớp');
    await page.fill('[name=q]', 'van phong so; phieu');
    await expect.poll(() => lines(page, 'tasks')).toEqual(['3']);
    expect(faults).toEqual([]);
  });

  it('filters by body, role, sets, topic and period, keeps the filter in the address, and counts', async () => {
    const { page, faults } = await open(await pageOf([await tablePlan()]));
    await page.selectOption('[name=body]', 'Văn phòng Sở');
    await expect.poll(() => lines(page, 'tasks')).toEqual(['2', '3']);
    await page.selectOption('[name=due]', { label: 'Quý II/2025' });
    await page.selectOption('[name=topic]', 'tthc');
    await expect.poll(() => lines(page, 'tasks')).toEqual(['3']);
    expect(await counted(page)).toBe('1 nhiệm vụ · 1 trong 5 dòng');
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#tasks\?/);
    const again = await open(await pageOf([await tablePlan()]), hash);
    await expect.poll(() => lines(again.page, 'tasks')).toEqual(['3']);
    expect(await again.page.inputValue('[name=body]')).toBe('Văn phòng Sở');
    await again.page.click('button[type=reset]');
    await expect.poll(() => lines(again.page, 'tasks')).toHaveLength(5);
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it('sorts a column up, down, and back to the plan’s order', async () => {
    const { page } = await open(await pageOf([await tablePlan()]));
    const heading = page.locator('table.tasks th.deadline');
    await heading.locator('button').click();
    expect(await lines(page, 'tasks')).toEqual(['1', '4', '2', '3', '5']);
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    await heading.locator('button').click();
    expect(await lines(page, 'tasks')).toEqual(['3', '2', '1', '4', '5']);
    await heading.locator('button').click();
    expect(await lines(page, 'tasks')).toEqual(['1', '2', '3', '4', '5']);
    expect(await heading.getAttribute('aria-sort')).toBe(null);
  });

  it('carries the filter to the other views, whose bars and months follow it', async () => {
    const { page } = await open(await pageOf([await tablePlan()]), '#work');
    const bars = page.locator('[data-chart=bodies] tbody th');
    expect(await bars.allTextContents()).toContain('Sở Nội vụ');
    await page.selectOption('[name=topic]', 'so');
    await expect
      .poll(() => bars.allTextContents())
      .toEqual(['Phòng Hành chính tư pháp', 'Sở Thông tin và Truyền thông']);
    await page.click('nav.views a:has-text("Tiến độ")');
    await expect.poll(() => lines(page, 'time')).toEqual(['5']);
    await page.click('table.time td.task a');
    await expect.poll(() => page.locator('.pointed td.number').textContent()).toBe('5');
  });

  it('hands what is shown to spreadsheets', async () => {
    const { page } = await open(await pageOf([await tablePlan()]), '#tasks?topic=tthc');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('#csv')]);
    const rows = fromCsv(readFileSync(await file.path(), 'utf8'));
    expect(file.suggestedFilename()).toBe('tasks.csv');
    expect(rows.ok && rows.value.map((row) => row.slice(0, 4))).toEqual([
      ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì'],
      ['3', 'Cắt giảm thời gian cấp phiếu lý lịch', 'Quyết định công bố', 'Văn phòng Sở'],
      ['4', 'Đối thoại với tổ chức hành nghề', 'Biên bản đối thoại', 'Phòng Bổ trợ tư pháp'],
    ]);
  });

  it('pages long lists, finds what is on any page, and prints all', async () => {
    const { page } = await open(await pageOf([longPlan(450)]));
    expect(await lines(page, 'tasks')).toHaveLength(200);
    await page.click('.pager:visible button:has-text("Sau")');
    expect((await lines(page, 'tasks'))[0]).toBe('201');
    await page.fill('[name=q]', 'thu 449');
    await expect.poll(() => lines(page, 'tasks')).toEqual(['449']);
    await page.fill('[name=q]', '');
    await expect.poll(() => lines(page, 'tasks')).toHaveLength(200);
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await lines(page, 'tasks')).toHaveLength(450);
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await lines(page, 'tasks')).toHaveLength(200);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('can be read without JavaScript, all views one under the other', async () => {
    const { page } = await open(await pageOf([longPlan(450)]), '', { javaScriptEnabled: false });
    expect(await page.locator('table.tasks td.number:visible').count()).toBe(450);
    expect(await page.locator('section.view:visible').count()).toBe(5);
    expect(await page.locator('#filters:visible').count()).toBe(0);
  });

  it('marks the words that differ between two plans, and filters them by body', async () => {
    const old = await tablePlan();
    const rows = old.rows.map((row) =>
      row.number === '2' ? { ...row, cells: { ...row.cells, task: 'Tập huấn kỹ năng số' } } : row,
    );
    const now = { ...old, rows: rows.filter(({ number }) => number !== '4') };
    const { page } = await open(await pageOf([old, now], { compare: true }));
    const changes = page.locator('table.compare tbody tr:not(.heading):visible');
    expect(await changes.locator('del').allTextContents()).toContain('soạn thảo');
    expect(await changes.locator('ins').allTextContents()).toContain('số');
    await page.selectOption('[name=body]', 'Phòng Bổ trợ tư pháp');
    await expect.poll(() => changes.first().textContent()).toContain('Đối thoại');
    expect(await changes.locator('ins').count()).toBe(0);
  });

  it('has nothing that axe finds serious, in any view, light and dark', async () => {
    const plans = [await doubtfulPlan(), longPlan(4)];
    const html = await pageOf(plans, { review: true, compare: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, faults } = await open(html, '', { colorScheme });
      for (const view of await page.locator('nav.views a').all()) {
        await view.click();
        expect(await seriousFaults(page), `${await view.textContent()} ${colorScheme}`).toEqual([]);
      }
      expect(faults).toEqual([]);
    }
  });
});

/** What the page saved last, as the corrections file that it is. */
async function saved(page: Page, press: () => Promise<void>): Promise<CorrectionsFile> {
  await page.evaluate('delete window.showSaveFilePicker; window.showSaveFilePicker = undefined');
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  expect(file.suggestedFilename()).toBe('so-tu-phap-2025.corrections.yaml');
  return CorrectionsFile.parse(parse(readFileSync(await file.path(), 'utf8')));
}

describe.skipIf(noBrowser !== null)(`checking rows by keyboard${why}`, () => {
  it('mends a row in doubt with three keys: to the row, the other reading, checked', async () => {
    const plan = await doubtfulPlan();
    const { page, faults } = await open(await pageOf([plan], { review: true }));
    await page.fill('[name=by]', 'Lê Thị Hạnh');
    await page.focus('#review-save');
    const keys = ['Tab', '1', 'c'];
    for (const key of keys) await page.keyboard.press(key);
    expect(await page.locator('#review-state').textContent()).toContain('Đã soát 1 trên 2 dòng, sửa 2 ô');
    const file = await saved(page, () => page.keyboard.press('s'));
    expect(file.source.sha256).toBe(plan.source.sha256);
    expect(file.entries).toMatchObject([
      { of: 'pl/3', field: 'product', now: 'Quyết định công bố', moved: 'lead', by: 'Lê Thị Hạnh' },
      { of: 'pl/3', field: 'lead', was: 'công bố Văn phòng Sở', now: 'Văn phòng Sở', moved: 'product' },
      { of: 'pl/3', checked: true, row: { id: 'pl/3', number: '3' } },
    ]);
    expect(faults).toEqual([]);
  });

  it('moves a border word by word, and takes it back', async () => {
    const { page } = await open(await pageOf([await doubtfulPlan()], { review: true }));
    await page.fill('[name=by]', 'Lê Thị Hạnh');
    const words = (role: string): Promise<string | null> =>
      page.locator(`.review-row.current .cell[data-role=${role}] .words`).textContent();
    await page.focus('.review-row');
    for (const key of ['ArrowRight', ']', ']']) await page.keyboard.press(key);
    expect([await words('product'), await words('lead')]).toEqual(['Quyết định công bố', 'Văn phòng Sở']);
    for (const key of ['[', 'u', 'u', 'u']) await page.keyboard.press(key);
    expect([await words('product'), await words('lead')]).toEqual(['Quyết định', 'công bố Văn phòng Sở']);
  });

  it('edits a cell, and gives an edit up', async () => {
    const { page } = await open(await pageOf([await doubtfulPlan()], { review: true }));
    await page.fill('[name=by]', 'Lê Thị Hạnh');
    await page.focus('.review-row');
    await page.keyboard.press('e');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Rút ngắn  thời gian\ncấp phiếu');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('không giữ');
    await page.keyboard.press('Escape');
    const file = await saved(page, () => page.keyboard.press('s'));
    expect(file.entries).toMatchObject([{ field: 'task', now: 'Rút ngắn thời gian cấp phiếu' }]);
  });

  it('asks for a name before it saves, and remembers what is not saved', async () => {
    const html = await pageOf([await doubtfulPlan()], { review: true });
    const { page } = await open(html);
    await page.focus('.review-row');
    await page.keyboard.press('c');
    await page.keyboard.press('s');
    expect(await page.locator('#review-state').textContent()).toContain('Hãy ghi họ tên');
    page.on('dialog', (dialog) => dialog.accept());
    await page.reload();
    expect(await page.locator('#review-state').textContent()).toContain('Đã soát 1 trên 2 dòng');
  });

  /** A browser that lets the user choose a file to save into; what is in it, and then what was written. */
  const withFile = (page: Page, text: string): Promise<unknown> =>
    page.evaluate(
      `window.kept = ${JSON.stringify(text)}; window.asked = 0;
      window.showSaveFilePicker = async ({ suggestedName }) => {
        window.asked += 1;
        return {
          name: suggestedName,
          getFile: async () => new File([window.kept], suggestedName),
          createWritable: async () => ({ write: async (text) => { window.kept = text; }, close: async () => {} }),
        };
      };`,
    );

  it('saves into the file that is chosen once, where the browser can', async () => {
    const { page } = await open(await pageOf([await doubtfulPlan()], { review: true }));
    await withFile(page, '');
    await page.fill('[name=by]', 'Lê Thị Hạnh');
    await page.focus('.review-row');
    for (const key of ['c', 's']) await page.keyboard.press(key);
    await expect.poll(() => page.locator('#review-state').textContent()).toContain('Đã lưu 1 đính chính');
    for (const key of ['c', 's']) await page.keyboard.press(key);
    await expect.poll(() => page.locator('#review-state').textContent()).toContain('Đã lưu 2 đính chính');
    const file = CorrectionsFile.parse(parse(String(await page.evaluate('window.kept'))));
    expect(file.entries).toHaveLength(2);
    expect(await page.evaluate('window.asked')).toBe(1);
  });

  it('leaves a file alone that holds corrections which it does not know', async () => {
    const { page } = await open(await pageOf([await doubtfulPlan()], { review: true }));
    const others = 'entries:\n  - of: pl/1\n    checked: true\n';
    await withFile(page, others);
    await page.fill('[name=by]', 'Lê Thị Hạnh');
    await page.focus('.review-row');
    await page.keyboard.press('c');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')]);
    expect(CorrectionsFile.parse(parse(readFileSync(await file.path(), 'utf8'))).entries).toHaveLength(1);
    expect(await page.evaluate('window.kept')).toBe(others);
    await expect.poll(() => page.locator('#review-state').textContent()).toContain('đã có đính chính');
  });
});
