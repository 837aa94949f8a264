/** The language server on standard input and output: `copydesk lsp --stdio`. */
import { Console } from 'node:console';
import { createConnection } from 'vscode-languageserver/node';
import { FileWorkplace } from './node/file-workplace.ts';
import { serve } from './server.ts';

/** Runs until the client says `exit`, closes the pipe or is gone: `createConnection` ends the process then. */
export function serveStdio(): void {
  // Standard output belongs to the protocol; whatever a library prints must not get in between.
  globalThis.console = new Console(process.stderr, process.stderr);
  const connection = createConnection(process.stdin, process.stdout);
  serve(connection, (onRuleError) => new FileWorkplace(onRuleError));
  connection.listen();
}
