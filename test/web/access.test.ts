/** The page for everybody: axe finds nothing to complain of, in light and dark, wide and on a phone; and it is quick. */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import axe, { type AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, paste, type OpenDesk } from './browser.ts';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => desk.close());

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, in short. */
async function complaints(page: Page): Promise<string[]> {
  // The page's policy forbids added scripts; axe comes by the debugger's way.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults, string[]>((values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: values }), TAGS);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

async function withSample(options: BrowserContextOptions): Promise<Page> {
  const page = await desk.page(options);
  await page.locator('#sample').click();
  await page.locator('#tab-findings .count').waitFor();
  return page;
}

describe('axe', () => {
  for (const [name, options] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', PHONE],
  ] as const) {
    it(`finds nothing on any screen: ${name}`, async () => {
      const page = await withSample(options);
      await page.locator('#tab-findings').click();
      await page.locator('.row').first().click();
      await page.locator('.why summary').click();
      const found = await complaints(page);
      for (const tab of ['revise', 'compare', 'text']) {
        if (tab === 'text' && name !== 'phone') continue;
        await page.locator(`#tab-${tab}`).click();
        if (tab === 'revise') await page.locator('.put', { hasText: 'Ask' }).first().click();
        found.push(...(await complaints(page)));
      }
      await page.locator('#help').click();
      found.push(...(await complaints(page)));
      expect(found).toEqual([]);
      await page.context().close();
    });
  }
});

describe('a phone', () => {
  it('has the text and the list one at a time, and nothing wider than the screen', async () => {
    const page = await withSample(PHONE);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await page.locator('#panel').isVisible()).toBe(true);
    expect(await page.locator('#story').isVisible()).toBe(false);
    expect(await width()).toBeLessThanOrEqual(360);
    await page.locator('.row').first().tap();
    await page.locator('.context').tap();
    expect(await page.locator('#story').isVisible()).toBe(true);
    expect(await page.locator('.finding-active').first().isVisible()).toBe(true);
    expect(await width()).toBeLessThanOrEqual(360);
    await page.locator('#tab-compare').tap();
    expect(await width()).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});

describe('the page', () => {
  it('has at most 350 kB of script to fetch before the lexicon', () => {
    const scripts = readdirSync('dist/desk/assets').filter((name) => /^(?:index|worker)-.*\.js$/.test(name));
    const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(`dist/desk/assets/${name}`)).length, 0);
    expect(scripts).toHaveLength(2);
    expect(bytes).toBeLessThan(350_000);
  });

  it('sends nothing anywhere', async () => {
    const page = await desk.page();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await paste(page, { 'text/html': '<h1>Secret</h1><p>The comission met. <img src="http://192.0.2.1/pixel.png"> <a href="http://192.0.2.1/x">It</a> left.</p>' });
    await page.locator('.slip').first().waitFor();
    expect(asked.filter((one) => !one.startsWith(`GET ${desk.url}`) && !one.startsWith('GET blob:'))).toEqual([]);
    await page.context().close();
  });
});
