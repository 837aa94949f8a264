/** The server in this process, without threads: what it answers, not how it waits. */
import { buildApp, type AppOptions, type TypedServer } from '../../src/hosts/server/app.ts';
import type { TaskRunner } from '../../src/hosts/server/pool.ts';
import { runTask, serverProofreader } from '../../src/hosts/server/run-task.ts';
import type { Configuration } from '../../src/index.ts';
import type { Task } from '../../src/hosts/server/tasks.ts';

export const OPTIONS: AppOptions = { cors: [], bodyLimit: 100_000, rateLimit: 0, trustProxy: false };

export function inThisProcess(configuration: Configuration = {}): TaskRunner & { readonly tasks: Task[] } {
  const proofreader = serverProofreader(configuration);
  const tasks: Task[] = [];
  return {
    tasks,
    queueLength: 0,
    run(task) {
      tasks.push(task);
      return Promise.resolve().then(() => runTask(proofreader, task));
    },
    close: () => Promise.resolve(),
  };
}

export function appWith(options: Partial<AppOptions> = {}, runner: TaskRunner = inThisProcess()): Promise<TypedServer> {
  return buildApp({ ...OPTIONS, ...options }, runner);
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export async function post(app: TypedServer, url: string, payload: string | Buffer, type = 'application/json', headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const { statusCode, body, headers: answered } = await app.inject({ method: 'POST', url, payload, headers: { ...(type === '' ? {} : { 'content-type': type }), ...headers } });
  return { status: statusCode, headers: answered, text: body };
}

export async function get(app: TypedServer, url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const { statusCode, body, headers: answered } = await app.inject({ method: 'GET', url, headers });
  return { status: statusCode, headers: answered, text: body };
}
