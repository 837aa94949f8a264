/** The page's end of the worker: one check under way at a time, the latest request next, answers to old ones dropped. */
import type { CheckReply, CheckRequest, DeskSettings, FieldText, ReadyReply, Reply } from './protocol.ts';

export interface EngineEvents {
  ready(reply: ReadyReply): void;
  checked(reply: CheckReply): void;
  failed(message: string): void;
}

export class EngineClient {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  private readonly events: EngineEvents;
  private isReady = false;
  private isBusy = false;
  private next: CheckRequest | undefined;
  private lastId = 0;

  constructor(events: EngineEvents) {
    this.events = events;
    this.worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.hear(data));
    this.worker.addEventListener('error', (event) => events.failed(event.message));
  }

  /** @returns the number that the answer will carry. */
  check(fields: readonly FieldText[], settings: DeskSettings): number {
    this.next = { kind: 'check', id: ++this.lastId, fields, settings };
    this.send();
    return this.lastId;
  }

  private send(): void {
    if (!this.isReady || this.isBusy || this.next === undefined) return;
    this.worker.postMessage(this.next);
    this.next = undefined;
    this.isBusy = true;
  }

  private hear(reply: Reply): void {
    if (reply.kind === 'ready') {
      this.isReady = true;
      this.events.ready(reply);
    } else {
      this.isBusy = false;
      if (reply.kind === 'failed') this.events.failed(reply.message);
      else if (reply.id === this.lastId) this.events.checked(reply);
    }
    this.send();
  }
}
