/** What keeps a server up: token, origins, rates, numbers, logs, and what it says when it is busy. */
import { describe, expect, it } from 'vitest';
import { BusyError, TimeLimitError, type TaskRunner } from '../../src/hosts/server/pool.ts';
import { appWith, get, inThisProcess, post } from './app.ts';

const BODY = JSON.stringify({ text: 'The goverment fell.' });
const FORM = 'application/x-www-form-urlencoded';

function failing(error: Error): TaskRunner {
  return { queueLength: 3, run: () => Promise.reject(error), close: () => Promise.resolve() };
}

describe('a token', () => {
  it('is asked for on everything but health and documentation', async () => {
    const app = await appWith({ token: 'sesame' });
    for (const url of ['/health', '/v2/healthcheck', '/openapi.json', '/docs/']) expect((await get(app, url)).status).toBeLessThan(400);
    for (const url of ['/v1/rules', '/metrics', '/categories', '/v2/languages', '/healthy', '/v2/check?language=en&text=a&apiKey=sesam']) expect((await get(app, url)).status, url).toBeGreaterThanOrEqual(401);
    expect((await post(app, '/v1/proofread', BODY)).status).toBe(401);
    expect((await post(app, '/v1/proofread', BODY, 'application/json', { authorization: 'Bearer sesam' })).status).toBe(401);
    expect((await post(app, '/v1/proofread', BODY, 'application/json', { authorization: 'Bearer sesame' })).status).toBe(200);
    expect((await post(app, '/v2/check', 'language=en&text=a&apiKey=sesame', FORM)).status).toBe(200);
    expect((await post(app, '/v2/check', 'language=en&text=a', FORM)).status).toBe(401);
    await app.close();
  });
});

describe('origins', () => {
  const preflight = { origin: 'https://cms.example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };

  it('none by default', async () => {
    const app = await appWith();
    expect((await get(app, '/health', { origin: 'https://cms.example.org' })).headers['access-control-allow-origin']).toBeUndefined();
    await app.close();
  });

  it('those that are listed', async () => {
    const app = await appWith({ cors: ['https://cms.example.org'], token: 'sesame' });
    expect((await get(app, '/health', { origin: 'https://cms.example.org' })).headers['access-control-allow-origin']).toBe('https://cms.example.org');
    expect((await get(app, '/health', { origin: 'https://evil.example.org' })).headers['access-control-allow-origin']).toBeUndefined();
    const { statusCode } = await app.inject({ method: 'OPTIONS', url: '/v1/proofread', headers: preflight });
    expect(statusCode).toBe(204); // a browser asks without the token
    await app.close();
  });
});

describe('too much at once', () => {
  it('a full queue is 503 with Retry-After', async () => {
    const app = await appWith({}, failing(new BusyError()));
    expect(await post(app, '/v1/proofread', BODY)).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    expect(await post(app, '/v2/check', 'language=en&text=a', FORM)).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    expect((await get(app, '/health')).status).toBe(200);
    await app.close();
  });

  it('an article that takes too long is 503', async () => {
    const app = await appWith({}, failing(new TimeLimitError(50)));
    const { status, text } = await post(app, '/v1/proofread', BODY);
    expect([status, JSON.parse(text)]).toMatchObject([503, { error: { code: 'time_limit' } }]);
    await app.close();
  });

  it('too many requests of one address are 429', async () => {
    const app = await appWith({ rateLimit: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await get(app, '/health')).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(await get(app, '/health')).toMatchObject({ status: 429, headers: { 'retry-after': expect.anything() as unknown } });
    await app.close();
  });
});

describe('logs', () => {
  it('hold no text of an article, in no case', async () => {
    const lines: string[] = [];
    const mistake = new TypeError('cannot read SECRET');
    mistake.stack = `TypeError: cannot read SECRET\n    at find (rule.js:1:1)`;
    const runner = inThisProcess();
    const app = await appWith({ log: (line) => lines.push(JSON.stringify(line)) }, { ...runner, run: (task) => (JSON.stringify(task).includes('BREAK') ? Promise.reject(mistake) : runner.run(task)) });
    await get(app, '/v2/check?language=en&text=SECRET');
    await get(app, '/SECRET');
    await post(app, '/v1/proofread', JSON.stringify({ text: 'SECRET' }));
    await post(app, '/v1/proofread', '{"text":"SECRET');
    await post(app, '/v2/check', 'text=SECRET is&language=en', FORM);
    expect(await post(app, '/v1/proofread', JSON.stringify({ text: 'BREAK SECRET' }))).toMatchObject({ status: 500 });
    await app.close();
    expect(lines).toHaveLength(7);
    expect(lines.join('\n')).not.toContain('SECRET');
    expect(lines.join('\n')).toContain('find (rule.js:1:1)');
    expect(lines[0]).toMatch(/^\{"method":"GET","route":"\/v2\/check","status":200,"ms":[\d.]+\}$/);
  });
});

it('metrics count requests by route and status', async () => {
  const app = await appWith();
  await get(app, '/health');
  await post(app, '/v1/proofread', '{');
  const { text, headers } = await get(app, '/metrics');
  expect(headers['content-type']).toContain('text/plain');
  expect(text).toContain('copydesk_requests_total{method="GET",route="/health",status="200"} 1');
  expect(text).toContain('copydesk_requests_total{method="POST",route="/v1/proofread",status="400"} 1');
  expect(text).toContain('copydesk_queue_length 0');
  expect(text).toContain('process_resident_memory_bytes');
  await app.close();
});

it('the OpenAPI document lists every route with its schema', async () => {
  const app = await appWith();
  const { paths } = JSON.parse((await get(app, '/openapi.json')).text) as { paths: Record<string, Record<string, { requestBody?: object }>> };
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/v1/proofread', '/v1/fix', '/v1/rules', '/v2/check', '/v2/words/add', '/check', '/checkStream', '/categories', '/health', '/metrics']));
  expect(JSON.stringify(paths['/v1/proofread'].post.requestBody)).toContain('vocabulary');
  await app.close();
});
