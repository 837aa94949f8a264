/**
 * VS Code for the web in a Chromium: the workbench of code-server without its server. Files are served as they lie there;
 * extensions run in a worker of the browser, from their `browser` entries, and there is no disk.
 */
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { root } from '../../../built/command.ts';

const codeServer = process.env.COPYDESK_CODE_SERVER ?? join(homedir(), '.cache/copydesk/code-server');

/** What is served from where. */
const FOLDERS: Readonly<Record<string, string>> = {
  vscode: join(codeServer, 'node_modules/code-server/lib/vscode'),
  extension: join(root, 'editors/vscode'),
  folder: join(import.meta.dirname, 'folder'),
};

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.cjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };

export class WebVsCode {
  /** Paths that the browser has asked for. */
  readonly requested: string[] = [];
  private server: Server | undefined;
  private browser: Browser | undefined;

  /** Opens the folder of the test extension with its article. */
  async open(): Promise<Page> {
    this.server = createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      this.requested.push(pathname);
      const file = fileFor(pathname);
      if (file === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(file.endsWith('/workbench.js') ? withoutServer(readFileSync(file, 'utf8')) : readFileSync(file));
    }).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 800 } });
    const { port } = this.server.address() as AddressInfo; // it listens on TCP
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    return page;
  }

  async close(): Promise<void> {
    await this.browser?.close();
    this.server?.close();
  }
}

function fileFor(pathname: string): string | undefined {
  if (pathname === '/') return join(import.meta.dirname, 'index.html');
  const [, name, ...rest] = normalize(decodeURIComponent(pathname)).split('/');
  const folder = Object.hasOwn(FOLDERS, name) ? FOLDERS[name] : undefined;
  const file = folder === undefined ? undefined : join(folder, ...rest);
  return file !== undefined && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** code-server keeps the user’s settings with its server; without one they are kept in the browser, as VS Code itself does. */
function withoutServer(workbench: string): string {
  const place = /(\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\)/;
  if (!place.test(workbench)) throw new Error('the workbench keeps its settings in another way now');
  return workbench.replace(place, (_, uri: string, schemes: string) => `${uri}.from({scheme:${schemes}.vscodeUserData,path:"/"})`);
}
