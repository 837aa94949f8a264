/**
 * The language server on standard input and output: `copydesk lsp --stdio`. It ends when the client says `exit`, closes the
 * pipe, or is gone; none of them leaves a process behind.
 */
import { Console } from 'node:console';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { FileWorkplace } from './node/file-workplace.ts';
import { serve } from './server.ts';

export function serveStdio(): void {
  // Standard output belongs to the protocol; whatever a library prints must not get in between.
  globalThis.console = new Console(process.stderr, process.stderr);
  const reader = new StreamMessageReader(process.stdin);
  const connection = createConnection(reader, new StreamMessageWriter(process.stdout));
  const server = serve(connection, (onRuleError) => new FileWorkplace(onRuleError));
  const end = (): never => process.exit(server.isShutDown ? 0 : 1);
  process.stdin.on('end', end);
  process.stdin.on('close', end);
  process.stdout.on('error', end);
  reader.onError((error) => {
    process.stderr.write(`copydesk: ${error.message}\n`);
    // A message that is no JSON has an end; after a header that is none, nobody knows where the next message begins.
    if (!(error instanceof SyntaxError)) end();
  });
  connection.listen();
}
