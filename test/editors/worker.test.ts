/** The server as a web worker, in a Chromium: what the extension runs in VS Code for the web. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { root } from '../built/command.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const dist = join(root, 'editors/vscode/dist');

it.skipIf(!existsSync(CHROMIUM))('the worker proofreads without files', { timeout: 120_000 }, async () => {
  execFileSync(process.execPath, ['--import', 'tsx', join(root, 'editors/vscode/build.mjs'), '--no-pack'], { cwd: root, stdio: 'ignore' });
  const files = createServer(({ url }, response) => {
    if (url === '/') response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>worker</title>');
    else if (existsSync(join(dist, url ?? ''))) response.setHeader('Content-Type', 'text/javascript').end(readFileSync(join(dist, url ?? '')));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(files, 'listening');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${String((files.address() as AddressInfo).port)}/`); // it listens on TCP
    expect(await page.evaluate(readFileSync(join(import.meta.dirname, 'worker-page.js'), 'utf8'))).toEqual({ codes: ['spelling'], titles: expect.arrayContaining(['Replace with “committee”', 'Add “comittee” to this article’s vocabulary']) as unknown });
  } finally {
    await browser.close();
    files.close();
  }
});
