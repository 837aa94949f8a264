/** /v1: what it finds is what the library finds, and a bad request is told what is wrong with it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProofreader, type Finding } from '../../src/index.ts';
import { rules } from '../../src/rules/index.ts';
import { FixAnswer, ProofreadAnswer } from '../../src/hosts/server/schemas.ts';
import type { TypedServer } from '../../src/hosts/server/app.ts';
import { appWith, get, inThisProcess, post } from './app.ts';

let app: TypedServer;
beforeAll(async () => {
  app = await appWith();
});
afterAll(() => app.close());

const TEXT = 'The goverment fell  on Monday. Emmanual Macron spoke.\n';

interface Proofread {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<string, number>>;
  readonly verified?: readonly object[];
  readonly dates?: readonly object[];
}

async function proofread(body: object): Promise<Proofread> {
  const { status, text } = await post(app, '/v1/proofread', JSON.stringify(body));
  expect(status, text).toBe(200);
  return JSON.parse(text) as Proofread;
}

describe('/v1/proofread', () => {
  it('finds what the library finds', async () => {
    const { findings, counts } = await proofread({ text: TEXT, format: 'markdown', published: '2025-03-14' });
    const report = (await createProofreader()).check(TEXT, { format: 'markdown', published: '2025-03-14' });
    expect(findings).toEqual(JSON.parse(JSON.stringify(report.findings)));
    expect(counts.error).toBeGreaterThan(0);
  });

  it('compares the fields of a story', async () => {
    const { findings } = await proofread({ fields: [{ name: 'headline', text: 'Vanderslot quits' }, { name: 'body', text: 'Piet Vandersloot quit on Monday. Vandersloot gave no reason, and Vandersloot left.' }] });
    expect(findings.map(({ field, range }) => [field, range])).toContainEqual(['headline', [0, 10]]);
  });

  it('lists names and dates on request', async () => {
    expect((await proofread({ text: TEXT })).verified).toBeUndefined();
    const { dates } = await proofread({ text: TEXT, notes: true });
    expect(dates).toMatchObject([{ text: 'Monday' }]);
  });

  it('heeds settings of the request alone', async () => {
    expect((await proofread({ text: TEXT, settings: { vocabulary: ['goverment'], rules: { spacing: false } } })).findings.map(({ ruleId }) => ruleId)).not.toContain('spelling');
    expect((await proofread({ text: TEXT })).findings.map(({ ruleId }) => ruleId)).toContain('spelling');
  });

  it('takes an empty text', async () => {
    expect(await proofread({ text: '' })).toEqual({ findings: [], counts: { error: 0, warning: 0, info: 0, fixable: 0 } });
  });

  it('answers as its schema says', async () => {
    const { status, text } = await post(app, '/v1/proofread', JSON.stringify({ text: TEXT, notes: true }));
    const validate = new Ajv({ strict: false }).compile(ProofreadAnswer);
    validate(JSON.parse(text));
    expect([status, validate.errors]).toEqual([200, null]);
  });
});

describe('/v1/fix', () => {
  it('applies what is safe, and lists the rest', async () => {
    const { text } = await post(app, '/v1/fix', JSON.stringify({ text: 'It rained  twice. The goverment fell.\n' }));
    const answer = JSON.parse(text) as { text: string; applied: number; findings: Finding[] };
    expect(answer).toMatchObject({ text: 'It rained twice. The goverment fell.\n', applied: 1 });
    expect(answer.findings.map(({ ruleId }) => ruleId)).toEqual(['spelling']);
    const validate = new Ajv({ strict: false }).compile(FixAnswer);
    expect(validate(answer)).toBe(true);
  });

  it('mends each field of a story', async () => {
    const { text } = await post(app, '/v1/fix', JSON.stringify({ trust: 'review', fields: [{ name: 'headline', text: 'The goverment fell' }, { name: 'body', text: 'It rained  twice.' }] }));
    expect(JSON.parse(text)).toMatchObject({ fields: [{ name: 'headline', text: 'The government fell' }, { name: 'body', text: 'It rained twice.' }], applied: 2 });
  });
});

it('/v1/rules lists every rule with its options', async () => {
  const listed = JSON.parse((await get(app, '/v1/rules')).text) as { id: string; why: string; options: object[] }[];
  expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
});

describe('a bad request names what is wrong', () => {
  it.each<[string, unknown, string, string]>([
    ['nothing', {}, 'text', 'text is missing'],
    ['both', { text: '', fields: [{ name: 'a', text: '' }] }, 'fields', 'give one of them'],
    ['a number', { text: 7 }, 'text', 'must be string'],
    ['null', { text: null }, 'text', 'must be string'],
    ['a list', [], 'body', 'must be object'],
    ['an unknown key', { text: '', foo: 1 }, 'foo', 'is not known here'],
    ['an unknown format', { text: '', format: 'markdwon' }, 'format', 'did you mean “markdown”'],
    ['a format of a field', { fields: [{ name: 'a', text: '', format: 'docx' }] }, 'format', 'Unknown format'],
    ['a field without text', { fields: [{ name: 'a' }] }, 'fields.0.text', 'is missing'],
    ['no field at all', { fields: [] }, 'fields', 'must NOT have fewer than 1'],
    ['no date', { text: '', published: 'yesterday' }, 'published', 'no ISO date'],
    ['an unknown rule', { text: '', settings: { rules: { speling: true } } }, 'settings.rules.speling', 'did you mean ‘spelling’'],
    ['a rule set to nonsense', { text: '', settings: { rules: { spelling: 3 } } }, 'settings.rules.spelling', 'expected'],
    ['an unknown style', { text: '', settings: { style: 'tabloid' } }, 'settings.style', 'must be one of'],
    ['an unknown dialect', { text: '', settings: { dialect: 'nz' } }, 'settings.dialect', 'must be one of'],
    ['files of names', { text: '', settings: { names: ['/etc/passwd'] } }, 'settings.names', 'is not known here'],
  ])('%s', async (_what, body, field, said) => {
    const { status, text } = await post(app, '/v1/proofread', JSON.stringify(body));
    const { error } = JSON.parse(text) as { error: { code: string; field: string; message: string } };
    expect([status, error.code, error.field]).toEqual([400, 'bad_request', field]);
    expect(error.message).toContain(said);
  });

  it('an unknown trust', async () => {
    expect(JSON.parse((await post(app, '/v1/fix', JSON.stringify({ text: '', trust: 'all' }))).text)).toMatchObject({ error: { field: 'trust' } });
  });

  it.each([
    ['JSON that ends early', '{"text":', 'application/json', 400],
    ['no body', '', 'application/json', 400],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'application/json', 400],
    ['a prototype', '{"text":"","__proto__":{"x":1}}', 'application/json', 400],
    ['too much', JSON.stringify({ text: 'x'.repeat(100_001) }), 'application/json', 413],
    ['XML', '<text/>', 'application/xml', 415],
    ['plain text', 'The goverment fell.', 'text/plain', 415],
    ['no type', 'x', '', 415],
    ['a form', 'text=x', 'application/x-www-form-urlencoded', 400],
  ])('%s: %s is %s', async (_what, payload, type, expected) => {
    const { status, text } = await post(app, '/v1/proofread', payload, type);
    expect(status, text).toBe(expected);
    expect(JSON.parse(text)).toHaveProperty('error.message');
  });

  it('an address that there is not', async () => {
    expect(await get(app, '/v1/nothing')).toMatchObject({ status: 404 });
  });
});

describe('an article cannot make the server read files', () => {
  it('by names in its front matter', async () => {
    const list = join(tmpdir(), `copydesk-secret-${process.pid}.tsv`);
    writeFileSync(list, 'not a list\nsecret\n');
    const { status, text } = await post(app, '/v1/proofread', JSON.stringify({ format: 'markdown', text: `---\ncopydesk:\n  names: ["${list}"]\n---\n\nIt rained.\n` }));
    expect([status, text.includes('secret')]).toEqual([200, false]);
  });
});

it('front matter that does not fit is a bad request', async () => {
  const { status, text } = await post(app, '/v1/proofread', JSON.stringify({ format: 'markdown', text: '---\ncopydesk:\n  rules: { speling: true }\n---\n\nIt rained.\n' }));
  expect(status).toBe(400);
  expect(text).toContain('did you mean ‘spelling’');
});

it('the house’s configuration holds for every request', async () => {
  const house = await appWith({}, inThisProcess({ vocabulary: ['goverment'] }));
  const { text } = await post(house, '/v1/proofread', JSON.stringify({ text: 'The goverment fell.' }));
  expect((JSON.parse(text) as Proofread).findings).toEqual([]);
  await house.close();
});
