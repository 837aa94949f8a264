/** The built server as a process of its own: starts, is left behind, ends. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../hosts/lsp/client.ts';
import { Workspace } from '../hosts/lsp/workspace.ts';
import { command } from './command.ts';

let workspace: Workspace;
const children = new Set<ChildProcessWithoutNullStreams>();

beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  workspace.remove();
});

function start(): { client: Client; child: ChildProcessWithoutNullStreams; exit: Promise<unknown> } {
  const child = spawn(process.execPath, [command, 'lsp', '--stdio'], { cwd: workspace.path, env: { ...process.env, XDG_CONFIG_HOME: workspace.path } });
  children.add(child);
  child.stdin.on('error', () => undefined); // the server may be gone already
  return { client: new Client(child.stdout, child.stdin), child, exit: once(child, 'exit').then(([code]) => code as unknown) };
}

/** Whether a process is still there. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

describe('copydesk lsp --stdio', () => {
  it('proofreads, and prints nothing but the protocol', async () => {
    const { client, exit } = start();
    await client.initialize();
    const uri = workspace.uriOf('a.md');
    client.open(uri, 'The comittee met.\n');
    expect((await client.diagnostics(uri))[0]).toMatchObject({ code: 'spelling' });
    expect(await client.result('shutdown')).toBeNull();
    client.notify('exit');
    expect(await exit).toBe(0);
  });

  it('ends without shutdown too, and says so by its exit code', async () => {
    const { client, exit } = start();
    await client.initialize();
    client.notify('exit');
    expect(await exit).toBe(1);
  });

  it('ends when the pipe closes', async () => {
    const { client, child, exit } = start();
    await client.initialize();
    child.stdin.end();
    expect(await exit).toBe(1);
  });

  it('leaves no orphan when its client is killed', async () => {
    const script = `
      const { spawn } = require('node:child_process');
      const server = spawn(process.execPath, [${JSON.stringify(command)}, 'lsp', '--stdio']);
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
      server.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
      server.stdout.once('data', () => process.stdout.write(String(server.pid)));
      setInterval(() => {}, 1000);`;
    const editor = spawn(process.execPath, ['-e', script]);
    children.add(editor);
    const [id] = (await once(editor.stdout, 'data')) as [Buffer];
    const server = Number(id.toString());
    expect(isAlive(server)).toBe(true);
    editor.kill('SIGKILL');
    await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false);
  });

  it('two clients add words at the same time, and one is killed: no word is lost', async () => {
    const [one, two] = [start(), start()];
    await Promise.all([one.client.initialize(), two.client.initialize()]);
    const add = (client: Client, word: string): Promise<unknown> => client.result('workspace/executeCommand', { command: 'copydesk.addToVocabulary', arguments: [{ place: 'workspace', word, uri: workspace.uriOf('a.md') }] });
    const words = Array.from({ length: 20 }, (_, i) => `word${String(i)}`);
    await Promise.all(words.map((word, i) => add(i % 2 === 0 ? one.client : two.client, word)));
    void add(one.client, 'last');
    one.child.kill('SIGKILL');
    await one.exit;
    await add(two.client, 'after');
    const { vocabulary } = JSON.parse(workspace.read('.copydeskrc.json')) as { vocabulary: string[] };
    expect(vocabulary).toEqual(expect.arrayContaining([...words, 'after']));
  });

  it('goes on when the workspace is deleted under it', async () => {
    const { client } = start();
    await client.initialize({ workspaceFolders: [{ uri: workspace.uri, name: 'w' }] });
    const uri = workspace.uriOf('a.md');
    client.open(uri, 'The comittee met.\n');
    await client.diagnostics(uri, 1);
    workspace.remove();
    client.change(uri, 2, { text: 'The comittee left.\n' });
    expect(await client.diagnostics(uri, 2)).toHaveLength(1);
    expect(await client.result('workspace/executeCommand', { command: 'copydesk.addToVocabulary', arguments: [{ place: 'workspace', word: 'x', uri }] })).toBeNull();
    expect(await client.result('workspace/executeCommand', { command: 'copydesk.checkWorkspace' })).toMatchObject({ articles: 1 });
  });

  it.each([
    ['no header at all', 'hello\r\n\r\nhello'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['what is no JSON', 'Content-Length: 5\r\n\r\n{oops'],
    ['JSON that is no message', 'Content-Length: 4\r\n\r\nnull'],
  ])('sent %s, it goes on or ends, and hangs neither way', async (_, bytes) => {
    const { client, exit } = start();
    await client.initialize();
    client.raw(bytes);
    const ended = await Promise.race([client.result('shutdown').then(() => 'answered'), exit]);
    expect(['answered', 1]).toContain(ended);
  });
});
