/** A client of the language server over two streams: frames messages itself, so that it can also send nonsense. */
import type { Readable, Writable } from 'node:stream';
import type { Diagnostic, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver/node';

export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

type Answer = (params: unknown) => unknown;

export class Client {
  readonly received: Message[] = [];
  private readonly output: Writable;
  private buffer = Buffer.alloc(0);
  private nextId = 1;
  private readonly pending = new Map<number, (message: Message) => void>();
  private readonly waiting = new Set<() => void>();
  /** What is answered to the server’s requests; others get null. */
  readonly answers = new Map<string, Answer>();

  constructor(input: Readable, output: Writable) {
    this.output = output;
    input.on('data', (chunk: Buffer) => {
      this.read(chunk);
    });
  }

  async initialize(params: Record<string, unknown> = {}): Promise<InitializeResult> {
    const { result } = await this.request('initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
    this.notify('initialized', {});
    return result as InitializeResult; // what the protocol says
  }

  request(method: string, params?: unknown, id = this.nextId++): Promise<Message> {
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      this.send({ jsonrpc: '2.0', id, method, params });
    });
  }

  async result(method: string, params?: unknown): Promise<unknown> {
    const { result, error } = await this.request(method, params);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  open(uri: string, text: string, languageId = 'markdown', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: unknown[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Writes bytes as they are. */
  raw(text: string | Uint8Array): void {
    this.output.write(text);
  }

  /** The diagnostics of a version, once they have come. */
  async diagnostics(uri: string, version?: number): Promise<Diagnostic[]> {
    const message = await this.until(({ method, params }) => {
      if (method !== 'textDocument/publishDiagnostics') return false;
      const published = params as PublishDiagnosticsParams;
      return published.uri === uri && (version === undefined || published.version === version);
    });
    return (message.params as PublishDiagnosticsParams).diagnostics;
  }

  /** The last message that fits, as soon as there is one. */
  until(fits: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.received.findLast(fits);
        if (found === undefined) return;
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }

  private send(message: object): void {
    const body = Buffer.from(JSON.stringify(message));
    this.output.write(Buffer.concat([Buffer.from(`Content-Length: ${String(body.length)}\r\n\r\n`), body]));
  }

  private read(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const header = this.buffer.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.subarray(0, header).toString())?.[1] ?? 0);
      if (this.buffer.length < header + 4 + length) return;
      const message = JSON.parse(this.buffer.subarray(header + 4, header + 4 + length).toString()) as Message;
      this.buffer = this.buffer.subarray(header + 4 + length);
      this.take(message);
    }
  }

  private take(message: Message): void {
    const { id, method, params } = message;
    this.received.push(message);
    if (method === undefined && typeof id === 'number') this.pending.get(id)?.(message);
    else if (method !== undefined && id !== undefined) this.send({ jsonrpc: '2.0', id, result: this.answers.get(method)?.(params) ?? null });
    for (const look of [...this.waiting]) look();
  }
}
