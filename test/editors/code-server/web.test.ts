/** The web form of the extension in VS Code for the web: its server is a worker, and there is no disk. `npm run test:vscode`. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choose, openQuickFixes } from './menu.ts';
import { WebVsCode } from './web/web-vscode.ts';

const web = new WebVsCode();
let page: Page;

beforeAll(async () => {
  page = await web.open();
});
afterAll(async () => {
  await web.close();
});

it('shows findings, from the browser’s entry and no other', async () => {
  await page.waitForSelector('.squiggly-error', { timeout: 120_000, state: 'attached' });
  await page.getByRole('button', { name: /Copydesk: 2 errors/ }).waitFor({ timeout: 30_000 });
  const files = web.requested.filter((path) => path.startsWith('/extension/dist/')).map((path) => path.slice('/extension/dist/'.length));
  expect(files.toSorted()).toEqual(['lexicon.bin', 'web-extension.js', 'worker.iife.js']);
});

it('applies a quick fix', async () => {
  await openFixes();
  await choose(page, 'Replace with “committee”');
  await page.getByRole('button', { name: /Copydesk: 1 error,/ }).waitFor({ timeout: 30_000 });
  expect(await page.locator('.view-lines').innerText()).toMatch(/The\scommittee\smet/);
});

it('adds a word to the article’s own vocabulary, where there are no configuration files', async () => {
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /Copydesk: 2 errors/ }).waitFor({ timeout: 30_000 });
  await openFixes();
  expect(await page.locator('.action-widget').innerText()).not.toContain('your own vocabulary');
  await choose(page, 'Add “comittee” to this article’s vocabulary');
  await page.getByRole('button', { name: /Copydesk: 1 error,/ }).waitFor({ timeout: 30_000 });
  expect(await page.locator('.view-lines').innerText()).toContain('vocabulary:');
});

/** The menu of fixes at the misspelling. */
async function openFixes(): Promise<void> {
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Home');
  for (let i = 0; i < 'The c'.length; i++) await page.keyboard.press('ArrowRight');
  await openQuickFixes(page);
}
