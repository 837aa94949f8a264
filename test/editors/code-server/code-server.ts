/** A real VS Code in a Chromium without a window: code-server with the packed extension, on a folder with the sample. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright-core';
import { Workspace } from '../../hosts/lsp/workspace.ts';
import { root } from '../../built/command.ts';

const folder = process.env.COPYDESK_CODE_SERVER ?? join(homedir(), '.cache/copydesk/code-server');
const entry = join(folder, 'node_modules/code-server/out/node/entry.js');
const extension = join(root, 'editors/vscode/copydesk.vsix');

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
};

export class CodeServer {
  readonly workspace = new Workspace();
  private server: ChildProcess | undefined;
  private browser: Browser | undefined;

  /** Opens an article in the editor. @throws if code-server or the extension is missing. */
  async open(name: string, text: string): Promise<Page> {
    for (const needed of [entry, extension]) if (!existsSync(needed)) throw new Error(`${needed} is missing: npm run test:vscode makes it`);
    this.workspace.write(`work/${name}`, text);
    this.workspace.write('data/User/settings.json', JSON.stringify(SETTINGS));
    const port = await freePort();
    const { path } = this.workspace;
    const places = ['--user-data-dir', join(path, 'data'), '--extensions-dir', join(path, 'extensions'), '--config', join(path, 'config.yaml')];
    const env = { ...process.env, HOME: path };
    execFileSync(process.execPath, [entry, ...places, '--install-extension', extension], { env, stdio: 'ignore' });
    this.server = spawn(process.execPath, [entry, ...places, '--bind-addr', `127.0.0.1:${String(port)}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'], { env, detached: true });
    await this.listening(this.server);
    this.browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 800 } });
    const article = `vscode-remote://127.0.0.1:${String(port)}${join(path, 'work', name)}`;
    await page.goto(`http://127.0.0.1:${String(port)}/?folder=${join(path, 'work')}&payload=${encodeURIComponent(JSON.stringify([['openFile', article]]))}`);
    return page;
  }

  /** Ends the browser, and the server with the processes that it has started. */
  async close(): Promise<void> {
    await this.browser?.close();
    const { server } = this;
    if (server?.pid !== undefined && server.exitCode === null) {
      process.kill(-server.pid, 'SIGKILL');
      await once(server, 'exit');
    }
    this.workspace.remove();
  }

  private async listening({ stdout }: ChildProcess): Promise<void> {
    if (stdout === null) return;
    for await (const line of createInterface(stdout)) if (line.includes('HTTP server listening')) break;
    stdout.resume();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP
  server.close();
  return port;
}
