/** The menu of quick fixes in VS Code. */
import type { Page } from 'playwright-core';

/** Opens the menu at the cursor. */
export async function openQuickFixes(page: Page): Promise<void> {
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').waitFor({ timeout: 30_000 });
}

/** Goes down the menu, as there is a veil over it that a robot’s mouse does not get through. @throws if there is no such item. */
export async function choose(page: Page, title: string): Promise<void> {
  const chosen = page.locator('.action-widget .focused').getByText(title, { exact: true });
  for (let i = 0; i < 30 && (await chosen.count()) === 0; i++) await page.keyboard.press('ArrowDown');
  if ((await chosen.count()) === 0) throw new Error(`no ‘${title}’ among: ${await page.locator('.action-widget').innerText()}`);
  await page.keyboard.press('Enter');
}
