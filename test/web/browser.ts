/** A Chromium without a window, and the built page served to it. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { pageFiles } from '../../src/hosts/desk/page-files.ts';
import { servePage } from '../../src/hosts/desk/serve-page.ts';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface OpenDesk {
  readonly url: string;
  readonly browser: Browser;
  /** A page of its own session, opened and ready to check. */
  page(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** @throws if there is no Chromium at CHROMIUM_PATH, /usr/bin/chromium by default. */
export async function openDesk(): Promise<OpenDesk> {
  const { server, url } = await servePage(pageFiles(), 0);
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: FLAGS });
  return {
    url,
    browser,
    async page(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 820 }, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Puts a text into the empty page as a paste from elsewhere would. */
export async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('.ProseMirror').evaluate((target, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** Waits until the text has been checked as it now stands, and says how many slips are listed. */
export async function slips(page: Page): Promise<number> {
  await page.locator('[data-checked=true]:has(#invite[hidden])').waitFor({ state: 'attached' });
  return page.locator('#panel .slip').count();
}

/** Waits until so many slips are listed. */
export async function settled(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('[data-checked=true]') !== null && document.querySelectorAll('#panel .slip').length === wanted, count);
}
