/** How long it takes from opening the page, nothing cached, to the first marks under a story: printed, not asserted. */
import { openDesk } from './browser.ts';

const RUNS = 7;
const SENTENCE = 'The harbour commission met on Tuesday, and its chair said that the ferry to the islands would sail again in the spring. ';
const paragraphs = Array.from({ length: 8 }, (_, i) => ({ type: 'paragraph', content: [{ type: 'text', text: `${SENTENCE.repeat(3)}In year ${i} the the ferry sailed without a word of warning to those on the quay who had been waiting.` }] }));
const story = { type: 'doc', content: [{ type: 'field', attrs: { name: 'body' }, content: paragraphs }] };

const desk = await openDesk();
const times: number[] = [];
try {
  for (let run = 0; run < RUNS; run++) {
    const page = await (await desk.browser.newContext()).newPage();
    await page.addInitScript((text) => sessionStorage.setItem('copydesk.story', text), JSON.stringify(story));
    await page.goto(desk.url);
    await page.locator('.finding').first().waitFor();
    times.push(await page.evaluate(() => performance.now()));
    await page.context().close();
  }
} finally {
  await desk.close();
}
times.sort((a, b) => a - b);
process.stdout.write(`first findings in a story of 672 words, cold: median ${Math.round(times[RUNS >> 1])} ms, ${Math.round(times[0])} to ${Math.round(times[RUNS - 1])} ms\n`);
