/**
 * The server in a web worker. The extension sends the lexicon first, since a worker does not know where it comes from;
 * everything after that is the protocol.
 */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../../../src/hosts/lsp/server.ts';
import { WorkerWorkplace } from '../../../src/hosts/lsp/worker/worker-workplace.ts';

self.onmessage = ({ data }: MessageEvent<unknown>): void => {
  if (!(data instanceof ArrayBuffer)) return;
  self.onmessage = null;
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  serve(connection, (onRuleError) => new WorkerWorkplace(data, onRuleError));
  connection.listen();
  self.postMessage('ready');
};
