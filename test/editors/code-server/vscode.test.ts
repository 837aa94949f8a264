/** The packed extension in a real VS Code: squiggles, problems, quick fix, status item, report. `npm run test:vscode`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../built/command.ts';
import { CodeServer } from './code-server.ts';
import { choose, openQuickFixes } from './menu.ts';

const code = new CodeServer();
let page: Page;

beforeAll(async () => {
  code.workspace.write('work/other.md', 'The parliment met on on Friday.\n');
  page = await code.open('harbour-strike.md', readFileSync(join(root, 'fixtures/harbour-strike.md'), 'utf8'));
});
afterAll(async () => {
  await code.close();
});

async function run(command: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}

/** Goes from a problem in the list to its place. */
async function goTo(message: string): Promise<Locator> {
  const problem = page.locator('.markers-panel').getByText(message);
  await problem.dblclick();
  await page.locator('.monaco-editor.focused').waitFor();
  return problem;
}

/** Keeps a picture for the docs if asked to: COPYDESK_PICTURES=1. */
async function picture(name: string): Promise<void> {
  if (process.env.COPYDESK_PICTURES !== undefined) await page.screenshot({ path: join(root, 'docs', name) });
}

it('shows findings under the words, in the status bar and among the problems', async () => {
  await page.waitForSelector('.squiggly-error', { timeout: 120_000, state: 'attached' });
  await page.getByRole('button', { name: /Copydesk: \d+ errors/ }).waitFor({ timeout: 30_000 });
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').getByText('“committee” was probably meant').waitFor({ timeout: 30_000 });
});

it('applies a quick fix', async () => {
  const word = await goTo('“committee” was probably meant');
  await openQuickFixes(page);
  expect(await page.locator('.action-widget').innerText()).toContain('Add “comittee” to your own vocabulary');
  await picture('vscode.png');
  await choose(page, 'Replace with “committee”');
  await page.locator('.view-lines').getByText('strike committee').waitFor({ timeout: 30_000 });
  await word.waitFor({ state: 'detached', timeout: 30_000 });
});

it('asks for the reason when something is to be ignored', async () => {
  const word = await goTo('“government” was probably meant');
  await openQuickFixes(page);
  await choose(page, 'Ignore “spelling” here…');
  await page.locator('.quick-input-widget').getByText('Why is it right?').waitFor({ timeout: 30_000 });
  await page.keyboard.press('Control+a');
  await page.keyboard.type('as the placard had it');
  await page.keyboard.press('Enter');
  await word.waitFor({ state: 'detached', timeout: 30_000 });
  expect(await page.locator('.view-lines').innerText()).toMatch(/copydesk-disable-next-line.spelling.--.as.the.placard.had.it/);
});

it('proofreads before publishing', async () => {
  await run('Copydesk: Proofread Before Publish');
  const panel = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await panel.getByRole('heading', { name: 'To settle' }).waitFor({ timeout: 30_000 });
  expect(await panel.locator('body').innerText()).toContain('Names and words to check by hand');
  await picture('vscode-report.png');
});

it('proofreads the articles that are not open, when it is asked to', async () => {
  const marked = page.locator('.explorer-item[aria-label*="other.md"][class*="itemBadge"]');
  expect(await marked.count()).toBe(0);
  await run('Copydesk: Proofread All Articles of the Workspace');
  await marked.waitFor({ timeout: 30_000 });
});
