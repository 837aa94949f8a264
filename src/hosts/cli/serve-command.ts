/** Declares `copydesk serve`; the server is loaded when it is called. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { DIALECTS } from '../../proofreader/configuration.ts';
import { styles } from '../../styles/index.ts';
import type { ServeFlags } from './serve.ts';

export function serveCommand(): Command {
  return new Command('serve')
    .description('answer over HTTP: our own protocol, LanguageTool’s and Typerighter’s')
    .option('--host <address>', 'where to listen; loopback unless told', '127.0.0.1')
    .option('--port <n>', 'where to listen; 0 for any', parseCount, 8181)
    .option('--token <token>', 'ask for it; COPYDESK_TOKEN in the environment does the same')
    .option('--cors <origins>', 'origins whose pages may ask, joined by commas')
    .option('--body-limit <MB>', 'largest request', parseAmount, 1)
    .option('--time-limit <s>', 'longest time for one request', parseAmount, 10)
    .option('--threads <n>', 'proofreading threads; all cores by default', parseCount)
    .option('--max-queue <n>', 'requests that may wait', parseCount, 256)
    .option('--rate-limit <n>', 'requests a minute for each address; 600 beyond loopback, else none', parseCount)
    .option('--trust-proxy', 'a proxy in front says who asks')
    .option('--words <file>', 'keeps words that clients add')
    .option('--config <file>', 'the house’s configuration; else looked for from here')
    .option('--no-config', 'look for no configuration')
    .addOption(new Option('--style <name>', 'house style').choices(styles.map(({ name }) => name)))
    .addOption(new Option('--dialect <name>', 'dialect of English').choices([...DIALECTS]))
    .option('--quiet', 'no line for each request')
    .action(async (flags: ServeFlags) => {
      process.exitCode = await (await import('./serve.ts')).serve(flags);
    });
}

function parseCount(value: string): number {
  const count = Number(value);
  if (value.trim() === '' || !Number.isInteger(count) || count < 0 || count > 65_535) throw new InvalidArgumentError('Expected a whole number.');
  return count;
}

function parseAmount(value: string): number {
  const amount = Number(value);
  if (!(amount > 0) || !Number.isFinite(amount)) throw new InvalidArgumentError('Expected a number above 0.');
  return amount;
}
