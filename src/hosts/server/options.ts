/** What `copydesk serve` can be told. */
import type { Configuration } from '../../proofreader/configuration.ts';

export interface ServerOptions {
  /** Loopback unless somebody says otherwise. */
  readonly host: string;
  readonly port: number;
  /** Asked for as `Authorization: Bearer …`, or as `apiKey` by LanguageTool's clients; nobody is asked if not given. */
  readonly token?: string;
  /** Origins whose pages may ask; none by default. `*` for all. */
  readonly cors: readonly string[];
  /** In bytes. */
  readonly bodyLimit: number;
  /** For one request, waiting included. */
  readonly timeLimitMs: number;
  readonly threads: number;
  readonly maxQueue: number;
  /** Requests a minute for each address; 0 for no limit. */
  readonly rateLimit: number;
  /** Behind a proxy that says for whom it asks. */
  readonly trustProxy: boolean;
  /** Of the house. */
  readonly configuration: Configuration;
  /** Keeps the words that clients add; in memory only if not given. */
  readonly wordsFile?: string;
  /** Called with a line for each request: method, route, status, time; never any text of an article. */
  readonly log?: (line: Readonly<Record<string, string | number>>) => void;
}

export const DEFAULTS = { host: '127.0.0.1', port: 8181, cors: [], bodyLimit: 1_000_000, timeLimitMs: 10_000, maxQueue: 256, trustProxy: false } as const;

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
