/** `copydesk serve`: starts the server, and stops it without dropping what it has begun. */
import { buildApp } from './app.ts';
import type { ServerOptions } from './options.ts';
import { ThreadPool } from './pool.ts';

export interface RunningServer {
  /** Where it listens. */
  readonly url: string;
  /** Takes no more requests, answers those it has, ends its threads. */
  stop(): Promise<void>;
}

/** @throws if the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const pool = new ThreadPool(options);
  try {
    const app = await buildApp(options, pool);
    const url = await app.listen({ host: options.host, port: options.port });
    return {
      url,
      async stop() {
        await app.close();
        await pool.close();
      },
    };
  } catch (error) {
    await pool.close();
    throw error;
  }
}
