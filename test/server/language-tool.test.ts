/** LanguageTool's protocol, as its clients use it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TypedServer } from '../../src/hosts/server/app.ts';
import { readForm } from '../../src/hosts/server/form-body.ts';
import { rules } from '../../src/rules/index.ts';
import { appWith, get, post, type Answered } from './app.ts';

let app: TypedServer;
beforeAll(async () => {
  app = await appWith();
});
afterAll(() => app.close());

const FORM = 'application/x-www-form-urlencoded';

interface Match {
  readonly message: string;
  readonly shortMessage: string;
  readonly offset: number;
  readonly length: number;
  readonly replacements: readonly { readonly value: string }[];
  readonly context: { readonly text: string; readonly offset: number; readonly length: number };
  readonly sentence: string;
  readonly rule: { readonly id: string; readonly issueType: string; readonly category: { readonly id: string } };
}

async function matches(parameters: Readonly<Record<string, string>>, send: 'get' | 'post' = 'post'): Promise<readonly Match[]> {
  const form = new URLSearchParams({ language: 'en-GB', ...parameters }).toString();
  const { status, text } = send === 'post' ? await post(app, '/v2/check', form, FORM) : await get(app, `/v2/check?${form}`);
  expect(status, text).toBe(200);
  return (JSON.parse(text) as { matches: Match[] }).matches;
}

const raw = (body: string): Promise<Answered> => post(app, '/v2/check', body, FORM);

describe('/v2/check', () => {
  it('gives each match its place, context, sentence, replacements, category and a short message', async () => {
    const [match, ...others] = await matches({ text: 'It rained. The goverment fell, he said. It rained.' });
    expect(others).toEqual([]);
    expect(match).toMatchObject({ offset: 15, length: 9, shortMessage: 'Spelling', replacements: [{ value: 'government' }], sentence: 'The goverment fell, he said.', rule: { id: 'spelling', issueType: 'misspelling', category: { id: 'TYPOS' } } });
    expect(match.context.text.slice(match.context.offset, match.context.offset + match.context.length)).toBe('goverment');
  });

  it('answers GET and POST alike', async () => {
    const text = 'The goverment fell.';
    expect(await matches({ text }, 'get')).toEqual(await matches({ text }));
  });

  it('counts UTF-16 units', async () => {
    const [match] = await matches({ text: '😀😀 The goverment fell.' });
    expect(match.offset).toBe(9);
  });

  it('every match has a short message and a category, whatever the rule', async () => {
    const text = readFileSync(new URL('../../fixtures/harbour-strike.md', import.meta.url), 'utf8');
    const all = await matches({ text });
    expect(all.length).toBeGreaterThan(12);
    for (const { shortMessage, rule, offset, length } of all) {
      expect(shortMessage).not.toBe('');
      expect(['TYPOS', 'GRAMMAR', 'STYLE', 'PUNCTUATION', 'SEMANTICS', 'MISC']).toContain(rule.category.id);
      expect(rules.some(({ id }) => id === rule.id)).toBe(true);
      expect(offset + length).toBeLessThanOrEqual(text.length);
    }
  });

  it('judges by the dialect of the language', async () => {
    const labour = 'The labor market grew. Workers in the labor market were glad.';
    expect((await matches({ text: labour, language: 'en-GB' })).map(({ rule }) => rule.id)).toContain('dialect');
    expect(await matches({ text: labour, language: 'en-US' })).toEqual([]);
    expect((await matches({ text: labour, language: 'auto', preferredVariants: 'de-DE,en-GB' })).map(({ rule }) => rule.id)).toContain('dialect');
  });
});

describe('rules and categories that are asked for', () => {
  const text = 'The goverment fell  on the the hill.';
  const ids = async (parameters: Readonly<Record<string, string>>): Promise<string[]> => (await matches({ text, ...parameters })).map(({ rule }) => rule.id);

  it('all, as usual', async () => {
    expect(await ids({})).toEqual(['spelling', 'spacing', 'doubled-word']);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ disabledRules: 'spelling,MORFOLOGIK_RULE_EN_GB' }, ['spacing', 'doubled-word']],
    [{ disabledRules: 'DOUBLED_WORD' }, ['spelling', 'spacing']],
    [{ enabledRules: 'spacing', enabledOnly: 'true' }, ['spacing']],
    [{ enabledCategories: 'TYPOS', enabledOnly: 'true' }, ['spelling']],
    [{ disabledCategories: 'TYPOS,PUNCTUATION' }, ['doubled-word']],
    [{ disabledCategories: 'TYPOS', enabledRules: 'spelling' }, ['spelling', 'spacing', 'doubled-word']],
  ])('%j', async (parameters, expected) => {
    expect(await ids(parameters)).toEqual(expected);
  });
});

describe('annotated data', () => {
  const data = (...annotation: object[]): string => JSON.stringify({ annotation });

  it('offsets count the markup, which is not read', async () => {
    const [match, ...others] = await matches({ data: data({ markup: '<b>' }, { text: 'The gover' }, { markup: '</b>' }, { text: 'ment fell.' }) });
    expect(others).toEqual([]);
    expect([match.offset, match.length]).toEqual([7, 13]);
  });

  it('markup that stands for something is read as that', async () => {
    expect(await matches({ data: data({ text: 'It rained.' }, { markup: '<p>', interpretAs: '\n\n' }, { text: 'The council met.' }) })).toEqual([]);
    expect((await matches({ data: data({ text: 'It rained.' }, { markup: '<p>' }, { text: 'The council met.' }) })).length).toBeGreaterThan(0);
  });

  it.each([
    ['{', "'data' is not valid JSON"],
    ['null', 'must hold a list'],
    ['{"annotation":{}}', 'must hold a list'],
    ['{"annotation":[{"text":"a","markup":"b"}]}', 'annotation 0 must have'],
    ['{"annotation":[{"text":"a"},{"markup":1}]}', 'annotation 1 must have'],
    ['{"annotation":[{"text":"a","interpretAs":"b"}]}', 'annotation 0 must have'],
  ])('%s is refused', async (broken, said) => {
    const { status, text } = await raw(new URLSearchParams({ language: 'en', data: broken }).toString());
    expect([status, text.startsWith('Error: ')]).toEqual([400, true]);
    expect(text).toContain(said);
  });
});

describe('a form that nobody encoded', () => {
  it.each<[string, string, Record<string, string>]>([
    ['LibreOffice: everything to the last language', 'text=R&D is 5+5 & a=b&language=en isn’t it?&language=en-US', { text: 'R&D is 5+5 & a=b&language=en isn’t it?', language: 'en-US' }],
    ['parameters after it are a form', 'text=5% off, he said&language=en-GB&disabledRules=a%2Cb', { text: '5% off, he said', language: 'en-GB', disabledRules: 'a,b' }],
    ['the text comes last', 'language=en-GB&text=bread & butter', { text: 'bread & butter', language: 'en-GB' }],
    ['an encoded one is decoded', 'text=R%26D+is%20fun&language=en-US', { text: 'R&D is fun', language: 'en-US' }],
    ['one word needs no encoding', 'text=fine&language=en', { text: 'fine', language: 'en' }],
    ['a line end after a form is no text', 'text=R%26D&language=en\r\n', { text: 'R&D', language: 'en' }],
    ['without a text it is a form', 'word=a b', { word: 'a b' }],
  ])('%s', (_what, body, expected) => {
    expect(Object.fromEntries(readForm(body))).toEqual(expected);
  });

  it('is checked', async () => {
    const { status, text } = await raw('text=Bread & the goverment fell.&language=en-GB');
    expect(status).toBe(200);
    expect((JSON.parse(text) as { matches: Match[] }).matches.map(({ offset, length }) => [offset, length])).toEqual([[12, 9]]);
  });
});

describe('what else it answers', () => {
  it('languages, info, health and the longest text', async () => {
    const languages = JSON.parse((await get(app, '/v2/languages')).text) as { name: string; code: string; longCode: string }[];
    expect(languages).toContainEqual({ name: 'English (GB)', code: 'en', longCode: 'en-GB' });
    expect(JSON.parse((await get(app, '/v2/info')).text)).toMatchObject({ software: { name: 'Copydesk', apiVersion: 1 } });
    expect(await get(app, '/v2/healthcheck')).toMatchObject({ status: 200, text: 'OK' });
    expect(await get(app, '/v2/maxtextlength')).toMatchObject({ status: 200, text: '100000' });
  });

  it.each([
    ['no language', 'text=a', "Missing 'language'"],
    ['another language', 'text=a&language=de-DE', "'de-DE' is not a language code known here"],
    ['no text', 'language=en', "Missing 'text' or 'data'"],
    ['both', 'language=en&text=a&data=b', 'not both'],
  ])('%s is refused in a line of text', async (_what, body, said) => {
    const { status, text, headers } = await raw(body);
    expect([status, headers['content-type']]).toEqual([400, 'text/plain; charset=utf-8']);
    expect(text).toContain(said);
  });
});

describe('words', () => {
  it('that are added are right from then on, and kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-words-'));
    const wordsFile = join(folder, 'words.txt');
    const desk = await appWith({ wordsFile });
    const send = async (what: string, form: string): Promise<unknown> => JSON.parse((await post(desk, what, form, FORM)).text);
    const check = (): Promise<unknown> => send('/v2/check', 'language=en-GB&text=The+goverment+fell.');
    expect(await check()).toMatchObject({ matches: [{ rule: { id: 'spelling' } }] });
    expect(await send('/v2/words/add', 'word=goverment')).toEqual({ added: true });
    expect(await send('/v2/words/add', 'word=goverment')).toEqual({ added: false });
    expect(await check()).toMatchObject({ matches: [] });
    expect(readFileSync(wordsFile, 'utf8')).toBe('goverment\n');
    const again = await appWith({ wordsFile });
    expect(JSON.parse((await get(again, '/v2/words')).text)).toEqual({ words: ['goverment'] });
    expect(await send('/v2/words/delete', 'word=goverment')).toEqual({ deleted: true });
    expect(await send('/v2/words/delete', 'word=goverment')).toEqual({ deleted: false });
    expect(await check()).toMatchObject({ matches: [{ rule: { id: 'spelling' } }] });
    await Promise.all([desk.close(), again.close()]);
    rmSync(folder, { recursive: true });
  });

  it.each(['word=', 'word=two+words', `word=${'x'.repeat(101)}`, 'x=y'])('‘%s’ is no word', async (form) => {
    expect((await post(app, '/v2/words/add', form, FORM)).status).toBe(400);
  });
});
