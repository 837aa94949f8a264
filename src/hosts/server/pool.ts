/**
 * The server's threads. A task that takes too long is ended together with its thread, which is replaced; when too many
 * wait, no more are taken. Both are answered with “come back later”.
 */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Answer, Task, ThreadSettings } from './tasks.ts';

/** Too many tasks wait. */
export class BusyError extends Error {
  constructor() {
    super('too many requests are waiting');
    this.name = 'BusyError';
  }
}

/** A task was ended because it took longer than allowed. */
export class TimeLimitError extends Error {
  constructor(limitMs: number) {
    super(`the article took longer than ${limitMs} ms`);
    this.name = 'TimeLimitError';
  }
}

export interface TaskRunner {
  /** Tasks that wait for a thread. */
  readonly queueLength: number;
  /** @throws BusyError, TimeLimitError */
  run(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

export interface PoolOptions extends ThreadSettings {
  readonly threads: number;
  readonly maxQueue: number;
  readonly timeLimitMs: number;
}

export class ThreadPool implements TaskRunner {
  private readonly pool: Piscina<Task, Answer>;
  private readonly timeLimitMs: number;
  private readonly threads: number;
  private readonly maxQueue: number;
  /** Tasks taken and not yet answered. Counted here: the pool's own limit does not see all of its queues. */
  private taken = 0;

  constructor({ threads, maxQueue, timeLimitMs, configuration }: PoolOptions) {
    const workerData: ThreadSettings = { configuration };
    this.timeLimitMs = timeLimitMs;
    this.threads = threads;
    this.maxQueue = maxQueue;
    this.pool = new Piscina({
      filename: fileURLToPath(new URL('./server-worker.js', import.meta.url)),
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: 1,
      // Threads return to their event loop after each task, so that nothing that waits for that is kept; waiting otherwise is no quicker here.
      atomics: 'disabled',
      workerData,
    });
  }

  get queueLength(): number {
    return Math.max(0, this.taken - this.threads);
  }

  async run(task: Task): Promise<Answer> {
    if (this.taken >= this.threads + this.maxQueue) throw new BusyError();
    this.taken++;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), this.timeLimitMs);
    try {
      return await this.pool.run(task, { signal: limit.signal });
    } catch (error) {
      if (limit.signal.aborted) throw new TimeLimitError(this.timeLimitMs);
      throw error;
    } finally {
      clearTimeout(timer);
      this.taken--;
    }
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
