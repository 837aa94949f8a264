/** Diagnostics pushed and pulled: right places, right versions, both encodings. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { CAPABLE, served } from './served.ts';
import { Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => {
  workspace.remove();
});

const SLIP = 'The harbour reopened.\n\nThe comittee met on on Friday.\n';

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('pushed', () => {
  it('come when an article is opened, with the rule’s page, its severity and what is to go', async () => {
    const client = served();
    await client.initialize({ capabilities: CAPABLE });
    const uri = workspace.uriOf('a.md');
    client.open(uri, SLIP, 'markdown', 7);
    const [spelling, doubled] = await client.diagnostics(uri, 7);
    expect(spelling).toMatchObject({ code: 'spelling', source: 'copydesk', severity: 1, range: { start: { line: 2, character: 4 }, end: { line: 2, character: 12 } } });
    expect(spelling.codeDescription?.href).toMatch(/^file:.*\/docs\/rules\/spelling\.md$/);
    expect(doubled.code).toBe('doubled-word');
  });

  it('are tagged where words only have to go, for a client that knows tags', async () => {
    const tagsFor = async (capabilities: object): Promise<unknown[]> => {
      const client = served();
      await client.initialize({ capabilities });
      const uri = workspace.uriOf('a.md');
      client.open(uri, 'The harbour reopened.\n\nAdvertisement\n\nThe comittee met.\n');
      return (await client.diagnostics(uri)).map(({ code, tags }) => [code, tags]);
    };
    expect(await tagsFor(CAPABLE)).toEqual([['leftover', [1]], ['spelling', undefined]]);
    expect(await tagsFor({})).toEqual([['leftover', undefined], ['spelling', undefined]]);
  });

  it('say what a finding rests on', async () => {
    const client = served();
    await client.initialize({ capabilities: CAPABLE });
    const uri = workspace.uriOf('a.md');
    client.open(uri, 'Piet Vandersloot spoke. Vandersloot left, and Vanderslot said so. Later Vandersloot rang.\n');
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'name-consistency');
    expect(found?.relatedInformation?.[0].location.uri).toBe(uri);
  });

  it('follow edits, one after the other and many at once', async () => {
    const client = served();
    await client.initialize();
    const uri = workspace.uriOf('a.md');
    client.open(uri, SLIP);
    await client.diagnostics(uri, 1);
    client.change(uri, 2, { range: { start: { line: 2, character: 7 }, end: { line: 2, character: 7 } }, text: 'm' });
    expect(codes(await client.diagnostics(uri, 2))).toEqual(['doubled-word']);
    client.change(uri, 3, { range: { start: { line: 2, character: 22 }, end: { line: 2, character: 25 } }, text: '' }, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, text: 'Teh' });
    expect(codes(await client.diagnostics(uri, 3))).toEqual(['spelling', 'spelling']);
    for (let version = 4; version < 60; version++) client.change(uri, version, { text: version === 59 ? 'All is well.\n' : SLIP });
    expect(await client.diagnostics(uri, 59)).toEqual([]);
    const versions = client.received.flatMap(({ method, params }) => (method === 'textDocument/publishDiagnostics' ? [(params as { version: number }).version] : []));
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  });

  it('are taken back when the article is closed', async () => {
    const client = served();
    await client.initialize();
    const uri = workspace.uriOf('a.md');
    client.open(uri, SLIP);
    await client.diagnostics(uri, 1);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.until(({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { diagnostics: unknown[] }).diagnostics.length === 0);
  });
});

describe('positions', () => {
  const text = 'Ünï 🙂 “Ōmori” the comittee met.\r\nThe goverment left.\rThe parliment slept.\n';
  it.each([
    [['utf-16', 'utf-8'], 'utf-16', 19],
    [['utf-8', 'utf-16'], 'utf-8', Buffer.byteLength('Ünï 🙂 “Ōmori” the ')],
    [['utf-32', 'utf-8'], 'utf-8', Buffer.byteLength('Ünï 🙂 “Ōmori” the ')],
    [['utf-32'], 'utf-16', 19],
    [undefined, 'utf-16', 19],
  ])('%j: %s', async (offered, agreed, character) => {
    const client = served();
    const { capabilities } = await client.initialize({ capabilities: { general: { positionEncodings: offered } } });
    expect(capabilities.positionEncoding).toBe(agreed);
    const uri = workspace.uriOf('a.txt');
    client.open(uri, text, 'plaintext');
    const starts = (await client.diagnostics(uri)).filter(({ code }) => code === 'spelling').map(({ range }) => range.start);
    expect(starts).toEqual([{ line: 0, character }, { line: 1, character: 4 }, { line: 2, character: 4 }]);
    client.change(uri, 2, { range: { start: { line: 0, character: character + 3 }, end: { line: 0, character: character + 3 } }, text: 'm' });
    expect((await client.diagnostics(uri, 2)).filter(({ code }) => code === 'spelling')).toHaveLength(2);
  });
});

describe('pulled', () => {
  const pulling = { capabilities: { ...CAPABLE, textDocument: { ...CAPABLE.textDocument, diagnostic: {} } } };

  it('answer for the article as it stands, and say when nothing has changed', async () => {
    const client = served();
    await client.initialize(pulling);
    const uri = workspace.uriOf('a.md');
    client.open(uri, SLIP);
    const first = (await client.result('textDocument/diagnostic', { textDocument: { uri } })) as FullDocumentDiagnosticReport;
    expect(codes(first.items)).toEqual(['spelling', 'doubled-word']);
    expect(await client.result('textDocument/diagnostic', { textDocument: { uri }, previousResultId: first.resultId })).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.change(uri, 2, { text: 'All is well.\n' });
    expect(await client.result('textDocument/diagnostic', { textDocument: { uri }, previousResultId: first.resultId })).toMatchObject({ kind: 'full', items: [] });
    client.notify('textDocument/didClose', { textDocument: { uri } });
    client.open(uri, SLIP);
    expect(await client.result('textDocument/diagnostic', { textDocument: { uri }, previousResultId: first.resultId })).toMatchObject({ kind: 'full' });
    expect(client.received.some(({ method }) => method === 'textDocument/publishDiagnostics')).toBe(false);
  });

  it('may be cancelled', async () => {
    const client = served();
    await client.initialize(pulling);
    const uri = workspace.uriOf('a.md');
    client.open(uri, SLIP);
    const answer = client.request('textDocument/diagnostic', { textDocument: { uri } }, 77);
    client.notify('$/cancelRequest', { id: 77 });
    expect((await answer).error?.code).toBe(-32800);
  });

  it('cover the workspace: open articles as they stand, others from their files', async () => {
    workspace.write('one.md', 'The goverment fell.\n');
    workspace.write('deep/two.txt', 'All is well.\n');
    workspace.write('node_modules/x/three.md', 'The goverment fell.\n');
    const client = served();
    await client.initialize({ ...pulling, workspaceFolders: [{ uri: workspace.uri, name: 'w' }] });
    const uri = workspace.write('open.md', 'Nothing.\n');
    client.open(uri, SLIP);
    const first = (await client.result('workspace/diagnostic', { previousResultIds: [] })) as { items: { uri: string; version: number | null; resultId: string; items: Diagnostic[] }[] };
    expect(first.items.map((item) => [item.uri.slice(workspace.uri.length), item.version, codes(item.items)]).toSorted()).toEqual([
      ['/deep/two.txt', null, []],
      ['/one.md', null, ['spelling']],
      ['/open.md', 1, ['spelling', 'doubled-word']],
    ]);
    const again = (await client.result('workspace/diagnostic', { previousResultIds: first.items.map((item) => ({ uri: item.uri, value: item.resultId })) })) as { items: { kind: string }[] };
    expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });
});
