/** The packed extension in a real VS Code: squiggles, problems, quick fix, status item, report. `npm run test:vscode`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../built/command.ts';
import { CodeServer } from './code-server.ts';

const code = new CodeServer();
let page: Page;

beforeAll(async () => {
  page = await code.open('harbour-strike.md', readFileSync(join(root, 'fixtures/harbour-strike.md'), 'utf8'));
});
afterAll(async () => {
  await code.close();
});

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
  const word = page.locator('.markers-panel').getByText('“committee” was probably meant');
  await word.dblclick();
  await page.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').getByText('Replace with “committee”', { exact: true }).waitFor({ timeout: 30_000 });
  expect(await page.locator('.action-widget').innerText()).toContain('Add “comittee” to your own vocabulary');
  await picture('vscode.png');
  await page.keyboard.press('Enter');
  await page.locator('.view-lines').getByText('strike committee').waitFor({ timeout: 30_000 });
  await word.waitFor({ state: 'detached', timeout: 30_000 });
});

it('proofreads before publishing', async () => {
  await page.keyboard.press('F1');
  await page.keyboard.type('Copydesk: Proofread Before Publish');
  await page.keyboard.press('Enter');
  const panel = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await panel.getByRole('heading', { name: 'To settle' }).waitFor({ timeout: 30_000 });
  expect(await panel.locator('body').innerText()).toContain('Names and words to check by hand');
  await picture('vscode-report.png');
});
