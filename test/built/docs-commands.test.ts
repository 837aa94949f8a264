/** Every command and program in the guides is run as it stands there. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, root } from './command.ts';

const GUIDES = ['desks', 'developers', 'cms'];
/** These run until they are stopped. */
const SERVERS = /^npx copydesk (?:desk|serve)$/;
const ARTICLE = '# Pool shut\n\nThe harbour comission met on Tuesday.\n';

let folder: string;
/** Of the server that the guide started, instead of its usual one, which may be taken. */
let address = '';
const servers: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-docs-'));
  writeFileSync(join(folder, 'article.md'), ARTICLE);
  writeFileSync(join(folder, 'page.html'), '<main><p>The harbour comission met.</p></main>');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(async () => {
  for (const server of servers) {
    server.kill('SIGTERM');
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  }
  rmSync(folder, { recursive: true });
});

function blocksOf(guide: string, language: string): string[] {
  const text = readFileSync(join(root, 'docs', `${guide}.md`), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code);
}

async function startServer(line: string): Promise<void> {
  const child = spawn(process.execPath, [command, ...line.split(' ').slice(2), '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  servers.push(child);
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (piece: unknown): void => {
      said += String(piece);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
  expect((await fetch(address)).status).toBeLessThan(500);
}

function run(line: string): void {
  writeFileSync(join(folder, 'article.md'), ARTICLE);
  if (line.startsWith('npx copydesk ')) {
    const { status, stderr } = spawnSync(process.execPath, [command, ...line.split(' ').slice(2)], { cwd: folder, encoding: 'utf8' });
    expect(status, `${line}\n${stderr}`).toBeLessThan(2);
    return;
  }
  expect(line).toMatch(/^curl /);
  const answer = execFileSync('sh', ['-c', line.replace(/http:\/\/127\.0\.0\.1:\d+/, address)], { cwd: folder, encoding: 'utf8' });
  const { findings } = JSON.parse(answer) as { findings: unknown[] };
  expect(findings, answer).toHaveLength(1);
}

describe('the guides', () => {
  for (const guide of GUIDES) {
    for (const line of blocksOf(guide, 'sh').flatMap((block) => block.trim().split('\n'))) {
      it(`${guide}: ${line}`, async () => {
        if (SERVERS.test(line)) await startServer(line);
        else run(line);
      });
    }
    for (const [i, program] of blocksOf(guide, 'js').entries()) {
      it(`${guide}: program ${i + 1}`, () => {
        writeFileSync(join(folder, 'program.mjs'), program);
        const said = execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
        expect(said).toContain('The harbour commission met.');
      });
    }
  }
});
