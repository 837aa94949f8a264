/** Takes the pictures of the desk page for the docs, from the built page. */
import { mkdirSync } from 'node:fs';
import { openDesk } from './browser.ts';

mkdirSync('docs/public', { recursive: true });
const desk = await openDesk();
try {
  const light = await desk.page({ colorScheme: 'light' });
  await light.click('#sample');
  await light.locator('.slip').first().waitFor();
  await light.locator('.row').first().click();
  await light.screenshot({ path: 'docs/public/desk.png' });
  await light.click('#tab-revise');
  await light.locator('.put').first().waitFor();
  await light.screenshot({ path: 'docs/public/desk-revise.png' });
  await light.click('#tab-compare');
  await light.getByText('First suggestions').click();
  await light.screenshot({ path: 'docs/public/desk-compare.png' });
  const dark = await desk.page({ colorScheme: 'dark' });
  await dark.click('#sample');
  await dark.locator('.slip').first().waitFor();
  await dark.locator('.row').nth(2).click();
  await dark.screenshot({ path: 'docs/public/desk-dark.png' });
  const phone = await desk.page({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  await phone.click('#sample');
  await phone.locator('#tab-findings .count').waitFor();
  await phone.screenshot({ path: 'docs/public/desk-phone.png' });
  await phone.click('#tab-text');
  await phone.screenshot({ path: 'docs/public/desk-phone-text.png' });
} finally {
  await desk.close();
}
