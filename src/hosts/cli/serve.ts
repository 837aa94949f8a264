/** `copydesk serve`: from flags to a running server, and its end. */
import { availableParallelism } from 'node:os';
import { isLoopback, type ServerOptions } from '../server/options.ts';
import { ConfigurationFileError, ConfigurationFiles } from '../node/configuration-file.ts';
import type { Configuration } from '../../proofreader/configuration.ts';
import type { DialectName } from '../../styles/style.ts';

export interface ServeFlags {
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly cors?: string;
  /** Megabytes. */
  readonly bodyLimit: number;
  /** Seconds. */
  readonly timeLimit: number;
  readonly threads?: number;
  readonly maxQueue: number;
  readonly rateLimit?: number;
  readonly trustProxy?: boolean;
  readonly words?: string;
  readonly config?: string | boolean;
  readonly style?: string;
  readonly dialect?: DialectName;
  readonly quiet?: boolean;
}

/** Requests a minute for each address, beyond loopback. */
const PUBLIC_RATE = 600;
/** Whoever has not finished by then is cut off. */
const STOP_MS = 10_000;

/** @returns the exit code, once it has been told to stop. */
export async function serve(flags: ServeFlags): Promise<number> {
  let options: ServerOptions;
  try {
    options = await optionsFor(flags);
  } catch (error) {
    if (!(error instanceof ConfigurationFileError)) throw error;
    process.stderr.write(`copydesk: ${error.message}\n`);
    return 2;
  }
  if (!isLoopback(options.host) && options.token === undefined) process.stderr.write(`copydesk: ${options.host} can be reached by others, and no --token is asked for\n`);
  // Before anybody can be told that it runs, so that no signal finds it unprepared.
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  try {
    const { startServer } = await import('../server/index.ts');
    const server = await startServer(options);
    process.stdout.write(`copydesk: listening on ${server.url} (${options.threads} threads)\n`);
    await stopped;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    await server.stop();
    return 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL' && code !== 'ENOTFOUND') throw error;
    process.stderr.write(`copydesk: cannot listen on ${options.host}:${options.port}: ${code === 'EADDRINUSE' ? 'something else does' : code}\n`);
    return 2;
  }
}

async function optionsFor(flags: ServeFlags): Promise<ServerOptions> {
  const token = flags.token ?? process.env.COPYDESK_TOKEN;
  return {
    host: flags.host,
    port: flags.port,
    ...(token === undefined || token === '' ? {} : { token }),
    cors: (flags.cors ?? '').split(',').map((origin) => origin.trim()).filter((origin) => origin !== ''),
    bodyLimit: Math.round(flags.bodyLimit * 1_000_000),
    timeLimitMs: Math.round(flags.timeLimit * 1000),
    threads: Math.max(1, flags.threads ?? availableParallelism()),
    maxQueue: flags.maxQueue,
    rateLimit: flags.rateLimit ?? (isLoopback(flags.host) ? 0 : PUBLIC_RATE),
    trustProxy: flags.trustProxy ?? false,
    configuration: await configurationFor(flags),
    ...(flags.words === undefined ? {} : { wordsFile: flags.words }),
    ...(flags.quiet ? {} : { log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`) }),
  };
}

async function configurationFor({ config, style, dialect }: ServeFlags): Promise<Configuration> {
  const files = new ConfigurationFiles();
  const found: Configuration = config === false ? {} : (await (typeof config === 'string' ? files.load(config, 'article.md') : files.for('article.md'))).configuration;
  const { extends: _, overrides: __, ...own } = found; // both are resolved
  return { ...own, ...(style === undefined ? {} : { style }), ...(dialect === undefined ? {} : { dialect }) };
}
