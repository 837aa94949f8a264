/** The menu of quick fixes in VS Code. */
import type { Page } from 'playwright-core';

/** Opens the menu at the cursor, again where findings that come at that moment have closed it. */
export async function openQuickFixes(page: Page): Promise<void> {
  const menu = page.locator('.action-widget');
  for (let attempt = 0; attempt < 5 && !(await menu.isVisible()); attempt++) {
    await page.keyboard.press('Control+.');
    await menu.waitFor({ timeout: 6000 }).catch(() => undefined);
  }
  await menu.waitFor({ timeout: 1000 });
}

/** Goes down the menu, as there is a veil over it that a robot’s mouse does not get through. @throws if there is no such item. */
export async function choose(page: Page, title: string): Promise<void> {
  const chosen = page.locator('.action-widget .focused').getByText(title, { exact: true });
  for (let i = 0; i < 30 && (await chosen.count()) === 0; i++) await page.keyboard.press('ArrowDown');
  if ((await chosen.count()) === 0) throw new Error(`no ‘${title}’ among: ${await page.locator('.action-widget').innerText()}`);
  await page.keyboard.press('Enter');
}
