/** The web form of the extension in VS Code for the web: its server is a worker, and there is no disk. `npm run test:vscode`. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  await openQuickFixes();
  await choose('Replace with “committee”');
  await page.getByRole('button', { name: /Copydesk: 1 error,/ }).waitFor({ timeout: 30_000 });
  expect(await page.locator('.view-lines').innerText()).toMatch(/The\scommittee\smet/);
});

it('adds a word to the article’s own vocabulary, where there are no configuration files', async () => {
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /Copydesk: 2 errors/ }).waitFor({ timeout: 30_000 });
  await openQuickFixes();
  expect(await page.locator('.action-widget').innerText()).not.toContain('your own vocabulary');
  await choose('Add “comittee” to this article’s vocabulary');
  await page.getByRole('button', { name: /Copydesk: 1 error,/ }).waitFor({ timeout: 30_000 });
  expect(await page.locator('.view-lines').innerText()).toContain('vocabulary:');
});

/** The menu of fixes at the misspelling. */
async function openQuickFixes(): Promise<void> {
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Home');
  for (let i = 0; i < 'The c'.length; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').waitFor({ timeout: 30_000 });
}

/** Goes down the menu, as there is a veil over it that a robot’s mouse does not get through. */
async function choose(title: string): Promise<void> {
  const chosen = page.locator('.action-widget .focused').getByText(title, { exact: true });
  for (let i = 0; i < 30 && (await chosen.count()) === 0; i++) await page.keyboard.press('ArrowDown');
  expect(await chosen.count()).toBe(1);
  await page.keyboard.press('Enter');
}
