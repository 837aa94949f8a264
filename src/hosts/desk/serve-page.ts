/**
 * Serves the desk page on this machine alone. There is nothing behind it: the page checks in the browser, and the server
 * gives away its own files and no others.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const LOOPBACK = '127.0.0.1';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.bin': 'application/octet-stream',
};

/** A port that is taken, or that this user may not have. */
export class PortError extends Error {}

/**
 * @param files by their path on the server.
 * @param port 0 for any that is free.
 * @returns the server, listening, and its address.
 * @throws PortError
 */
export async function servePage(files: ReadonlyMap<string, string>, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => answer(files, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new PortError(`port ${port}: ${error.code === 'EADDRINUSE' ? 'something else listens there; choose another with --port' : error.message}`)));
    server.listen(port, LOOPBACK, resolve);
  });
  const { port: taken } = server.address() as AddressInfo; // it listens on a port, not a pipe
  return { server, url: `http://${LOOPBACK}:${taken}/` };
}

function answer(files: ReadonlyMap<string, string>, { method, url = '/' }: IncomingMessage, response: ServerResponse): void {
  const path = url.split(/[?#]/, 1)[0].slice(1);
  const file = files.get(path === '' ? 'index.html' : path);
  if (method !== 'GET' && method !== 'HEAD') refuse(response, 405, 'Only GET is answered here.');
  else if (file === undefined) refuse(response, 404, 'There is no such file.');
  else give(response, path, file, method === 'HEAD');
}

function give(response: ServerResponse, path: string, file: string, isHead: boolean): void {
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
    'Cache-Control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  if (isHead) response.end();
  else createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...(status === 405 ? { Allow: 'GET, HEAD' } : {}) });
  response.end(`${message}\n`);
}
