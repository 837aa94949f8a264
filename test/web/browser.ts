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

/** Waits until the last change has been checked and says how many findings there are. */
export async function findings(page: Page): Promise<number> {
  await page.waitForFunction(() => /\d+ findings?|finding/.test(document.querySelector('#status')?.textContent ?? ''));
  return page.locator('#panel .slip').count();
}
