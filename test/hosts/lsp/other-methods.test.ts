/** Hover, completion, commands, settings. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompletionList, Hover } from 'vscode-languageserver/node';
import type { Client } from './client.ts';
import { CAPABLE, served } from './served.ts';
import { Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => {
  workspace.remove();
});

describe('hover', () => {
  const text = 'The comittee met Antony Blinken in Cairo.\n';
  const hover = async (character: number): Promise<string | undefined> => {
    const client = served();
    await client.initialize({ capabilities: CAPABLE });
    const uri = workspace.uriOf('a.md');
    client.open(uri, text);
    const found = (await client.result('textDocument/hover', { textDocument: { uri }, position: { line: 0, character } })) as Hover | null;
    return (found?.contents as { value: string } | undefined)?.value;
  };

  it('says why, and what to put instead', async () => {
    const value = await hover(6);
    expect(value).toContain('“committee” was probably meant');
    expect(value).toContain('Instead: “committee”');
    expect(value).toMatch(/\[spelling\]\(file:.*spelling\.md\)/);
  });

  it('names the source where a rule has one', async () => {
    const client = served();
    await client.initialize();
    const uri = workspace.uriOf('a.md');
    const line = '“We are tired,” he said. “We will go”, she told them.';
    client.open(uri, `${line}\n`);
    const { contents } = (await client.result('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: line.indexOf('”, she') } })) as { contents: { value: string } };
    expect(contents.value).toMatch(/^See AP Stylebook/m);
  });

  it('says who somebody is', async () => {
    expect(await hover(25)).toContain('**Antony Blinken**: secretary of state');
  });

  it('has nothing to say of ordinary words', async () => {
    expect(await hover(1)).toBeUndefined();
  });
});

describe('completion', () => {
  const complete = async (text: string, rest = ''): Promise<CompletionList> => {
    const client = served();
    await client.initialize();
    const uri = workspace.uriOf('a.md');
    client.open(uri, text + rest);
    return (await client.result('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: text.length } })) as CompletionList;
  };

  it('knows names by two letters of the surname', async () => {
    const { items } = await complete('Talks with Bli');
    expect(items.find(({ label }) => label === 'Antony Blinken')).toMatchObject({ filterText: 'Blinken', textEdit: { newText: 'Antony Blinken', range: { start: { line: 0, character: 11 }, end: { line: 0, character: 14 } } } });
  });

  it('leaves out a given name that stands there, or that the article has given before', async () => {
    expect((await complete('Talks with Antony Bl')).items.find(({ label }) => label === 'Antony Blinken')?.textEdit?.newText).toBe('Blinken');
    expect((await complete('Antony Blinken spoke. Later Bli')).items.find(({ label }) => label === 'Antony Blinken')?.textEdit?.newText).toBe('Blinken');
  });

  it.each(['Talks with B', 'Talks with bli', 'Talks with ', ''])('is silent after %j', async (text) => {
    expect((await complete(text)).items).toEqual([]);
  });
});

describe('commands', () => {
  it('the report: findings, names known and names to check', async () => {
    const client = served();
    await client.initialize({ capabilities: CAPABLE });
    const uri = workspace.uriOf('a.md');
    client.open(uri, 'The comittee met Antony Blinken and Wilhelmina Strathfoyle in Cairo.\n');
    client.answers.set('window/showDocument', () => ({ success: true }));
    const report = await client.result('workspace/executeCommand', { command: 'copydesk.showReport', arguments: [uri] });
    expect(report).toMatchObject({ summary: '1 error', findings: [{ ruleId: 'spelling', instead: ['committee', 'committees'] }], page: expect.stringContaining('# Proofread before publish') as unknown });
    expect(JSON.stringify(report)).toContain('Strathfoyle');
    expect(client.received.find(({ method }) => method === 'window/showDocument')?.params).toMatchObject({ uri: expect.stringMatching(/copydesk-report\.md$/) as unknown });
  });

  it('check the workspace, with progress', async () => {
    const uri = workspace.write('a.md', 'The comittee met.\n');
    workspace.write('b.md', 'All is well.\n');
    const client = served();
    await client.initialize({ capabilities: CAPABLE, workspaceFolders: [{ uri: workspace.uri, name: 'w' }] });
    expect(await client.result('workspace/executeCommand', { command: 'copydesk.checkWorkspace' })).toEqual({ articles: 2, findings: 1 });
    expect(await client.diagnostics(uri)).toHaveLength(1);
    const kinds = client.received.flatMap(({ method, params }) => (method === '$/progress' ? [(params as { value: { kind: string } }).value.kind] : []));
    expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'end']);
  });

  it('explain a rule by its page, or in a message where no page can be shown', async () => {
    const explain = async (options: Record<string, unknown>): Promise<Client> => {
      const client = served();
      await client.initialize(options);
      client.answers.set('window/showDocument', () => ({ success: true }));
      await client.result('workspace/executeCommand', { command: 'copydesk.explain', arguments: ['spelling'] });
      return client;
    };
    const shown = await explain({ capabilities: CAPABLE, initializationOptions: { rulePages: 'vscode-vfs://x/rules' } });
    expect(shown.received.find(({ method }) => method === 'window/showDocument')?.params).toEqual({ uri: 'vscode-vfs://x/rules/spelling.md' });
    const told = await explain({});
    expect((await told.until(({ method }) => method === 'window/showMessage')).params).toMatchObject({ type: 3, message: expect.stringMatching(/spel/i) as unknown });
  });

  it.each([
    ['copydesk.nothing', []],
    ['copydesk.addToVocabulary', []],
    ['copydesk.addToVocabulary', [{ place: 'moon', word: 'x', uri: 'y' }]],
    ['copydesk.turnOffRule', ['x']],
    ['copydesk.explain', [7]],
  ])('%s %j is refused with a reason', async (command, given) => {
    const client = served();
    await client.initialize();
    expect((await client.request('workspace/executeCommand', { command, arguments: given })).error).toMatchObject({ code: -32602, message: expect.stringMatching(/expected|there are/) as unknown });
  });
});

describe('settings', () => {
  it('of the editor are weaker than those of the workspace', async () => {
    workspace.write('.copydeskrc.json', '{ "rules": { "doubled-word": false } }');
    const client = served();
    const settings = { rules: { 'doubled-word': true, spelling: false }, style: 'nonsense' };
    await client.initialize({ initializationOptions: { settings } });
    const uri = workspace.uriOf('a.md');
    client.open(uri, 'The comittee met on on Friday .\n');
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['spacing']);
    expect((await client.until(({ method }) => method === 'window/showMessage')).params).toMatchObject({ message: expect.stringContaining('style: expected') as unknown });
    client.notify('workspace/didChangeConfiguration', { settings: { copydesk: { enable: false } } });
    await client.until(({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { diagnostics: unknown[] }).diagnostics.length === 0);
  });

  it('that are not right are shown where they stand; those before stay in force', async () => {
    const configuration = workspace.write('.copydeskrc.json', '{\n  "rules": { "spelling": false }\n}');
    const client = served();
    await client.initialize({ capabilities: CAPABLE });
    const uri = workspace.uriOf('a.md');
    client.open(uri, 'The comittee met on on Friday.\n');
    expect(await client.diagnostics(uri, 1)).toHaveLength(1);
    workspace.write('.copydeskrc.json', '{\n  "rules": { "speling": false }\n}');
    client.change(uri, 2, { text: 'The comittee met on on Monday.\n' });
    expect(await client.diagnostics(uri, 2)).toHaveLength(1);
    expect((await client.diagnostics(configuration))[0]).toMatchObject({ range: { start: { line: 1 } }, message: 'unknown rule ‘speling’; did you mean ‘spelling’?' });
    workspace.write('.copydeskrc.json', '{\n  "rules": {}\n}');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configuration, type: 2 }] });
    await client.until(({ params }) => (params as { uri?: string; diagnostics?: unknown[] } | undefined)?.uri === uri && (params as { diagnostics: unknown[] }).diagnostics.length === 2);
    expect(await client.diagnostics(configuration)).toEqual([]);
  });

  it('in front matter that do not fit are said there', async () => {
    const client = served();
    await client.initialize();
    const uri = workspace.uriOf('a.md');
    client.open(uri, '---\ncopydesk:\n  dialect: klingon\n---\n\nThe comittee met.\n');
    expect((await client.diagnostics(uri))[0].message).toContain('klingon');
  });

  it('reach a module that was edited since', async () => {
    workspace.write('copydesk.config.mjs', 'export default { rules: { spelling: false } };\n');
    const client = served();
    await client.initialize();
    const uri = workspace.uriOf('a.md');
    client.open(uri, 'The comittee met.\n');
    expect(await client.diagnostics(uri, 1)).toEqual([]);
    workspace.write('copydesk.config.mjs', 'export default { rules: { "doubled-word": false } };\n');
    client.change(uri, 2, { text: 'The comittee left.\n' });
    expect(await client.diagnostics(uri, 2)).toHaveLength(1);
  });
});
