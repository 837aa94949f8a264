/** Code actions, and what they do to the article and to configuration files. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyEdits } from 'jsonc-parser';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { Positions } from '../../../src/hosts/lsp/positions.ts';
import type { Client } from './client.ts';
import { CAPABLE, served } from './served.ts';
import { Workspace } from './workspace.ts';

let workspace: Workspace;
let config: string | undefined;
beforeEach(() => {
  workspace = new Workspace();
  config = process.env.XDG_CONFIG_HOME;
  process.env.XDG_CONFIG_HOME = `${workspace.path}/config`;
});
afterEach(() => {
  if (config === undefined) delete process.env.XDG_CONFIG_HOME;
  else process.env.XDG_CONFIG_HOME = config;
  workspace.remove();
});

async function begin(options: Record<string, unknown> = {}): Promise<Client> {
  const client = served();
  await client.initialize({ capabilities: CAPABLE, workspaceFolders: [{ uri: workspace.uri, name: 'w' }], ...options });
  return client;
}

/** Actions at the first place of some words. */
async function actionsAt(client: Client, uri: string, text: string, words: string, only?: string[]): Promise<CodeAction[]> {
  const at = new Positions(text, 'utf-16').positionAt(text.indexOf(words) + 1);
  return (await client.result('textDocument/codeAction', { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [], ...(only === undefined ? {} : { only }) } })) as CodeAction[];
}

function titled(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((action) => action.title.includes(title));
  if (found === undefined) throw new Error(`no action ‘${title}’ among ${actions.map((action) => action.title).join('; ')}`);
  return found;
}

function applied(text: string, { edit }: CodeAction): string {
  const edits = edit?.documentChanges?.flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : [])) ?? Object.values(edit?.changes ?? {}).flat();
  const positions = new Positions(text, 'utf-16');
  return applyEdits(text, edits.map(({ range, newText }) => {
    const [from, to] = positions.spanOf(range);
    return { offset: from, length: to - from, content: newText };
  }));
}

describe('fixes', () => {
  const text = 'The comittee met. It was late , though.\n\nThe goverment, the the union and an European firm came.\n';

  it('one of them, for the version that was checked', async () => {
    const client = await begin();
    const uri = workspace.uriOf('a.md');
    client.open(uri, text, 'markdown', 3);
    const action = titled(await actionsAt(client, uri, text, 'comittee'), 'Replace with “committee”');
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, edit: { documentChanges: [{ textDocument: { uri, version: 3 }, edits: [{ newText: 'm' }] }] } });
    expect(applied(text, action)).toContain('The committee met.');
    expect(action.diagnostics?.[0].code).toBe('spelling');
  });

  it('as plain changes for a client that knows no versions', async () => {
    const client = await begin({ capabilities: {} });
    const uri = workspace.uriOf('a.md');
    client.open(uri, text);
    expect(titled(await actionsAt(client, uri, text, 'comittee'), 'Replace with').edit?.changes?.[uri]).toHaveLength(1);
  });

  it('all safe ones', async () => {
    const client = await begin();
    const uri = workspace.uriOf('a.md');
    client.open(uri, text);
    const actions = await actionsAt(client, uri, text, 'It', ['source.fixAll']);
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.copydesk']);
    const fixed = applied(text, actions[0]);
    expect(fixed).toContain('It was late, though.');
    expect(fixed).toContain('a European firm');
    client.change(uri, 2, { text: fixed });
    expect(await actionsAt(client, uri, fixed, 'It', ['source.fixAll.copydesk'])).toEqual([]);
  });

  it('all of one rule', async () => {
    const client = await begin();
    const uri = workspace.uriOf('a.md');
    client.open(uri, text);
    const fixed = applied(text, titled(await actionsAt(client, uri, text, 'comittee'), 'Fix all 2 of “spelling”'));
    expect(fixed).toContain('The government,');
    expect(fixed).toContain('the the');
  });

  it('only those asked for', async () => {
    const client = await begin();
    const uri = workspace.uriOf('a.md');
    client.open(uri, text);
    expect(await actionsAt(client, uri, text, 'comittee', ['refactor'])).toEqual([]);
    expect((await actionsAt(client, uri, text, 'comittee', ['quickfix'])).every(({ kind }) => kind === 'quickfix')).toBe(true);
  });
});

describe('ignoring lasts', () => {
  const PARAGRAPH = '# A heading\n\nThe union came.\nThen the comittee met,\nand it was late.\n';

  it.each([
    ['where a paragraph begins', 'Before.\n\nThe comittee met.\n', 'Before.\n\n<!-- copydesk-disable-next-line spelling -- intended -->\nThe comittee met.\n'],
    ['at the top', 'The comittee met.\n', '<!-- copydesk-disable-next-line spelling -- intended -->\nThe comittee met.\n'],
    ['inside a paragraph, which stays whole', PARAGRAPH, PARAGRAPH.replace('met,', 'met, <!-- copydesk-disable-line spelling -- intended -->')],
    ['in a table', '| who | what |\n|---|---|\n| a | comittee |\n', '| who | what |\n|---|---|\n| a | comittee <!-- copydesk-disable-line spelling -- intended --> |\n'],
  ])('%s', async (_, text, expected) => {
    const client = await begin();
    const uri = workspace.uriOf('a.md');
    client.open(uri, text);
    const ignored = applied(text, titled(await actionsAt(client, uri, text, 'comittee'), 'Ignore “spelling” here'));
    expect(ignored).toBe(expected);
    client.change(uri, 2, { text: ignored });
    expect(await client.diagnostics(uri, 2)).toEqual([]);
  });

  it('asks for a reason where the client can', async () => {
    const client = await begin({ initializationOptions: { asksReason: true } });
    const uri = workspace.uriOf('a.md');
    client.open(uri, 'The comittee met.\n');
    expect(titled(await actionsAt(client, uri, 'The comittee met.\n', 'comittee'), 'Ignore “spelling” here').command).toMatchObject({
      command: 'copydesk.ignoreHere',
      arguments: [{ uri, before: '<!-- copydesk-disable-next-line spelling -- ', after: ' -->\n' }],
    });
  });

  it('for a whole file, behind its front matter', async () => {
    const client = await begin();
    const uri = workspace.uriOf('a.md');
    const text = '---\ntitle: A\n---\n\nThe comittee met.\n\nThe goverment fell.\n';
    client.open(uri, text);
    const ignored = applied(text, titled(await actionsAt(client, uri, text, 'comittee'), 'Ignore “spelling” in this file'));
    expect(ignored).toBe(text.replace('The comittee', '<!-- copydesk-disable spelling -->\n\nThe comittee'));
    client.change(uri, 2, { text: ignored });
    expect(await client.diagnostics(uri, 2)).toEqual([]);
  });

  it('for plain text, which has no comments, in the configuration', async () => {
    const client = await begin();
    const uri = workspace.write('news/a.txt', 'The comittee met.\n');
    client.open(uri, 'The comittee met.\n', 'plaintext');
    const { command } = titled(await actionsAt(client, uri, 'The comittee met.\n', 'comittee'), 'Ignore “spelling” in this file');
    await client.result('workspace/executeCommand', { command: command?.command, arguments: command?.arguments });
    expect(JSON.parse(workspace.read('.copydeskrc.json'))).toEqual({ overrides: [{ files: ['news/a.txt'], rules: { spelling: false } }] });
    client.change(uri, 2, { text: 'The comittee left.\n' });
    expect(await client.diagnostics(uri, 2)).toEqual([]);
  });
});

describe('vocabulary', () => {
  const text = '---\ntitle: A # the working title\n---\n\nThe comittee met.\n';

  it.each([
    [text, '---\ntitle: A # the working title\ncopydesk:\n  vocabulary:\n    - comittee\n---\n\nThe comittee met.\n'],
    ['The comittee met.\n', '---\ncopydesk:\n  vocabulary:\n    - comittee\n---\n\nThe comittee met.\n'],
    ['---\ncopydesk:\n  vocabulary: [Blofeld] # ours\n  dialect: gb\n---\nThe comittee met.\n', '---\ncopydesk:\n  vocabulary: [ Blofeld, comittee ] # ours\n  dialect: gb\n---\nThe comittee met.\n'],
  ])('of the article: %j', async (before, expected) => {
    const client = await begin();
    const uri = workspace.uriOf('a.md');
    client.open(uri, before);
    const after = applied(before, titled(await actionsAt(client, uri, before, 'comittee'), 'this article’s vocabulary'));
    expect(after).toBe(expected);
    client.change(uri, 2, { text: after });
    expect(await client.diagnostics(uri, 2)).toEqual([]);
  });

  it.each([
    ['workspace’s', '.copydeskrc.json'],
    ['own', 'config/copydesk/copydeskrc.json'],
  ])('of the %s', async (title, file) => {
    const client = await begin();
    const uri = workspace.uriOf('a.md');
    client.open(uri, text);
    await client.diagnostics(uri, 1);
    const { command } = titled(await actionsAt(client, uri, text, 'comittee'), title);
    await client.result('workspace/executeCommand', { command: command?.command, arguments: command?.arguments });
    expect(JSON.parse(workspace.read(file))).toEqual({ vocabulary: ['comittee'] });
    await client.until(({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { diagnostics: unknown[] }).diagnostics.length === 0);
  });

  it('keeps comments, layout and everything else of a configuration', async () => {
    workspace.write('.copydeskrc.json', '// The desk’s own.\n{\n\t"style": "auto",\n\t"vocabulary": [\n\t\t"Blofeld" // of Spectre\n\t],\n}\n');
    const client = await begin();
    const argument = { place: 'workspace', word: 'Kettleborough', uri: workspace.uriOf('a.md') };
    await client.result('workspace/executeCommand', { command: 'copydesk.addToVocabulary', arguments: [argument] });
    await client.result('workspace/executeCommand', { command: 'copydesk.addToVocabulary', arguments: [argument] });
    expect(workspace.read('.copydeskrc.json')).toBe('// The desk’s own.\n{\n\t"style": "auto",\n\t"vocabulary": [\n\t\t"Blofeld", // of Spectre\n\t\t"Kettleborough"\n\t],\n}\n');
  });

  it('goes into package.json where that holds the configuration', async () => {
    workspace.write('package.json', '{\n  "name": "paper",\n  "copydesk": { "dialect": "gb" }\n}\n');
    const client = await begin();
    await client.result('workspace/executeCommand', { command: 'copydesk.addToVocabulary', arguments: [{ place: 'workspace', word: 'Blofeld', uri: workspace.uriOf('a.md') }] });
    expect(JSON.parse(workspace.read('package.json'))).toEqual({ name: 'paper', copydesk: { dialect: 'gb', vocabulary: ['Blofeld'] } });
  });

  it('leaves a configuration that is not right as it was', async () => {
    const broken = '{\n  "vocabulary": ["Blofeld"],\n  "rules": { oops\n';
    workspace.write('.copydeskrc.json', broken);
    const client = await begin();
    expect(await client.result('workspace/executeCommand', { command: 'copydesk.addToVocabulary', arguments: [{ place: 'workspace', word: 'x', uri: workspace.uriOf('a.md') }] })).toBeNull();
    expect(workspace.read('.copydeskrc.json')).toBe(broken);
    const { params } = await client.until(({ method }) => method === 'window/showMessage');
    expect(params).toMatchObject({ type: 1, message: expect.stringMatching(/\.copydeskrc\.json:3: [^]*nothing was written/) as unknown });
  });

  it('of two editors at once loses no word', async () => {
    const clients = [await begin(), await begin()];
    const words = Array.from({ length: 20 }, (_, i) => `word${String(i)}`);
    await Promise.all(words.map((word, i) => clients[i % 2].result('workspace/executeCommand', { command: 'copydesk.addToVocabulary', arguments: [{ place: 'workspace', word, uri: workspace.uriOf('a.md') }] })));
    const { vocabulary } = JSON.parse(workspace.read('.copydeskrc.json')) as { vocabulary: string[] };
    expect(vocabulary.toSorted()).toEqual(words.toSorted());
  });
});
