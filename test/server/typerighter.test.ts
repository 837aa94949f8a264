/** Typerighter's protocol, as its ProseMirror client uses it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TypedServer } from '../../src/hosts/server/app.ts';
import { appWith, get, post } from './app.ts';

let app: TypedServer;
beforeAll(async () => {
  app = await appWith();
});
afterAll(() => app.close());

interface Checked {
  readonly requestId: string;
  readonly categoryIds: readonly string[];
  readonly blocks: readonly { readonly id: string }[];
  readonly matches: readonly { readonly fromPos: number; readonly toPos: number; readonly matchedText: string; readonly shortMessage: string; readonly suggestions: readonly object[]; readonly rule: { readonly id: string; readonly category: { readonly id: string; readonly name: string; readonly colour: string } } }[];
}

const block = (id: string, text: string, from: number, more: object = {}): object => ({ id, text, from, to: from + text.length, ...more });

async function check(body: object): Promise<Checked> {
  const { status, text } = await post(app, '/check', JSON.stringify({ requestId: 'r1', ...body }));
  expect(status, text).toBe(200);
  return JSON.parse(text) as Checked;
}

it('places are those of the document', async () => {
  const { requestId, blocks, matches } = await check({ blocks: [block('a', 'It rained.', 1), block('b', 'The goverment fell.', 13)] });
  expect([requestId, blocks.map(({ id }) => id)]).toEqual(['r1', ['a', 'b']]);
  expect(matches).toMatchObject([{ fromPos: 17, toPos: 26, matchedText: 'goverment', suggestions: [{ type: 'TEXT_SUGGESTION', text: 'government' }], rule: { id: 'spelling', category: { id: 'spelling', name: 'Spelling' } } }]);
  expect(matches[0].shortMessage).not.toBe('');
});

it('blocks are compared with each other', async () => {
  const { matches } = await check({ blocks: [block('a', 'Piet Vandersloot quit. Vandersloot left, and Vandersloot is gone.', 0), block('b', 'Vanderslot gave no reason.', 100)] });
  expect(matches.map(({ fromPos, matchedText }) => [fromPos, matchedText])).toEqual([[100, 'Vanderslot']]);
});

it('what is to be skipped is not read, both ends included, and places stay', async () => {
  const text = 'The xgoverment fell.'; // an editor’s note stands at 4
  const { matches } = await check({ blocks: [block('a', text, 50, { skipRanges: [{ from: 54, to: 54 }] })] });
  expect(matches.map(({ fromPos, toPos }) => [fromPos, toPos])).toEqual([[55, 64]]);
});

it('skipped ranges that overlap, or reach beyond, do no harm', async () => {
  const { matches } = await check({ blocks: [block('a', 'The goverment fell.', 0, { skipRanges: [{ from: 14, to: 99 }, { from: 15, to: 16 }, { from: 13, to: 15 }] })] });
  expect(matches.map(({ matchedText }) => matchedText)).toContain('goverment');
});

it('only the categories that are asked for', async () => {
  const blocks = [block('a', 'The goverment fell  on the the hill.', 0)];
  expect((await check({ blocks, categoryIds: ['grammar'] })).matches.map(({ rule }) => rule.id)).toEqual(['doubled-word']);
  expect((await check({ blocks, categoryIds: [] })).matches).toEqual([]);
});

it('/checkStream ends each message with a unit separator', async () => {
  const { status, headers, text } = await post(app, '/checkStream', JSON.stringify({ requestId: 'r1', blocks: [block('a', 'The goverment fell.', 0)] }));
  expect([status, headers['content-type']]).toEqual([200, 'application/json-seq; charset=utf-8']);
  const messages = text.split('\u001f').slice(0, -1).map((message) => JSON.parse(message) as Checked);
  expect(text.endsWith('\u001f')).toBe(true);
  expect(messages.flatMap(({ matches }) => matches)).toHaveLength(1);
});

it('/categories', async () => {
  const categories = JSON.parse((await get(app, '/categories')).text) as { id: string; name: string; colour: string }[];
  expect(categories).toContainEqual({ id: 'names', name: 'Names', colour: 'a8201a' });
});

describe('a bad request names what is wrong', () => {
  it.each<[object, string]>([
    [{ requestId: 'a' }, 'blocks'],
    [{ blocks: [] }, 'requestId'],
    [{ requestId: 'a', blocks: [{ id: 'a', text: 'x', from: -1, to: 3 }] }, 'blocks.0.from'],
    [{ requestId: 'a', blocks: [{ id: 'a', text: 'x', from: 5, to: 3 }] }, 'blocks.0.to'],
    [{ requestId: 'a', blocks: [{ id: 'a', from: 1, to: 3 }] }, 'blocks.0.text'],
  ])('%j', async (body, field) => {
    const { status, text } = await post(app, '/check', JSON.stringify(body));
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ error: { field } });
  });
});
