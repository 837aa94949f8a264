/** Clients that other people wrote: curl, and gramma from npm. LibreOffice has a script of its own: `npm run test:libreoffice`. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder } from '../command.ts';
import { startServer, type Running } from './running.ts';

let server: Running;
let folder: Folder;
beforeAll(async () => {
  server = await startServer('--threads', '1', '--quiet');
  folder = new Folder();
});
afterAll(async () => {
  folder.remove();
  await server.stop();
});

const hasCurl = spawnSync('curl', ['--version']).status === 0;

function curl(...args: string[]): { status: number; body: string } {
  const { stdout } = spawnSync('curl', ['--silent', '--write-out', '\n%{http_code}', ...args], { encoding: 'utf8', cwd: folder.path });
  const lines = stdout.split('\n');
  return { status: Number(lines.pop()), body: lines.join('\n') };
}

describe.skipIf(!hasCurl)('curl', () => {
  it('a form, encoded and not', () => {
    for (const flag of ['--data-urlencode', '--data']) {
      const { status, body } = curl('--data', 'language=en-GB', flag, 'text=Bread & the goverment fell.', `${server.url}/v2/check`);
      expect([status, (JSON.parse(body) as { matches: { offset: number }[] }).matches.map(({ offset }) => offset)], flag).toEqual([200, [12]]);
    }
  });

  it('an address', () => {
    expect(curl('--get', '--data', 'language=en-GB', '--data-urlencode', 'text=The goverment fell.', `${server.url}/v2/check`)).toMatchObject({ status: 200 });
  });

  it('JSON from a file', () => {
    folder.write('story.json', JSON.stringify({ fields: [{ name: 'body', text: 'The goverment fell.' }] }));
    const { status, body } = curl('--header', 'content-type: application/json', '--data', '@story.json', `${server.url}/v1/proofread`);
    expect([status, JSON.parse(body)]).toMatchObject([200, { counts: { error: 1 } }]);
  });

  it('without a type: curl says form, and is told what is missing', () => {
    expect(curl('--data', '{"text":""}', `${server.url}/v1/proofread`)).toMatchObject({ status: 400 });
  });

  it('chunked, and with Expect: 100-continue', () => {
    folder.write('long.json', JSON.stringify({ text: 'It rained. '.repeat(20_000) }));
    for (const header of ['transfer-encoding: chunked', 'expect: 100-continue']) {
      expect(curl('--header', 'content-type: application/json', '--header', header, '--data', '@long.json', `${server.url}/v1/proofread`).status, header).toBe(200);
    }
  });
});

interface GrammaMatch {
  readonly word: string;
  readonly replacements: readonly { readonly value: string }[];
  readonly rule: { readonly category: { readonly id: string } };
}

describe('gramma', () => {
  const gramma = createRequire(import.meta.url)('gramma') as { check(text: string, options: object): Promise<{ matches: GrammaMatch[] }> };
  const check = (text: string, options: object = {}): Promise<{ matches: GrammaMatch[] }> => gramma.check(text, { api_url: `${server.url}/v2/check`, language: 'en-GB', dictionary: [], rules: {}, ...options });

  it('reads matches with their words', async () => {
    const { matches } = await check('Bread & the goverment fell on the the hill.');
    expect(matches.map(({ word, replacements }) => [word, replacements[0].value])).toEqual([['goverment', 'government'], ['the the', 'the']]);
  });

  it('turns categories off and has its own dictionary', async () => {
    const text = 'The goverment fell on the the hill.';
    expect((await check(text, { rules: { grammar: false } })).matches.map(({ word }) => word)).toEqual(['goverment']);
    expect((await check(text, { dictionary: ['goverment'] })).matches.map(({ word }) => word)).toEqual(['the the']);
  });

  it('sends Markdown as annotated data', async () => {
    const { matches } = await check('# Quay shut\n\nThe *goverment* fell, said [the port](https://example.org/teh).\n', { markdown: true });
    expect(matches.map(({ word }) => word)).toEqual(['goverment']);
  });

  it('its command, too', () => {
    folder.write('note.txt', 'The goverment fell.\n');
    folder.write('.gramma.json', JSON.stringify({ api_url: `${server.url}/v2/check`, language: 'en-GB', rules: {}, dictionary: [] }));
    const cli = createRequire(import.meta.url).resolve('gramma').replace(/index\.js$/, 'cli.js');
    const { stdout, status } = folder.run([cli, 'check', '--print', 'note.txt']);
    expect([status, stdout.includes('goverment')]).toEqual([1, true]);
  });
});
