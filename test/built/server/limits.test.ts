/** A real server under people who mean no good, or too much of it. */
import { connect, type Socket } from 'node:net';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postJson, startServer, type Running } from './running.ts';

const SLIP = { text: 'The goverment fell.' };

/** An article that takes some hundred milliseconds at the least. */
function longText(words: number): string {
  return 'The goverment of Vandersloot said on Monday that the comittee had met, said Ms Hale. '.repeat(Math.ceil(words / 15));
}

let server: Running;
beforeAll(async () => {
  server = await startServer('--threads', '1', '--quiet');
});
afterAll(async () => {
  await server.stop();
});

/** Sends what it is given and tells what came back, and that the connection was closed. */
function talk(port: number, send: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (piece) => (heard += piece.toString()));
    socket.on('close', () => resolve(heard));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(heard) : reject(error)));
    socket.on('connect', () => send(socket));
  });
}

describe('connections that lead nowhere are closed', () => {
  it('headers that never end', async () => {
    expect(await talk(server.port, (socket) => socket.write('POST /v1/proofread HTTP/1.1\r\nHost: a\r\nX-Slow: '))).toMatch(/^(?:HTTP\/1\.1 408|$)/);
  });

  it('headers that come letter by letter', async () => {
    const heard = await talk(server.port, (socket) => {
      socket.write('POST /v1/proofread HTTP/1.1\r\nHost: a\r\nX-Slow: ');
      const drip = setInterval(() => socket.write('a'), 200);
      socket.on('close', () => clearInterval(drip));
    });
    expect(heard).toMatch(/^(?:HTTP\/1\.1 408|$)/);
  });

  it('a body that stops half-way', async () => {
    expect(await talk(server.port, (socket) => socket.write('POST /v1/proofread HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"text":"'))).toMatch(/^(?:HTTP\/1\.1 408|$)/);
  });

  it('a client that goes away in the middle of its body', async () => {
    await talk(server.port, (socket) => {
      socket.write('POST /v1/proofread HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"text":"');
      socket.destroy();
    });
    expect((await postJson(`${server.url}/v1/proofread`, SLIP)).status).toBe(200);
  });

  it('what is no HTTP', async () => {
    expect(await talk(server.port, (socket) => socket.write('\u0016\u0003\u0001 hello\r\n\r\n'))).toMatch(/^HTTP\/1\.1 400/);
  });
});

describe('backpressure', () => {
  it('beyond the queue is 503 with Retry-After, and the rest is answered', async () => {
    const small = await startServer('--threads', '1', '--max-queue', '2', '--time-limit', '120', '--quiet');
    const all = await Promise.all(Array.from({ length: 12 }, () => postJson(`${small.url}/v1/proofread`, { text: longText(4000) })));
    const statuses = all.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
    expect(all.find(({ status }) => status === 503)?.retryAfter).toBe('1');
    expect((await postJson(`${small.url}/v1/proofread`, SLIP)).status).toBe(200);
    await small.stop();
  });

  it('an article beyond the time limit is given up with its thread, and the next is checked', async () => {
    const hasty = await startServer('--threads', '1', '--time-limit', '0.05', '--body-limit', '20', '--quiet');
    const { status, answer } = await postJson(`${hasty.url}/v1/proofread`, { text: longText(600_000) });
    expect([status, answer]).toMatchObject([503, { error: { code: 'time_limit' } }]);
    // The new thread has to start first; until then the limit is over too soon.
    let next = 0;
    for (let i = 0; i < 400 && next !== 200; i++) next = (await postJson(`${hasty.url}/v1/proofread`, SLIP)).status;
    expect(next).toBe(200);
    await hasty.stop();
  });
});

describe('the end', () => {
  it('what has begun is answered, then it ends with 0', async () => {
    const ending = await startServer('--threads', '1', '--quiet');
    const body = JSON.stringify(SLIP);
    let ended: Promise<number | null> | undefined;
    const heard = await talk(ending.port, (socket) => {
      socket.write(`POST /v1/proofread HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`);
      // “Go on” says that the request is in; only then is the server told to stop, and only then comes the body.
      socket.once('data', () => {
        ended = ending.stop();
        socket.write(body);
      });
    });
    expect(heard).toMatch(/^HTTP\/1\.1 100 [^]*HTTP\/1\.1 200 [^]*goverment/);
    expect(await ended).toBe(0);
    await expect(fetch(`${ending.url}/health`)).rejects.toThrow();
  });

  it('Ctrl-C ends it, too', async () => {
    const ending = await startServer('--threads', '1');
    expect(await ending.stop('SIGINT')).toBe(0);
  });

  it('a port that is taken is said', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startServer('--port', String(port))).rejects.toThrow(`ended with 2: copydesk: cannot listen on 127.0.0.1:${port}: something else does`);
    other.close();
  });
});

it('prints no text of an article', async () => {
  const noisy = await startServer('--threads', '1');
  await postJson(`${noisy.url}/v1/proofread`, { text: 'The SECRET goverment fell.' });
  await fetch(`${noisy.url}/v2/check?language=en&text=SECRET`);
  await noisy.stop();
  expect(noisy.output()).toContain('"route":"/v2/check"');
  expect(noisy.output()).not.toContain('SECRET');
});
