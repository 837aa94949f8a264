/** Ten thousand requests that are wrong in every way that a generator thinks of: none is a server's error, and it lives on. */
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postJson, startServer, type Running } from './running.ts';

const COUNT = 10_000;
const AT_ONCE = 16;

let server: Running;
beforeAll(async () => {
  server = await startServer('--quiet', '--body-limit', '0.05');
});
afterAll(async () => {
  await server.stop();
});

/** The same sequence in every run. */
class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  next(sides: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * sides);
  }

  of<T>(list: readonly T[]): T {
    return list[this.next(list.length)];
  }
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const PATHS = ['/v1/proofread', '/v1/fix', '/v1/rules', '/v2/check', '/v2/check?language=en&text=%E0%A4', '/v2/check?language=%00&text=a', '/v2/words?limit=-1', '/v2/words/add', '/v2/words/delete', '/check', '/checkStream', '/categories', '/../../etc/passwd', '/v1/%2e%2e/proofread', '/%ff', '//', '/docs/../package.json', '/metrics', '/v1/proofread/'];
const TYPES = ['application/json', 'application/json; charset=latin1', 'application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'application/xml', ';;;', ''];
const VALUES: readonly unknown[] = [null, 0, -1, 1e308, true, '', '\u0000', '\ud800', [], {}, [[]], { length: 3 }, 'x'.repeat(2000), '\u202e\ufeff\u200b', '<a>', { text: 'a' }, '--- \n copydesk: [', '---\ncopydesk:\n  rules: 3\n---\n'];
const KEYS = ['text', 'fields', 'format', 'published', 'settings', 'notes', 'trust', 'requestId', 'blocks', 'categoryIds', 'data', 'language', '__proto__', 'constructor', 'x'];

function malformed(dice: Dice): Sent {
  const type = dice.of(TYPES);
  return { method: dice.of(['POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']), path: dice.of(PATHS), headers: type === '' ? {} : { 'content-type': type }, body: body(dice) };
}

function body(dice: Dice): Buffer {
  const object = (): Record<string, unknown> => Object.fromEntries(Array.from({ length: dice.next(4) }, () => [dice.of(KEYS), dice.next(5) === 0 ? { [dice.of(KEYS)]: dice.of(VALUES) } : dice.of(VALUES)]));
  const json = JSON.stringify(dice.next(8) === 0 ? dice.of(VALUES) : object());
  switch (dice.next(8)) {
    case 0:
      return Buffer.from(json.slice(0, dice.next(json.length + 1)));
    case 1:
      return Buffer.from(Array.from({ length: dice.next(200) }, () => dice.next(256)));
    case 2:
      return Buffer.from(`${'['.repeat(20_000)}1`);
    case 3:
      return Buffer.from(`text=${json}&language=${dice.of(['en', 'xx', '%', 'en&data={}'])}`);
    case 4:
      return Buffer.alloc(dice.next(2) === 0 ? 0 : 60_000, 'a');
    case 5:
      return Buffer.from(json.replace(/[,:]/, () => dice.of([';', '', '::', '\u0000'])));
    default:
      return Buffer.from(json);
  }
}

/** @returns the status; 0 if the connection was closed without one. */
function send(agent: Agent, { method, path, headers, body: content }: Sent): Promise<number> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port: server.port, method, path, agent, headers: { ...headers, 'content-length': content.length } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    });
    sent.on('error', () => resolve(0));
    sent.end(content);
  });
}

it(`${COUNT} of them`, async () => {
  const dice = new Dice(20_261_124);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const statuses = new Map<number, number>();
  let left = COUNT;
  const sender = async (): Promise<void> => {
    while (left-- > 0) {
      const what = malformed(dice);
      const status = await send(agent, what);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500 && status !== 503) throw new Error(`${status}: ${what.method} ${what.path} ${JSON.stringify(what.headers)} ${what.body.subarray(0, 300).toString()}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  agent.destroy();
  expect([...statuses.values()].reduce((a, b) => a + b, 0)).toBe(COUNT);
  for (const expected of [400, 404, 413, 415]) expect(statuses.get(expected) ?? 0, `${expected} among ${JSON.stringify([...statuses])}`).toBeGreaterThan(0);
  expect((await postJson(`${server.url}/v1/proofread`, { text: 'The goverment fell.' })).answer).toMatchObject({ findings: [{ ruleId: 'spelling' }] });
  console.log(`malformed requests by status: ${[...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`).join(', ')}`);
});
