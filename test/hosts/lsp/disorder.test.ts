/** Whatever comes, in whatever order, the server answers and stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRule } from '../../../src/rule/define-rule.ts';
import { onArticle } from '../../../src/rule/trigger.ts';
import { openLexicon } from '../../../src/lexicon/open.ts';
import { readLexiconFile } from '../../../src/hosts/node/lexicon-file.ts';
import { parseYaml } from '../../../src/hosts/node/yaml.ts';
import { FileWorkplace } from '../../../src/hosts/lsp/node/file-workplace.ts';
import { Proofreader } from '../../../src/proofreader/proofreader.ts';
import { rules } from '../../../src/rules/index.ts';
import { styles } from '../../../src/styles/index.ts';
import { served } from './served.ts';

const URI = 'file:///nowhere/a.md';
const INITIALIZE = { processId: null, rootUri: null, capabilities: {} };

describe('order', () => {
  it('requests before initialize are refused, notifications passed over', async () => {
    const client = served();
    client.open(URI, 'The comittee met.\n');
    expect((await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 0 } })).error?.code).toBe(-32002);
    await client.initialize();
    expect(await client.result('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 5 } })).toBeNull();
  });

  it('a second initialize is refused; after shutdown nothing is done', async () => {
    const client = served();
    await client.initialize();
    expect((await client.request('initialize', INITIALIZE)).error?.code).toBe(-32600);
    expect(await client.result('shutdown')).toBeNull();
    expect((await client.request('textDocument/codeAction', {})).error?.code).toBe(-32600);
  });

  it('unknown methods and missing parameters are answered with errors', async () => {
    const client = served();
    await client.initialize();
    expect((await client.request('textDocument/lyrics', {})).error?.code).toBe(-32601);
    for (const method of ['textDocument/hover', 'textDocument/codeAction', 'textDocument/completion', 'textDocument/diagnostic', 'workspace/diagnostic', 'workspace/executeCommand']) {
      expect((await client.request(method)).error, method).toBeDefined();
      await client.request(method, { textDocument: 7, arguments: null });
    }
    client.notify('textDocument/didOpen', null);
    client.notify('textDocument/didChange', { textDocument: {} });
    client.open(URI, 'The comittee met.\n');
    expect(await client.diagnostics(URI)).toHaveLength(1);
  });

  it('edits far outside the text, edits of articles that are not open, articles opened twice or closed twice', async () => {
    const client = served();
    await client.initialize();
    client.change(URI, 2, { text: 'x' });
    client.open(URI, 'First.\n');
    client.open(URI, 'The comittee met.\n', 'markdown', 5);
    client.change(URI, 6, { range: { start: { line: 90, character: 4 }, end: { line: -3, character: -1 } }, text: 'The goverment fell.\n' });
    expect(await client.diagnostics(URI, 6)).toHaveLength(1);
    for (let i = 0; i < 2; i++) client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    client.open('untitled:Untitled-1', 'The comittee met.\n');
    expect(await client.diagnostics('untitled:Untitled-1')).toHaveLength(1);
    client.open('not a uri %%%', 'The comittee met.\n');
    expect(await client.diagnostics('not a uri %%%')).toHaveLength(1);
  });

  it('any sequence of edits leaves server and client with the same text', async () => {
    const client = served();
    await client.initialize();
    let round = 0;
    const edit = fc.record({ at: fc.nat(60), length: fc.nat(20), text: fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('\r', '\n', '\r\n', '🙂', '’', 'comittee ')) });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.array(edit, { maxLength: 8 }), async (start, edits) => {
        const uri = `file:///nowhere/${String(round++)}.md`;
        let text = start;
        client.open(uri, text);
        edits.forEach(({ at, length, text: put }, i) => {
          const from = Math.min(at, text.length);
          const to = Math.min(from + length, text.length);
          client.change(uri, i + 2, { range: { start: place(text, from), end: place(text, to) }, text: put });
          text = text.slice(0, edge(text, from)) + put + text.slice(edge(text, to));
        });
        client.change(uri, 99, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: `The comittee met.\n\n` });
        const whole = `${uri}#whole`;
        client.open(whole, `The comittee met.\n\n${text}`, 'markdown', 99);
        expect(await client.diagnostics(uri, 99)).toEqual(await client.diagnostics(whole, 99));
      }),
      { numRuns: 25 },
    );
  });
});

/** A position as a careful client would give it. */
function place(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, edge(text, offset)).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before[before.length - 1].length };
}

/** No position lies between the two characters of a line’s end. */
function edge(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
}

describe('texts', () => {
  it.each([
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0'],
    ['bytes that no editor could decode', '\uFFFDx'.repeat(300)],
  ])('%s is not proofread, and that is said', async (_, text) => {
    const client = served();
    await client.initialize();
    client.open(URI, text, 'plaintext');
    expect(await client.diagnostics(URI)).toMatchObject([{ severity: 3, message: expect.stringContaining('binary') as unknown }]);
  });

  it('five megabytes are not proofread, and that is said; edits stay quick', async () => {
    const client = served();
    await client.initialize();
    client.open(URI, 'The comittee met on Friday and went home.\n'.repeat(125_000));
    expect(await client.diagnostics(URI, 1)).toMatchObject([{ severity: 3, message: expect.stringContaining('limit of 2.0 million') as unknown }]);
    for (let version = 2; version < 22; version++) client.change(URI, version, { range: { start: { line: 9, character: 0 }, end: { line: 9, character: 1 } }, text: 'T' });
    expect(await client.diagnostics(URI, 21)).toHaveLength(1);
    expect(await client.result('textDocument/codeAction', { textDocument: { uri: URI }, range: { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } }, context: { diagnostics: [] } })).toEqual([]);
  });
});

it('a rule that throws is reported once and set aside', async () => {
  let calls = 0;
  const faulty = defineRule({
    id: 'faulty', summary: 'Fails', why: 'It fails.', severity: 'error', fix: 'never', messages: { x: 'x' }, examples: [{ good: 'x' }], on: onArticle,
    find() {
      calls++;
      throw new Error('out of ink');
    },
  });
  const client = served((onRuleError) => {
    const workplace = new FileWorkplace(onRuleError);
    const proofreader = new Proofreader({ lexicon: openLexicon(readLexiconFile()), rules: [...rules, faulty], styles, configuration: {}, parseYaml, onRuleError });
    return Object.defineProperty(workplace, 'proofreader', { value: proofreader });
  });
  await client.initialize();
  client.open(URI, 'The comittee met.\n');
  expect(await client.diagnostics(URI, 1)).toHaveLength(1);
  for (let version = 2; version < 5; version++) {
    client.change(URI, version, { text: `The comittee met ${String(version)} times.\n` });
    expect(await client.diagnostics(URI, version)).toHaveLength(1);
  }
  expect(calls).toBe(1);
  const complaints = (): unknown[] => client.received.filter(({ method }) => method === 'window/showMessage');
  expect(complaints()).toMatchObject([{ params: { type: 1, message: expect.stringContaining('faulty failed and is set aside') as unknown } }]);
  await client.result('workspace/executeCommand', { command: 'copydesk.restart' });
  client.change(URI, 9, { text: 'The comittee met again.\n' });
  await client.diagnostics(URI, 9);
  expect(calls).toBe(2);
  expect(complaints()).toHaveLength(2);
});
