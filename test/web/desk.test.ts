/** What an editor does at the desk, in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, paste, settled, slips, type OpenDesk } from './browser.ts';

let desk: OpenDesk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => desk.close());
beforeEach(async () => {
  await page?.context().close();
  page = await desk.page();
});

const COPY = 'The harbour comission met on Tuesday.\n\nIts chair said that the the ferry would sail.\n\nThe plan have support, and he recieved a letter.';

function text(): Promise<string> {
  return page.locator('.ProseMirror').innerText();
}

describe('findings', () => {
  it('are underlined in the text, by severity, and listed by kind with counts', async () => {
    await paste(page, { 'text/plain': COPY });
    expect(await slips(page)).toBe(4);
    expect(await page.locator('.finding-error').allInnerTexts()).toEqual(['comission', 'the the', 'have', 'recieved']);
    expect(await page.locator('.kind h2').allInnerTexts()).toEqual(['Spelling 2', 'Grammar 2']);
    const line = await page.locator('.finding-error').first().evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
    expect(line).toBe('wavy');
  });

  it('are mended by a click, and undone', async () => {
    await paste(page, { 'text/plain': COPY });
    await slips(page);
    await page.locator('.row', { hasText: 'comission' }).click();
    await page.locator('.fix-first').click();
    await settled(page, 3);
    expect(await text()).toContain('harbour commission met');
    await page.locator('.ProseMirror').press('Control+z');
    await settled(page, 4);
    expect(await text()).toContain('harbour comission met');
  });

  it('keep emphasis around what they change', async () => {
    await paste(page, { 'text/html': '<p>The <em>harbour comission</em> met. It met on <b>Tuesday</b>.</p>' });
    await slips(page);
    await page.keyboard.press('F8');
    await page.keyboard.press('Alt+Enter');
    await settled(page, 0);
    expect(await page.locator('.ProseMirror em').innerText()).toBe('harbour commission');
  });

  it('are all reached with keys', async () => {
    await paste(page, { 'text/plain': COPY });
    await slips(page);
    await page.keyboard.press('F8');
    expect(await page.locator('.finding-active').innerText()).toBe('comission');
    await page.keyboard.press('F8');
    await page.keyboard.press('Alt+i');
    await settled(page, 3);
    expect(await page.locator('.finding-active').innerText()).toBe('have');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+1');
    await settled(page, 0);
    expect(await text()).toContain('plan has support, and he received');
    expect(await text()).toContain('the the ferry');
    await page.getByRole('button', { name: 'Show again' }).click();
    await settled(page, 1);
  });

  it('go through the list with arrows and stay where the focus was', async () => {
    await paste(page, { 'text/plain': COPY });
    await slips(page);
    await page.keyboard.press('F6');
    await page.locator('.row').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('.row:focus').innerText()).toContain('recieved');
    expect(await page.locator('.slip-open').count()).toBe(1);
  });

  it('say why, and where the advice stands', async () => {
    await paste(page, { 'text/plain': COPY });
    await slips(page);
    await page.keyboard.press('F8');
    await page.getByText('Why', { exact: true }).click();
    expect(await page.locator('.why .source').innerText()).toMatch(/^Rule spelling\. Source: /);
  });

  it('of unknown names go when the name is added, and stay gone', async () => {
    await paste(page, { 'text/plain': 'Annika Solberg spoke. “No,” Sollberg said. Solberg left, and Solberg rang.' });
    expect(await slips(page)).toBe(1);
    await page.keyboard.press('F8');
    await page.keyboard.press('Alt+n');
    await settled(page, 0);
    await page.reload();
    await settled(page, 0);
    expect(await text()).toContain('Sollberg');
  });

  it('that are safe are all accepted at once', async () => {
    await paste(page, { 'text/plain': 'The ferry,  he said, was late. It left  on time.\n\nThe comission met.' });
    await slips(page);
    await page.locator('.safe').click();
    await settled(page, 1);
    expect(await text()).toContain('The ferry, he said, was late. It left on time.');
  });
});

describe('settings', () => {
  it('hide all but errors in deadline mode', async () => {
    await paste(page, { 'text/plain': 'The ferry,  he said, was late.\n\nThe comission met.' });
    const all = await slips(page);
    await page.getByRole('button', { name: 'Deadline' }).click();
    expect(await slips(page)).toBeLessThan(all);
    expect(await page.locator('.finding-warning').count()).toBe(0);
  });

  it('switch the dialect', async () => {
    await paste(page, { 'text/plain': 'The theatre and the harbour are gray. Its colour is grey, the centre is grey.' });
    await slips(page);
    await page.locator('#dialect').selectOption('us');
    await page.waitForFunction(() => document.querySelectorAll('.finding').length > 2);
    expect(await page.locator('.finding').allInnerTexts()).toContain('harbour');
  });
});

describe('the revise screen', () => {
  it('shows what must be fixed, names, figures and dates with their places', async () => {
    await page.locator('#sample').click();
    await page.locator('.slip').first().waitFor();
    await page.keyboard.press('Alt+Shift+2');
    const sheet = (name: string) => page.locator(`section[aria-label="${name}"]`);
    expect(await sheet('Must fix').locator('li').count()).toBeGreaterThan(3);
    expect(await sheet('Names to check').locator('.note').first().innerText()).toBe('marked as doubtful');
    expect(await sheet('Names recognised').innerText()).toContain('France');
    expect(await sheet('Figures').innerText()).toContain('€48 million');
    expect(await sheet('Dates and times').innerText()).toContain('February 30');
    await sheet('Figures').locator('.place', { hasText: '€48 million' }).click();
    expect(await page.locator('.pointed').innerText()).toBe('€48 million');
  });

  it('keeps queries: asked, answered, waived with a reason', async () => {
    await page.locator('#sample').click();
    await page.locator('.slip').first().waitFor();
    await page.keyboard.press('Alt+Shift+2');
    const queries = page.locator('section[aria-label="Queries to the writer"]');
    await queries.getByRole('button', { name: 'Ask' }).click();
    await queries.locator('select').selectOption('waived');
    expect(await queries.innerText()).toContain('needs a reason');
    await queries.locator('input').fill('The writer is on a plane.');
    await queries.locator('input').blur();
    await expect.poll(() => queries.innerText()).not.toContain('needs a reason');
    await page.reload();
    await slips(page);
    await page.keyboard.press('Alt+Shift+2');
    expect(await queries.locator('input').inputValue()).toBe('The writer is on a plane.');
  });
});

describe('a story', () => {
  it('is compared across its fields', async () => {
    await paste(page, { 'text/html': '<h1>Sollberg leaves the harbour</h1><p>Annika Solberg spoke. “No,” Solberg said. Solberg left.</p>' });
    await slips(page);
    expect(await page.locator('[data-field=headline] .finding').innerText()).toBe('Sollberg');
  });

  it('keeps its fields whatever is deleted', async () => {
    await paste(page, { 'text/plain': COPY });
    await slips(page);
    await page.locator('.ProseMirror').press('Control+a');
    await page.keyboard.press('Delete');
    await page.waitForFunction(() => document.querySelectorAll('[data-finding]').length === 0);
    expect(await page.locator('.field').count()).toBe(7);
  });

  it('stands beside its corrected copy', async () => {
    await paste(page, { 'text/plain': COPY });
    await slips(page);
    await page.keyboard.press('Alt+Shift+3');
    await page.getByRole('button', { name: 'First suggestions' }).click();
    expect(await page.locator('.compare ins').allInnerTexts()).toEqual(['m', 's', 'ei']);
    expect(await page.locator('.compare del').allInnerTexts()).toEqual([' the', 've', 'ie']);
  });
});
