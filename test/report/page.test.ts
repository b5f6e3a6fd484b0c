import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/plans/read-plan.ts';
import { reportPage } from '../../src/report/index.ts';
import { runCli, scratchFolder } from '../support/cli.ts';
import { planOf } from '../support/plan-builder.ts';
import { doubtfulPlan, pageOf } from '../support/report-plans.ts';
import { TABLE_PLAN_TEXT, tablePlan } from '../support/table-plan.ts';

const folder = scratchFolder();
const fixture = (name: string): string => join(import.meta.dirname, '..', '..', 'fixtures', name);

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** All elements of a page, as a browser without script sees them. */
function elements(page: string): Node[] {
  const found: Node[] = [];
  const open: Node[] = [parseHtml(page, { scriptingEnabled: false }) as Node];
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node);
    open.push(...[...(node.childNodes ?? [])].reverse());
  }
  return found;
}

function textOf(page: string): string {
  return elements(page)
    .flatMap(({ nodeName, value }) => (nodeName === '#text' ? [value ?? ''] : []))
    .join(' ')
    .replace(/\s+/g, ' ');
}

describe('the page', () => {
  it('is the same bytes every time', async () => {
    const twice = [await pageOf([await tablePlan()]), await pageOf([await tablePlan()])];
    expect(twice[0] === twice[1]).toBe(true);
  });

  it('holds every word of every cell and section without its script', async () => {
    const plan = await tablePlan();
    const text = textOf(await pageOf([plan]));
    for (const row of plan.rows) for (const words of Object.values(row.cells)) expect(text).toContain(words);
    for (const section of plan.sections) expect(text).toContain(section.text);
  });

  it('allows its own script and style and nothing else', async () => {
    const page = await pageOf([await doubtfulPlan()], { review: true });
    const policy =
      /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    const hash = (name: string): string => {
      const text = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash('script')}`,
      `style-src ${hash('style')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const attributes = elements(page).flatMap(({ attrs }) => attrs ?? []);
    expect(attributes.filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual([]);
    const links = attributes
      .filter(({ name }) => name === 'href' || name === 'src')
      .map(({ value }) => value);
    expect(links.filter((link) => !/^(?:#|data:image\/)/.test(link))).toEqual([]);
  });

  it('has each id once, and for each link the place that it leads to', async () => {
    const duties = await readPlan(fixture('department-five-year/plan.txt'));
    if (!duties.ok) throw new Error(duties.trouble.what);
    expect(duties.value.sections.some(({ duty }) => duty)).toBe(true);
    const page = await pageOf([await doubtfulPlan(), duties.value], { review: true, sections: true });
    const values = (wanted: string): string[] =>
      elements(page).flatMap(({ nodeName, attrs }) =>
        nodeName === 'use'
          ? []
          : (attrs ?? []).filter(({ name }) => name === wanted).map(({ value }) => value),
      );
    const ids = values('id');
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const links = values('href').filter((link) => link.startsWith('#'));
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  it('shows markup in cells as the words that it is', async () => {
    const words = '</script></td><img src=x onerror=alert(1)> &amp; "nháy" <!--';
    const plan = planOf({ rows: [{ task: words, lead: words, product: words, deadline: words }] });
    const page = await pageOf([plan], { review: true });
    expect(elements(page).filter(({ nodeName }) => nodeName === 'img')).toEqual([]);
    expect(elements(page).filter(({ nodeName }) => nodeName === 'script')).toHaveLength(2);
    expect(textOf(page)).toContain(words);
  });

  it('speaks English where it is asked to', async () => {
    const text = textOf(await pageOf([await tablePlan()], { language: 'en' }));
    expect(text).toContain('Search');
    expect(text).toContain('Rows to check');
    expect(text).not.toContain('Dòng cần soát');
  });

  it('says that there is nothing to report on, or nothing to compare', async () => {
    const request = { language: 'vi', sections: false, compare: true, review: false } as const;
    expect(await reportPage([], request)).toMatchObject({ ok: false, trouble: { code: 'no-plans' } });
    expect(await reportPage([await tablePlan()], request)).toMatchObject({
      ok: false,
      trouble: { code: 'not-two-plans', got: '1 kế hoạch' },
    });
  });
});

describe('places in the source', () => {
  it('are lines with the words of each cell marked, for text', async () => {
    const file = join(folder(), 'so-tu-phap.txt');
    writeFileSync(file, TABLE_PLAN_TEXT);
    const plan = await readPlan(file);
    if (!plan.ok) throw new Error(plan.trouble.what);
    const page = await pageOf([plan.value], { review: true });
    expect(page.includes('<mark class="r-lead" title="lead">Phòng Xây dựng văn bản</mark>')).toBe(true);
    expect(page.includes('<mark class="r-deadline" title="deadline">Tháng 4/2025</mark>')).toBe(true);
    // folders of the computer that made the page are nobody's business
    expect(page.includes(folder())).toBe(false);
  });

  it('are the document’s own rows, for Word and HTML', async () => {
    for (const name of ['province-2024.docx', 'province-2024.html']) {
      const plan = await readPlan(fixture(name));
      if (!plan.ok) throw new Error(plan.trouble.what);
      const page = await pageOf([plan.value], { review: true });
      expect(page.match(/class="source-table"/g)).toHaveLength(plan.value.rows.length);
      expect(/<tr class="own"><td><p>1\.?<\/p><\/td><td class="r-task"><p>/.test(page)).toBe(true);
    }
  });

  it('are told to be missing where the document is gone or another', async () => {
    const gone = await pageOf([await doubtfulPlan('khong-con.txt')], { review: true });
    expect(textOf(gone)).toContain('Văn bản gốc không còn ở chỗ cũ');
    const file = join(folder(), 'da-sua.txt');
    writeFileSync(file, `${TABLE_PLAN_TEXT}\nThêm một dòng.\n`);
    const changed = await pageOf([await doubtfulPlan(file)], { review: true });
    expect(textOf(changed)).toContain('Văn bản gốc đã khác so với lúc đọc');
  });
});

describe('the command', () => {
  it('writes the file and says how large it is', () => {
    writeFileSync(join(folder(), 'plan.txt'), TABLE_PLAN_TEXT);
    const ran = runCli(['report', 'plan.txt', '-o', 'plan.html'], folder(), '', { LANG: 'vi_VN.UTF-8' });
    expect(ran).toMatchObject({ status: 0, stdout: '' });
    expect(ran.stderr).toMatch(/^plan\.html: 1 kế hoạch, \d+ KB\n$/);
    expect(readFileSync(join(folder(), 'plan.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="vi">/);
  });

  it('refuses to compare one plan, and corrections that would be lost', () => {
    writeFileSync(join(folder(), 'plan.txt'), TABLE_PLAN_TEXT);
    const one = runCli(['report', 'plan.txt', '--compare', '-o', 'x.html'], folder(), '', { LANG: 'C' });
    expect(one.status).toBe(2);
    expect(one.stderr).toContain('a comparison needs two plans');
    writeFileSync(join(folder(), 'plan.corrections.yaml'), 'entries: [\n');
    const damaged = runCli(['report', 'plan.txt', '--review', '-o', 'x.html'], folder(), '', { LANG: 'C' });
    expect(damaged.status).toBe(2);
    expect(damaged.stderr).toContain('plan.corrections.yaml');
  });
});
