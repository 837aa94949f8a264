/** What the desk opens, and what it gives away. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, paste, slips, type OpenDesk } from './browser.ts';
import { wordDocument } from './word-document.ts';

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

async function open(name: string, content: string | Buffer): Promise<void> {
  await page.locator('#file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
}

const field = (name: string): Promise<string> => page.locator(`[data-field="${name}"]`).innerText();

describe('opening', () => {
  it('reads Markdown', async () => {
    await open('a.md', '---\ntitle: x\n---\n# Pool *shut*\n\nThe **harbour** comission met.\n\n- one\n- two\n\n> “No.”\n');
    expect(await slips(page)).toBe(1);
    expect(await field('headline')).toBe('Pool shut');
    expect(await page.locator('[data-field=body] li').count()).toBe(2);
    expect(await page.locator('[data-field=body] strong').innerText()).toBe('harbour');
  });

  it('reads a page of HTML without what is around the article', async () => {
    await open('a.html', '<!doctype html><nav>Home</nav><main><h1>Pool shut</h1><script>x()</script><p>The comission met.</p><figure><img src="http://a.example/x.png"><figcaption>The pool</figcaption></figure></main><footer>Imprint</footer>');
    expect(await slips(page)).toBe(1);
    expect(await field('headline')).toBe('Pool shut');
    expect((await field('body')).split(/\n+/)).toEqual(['The comission met.', 'The pool']);
  });

  it('reads wrapped plain text as paragraphs', async () => {
    await open('a.txt', 'The harbour comission met on Tuesday and talked about the ferry terminal\nfor a long time before it put the vote off until the spring of next year\nwithout saying why it had done so, which angered the fishermen there.\n\n'.repeat(3));
    await slips(page);
    expect(await page.locator('[data-field=body] p').count()).toBe(3);
  });

  it('reads Word', async () => {
    await open('a.docx', wordDocument([['Heading1', 'Pool shut'], ['', 'The comission met.'], ['Caption', 'The pool']]));
    expect(await slips(page)).toBe(1);
    expect(await field('headline')).toBe('Pool shut');
    expect(await page.locator('[data-field=body] figcaption').innerText()).toBe('The pool');
  });

  it('says what it cannot open', async () => {
    const status = page.locator('#status');
    await open('a.pdf', '%PDF');
    await expect.poll(() => status.innerText()).toContain('does not open .pdf files');
    await open('a.docx', 'no zip');
    await expect.poll(() => status.innerText()).toContain('could not be read as a Word document');
    await open('a.md', Buffer.from([0x43, 0xe9]));
    await expect.poll(() => status.innerText()).toContain('is no UTF-8 text');
  });

  it('takes rich text and Markdown that are pasted', async () => {
    await paste(page, { 'text/html': '<meta charset="utf-8"><b style="font-weight:normal"><h2>Pool shut</h2><p>The <i>Sun</i> said.</p></b>', 'text/plain': 'x' });
    await slips(page);
    expect(await field('headline')).toBe('Pool shut');
    await page.locator('#fresh').click();
    await paste(page, { 'text/plain': '# Pool shut\n\nThe *Sun* said.' });
    await page.locator('.ProseMirror em').waitFor();
    expect(await field('headline')).toBe('Pool shut');
  });
});

describe('exports', () => {
  async function exported(label: string): Promise<string> {
    await page.locator('#export summary').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export').getByRole('button', { name: label, exact: true }).click()]);
    return readFileSync(await download.path(), 'utf8');
  }

  it('give the copy as Markdown, HTML and text, a proof and a report', async () => {
    const source = '# Pool shut\n\nThe *harbour* comission [met](https://a.example/x).\n\n- one\n- two\n\n> “No.”\n';
    await open('a.md', source);
    await slips(page);
    expect(await exported('Markdown')).toBe(source);
    expect(await exported('HTML')).toContain('<h1>Pool shut</h1>\n<p>The <em>harbour</em> comission <a href="https://a.example/x"');
    expect(await exported('Clean text')).toBe('Pool shut\n\nThe harbour comission met.\n\none\n\ntwo\n\n“No.”\n');
    expect(await exported('Marked-up proof')).toContain('<mark class="error">comission</mark><sup>1</sup>');
    const report = JSON.parse(await exported('Report (JSON)')) as { findings: { ruleId: string }[]; figures: unknown[] };
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(['spelling']);
    expect(report.figures).toHaveLength(2);
  });
});
