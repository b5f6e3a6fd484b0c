import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { scratchFolder } from './cli.ts';

/** Chromium as Debian installs it, or the one that CHROMIUM names. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why tests in a browser don't run; null where they do. */
export const noBrowser: string | null = existsSync(executablePath)
  ? null
  : `no Chromium at ${executablePath} (CHROMIUM names another)`;

/** A page that is open in the browser, and what went wrong in it. */
export interface Opened {
  readonly page: Page;
  /** Errors of scripts, and what the page's policy refused. */
  readonly faults: readonly string[];
}

/** A browser for the tests of one file. */
export function browserForTests(): (
  html: string,
  hash?: string,
  options?: BrowserContextOptions,
) => Promise<Opened> {
  const folder = scratchFolder();
  let browser: Browser | undefined;
  let pages = 0;
  beforeAll(async () => {
    if (noBrowser === null) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());
  return async (html, hash = '', options = {}) => {
    if (!browser) throw new Error(noBrowser ?? 'the browser did not start');
    pages += 1;
    const file = join(folder(), `${pages}.html`);
    writeFileSync(file, html);
    const context = await browser.newContext({
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`);
    });
    await page.goto(`${pathToFileURL(file)}${hash}`);
    return { page, faults };
  };
}
