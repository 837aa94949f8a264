/** The whole workspace: piece by piece, with progress, stopped half-way, and what stays shown. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Client, Message } from './client.ts';
import { CAPABLE, served } from './served.ts';
import { Workspace } from './workspace.ts';

const CHECK = { command: 'copydesk.checkWorkspace' };
const PULLING = { ...CAPABLE, textDocument: { ...CAPABLE.textDocument, diagnostic: {} }, workspace: { ...CAPABLE.workspace, diagnostics: { refreshSupport: true } } };

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => {
  workspace.remove();
});

async function begin(capabilities: object = CAPABLE): Promise<Client> {
  const client = served();
  await client.initialize({ capabilities, workspaceFolders: [{ uri: workspace.uri, name: 'w' }] });
  return client;
}

function articles(count: number): void {
  for (let i = 0; i < count; i++) workspace.write(`a${String(i)}.md`, 'The comittee met.\n');
}

function published(uri: string, count: number): (message: Message) => boolean {
  return ({ method, params }) => {
    const { uri: of, diagnostics } = (params ?? {}) as { uri?: string; diagnostics?: Diagnostic[] };
    return method === 'textDocument/publishDiagnostics' && of === uri && diagnostics?.length === count;
  };
}

describe('pulled', () => {
  it('comes piece by piece to a client that takes it so', async () => {
    articles(3);
    const client = await begin(PULLING);
    const answer = await client.result('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'pieces', workDoneToken: 'progress' });
    expect(answer).toEqual({ items: [] });
    const of = (token: string): unknown[] => client.received.flatMap(({ method, params }) => {
      const { token: its, value } = (params ?? {}) as { token?: string; value?: unknown };
      return method === '$/progress' && its === token ? [value] : [];
    });
    expect(of('pieces')).toHaveLength(3);
    expect(of('progress').map((value) => (value as { kind: string }).kind)).toEqual(['begin', 'report', 'report', 'report', 'end']);
  });

  it('is asked for again when a file has changed, and says what is gone', async () => {
    articles(2);
    const client = await begin(PULLING);
    const { items } = (await client.result('workspace/diagnostic', { previousResultIds: [] })) as { items: { uri: string; resultId: string }[] };
    client.notify('workspace/didChangeWatchedFiles', { changes: [] });
    await client.until(({ method }) => method === 'workspace/diagnostic/refresh');
    const gone = { uri: workspace.uriOf('gone.md'), value: '1' };
    const again = (await client.result('workspace/diagnostic', { previousResultIds: [...items.map(({ uri, resultId }) => ({ uri, value: resultId })), gone] })) as { items: { uri: string; items?: unknown[] }[] };
    expect(again.items.find(({ uri }) => uri === gone.uri)?.items).toEqual([]);
  });

  it('waits for the settings of a client that has not told them yet, and for somebody to ask where these say so', async () => {
    articles(2);
    const client = served();
    const workspaceFolders = [{ uri: workspace.uri, name: 'w' }];
    const pull = async (): Promise<number> => ((await client.result('workspace/diagnostic', { previousResultIds: [] })) as { items: unknown[] }).items.length;
    client.answers.set('workspace/configuration', () => [{ workspace: 'on request' }]);
    await client.request('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities: { ...PULLING, workspace: { ...PULLING.workspace, configuration: true } } });
    expect(await pull()).toBe(0);
    client.notify('initialized', {});
    await client.until(({ method }) => method === 'workspace/diagnostic/refresh');
    expect(await pull()).toBe(0);
    await client.result('workspace/executeCommand', CHECK);
    expect(await pull()).toBe(2);
  });

  it('may be cancelled half-way', async () => {
    articles(30);
    const client = await begin(PULLING);
    const answer = client.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'pieces' }, 77);
    await client.until(({ method }) => method === '$/progress');
    client.notify('$/cancelRequest', { id: 77 });
    expect((await answer).error?.code).toBe(-32800);
  });
});

describe('checked by command', () => {
  it('stopped by its progress, tells what it has found so far', async () => {
    articles(30);
    const client = await begin();
    const answer = client.result('workspace/executeCommand', CHECK);
    const { params } = await client.until(({ method, params: sent }) => method === '$/progress' && (sent as { value: { kind: string } }).value.kind === 'report');
    client.notify('window/workDoneProgress/cancel', { token: (params as { token: unknown }).token });
    const { articles: seen, findings } = (await answer) as { articles: number; findings: number };
    expect(seen).toBeLessThan(30);
    expect(findings).toBe(seen);
  });

  it('stays shown when an article is closed, as its file stands', async () => {
    const uri = workspace.write('a.md', 'The comittee met.\n');
    const client = await begin();
    await client.result('workspace/executeCommand', CHECK);
    await client.until(published(uri, 1));
    client.open(uri, 'The committee met.\n');
    await client.until(published(uri, 0));
    client.received.length = 0;
    client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.until(published(uri, 1));
  });
});
