/** The command `copydesk desk`; the page's server is loaded only when it is asked for. */
import { Command, InvalidArgumentError } from 'commander';

const PORT = 8674;

export function deskCommand(): Command {
  return new Command('desk')
    .description('open a page to proofread in: articles stay in the browser')
    .option('--port <number>', 'where to serve it on this machine; 0 for any free port', parsePort, PORT)
    .option('--out <folder>', 'write the page into a folder instead, for any web server to give away')
    .action(async (flags: { port: number; out?: string }) => {
      const { desk } = await import('../desk/desk.ts');
      process.exitCode = await desk(flags);
    });
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('Expected a port: a number from 0 to 65535.');
  return port;
}
