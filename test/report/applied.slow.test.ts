import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserForTests, noBrowser } from '../support/browser.ts';
import { runCli, scratchFolder } from '../support/cli.ts';

const open = browserForTests();
const folder = scratchFolder();

it.skipIf(noBrowser !== null)(
  'what the page saves beside a document is what every command then says',
  async () => {
    copyFileSync(
      join(import.meta.dirname, '../../fixtures/province-2024-flattened/plan.txt'),
      join(folder(), 'ke-hoach.txt'),
    );
    expect(runCli(['report', 'ke-hoach.txt', '--review', '-o', 'trang.html'], folder()).status).toBe(0);
    const { page } = await open(readFileSync(join(folder(), 'trang.html'), 'utf8'));
    await page.evaluate('window.showSaveFilePicker = undefined');
    await page.fill('[name=by]', 'Lê Thị Hạnh');
    await page.focus('.review-row');
    const [row] = await page.locator('.review-row.current').evaluateAll((rows) => rows.map((one) => one.id));
    for (const key of ['e', 'Control+A']) await page.keyboard.press(key);
    await page.keyboard.type('Lập sổ theo dõi văn bản của xã đảo');
    for (const key of ['Control+Enter', 'c']) await page.keyboard.press(key);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')]);
    writeFileSync(join(folder(), 'ke-hoach.corrections.yaml'), readFileSync(await file.path()));

    const asked = runCli(
      ['query', 'ke-hoach.txt', '--text', 'sổ theo dõi văn bản của xã đảo', '--format', 'json'],
      folder(),
    );
    expect(row).toBeDefined();
    expect(JSON.parse(asked.stdout)).toHaveLength(1);
    const listed = runCli(['correct', 'ke-hoach.txt', '--list'], folder());
    expect(listed.stdout).toMatch(/pl\/\d+\.task[\s\S]*applied[\s\S]*looked at[\s\S]*still as it/);
  },
);
